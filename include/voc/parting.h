/* parting - another column of an export that parts the two orders of day and month in a column of dates */
#pragma once
#include "voc/rows.h"

struct arena;

struct parting {
    size_t column;    /* ROWS_NONE where none parts them */
    const char *told; /* `App Store day/month (12 of 30), Play month/day (7 of 9)` */
};

/* Reads all rows. A column with few different values parts them where each value has dates of one order only,
   and both orders occur; of several the one with the fewest values. */
struct parting parting_find(struct arena *arena, struct rows *rows, size_t dates);
