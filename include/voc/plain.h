/* plain - the cells of a line that is one record and has quotes, if any, just around cells: such a line, as
   nearly all are, means the same to every reader of CSV */
#pragma once
#include "voc/slice.h"

struct plain {
    const char *at, *end; /* what is left; `at` NULL behind the last cell */
    const char *quote;    /* the first in it, or `end` */
    char delimiter;
};

enum plain_got {
    PLAIN_CELL,
    PLAIN_END,
    PLAIN_NOT /* a quote stands elsewhere: someone else has to say what the line means */
};

/* A line with its end. */
struct plain plain_line(struct slice line, char delimiter);
/* The next cell, without its quotes, borrowed from the line. */
enum plain_got plain_next(struct plain *plain, struct slice *cell);
