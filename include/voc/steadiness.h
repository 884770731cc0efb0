/* steadiness - how far an owner's periods stray from one to the next, beyond what chance explains */
#pragma once
#include "voc/part.h"

enum { STEADINESS_FEWEST = 8, STEADINESS_PERIODS = 26 };

/* Of the newest 26 periods of a series. Each is some standard errors by chance alone (level_error) from their
   pooled level; phi is the variance of these by successive.h, 1 where there is only chance. `value` is 100 /
   phi, at most 100: the percentage of the variance between neighbouring periods which chance explains. Of
   answers that are all alike, period after period, phi is 1. A slow trend hardly adds to phi, a single odd
   period does; that periods are independent is assumed. n counts periods: `few` under 8, whose value isn't
   known. Where the baseline has seasons, periods stray around their own (stray.h): who has only the noise of
   chance beside them is as steady as without. log_phi and se are on the scale of the comparison. Nothing is
   done where the measures have no periods. False and err where a cell can't be. */
bool steadiness_of(struct part *part, const struct part_plan *plan, const struct measures *measures,
                   const struct series *series, struct err *err);
