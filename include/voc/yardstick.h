/* yardstick - which change of a metric is a large one, whatever the baseline and the target */
#pragma once
#include "voc/measures.h"

/* Where the way between two values is short, shortfalls and changes aren't measured by it, as it is not known
   well enough, but by this. A tenth of what the metric can be: 10 points of a share, 20 of a net score, 0.4
   of a mean from 1 to 5. Times and counts have no such end, and the yardstick is twice as much: of the
   distance from a value the value itself (of a count 1 or more), of logarithms log 2. A choice, not an
   estimate. */

/* Of distances from `value`; of a mean whose ends aren't known a tenth of the value. */
double yardstick_from(const struct measure *row, double value);
/* Of logarithms for times and counts; of a mean whose ends aren't known a tenth of the value, INFINITY where
   that isn't above 0. `value` is in its range. */
double yardstick_change(const struct measure *row, double value);
/* What somebody has who misses so much, 0 to 100, in units of a way: 100 where nothing is missing, 50 less
   for each unit, as far as the first one; beyond that 50 / units, which goes on falling and never ends, so
   that who is farther off has less, however far. There it is smooth, too: both slopes are 50. NAN where
   missing is. */
double yardstick_score(double missing, double unit);
/* Whether changes of that kind are those of logarithms. */
bool yardstick_is_log(enum metric_kind kind);
