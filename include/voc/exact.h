/* exact - limits of shares and net scores that hold far out, where claims stand that many looks must not
   break: score intervals are right at 95 % and promise too much at 99.9 % of a skewed few */
#pragma once
#include "voc/interval.h"

#include <stdbool.h>

/* All as in interval.h: level 0 to 1, n may be fractional, none for n <= 0. */

/* Clopper & Pearson's interval (1934, Biometrika 26:404): each tail has at most (1 - level) / 2. */
struct interval exact_share(double share, double n, double level);
/* Promoters - detractors, -1 to 1, of n answers: where the signed root of the profile likelihood ratio,
   half an answer nearer to what is tested, is as far as the normal's (McCullagh & Nelder 1989, Generalized
   Linear Models, appendix C; the continuity correction as for a binomial). Tails follow the exact ones of the
   multinomial closely where the score test's don't. */
struct interval exact_net(double promoters, double detractors, double n, double level);
/* Of the mean of n values from 0 to 1 with that standard deviation: what, if it were the mean, a share of n
   answers would exclude by exact_share when it is as many of its own standard deviations away. So limits
   are as lopsided as a share's, as values are that pile up at an end. None without an sd; an sd that is more
   than a share's is taken for that. */
struct interval exact_mean(double mean, double sd, double n, double level);

/* The same ends alone: `side` -1 the lower, 1 the upper; NAN where there is none. */
double exact_share_limit(double share, double n, double level, int side);
double exact_net_limit(double promoters, double detractors, double n, double level, int side);
double exact_mean_limit(double mean, double sd, double n, double level, int side);
/* Whether that end is clear of `value`: the lower one at it or above, the upper one below it. The tail at
   `value` tells so, at a fraction of what the end itself costs; false where there is none. */
bool exact_share_clears(double share, double n, double level, int side, double value);
bool exact_net_clears(double promoters, double detractors, double n, double level, int side, double value);
