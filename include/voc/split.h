/* split - a text taken apart into records and cells as a CSV has them, for who looks at its beginning */
#pragma once
#include "voc/slice.h"

struct arena;

/* Records of a text, one after the other; set `rest`, `delimiter`, `whole`, the others zero. */
struct split {
    struct slice rest;
    char delimiter;
    bool whole; /* the text is all that there is; else a record that it cuts off isn't given */

    size_t before; /* physical lines before this record */
    size_t lines;  /* before the next one */
    struct slice raw;
    size_t width;
    bool sound; /* its quotes are where they can be */
};

/* The next record that isn't a blank line; false behind the last one. */
bool split_next(struct split *split);
/* The cells of this record, trimmed and without their quotes; split->width of them, in the arena. */
struct slice *split_cells(struct arena *arena, const struct split *split);

/* Whether a record as it stands holds nothing but delimiters, blanks, quotes and line ends. */
bool split_is_blank(struct slice raw, char delimiter);

/* Whether one of the first 50 records has all the names among its cells; *before is the lines before the
   first of them. A name that comes alone counts only in a record that is wider than those above it. */
bool split_find(struct arena *arena, struct split split, const struct slice names[], size_t count,
                size_t *before);
