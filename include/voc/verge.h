/* verge - where a scale that nobody stated ends, as far as answers tell */
#pragma once
#include <stddef.h>

#include "voc/interval.h"

/* Answers that can't leave a scale scatter the less the nearer their mean is to an end: a line through the
   variances of the answers of many means (weighted by n) falls to 0 near it, as the variance (high - mean)
   (mean - low) of what is mostly at one end does (a quadratic variance function: Morris 1982, Ann. Stat.
   10:65). The other end is as far off as no variance contradicts (at most that product: Bhatia & Davis 2000,
   Am. Math. Mon. 107:353). It is an estimate, for skewness that should be allowed for, and no limit of what
   can be: where variances hardly differ both ends are far away. variance[i] is that of one answer. -INFINITY,
   INFINITY where fewer than VERGE_FEWEST means have one, or these don't differ. */
struct interval verge_of(const double mean[], const double variance[], const double n[], size_t length);

enum { VERGE_FEWEST = 5 };
