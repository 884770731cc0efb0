/* limits - how far a metric strays by chance alone: control limits and runs over periods */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* In all of these a period without a value (NAN) is a gap: no point, and the moving range skips over it. */

/* The mean of the values that are there; NAN where there are none. */
double limits_center(const double value[], size_t length);
/* The mean of |value - the one before|; NAN with fewer than two values. */
double limits_moving_range(const double value[], size_t length);
/* The standard deviation of single values: mean moving range / d2, d2 = 2 / sqrt(pi) (Shewhart's individuals
   chart; Montgomery 2009, Introduction to Statistical Quality Control, 6.4). Natural limits are center -+ 3
   sigma. 0 where nothing has varied yet, which isn't a limit. */
double limits_sigma(const double value[], size_t length);

/* Laney's sigma z: the same of z = (value - center) / se, how much more periods vary than chance explains
   (Laney 2002, Qual. Eng. 14:531). Limits of a period are center -+ 3 max(1, sigma z) se, as they should
   never be narrowed. se[i] is the standard error that chance alone gives value[i] around the center; periods
   where it is 0 or unknown are gaps. */
double limits_spread(const double value[], const double se[], size_t length, double center);

/* Anhoej's two rules (Anhoej & Olesen 2014, PLoS ONE 9:e113825): a run on one side that is longer, or
   crossings of the center that are fewer, than chance allows. Values exactly on the center don't count. */
struct runs {
    size_t useful;               /* values off the center; with fewer than two there are no rules */
    size_t longest, longest_max; /* values in the longest run; the most that chance allows */
    size_t crossings, crossings_min;
    bool is_signal;
};
struct runs limits_runs(const double value[], size_t length, double center);
