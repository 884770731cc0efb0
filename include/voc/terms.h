/* terms - what is to be counted and how, as options say it */
#pragma once
#include "voc/addition.h"
#include "voc/options.h"

struct terms {
    struct option_list metrics, define, by;
    bool total, unweighted;
    const char *every, *as_of, *zone, *hours, *holidays; /* NULL: not said */
    struct tool_span span;
    long long (*now)(void); /* what --as-of now reads */
};

/* The kind of periods (which is one) and the clock; `all` and UTC unless it is said. False and err on what
   can't be. */
bool terms_clock(struct arena *arena, const struct terms *terms, struct count_plan *plan, struct err *err);
/* The metrics of feedback, and the groupings; in total where none is said. */
bool terms_metrics(struct arena *arena, const struct terms *terms, struct feed *feed, struct count_plan *plan,
                   const struct talk *talk, struct err *err);
void terms_groupings(struct arena *arena, const struct terms *terms, struct count_plan *plan);
/* How a tally is counted by them, once the plan has all of it. */
struct conditions *terms_conditions(struct arena *arena, const struct terms *terms,
                                    const struct count_plan *plan, struct err *err);
/* What they ask of tallies that are there already: no more than was said, by the plan's clock. */
bool terms_asked(struct arena *arena, const struct terms *terms, const struct count_plan *plan,
                 struct addition_plan *asked, struct err *err);
