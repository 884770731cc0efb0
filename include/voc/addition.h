/* addition - adds tables of tallies up: the same as counting all of their rows at once */
#pragma once
#include "voc/conditions.h"

/* What is asked of them; NULL, 0: whatever they have. */
struct addition_plan {
    const struct conditions *conditions; /* that theirs must have, key by key */
    const char *const *metrics;          /* of -m, each split by commas */
    size_t metric_count;
    const char *const *groupings; /* of theirs */
    size_t grouping_count;
};

/* Whether the tables of a feed are tallies: *are. False and err where some are and some aren't. */
bool addition_is(const struct feed *feed, bool *are, struct err *err);
/* Adds all tables; a row that is the header again begins another one. Fills the plan's metrics, groupings,
   clock and kind of periods, which the count keeps; *conditions is how they were counted. NULL and err where
   they were counted in different ways, not as it is asked, or a cell can't be; rows must stand in their
   order, each once. */
struct count *addition_read(struct arena *arena, struct feed *feed, const struct addition_plan *asked,
                            struct count_plan *plan, struct conditions **conditions, const struct talk *talk,
                            struct err *err);
