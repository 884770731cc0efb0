/* shift - whether the scale of a column's answers changes in its middle: from 1..5 to 1..10, say */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* The answers so far; begins zeroed. */
struct shift {
    long long count, rises, falls;
    double last;
    struct shift_limit {
        long long above;        /* answers above the limit */
        long long first, final; /* places of the first and last of them, from 0 */
        size_t first_line, next_line;
    } limits[3];
};

/* Sees the next answer, and the line where it stands. */
void shift_see(struct shift *shift, double answer, size_t line);

/* A change: `before` answers keep within the limit, and `above` of the `after` ones that follow don't; or the
   other way round where it `shrinks`. */
struct shift_found {
    double limit;
    bool shrinks;
    long long before, after, above;
    size_t line; /* where it is */
};
/* Whether one scale, up to `best`, would give that less than once in a million times; not where the answers
   are sorted. */
bool shift_find(const struct shift *shift, double best, struct shift_found *found);
