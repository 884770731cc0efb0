/* quantity - what is counted once for several metrics: the same delays, with the limits that
   they are held to */
#pragma once
#include "voc/metric.h"
#include "voc/tally.h"

struct quantity {
    size_t metric; /* the first that has it, by which rows are counted */
    struct bins_limits limits;
    /* Whether an earlier quantity, the `whole`, has the same delays of more rows: what is odd about them is
       odd there. `part`: the one that is so part of this; 0 (the first is part of nothing) where none is. */
    bool is_part;
    size_t whole, part;
};

struct quantities {
    struct quantity *items;
    size_t count;
    size_t *of; /* of each metric, its number */
};

struct quantities quantity_share(struct arena *arena, const struct metrics *metrics);
