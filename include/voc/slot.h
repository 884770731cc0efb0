/* slot - what a group and period have of one quantity: the tallies of its sources, what each customer adds to
 * them */
#pragma once
#include "voc/clusters.h"
#include "voc/outcome.h"
#include "voc/quantity.h"

struct arena;

struct slot {
    struct tally *first;       /* linked */
    struct clusters *clusters; /* NULL: it isn't asked who answered */
};

/* One row that counts. */
struct slot_entry {
    const struct quantity *quantity;
    enum metric_kind kind;
    const struct outcome *outcome;
    double weight;
    size_t source;
    bool is_clustered;
    uint32_t member; /* who gave it */
};

void slot_add(struct arena *arena, struct tally_pool *pool, struct slot *slot,
              const struct slot_entry *entry);
/* Readies it to be read; waiting is seen from the pool's newest moment. */
void slot_settle(struct tally_pool *pool, struct slot *slot, const struct quantity *quantity);
