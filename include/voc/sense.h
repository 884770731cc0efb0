/* sense - whether a target can be meant for a metric */
#pragma once
#include "voc/goals.h"

/* Why an amount, or the target of `value` that it comes to (NAN: unknown), can't be meant for the row's
   metric, as a sentence: NULL where it can. A target that the metric can't have is a slip (0.85 for 85 %, a
   score of 150 %), so are another unit, a percentage of a score, and a due day before the start. */
const char *sense_flaw(struct arena *arena, const struct measure *row, const struct goal *goal, double value);
