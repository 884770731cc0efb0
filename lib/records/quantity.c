/* quantity - what is counted once for several metrics */
#include "voc/quantity.h"

#include "voc/arena.h"

static void add_limit(struct arena *arena, struct bins_limits *limits, int64_t limit)
{
    int64_t *const items =
        arena_grow(arena, limits->items, limits->count * sizeof *items, (limits->count + 1) * sizeof *items);

    items[limits->count] = limit;
    *limits = (struct bins_limits){items, limits->count + 1};
}

/* Whether an earlier quantity has the same delays of more rows. */
static void find_whole(struct quantities *quantities, const struct metrics *metrics, size_t number)
{
    struct quantity *const part = &quantities->items[number];
    struct metric metric = metrics->items[part->metric];

    metric.among = METRIC_EVERYONE;
    for (size_t i = 0; i < number && !part->is_part; i++)
        if (metric_is_same_delay(&metric, &metrics->items[quantities->items[i].metric])) {
            part->is_part = true;
            part->whole = i;
            quantities->items[i].part = number;
        }
}

struct quantities quantity_share(struct arena *arena, const struct metrics *metrics)
{
    struct quantities quantities = {0};

    quantities.items = arena_array(arena, metrics->count, sizeof *quantities.items);
    quantities.of = arena_array(arena, metrics->count, sizeof *quantities.of);
    for (size_t i = 0; i < metrics->count; i++) {
        const struct metric *const metric = &metrics->items[i];
        size_t j = 0;
        while (j < quantities.count &&
               !metric_is_same_delay(metric, &metrics->items[quantities.items[j].metric]))
            j++;
        if (j == quantities.count)
            quantities.items[quantities.count++].metric = i;
        quantities.of[i] = j;
        if (metric->kind == METRIC_WITHIN)
            add_limit(arena, &quantities.items[j].limits, metric->limit);
    }
    for (size_t i = 0; i < quantities.count; i++) {
        quantities.items[i].whole = i;
        find_whole(&quantities, metrics, i);
    }
    return quantities;
}
