/* gauges - how all targets stand today, as Prometheus reads it */
#pragma once
#include "voc/watch.h"

struct sink;

/* The text format 0.0.4: level, limits, target, chance, silence and verdict of each; where an age was asked
   whether it is stale, and budgets where they are told. Labels are the groups' names with _ for what labels
   can't have; where that makes two alike, or one of ours, the later has _2 behind it. */
bool gauges_print(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err);
