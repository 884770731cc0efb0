/* bins - values and how many rows have each */
#include "voc/bins.h"

#include "voc/arena.h"
#include "voc/civil.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 4, BITS_KEPT = 7, CLASSES = 48, TAIL = 512 };

/* Items that nobody uses, by the logarithm of how many they are; the first links to the next. */
struct bins_pool {
    struct arena *arena;
    struct masses *masses;
    struct bins_item *free[CLASSES];
    int64_t newest;
};

struct bins_pool *bins_pool_new(struct arena *arena)
{
    struct bins_pool *pool = arena_alloc(arena, sizeof *pool);

    pool->arena = arena;
    pool->masses = masses_new(arena);
    pool->newest = INT64_MIN;
    return pool;
}

void bins_pool_see(struct bins_pool *pool, int64_t newest)
{
    pool->newest = newest;
}

struct masses *bins_pool_masses(const struct bins_pool *pool)
{
    return pool->masses;
}

/* The lower edge of one of 128 bins for each doubling, but no limit lies between a value and its edge; below
   256 every whole number has a bin of its own. */
int64_t bins_edge(int64_t value, const struct bins_limits *limits)
{
    const bool negative = value < 0;
    const uint64_t size = negative ? -(uint64_t)value : (uint64_t)value;
    const int bits = size ? 64 - __builtin_clzll(size) : 0;
    const int shift = bits > BITS_KEPT + 1 ? bits - BITS_KEPT - 1 : 0;
    int64_t edge = (int64_t)(size >> shift << shift);
    edge = negative ? -edge : edge;
    for (size_t i = 0; limits && i < limits->count; i++)
        if (edge <= limits->items[i] && limits->items[i] < value)
            edge = limits->items[i] + 1;
    return edge;
}

/* As many bins for each doubling of the time up to `newest`. A bin is as wide as its whole block of 128 may
   be, and blocks lie in the larger ones, so narrow bins only ever join. */
int64_t bins_edge_of_moment(int64_t value, int64_t newest)
{
    int64_t width = 1;

    while (newest - value >= width << (BITS_KEPT + 3)) /* four blocks away: surely one block lies between */
        width *= 2;
    while (civil_floor(newest, width << (BITS_KEPT + 1)) - civil_floor(value, width << (BITS_KEPT + 1)) >= 2)
        width *= 2;
    return civil_floor(value, width) * width;
}

/* Neighbours of the same value become one. */
static void join(struct masses *masses, struct bins *bins)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < bins->count; i++)
        if (kept > 0 && bins->items[kept - 1].value == bins->items[i].value)
            masses_join(masses, &bins->items[kept - 1].amount, bins->items[i].amount);
        else
            bins->items[kept++] = bins->items[i];
    bins->sorted = bins->count = kept;
}

static int by_value(const void *left, const void *right)
{
    const struct bins_item *const a = left, *const b = right;

    return (a->value > b->value) - (a->value < b->value);
}

/* Merges what came since into what was sorted, from the back. */
static void sort(struct masses *masses, struct bins *bins)
{
    struct bins_item tail[TAIL];
    uint32_t left = bins->sorted, more = bins->count - bins->sorted;

    if (more == 0)
        return;
    memcpy(tail, bins->items + left, more * sizeof *tail);
    qsort(tail, more, sizeof *tail, by_value);
    for (uint32_t to = bins->count; more > 0;)
        if (left > 0 && bins->items[left - 1].value > tail[more - 1].value)
            bins->items[--to] = bins->items[--left];
        else
            bins->items[--to] = tail[--more];
    join(masses, bins);
}

/* Bins keep the order. */
static void bin_moments(struct bins_pool *pool, struct bins *bins, int64_t newest)
{
    for (uint32_t i = 0; i < bins->count; i++)
        bins->items[i].value = bins_edge_of_moment(bins->items[i].value, newest);
    join(pool->masses, bins);
    bins->is_binned = true;
    bins->mend = bins->count * 2 > BINS_EXACT ? bins->count * 2 : BINS_EXACT;
}

static void bin_delays(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits)
{
    for (uint32_t i = 0; i < bins->count; i++)
        bins->items[i].value = bins_edge(bins->items[i].value, limits);
    join(pool->masses, bins);
    bins->is_binned = true;
}

static int class_of(size_t capacity)
{
    int class = 0;

    while (capacity >> class > 1)
        class ++;
    return class;
}

static void give_back(struct bins_pool *pool, struct bins *bins)
{
    const int class = class_of(bins->capacity);

    if (bins->capacity == 0)
        return;
    memcpy(bins->items, &pool->free[class], sizeof(struct bins_item *));
    pool->free[class] = bins->items;
}

/* Moves them to a block of another size. */
static void resize(struct bins_pool *pool, struct bins *bins, uint32_t capacity)
{
    const int class = class_of(capacity);
    struct bins_item *items = pool->free[class];

    if (items)
        memcpy(&pool->free[class], items, sizeof items);
    else
        items = arena_array(pool->arena, capacity, sizeof *items);
    if (bins->count)
        memcpy(items, bins->items, bins->count * sizeof *items);
    give_back(pool, bins);
    bins->items = items;
    bins->capacity = capacity;
}

/* What is long ago falls into few bins. */
static void tidy_moments(struct bins_pool *pool, struct bins *bins)
{
    sort(pool->masses, bins);
    if (bins->count <= (bins->is_binned ? bins->mend : BINS_EXACT))
        return;
    const int64_t own = bins->items[bins->count - 1].value;
    bin_moments(pool, bins, own > pool->newest ? own : pool->newest);
    if (bins->count < bins->capacity / 8)
        resize(pool, bins, bins->capacity / 4);
}

static void tidy_delays(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits)
{
    sort(pool->masses, bins);
    if (!bins->is_binned && bins->count > BINS_EXACT)
        bin_delays(pool, bins, limits);
}

static bool is_full(const struct bins *bins)
{
    return bins->count == bins->capacity || bins->count - bins->sorted == TAIL;
}

/* What was tidied may have room again. */
static void widen(struct bins_pool *pool, struct bins *bins)
{
    if (bins->count >= bins->capacity - bins->capacity / 8)
        resize(pool, bins, bins->capacity ? bins->capacity * 2 : FIRST_CAPACITY);
}

static void append(struct bins_pool *pool, struct bins *bins, int64_t value, const struct mass *mass)
{
    struct bins_item *const item = &bins->items[bins->count++];
    *item = (struct bins_item){.value = value};
    masses_add(pool->masses, &item->amount, mass);
}

void bins_add(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits, int64_t value,
              const struct mass *mass)
{
    if (is_full(bins)) {
        tidy_delays(pool, bins, limits);
        widen(pool, bins);
    }
    append(pool, bins, bins->is_binned ? bins_edge(value, limits) : value, mass);
}

void bins_add_moment(struct bins_pool *pool, struct bins *bins, int64_t moment, const struct mass *mass)
{
    if (is_full(bins)) {
        tidy_moments(pool, bins);
        widen(pool, bins);
    }
    append(pool, bins,
           bins->is_binned ? bins_edge_of_moment(moment, moment > pool->newest ? moment : pool->newest)
                           : moment,
           mass);
}

void bins_coarsen(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits)
{
    sort(pool->masses, bins);
    if (!bins->is_binned)
        bin_delays(pool, bins, limits);
}

void bins_settle(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits)
{
    tidy_delays(pool, bins, limits);
}

void bins_settle_moments(struct bins_pool *pool, struct bins *bins)
{
    tidy_moments(pool, bins);
    if (bins->is_binned)
        bin_moments(pool, bins, pool->newest);
}
