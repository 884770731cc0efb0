/* conditions - how a tally was counted: what must be equal where tallies are added */
#pragma once
#include "voc/count.h"

struct arena;

/* A key and its value, as the tally table has them: as_of, before, by, every, from, holidays, hours, `metric
   001`
   ..., tally, weights, zone; and newest, which needn't be equal. */
struct condition {
    const char *key, *value;
};

struct conditions {
    struct condition *items; /* by key, as bytes */
    size_t count;
};

/* What a plan's rows are counted by, but for `newest`. `zone` and `hours` are as they were asked for (NULL:
   none). NULL and err where that can't be written in a tally. */
struct conditions *conditions_of(struct arena *arena, const struct count_plan *plan, const char *zone,
                                 const char *hours, struct err *err);
/* The value of a key; NULL where it isn't there. */
const char *conditions_find(const struct conditions *conditions, const char *key);
/* Takes one that was read; false where its key is there already. */
bool conditions_add(struct arena *arena, struct conditions *conditions, struct slice key, struct slice value);
/* The plan that counts by them: its metrics, groupings, clock and kind of periods; the rest is left as it is.
   False and err, which begins with the table's name, where they can't be. */
bool conditions_plan(struct arena *arena, const struct conditions *conditions, const char *table,
                     struct count_plan *plan, struct err *err);
/* What is settled is as of its moment and of any later one: `2026-11-21+`. */
bool conditions_are_settled(const struct conditions *conditions);
/* Says up to when it was counted, in place of what stands there. */
void conditions_date(struct arena *arena, struct conditions *conditions, struct moment as_of,
                     bool is_settled);
/* Whether tables counted by them can be added, but for as_of; err names both and what differs. */
bool conditions_agree(const struct conditions *a, const char *table_a, const struct conditions *b,
                      const char *table_b, struct err *err);
