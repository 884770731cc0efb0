/* scan - a cursor over a piece of text that takes numbers, marks and names off its front */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

struct scan {
    const char *at, *end;
};

/* Each takes what it finds and returns whether it did. */
static inline bool scan_mark(struct scan *scan, char mark)
{
    const bool stands = scan->at < scan->end && *scan->at == mark;

    scan->at += stands;
    return stands;
}

/* From `fewest` to `most` digits. */
static inline bool scan_number(struct scan *scan, int fewest, int most, int64_t *number)
{
    int count = 0;

    for (*number = 0; count < most && scan->at < scan->end && slice_is_digit(*scan->at); count++)
        *number = *number * 10 + (*scan->at++ - '0');
    return count >= fewest;
}

/* The same of at most two. */
static inline bool scan_part(struct scan *scan, int fewest, int *part)
{
    int64_t number;

    if (!scan_number(scan, fewest, 2, &number))
        return false;
    *part = (int)number;
    return true;
}

/* A point or comma and digits, where they stand; they are dropped. */
void scan_fraction(struct scan *scan);
/* Spaces, tabs, and the no-break and thin spaces that programs put before PM. */
bool scan_blanks(struct scan *scan);
bool scan_has_blank(const struct scan *scan);
/* One ASCII letter or more. */
bool scan_letters(struct scan *scan);
