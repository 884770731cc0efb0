/* outline - where a CSV's table begins and what splits it, as it was told or as its first records show */
#pragma once
#include "voc/record.h"
#include "voc/split.h"

struct arena;

/* How the file is laid out; zero: as it looks. */
struct rows_shape {
    char delimiter;            /* 0: as a line `sep=;` says, else as split_guess finds it */
    size_t skip;               /* lines before the header */
    size_t header_rows;        /* 0 is 1; the first names the columns, the others are read over */
    const struct slice *names; /* the header is the first record that has all these, where one of the first 50
                                  has; NULL: the first record */
    size_t name_count;
    /* or this finds it, where it does */
    bool (*seek)(struct arena *arena, struct split split, size_t *before);
    /* of JSON: the names on the way to the array in each page, joined by dots; "": there are no pages */
    const char *within;
    const char *encoding; /* without a byte order mark; NULL: as all bytes show it, for which they are read */
    bool is_vetted;       /* taken for UTF-8 as it comes; at the end it shows whether it was */
    bool may_be_empty;    /* JSON may hold no object, and has no columns then */
    bool all_text;        /* a row is bad where any byte of it is not UTF-8: for files that people keep */
};

struct outline {
    char delimiter;
    size_t stepped, found; /* lines before the header: as they were told, and as they were found */
    int spare;     /* 1: each row has one empty cell more than the header, -1: the header than each row */
    bool nameless; /* each row has one cell more, and it isn't empty */
};

/* Tells where the header of an open record is, and steps there. False and err where it can't be told. */
bool outline_settle(struct arena *arena, struct record *record, const struct rows_shape *shape,
                    struct outline *outline, struct err *err);
/* Whether a record of so many cells fits a header of `width`, a spare cell aside; why it may not. */
bool outline_fits(const struct outline *outline, struct slice raw, size_t cells, size_t width);
const char *outline_why(const struct outline *outline, struct slice raw, size_t cells, size_t width);
