/* allowance - what a standard error by chance is multiplied by, since periods vary more than chance alone
   explains, and few periods tell how much more */
#pragma once
#include "voc/adjustment.h"

/* The newest periods that it is learnt from; its fewest degrees of freedom. */
enum { ALLOWANCE_PERIODS = 104, ALLOWANCE_FEWEST = 4 };

/* How much more periods vary than chance, and how well that is known. */
struct allowance {
    double spread;  /* 1 or more */
    double freedom; /* degrees of freedom behind it; INFINITY: it is taken as it is */
};

/* From the rows of the series up to rows[place], the newest 104 of them: half the mean square of successive
   differences, in standard errors by chance (von Neumann 1941, Ann. Math. Stat. 12:367; 2 (k - 1)^2 / (3 k -
   4) degrees of freedom from k periods), which a slow drift hardly moves and which is right for lopsided
   periods, where moving ranges are too small; of the newest `over` periods and of those before them, so that
   a step between these isn't taken for noise. With seasons what
   a period differs by as its season does isn't noise either (stray.h). Where few answers are
   near an end of the scale most periods are alike by that, and tell little: degrees of freedom times 2 / (2 +
   the excess kurtosis of a period), by which the variance of a variance grows (Box 1953, Biometrika 40:318).
   And, as far as the baseline's window is not among the rows, from the columns `spread` and `base_periods`: a
   moving range has 0.62 of the degrees of freedom of a standard deviation (Montgomery 2009, 6.4). Pooled by
   degrees of freedom, never fewer than 4. False and err where a cell is no number. */
bool allowance_read(const struct measures *measures, const struct series *series, size_t place, size_t over,
                    const struct adjustment *seasons, struct allowance *allowance, struct err *err);
/* The row's `spread` as it stands, 1 where there is none: for a single look, by the rule as it is written. */
bool allowance_given(const struct measures *measures, const struct measure *row, struct allowance *allowance,
                     struct err *err);

/* The multiplier in an interval at `level`. Of the variance the part beyond chance, spread^2 - 1, gets
   Student's multiplier instead of the normal one. In a claim (`is_claim`: far out, for many looks) half of
   chance's own part does, too, as a spread of 1 may be one that few periods hid: that halfway keeps a year of
   looks at 5 % for true spreads of 1 to 3 (docs/simulations.md). */
double allowance_at(const struct allowance *allowance, double level, bool is_claim);
/* The same in two steps: Student's multiplier over the normal one, squared, which is the same for all that
   have these degrees of freedom, and what a spread makes of it. */
double allowance_factor(const struct allowance *allowance, double level);
double allowance_with(const struct allowance *allowance, double factor, bool is_claim);
