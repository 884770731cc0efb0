/* glance - the style in which one cell is written */
#pragma once
#include "voc/style.h"

enum { GLANCE_NUMBERS = 3 };

struct glance {
    char key[STYLE_SIZE];
    int numbers[GLANCE_NUMBERS], year,
        weekday;       /* of one or two digits, in the day; where there are any, or 0 */
    struct slice zone; /* as it was written, or empty */
    bool by_size;      /* how large a number is told what it is, not how many digits it has */
    /* Where these stand in the cell, and an offset from UTC, or 0. */
    size_t number_count, number_at[GLANCE_NUMBERS], year_at, offset_at;
};

/* Whether a number of four digits is taken for a year. */
static inline bool glance_may_be_year(int number)
{
    return number >= 1000 && number < 3000;
}
/* False where the cell looks like no time. */
bool glance_at(struct slice cell, struct glance *seen);
