/* measure - where do we stand, and how sure are we? Writes what was counted as measures */
#pragma once
#include "voc/count.h"

struct writer;

/* Counts the whole feed and writes the measures table: by metric, grouping, group and period. Between a
   group's first period and the last one every period has a row. Intervals are of that level. */
bool measure_write(struct arena *arena, struct feed *feed, const struct count_plan *plan, double level,
                   struct writer *writer, const struct talk *talk, struct err *err);
