/* grid - a table for a reader: aligned text that fits a width, or a pipe table of Markdown */
#pragma once
#include "voc/prose.h"

struct arena;
struct grid;

enum grid_kind {
    GRID_TEXT,   /* on the left; cut at its end where there is no room, down to `least` columns */
    GRID_NUMBER, /* decimal points below each other; never cut */
    GRID_SPARK,  /* cut at its start, so that the newest stays, down to `least` columns */
    GRID_BELOW   /* a sentence: in text on lines of its own below the row, in Markdown a column */
};

struct grid_column {
    const char *title;
    enum grid_kind kind;
    size_t least;
    bool may_go; /* left out, the last first, where the others don't fit */
};

struct grid *grid_new(struct arena *arena, const struct grid_column *columns, size_t count);
/* The next cell of this row; NULL or "" is empty. Strangers' text is made harmless. */
void grid_cell(struct grid *grid, enum ink ink, const char *text);
/* The same for a column of sentences; NULL is empty. */
void grid_prose(struct grid *grid, const struct prose *prose);
/* Ends the row; cells that weren't given are empty. */
void grid_row(struct grid *grid);

/* Its lines. Columns without any cell are left out. In text no line is wider than `width`; *gone is set to
   the titles of the columns that had to go, or NULL. */
char *grid_print(struct arena *arena, const struct grid *grid, enum ink_medium medium, size_t width,
                 const char **gone);
