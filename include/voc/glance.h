/* glance - the style in which one cell is written */
#pragma once
#include "voc/style.h"

struct glance {
    char key[STYLE_SIZE];
    int numbers[3];    /* of one or two digits, in the day */
    int year, weekday; /* where the cell has them, else 0 */
    struct slice zone; /* as it was written, or empty */
};

/* False where the cell looks like no time. */
bool glance_at(struct slice cell, struct glance *seen);
