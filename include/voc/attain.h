/* attain - how much of what a target requires by now is reached, 0 to 100 */
#pragma once
#include "voc/judge.h"

/* 100 is where the way to the target stands by now, or past it; each point less is a hundredth of the whole
   way from the baseline to the target (where there is no way, as the baseline is past the target or unknown:
   a hundredth of the target, of a net score a point). NAN: unknown. */
struct attainment {
    bool has_target;
    double value, low, high; /* where it has no interval, as wide as the scale */
    double n;                /* the answers there are */
    const char *note;        /* attain_lack's, or empty */
};

/* Of the newest row of a series, with its interval at `level`. */
bool attain_of(const struct measures *measures, const struct series *series, const struct judge_plan *plan,
               double level, long long min_n, struct attainment *attainment, struct err *err);
/* A percentage inside 0 to 100. */
double attain_inside(double percent);
/* Why the level that ends with a row has no value, or fewer than min_n answers: none, hidden (measure did),
   not-reached, few; else empty. */
const char *attain_lack(const struct measure *row, const struct level *level, long long min_n);
