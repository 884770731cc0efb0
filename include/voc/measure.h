/* measure - where do we stand, and how sure are we? Writes what was counted as measures */
#pragma once
#include "voc/count.h"

struct writer;

/* Writes the measures table of what was counted from a feed by a plan: by metric, grouping, group and period.
   Between a group's first period and the last one every period has a row. Intervals are of that level. */
bool measure_write(struct arena *arena, struct feed *feed, struct count *count, const struct count_plan *plan,
                   double level, struct writer *writer, const struct talk *talk, struct err *err);
