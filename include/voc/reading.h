/* reading - how metrics read rows of feedback: from their columns to an outcome */
#pragma once
#include "voc/outcome.h"

struct readings;

/* How rows count for these metrics in periods of a kind; asks for what they need, keeps the clock. NULL and
   err where a column is missing. */
struct readings *reading_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                              const struct reckoning *clock, const struct metrics *metrics,
                              enum period_kind every, struct err *err);
/* Where its rows stand. */
struct places *reading_places(const struct readings *readings);
/* How this row counts for the metric of that number; false on a cell that can't be. */
bool reading_of(struct readings *readings, size_t metric, struct outcome *outcome, struct err *err);
