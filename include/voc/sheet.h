/* sheet - a table for a reader before it is laid out: columns of kinds, sections, rows, cells with weight */
#pragma once
#include "voc/prose.h"

struct arena;

enum sheet_kind {
    SHEET_TEXT,   /* on the left; cut at its end where there is no room, down to `least` columns */
    SHEET_NUMBER, /* decimal points below each other; never cut */
    SHEET_SPARK,  /* cut at its start, so that the newest stays, down to `least` columns */
    SHEET_BELOW   /* a sentence: in text on lines of its own below the row, in Markdown a column */
};

struct sheet_column {
    const char *title;
    enum sheet_kind kind;
    size_t least;
    bool may_go; /* left out, the last first, where the others don't fit */
};

struct sheet_cell {
    enum ink ink;
    const char *text;       /* harmless, never NULL */
    size_t width, fraction; /* columns in all, and from the decimal point on */
    const struct prose *prose;
    bool is_title;
};

struct sheet_row {
    struct sheet_row *next;
    struct sheet_cell *cells;
};

struct sheet_section {
    struct sheet_section *next;
    const char *title; /* NULL: none */
    struct sheet_row *first, **last;
    size_t *fractions; /* the widest of each column, in this section */
};

struct sheet {
    struct arena *arena;
    const struct sheet_column *columns;
    size_t count;
    struct sheet_section *first, *last;
    struct sheet_row *row; /* that is being filled, up to `filled` */
    size_t filled;
};

struct sheet *sheet_new(struct arena *arena, const struct sheet_column *columns, size_t count);
/* What follows is a part of its own, with a title. */
void sheet_section(struct sheet *sheet, const char *title);
/* The next cell of this row; NULL or "" is empty. Strangers' text is made harmless. */
void sheet_cell(struct sheet *sheet, enum ink ink, const char *text);
/* The same for a column of sentences; NULL is empty. */
void sheet_prose(struct sheet *sheet, const struct prose *prose);
/* Ends the row; cells that weren't given are empty. */
void sheet_row(struct sheet *sheet);

/* The columns' titles as a row. */
struct sheet_row sheet_head(struct arena *arena, const struct sheet *sheet);
bool sheet_has(const struct sheet_row *row, size_t column);
