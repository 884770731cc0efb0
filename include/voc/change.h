/* change - the newest periods against as many before: how far they differ, and whether that can be claimed */
#pragma once
#include "voc/position.h"

enum change_claim { CHANGE_UNKNOWN, CHANGE_NO, CHANGE_BETTER, CHANGE_WORSE, CHANGE_UP, CHANGE_DOWN };
extern const char *const change_words[]; /* "" no better worse up down; NULL-ended */

/* NAN: unknown. */
struct change {
    double value, low, high; /* the difference and its interval at the row's level */
    double p; /* two-sided, with the claim's allowance; 1 where it is above every level asked */
    enum change_claim if_claimed; /* what it would be called */
};

/* The difference by interval_difference (Zou & Donner 2008); with seasons to what the periods before would
   have been in those of the newest, the doubt about that (position_widening) with the newest. `p` is where
   that interval, at level 1 - p, just touches 0; only where it is at most `most` it is looked for. Everything
   is unknown where either side has no level. */
struct change change_of(const struct position *position, double most);
/* How unlikely (p) a change must be to be claimed when each period is looked at, so that a process which
   never changes is called changed in at most 5 % of years: sequential_level of the differences, whose
   neighbours share periods. With answers that are alike and independent from period to period. */
double change_chance_of_error(const struct position *position);
/* What is said of a change with that p, adjusted for others that are claimed beside it. */
enum change_claim change_claim(const struct change *change, double adjusted_p, double most);
