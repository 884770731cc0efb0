/* contest - owners' parts held against each other: shrunk to what their answers can carry, and ranked */
#pragma once
#include "voc/part.h"

/* Levels of one metric, of which `example` is a row. Those of durations are compared by their logarithms
   where `is_log`, as no owner's lacks one. A mean's standard error is by all owners' variances (moderated.h),
   and Student's multiplier for the degrees of freedom that this has over the normal one, where five owners or
   more have one; with fewer its own, with Student's multiplier, and for answers that are all alike the mean
   of the others' variances. */
void contest_levels(struct arena *arena, struct part *parts, size_t count, const struct measure *example,
                    bool is_log, double level);
/* What is measured in percent of the way: attainments of one metric, or totals. Limits are also those of
   posterior.h, as how owners differ is learnt from them. */
void contest_attainments(struct arena *arena, struct part *parts, size_t count, double level);
/* Steadiness: variances beyond chance, by their logarithms; those below chance count as chance where owners
   are ranked and flagged, as it is what is shown of them; limits as of attainments. `above` is steadier. */
void contest_steadiness(struct arena *arena, struct part *parts, size_t count, double level);
