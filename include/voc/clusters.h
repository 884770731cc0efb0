/* clusters - what each customer's answers add up to in one group and period */
#pragma once
#include "voc/tally.h"

struct arena;

/* One customer's answers of the same kind and delay, together; of classes and plain means all of them.
   `total` is the sum of weight times value. */
struct clusters_item {
    uint32_t cluster;
    uint16_t source;
    uint8_t by_day, state; /* as tally_delays has them */
    int64_t value;
    double weight, total;
};

/* Sorted by customer, source, by_day, state and value once they were settled, each once. It grows with
   customers: where one has more than CLUSTERS_EXACT different delays they go to a tally's bins, moments of
   waiting to days. */
enum { CLUSTERS_EXACT = 256 };
struct clusters {
    struct clusters_item *items;
    size_t count, capacity;
};

void clusters_add(struct arena *arena, struct clusters *clusters, const struct bins_limits *limits,
                  struct clusters_item item);
void clusters_settle(struct clusters *clusters, const struct bins_limits *limits);
