/* attain - how much of what a target requires by now is reached, 0 to 100 */
#pragma once
#include "voc/judge.h"

/* 100 is where the way to the target stands by now, or past it; what is missing is counted in whole ways from
   the baseline to the target, or in yardsticks (yardstick.h) where one is longer, as where the baseline is
   near the target, past it or unknown: a baseline is an estimate, and on which side of the target it happens
   to fall changes nothing. Each hundredth of that is half a point, and 50 is a whole one, as at the baseline
   of a target that is due; who is farther off has 50 divided by how many. NAN: unknown. The limits are those
   of the level and of the baseline, each moved by itself, their distances combined as of independent
   estimates (Zou & Donner 2008, Stat. Med. 27:1693); a baseline without an interval is taken as given. With
   seasons all of them are as in those of what is judged (judge_standing). */
struct attainment {
    bool has_target;
    double value, low, high; /* where it has no interval, as wide as the scale */
    double n;                /* the answers there are */
    const char *note; /* attain_lack's, adjustment_word; no-scale: of a mean whose ends aren't known, around a
                         target of 0, nothing tells what is far; or empty */
};

/* Of the newest row of a series, with its interval at `level`. */
bool attain_of(const struct measures *measures, const struct series *series, const struct judge_plan *plan,
               double level, long long min_n, struct attainment *attainment, struct err *err);
/* A percentage inside 0 to 100. */
double attain_inside(double percent);
/* The answers behind a level; of a count all that was counted. */
double attain_answers(const struct level *level);
/* Why the level that ends with a row has no value, or fewer than min_n answers: none, hidden (measure did),
   not-reached, few; else empty. */
const char *attain_lack(const struct measure *row, const struct level *level, long long min_n);
