/* points - a tally's delays in time order, and its values, as survival, interval and design take them */
#pragma once
#include "voc/clusters.h"
#include "voc/design.h"
#include "voc/metric.h"
#include "voc/survival.h"
#include "voc/tally.h"

struct arena;

/* Up to when something waits that began at `since`; a `wait` that is NULL: tallies have how long already. */
struct points_clock {
    int64_t (*wait)(const void *context, int64_t since, bool by_day);
    const void *context;
};

/* What a metric takes of the tally of one group and period: the weights of all delays together. */
struct points_total {
    struct tally_sum sum;
    long long waiting;
    bool lacks_days; /* some are left out that are known only by the day */
};

struct points_total points_total(const struct metric *metric, const struct tally *tally);
/* Whether a tally has delays that a metric takes. */
bool points_any(const struct metric *metric, const struct tally *tally);
/* How many answers a metric of any kind takes of them. */
long long points_n(const struct metric *metric, const struct tally *tally);
/* All delays as points in time order, each time once, every weight times `scale`. *count of them. */
struct survival_point *points_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                                 const struct points_clock *clock, double scale, size_t *count);
/* The same delays customer by customer. */
struct design_item *points_clustered(struct arena *arena, const struct metric *metric,
                                     const struct tally *tally, const struct clusters *clusters,
                                     const struct points_clock *clock, size_t *count);
/* Plain values are tallied in millionths. */
double points_value(int64_t value);
