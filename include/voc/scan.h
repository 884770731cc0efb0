/* scan - a cursor over a piece of text that takes numbers, marks and names off its front */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

struct scan {
    const char *at, *end;
};

/* Each takes what it finds and returns whether it did. */
bool scan_mark(struct scan *scan, char mark);
/* From `fewest` to `most` digits. */
bool scan_number(struct scan *scan, int fewest, int most, int64_t *number);
/* The same of at most two. */
bool scan_part(struct scan *scan, int fewest, int *part);
/* A point or comma and digits, where they stand; they are dropped. */
void scan_fraction(struct scan *scan);
/* Spaces, tabs, and the no-break and thin spaces that programs put before PM. */
bool scan_blanks(struct scan *scan);
bool scan_has_blank(const struct scan *scan);
/* One ASCII letter or more. */
bool scan_letters(struct scan *scan);
