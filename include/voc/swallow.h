/* swallow - whether a quote that was never meant to hold lines holds rows of the table */
#pragma once
#include "voc/slice.h"

/* How many lines of a record may be rows that a quote has swallowed, in a table whose header has so many
   columns: all behind the first, where each line is as wide as a row and begins as the first one does; else
   the whole lines inside, where each is as wide. 0 where one isn't, or where so few may be so by chance. */
size_t swallow_count(struct slice raw, char delimiter, size_t width);
/* Whether a record may hold any, going by how many delimiters stand inside of its quotes. */
static inline bool swallow_may(size_t hidden, size_t width)
{
    return width > 1 && hidden >= width - 1;
}
