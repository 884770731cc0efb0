/* limits - how far a metric strays by chance alone: control limits over periods */
#pragma once
#include <stddef.h>

/* In all of these a period without a value (NAN) is a gap: no point, and the moving range skips over it. */

/* The mean of the values that are there; NAN where there are none. */
double limits_center(const double value[], size_t length);
/* The mean of |value - the one before|; NAN with fewer than two values. */
double limits_moving_range(const double value[], size_t length);
/* The upper limit of single moving ranges whose mean is `mean`: D4 = 1 + 3 d3 / d2 = 3.267 times it
   (Montgomery 2009, Introduction to Statistical Quality Control, 6.4). */
double limits_range_ceiling(double mean);
/* The standard deviation of single values: mean moving range / d2, d2 = 2 / sqrt(pi) (Shewhart's individuals
   chart; Montgomery 2009, 6.4). Moving ranges above their own upper limit are left out, once, and their mean
   taken again, so that a single odd period or one step doesn't widen the limits that should show it (Nelson
   1982, J. Qual. Tech. 14:172); where none is, it is the textbook's. Natural limits are center -+ 3 sigma. 0
   where nothing has varied yet, which isn't a limit. */
double limits_sigma(const double value[], size_t length);

/* Laney's sigma z: the same, screened, of z = (value - center) / se, how much more periods vary than chance
   explains (Laney 2002, Qual. Eng. 14:531). Limits of a period are center -+ 3 max(1, sigma z) se, as they
   should never be narrowed. se[i] is the standard error that chance alone gives value[i] around the center;
   periods where it is 0 or unknown are gaps. */
double limits_spread(const double value[], const double se[], size_t length, double center);
