/* inquiry - what a query is to count, and the phrases that several of its steps have in common */
#pragma once
#include "voc/feedback.h"
#include "voc/grouping.h"
#include "voc/inlet.h"
#include "voc/quantity.h"
#include "voc/script.h"

struct inquiry {
    struct arena *arena;
    const struct feed *feed; /* whose columns the table has */
    const struct metrics *metrics;
    struct quantities quantities;
    const struct groupings *groupings;
    const struct reckoning *clock;
    enum period_kind every;
    struct inlet *inlet;
    struct script *script;
    size_t group_count;
    const char *groups; /* `group_1, group_2, ` */
    bool has_weight;
};

/* Opens its inlet, for a query that goes into a script. */
struct inquiry inquiry_of(struct arena *arena, const struct feed *feed, const struct metrics *metrics,
                          const struct groupings *groupings, const struct reckoning *clock,
                          enum period_kind every, struct script *script);
/* The metric of a quantity, and its name as a text. */
const struct metric *inquiry_metric(const struct inquiry *inquiry, size_t quantity);
const char *inquiry_name(const struct inquiry *inquiry, const struct metric *metric);

/* Conditions of SQL. That the time NAME has happened. */
const char *inquiry_happened(const struct inquiry *inquiry, const char *name);
/* That it has, in a period that is asked for. NULL: the table says no moment. */
const char *inquiry_placed(const struct inquiry *inquiry, const char *name);
/* Whether the row has any of the well-known scores; whether the first of them says unhappy. */
const char *inquiry_scored(const struct inquiry *inquiry);
const char *inquiry_unhappy(const struct inquiry *inquiry);
/* That the row weighs anything, with AND before it; empty without weights. */
const char *inquiry_weighs(const struct inquiry *inquiry);
/* The columns of weights with a comma before them: what the row weighs, or 1; empty without weights. */
const char *inquiry_weight(const struct inquiry *inquiry, bool is_weighed);
