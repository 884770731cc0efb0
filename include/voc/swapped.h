/* swapped - days and months that a spreadsheet took for each other where it could */
#pragma once
#include "voc/slice.h"

struct arena;
struct dates;

/* Cells in which a number is above 12, and those in which none is. */
struct swapped {
    long long sure, moved;
    const char *sure_example, *moved_example;
    const char *as_is,
        *turned; /* clauses that read the column as it stands, and with the moved ones turned */
};

/* Two ways of writing, of which one has a number above 12 in every cell and the other in none: where chance
   would do that in less than one of 1,000 columns, unless all lies in the same months as it stands; else
   where all of the other lies in other months as it stands, and in the same if it is turned. */
bool swapped_by_style(const struct dates *dates, struct arena *arena, struct swapped *found);
