/* clusters - what each customer's answers add up to in one group and period */
#include "voc/clusters.h"

#include "voc/arena.h"
#include "voc/civil.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 4 };

static int order_of(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_kinds(const struct clusters_item *a, const struct clusters_item *b)
{
    int order = order_of(a->cluster, b->cluster);

    order = order ? order : order_of(a->source, b->source);
    order = order ? order : order_of(a->by_day, b->by_day);
    return order ? order : order_of(a->state, b->state);
}

/* Equal ones in an order of their own, so that sums come out the same whoever sorts. */
static int compare(const void *left, const void *right)
{
    const struct clusters_item *const a = left, *const b = right;
    int order = compare_kinds(a, b);

    order = order ? order : order_of(a->value, b->value);
    order = order ? order : (a->weight > b->weight) - (a->weight < b->weight);
    return order ? order : (a->total > b->total) - (a->total < b->total);
}

/* Neighbours of the same kind and value become one. */
static void join(struct clusters *clusters)
{
    size_t kept = 0;

    for (size_t i = 0; i < clusters->count; i++) {
        const struct clusters_item *const item = &clusters->items[i];
        struct clusters_item *const last = kept ? &clusters->items[kept - 1] : NULL;
        if (last && compare_kinds(last, item) == 0 && last->value == item->value) {
            last->weight += item->weight;
            last->total += item->total;
        } else {
            clusters->items[kept++] = *item;
        }
    }
    clusters->count = kept;
}

/* Bins keep the order. */
static void bin(struct clusters *clusters, const struct bins_limits *limits)
{
    size_t end;

    for (size_t first = 0; first < clusters->count; first = end) {
        for (end = first + 1;
             end < clusters->count && compare_kinds(&clusters->items[first], &clusters->items[end]) == 0;)
            end++;
        for (size_t i = first; end - first > CLUSTERS_EXACT && i < end; i++) {
            struct clusters_item *const item = &clusters->items[i];
            item->value = item->state == TALLY_WAITING ? civil_floor(item->value, CIVIL_DAY) * CIVIL_DAY
                                                       : bins_edge(item->value, limits);
        }
    }
}

void clusters_settle(struct clusters *clusters, const struct bins_limits *limits)
{
    if (clusters->count)
        qsort(clusters->items, clusters->count, sizeof *clusters->items, compare);
    join(clusters);
    bin(clusters, limits);
    join(clusters);
}

void clusters_add(struct arena *arena, struct clusters *clusters, const struct bins_limits *limits,
                  struct clusters_item item)
{
    const size_t size = sizeof *clusters->items;

    if (clusters->count == clusters->capacity) {
        clusters_settle(clusters, limits);
        if (clusters->count >= clusters->capacity - clusters->capacity / 4) {
            const size_t capacity = clusters->capacity ? clusters->capacity * 2 : FIRST_CAPACITY;
            clusters->items = arena_grow(arena, clusters->items, clusters->count * size, capacity * size);
            clusters->capacity = capacity;
        }
    }
    clusters->items[clusters->count++] = item;
}
