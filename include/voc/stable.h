/* stable - whether a window was what its baseline takes it for: a level that stayed */
#pragma once
#include "voc/normal.h"

/* What the window shows that the baseline doesn't have in it; p is the chance of as much where there is none,
   NAN where it isn't asked or can't be told. */
struct stable {
    double break_p, before, after; /* a break of level (breaks.h), in the metric's unit; from 20 periods on */
    const char *since;             /* the first period after it */
    double trend_p, slope; /* F test of a straight line; from BASE_FEW periods on. Of a break and a line only
                              what BIC prefers, its p doubled */
    enum season_kind season; /* the usual one of such periods: */
    double season_p;         /* F test of it beside a trend; from two full cycles on */
};

/* Of the window rows[0, count) whose baseline is `base`, which is taken out first. */
struct stable stable_of(struct arena *arena, struct measure *const rows[], size_t count,
                        const struct base *base);
