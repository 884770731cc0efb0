/* split - what splits a text into cells, and where its header stands, told from its first records alone */
#pragma once
#include "voc/err.h"
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

/* Whether a text begins with a line like `sep=;`, and which character that names. */
bool split_says(struct slice text, char *delimiter);
/* The delimiter of comma, semicolon, tab and pipe with which the most records have one and the same width;
   where hardly any is split by one, the first with which each is one cell. False and err, without the file,
   where two do equally well. */
bool split_guess(struct slice text, bool whole, char *delimiter, struct err *err);
/* Whether one of the first 50 records has all the names among its cells; *before is the lines before the
   first of them. A name that comes alone counts only in a record that is wider than those above it. */
bool split_find(struct arena *arena, struct split split, const struct slice names[], size_t count,
                size_t *before);
