/* tally - what was counted in one group and period */
#include "voc/tally.h"

#include "voc/arena.h"
#include "voc/civil.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 4, BITS_KEPT = 7, CLASSES = 48, TAIL = 512 };

/* Items that nobody uses, by the logarithm of how many they are; the first links to the next. */
struct tally_pool {
    struct arena *arena;
    struct tally_item *free[CLASSES];
    int64_t newest;
};

struct tally_pool *tally_pool_new(struct arena *arena)
{
    struct tally_pool *pool = arena_alloc(arena, sizeof *pool);

    pool->arena = arena;
    pool->newest = INT64_MIN;
    return pool;
}

void tally_pool_see(struct tally_pool *pool, int64_t newest)
{
    pool->newest = newest;
}

static void add_to(struct tally_sum *sum, double weight)
{
    sum->n++;
    sum->weight += weight;
    sum->squares += weight * weight;
}

double tally_effective(const struct tally_sum *sum)
{
    return sum->squares > 0 ? sum->weight * sum->weight / sum->squares : 0;
}

void tally_class(struct tally *tally, int class, double weight)
{
    add_to(&tally->sum, weight);
    if (class > 0)
        tally->good += weight;
    else if (class < 0)
        tally->bad += weight;
}

void tally_value(struct tally *tally, double value, double weight)
{
    add_to(&tally->sum, weight);
    if (weight == 0)
        return;
    const double difference = value - tally->mean;
    tally->mean += difference * weight / tally->sum.weight;
    tally->squares += weight * difference * (value - tally->mean);
}

/* The lower edge of one of 128 bins for each doubling, but no limit lies between a value and its edge; below
   256 every whole number has a bin of its own. */
int64_t tally_bin(int64_t value, const struct tally_limits *limits)
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
int64_t tally_bin_moment(int64_t value, int64_t newest)
{
    int64_t width = 1;

    while (newest - value >= width << (BITS_KEPT + 3)) /* four blocks away: surely one block lies between */
        width *= 2;
    while (civil_floor(newest, width << (BITS_KEPT + 1)) - civil_floor(value, width << (BITS_KEPT + 1)) >= 2)
        width *= 2;
    return civil_floor(value, width) * width;
}

/* Neighbours of the same value become one. */
static void join(struct tally_list *list)
{
    size_t kept = 0;

    for (size_t i = 0; i < list->count; i++)
        if (kept > 0 && list->items[kept - 1].value == list->items[i].value)
            list->items[kept - 1].weight += list->items[i].weight;
        else
            list->items[kept++] = list->items[i];
    list->sorted = list->count = kept;
}

static int by_value(const void *left, const void *right)
{
    const struct tally_item *const a = left, *const b = right;

    return a->value != b->value ? (a->value > b->value) - (a->value < b->value)
                                : (a->weight > b->weight) - (a->weight < b->weight);
}

/* Merges what came since into what was sorted, from the back. */
static void sort(struct tally_list *list)
{
    struct tally_item tail[TAIL];
    size_t left = list->sorted, more = list->count - list->sorted;

    if (more == 0)
        return;
    memcpy(tail, list->items + left, more * sizeof *tail);
    qsort(tail, more, sizeof *tail, by_value);
    for (size_t to = list->count; more > 0;)
        if (left > 0 && list->items[left - 1].value > tail[more - 1].value)
            list->items[--to] = list->items[--left];
        else
            list->items[--to] = tail[--more];
    join(list);
}

/* Bins keep the order. */
static void bin_moments(struct tally_list *list, int64_t newest)
{
    for (size_t i = 0; i < list->count; i++)
        list->items[i].value = tally_bin_moment(list->items[i].value, newest);
    join(list);
    list->binned = true;
    list->mend = list->count * 2 > TALLY_EXACT ? list->count * 2 : TALLY_EXACT;
}

static void bin_delays(struct tally_list *list, const struct tally_limits *limits)
{
    for (size_t i = 0; i < list->count; i++)
        list->items[i].value = tally_bin(list->items[i].value, limits);
    join(list);
    list->binned = true;
}

static int class_of(size_t capacity)
{
    int class = 0;

    while (capacity >> class > 1)
        class ++;
    return class;
}

static void give_back(struct tally_pool *pool, struct tally_list *list)
{
    const int class = class_of(list->capacity);

    if (list->capacity == 0)
        return;
    memcpy(list->items, &pool->free[class], sizeof(struct tally_item *));
    pool->free[class] = list->items;
}

/* Moves a list to a block of another size. */
static void resize(struct tally_pool *pool, struct tally_list *list, size_t capacity)
{
    const int class = class_of(capacity);
    struct tally_item *items = pool->free[class];

    if (items)
        memcpy(&pool->free[class], items, sizeof items);
    else
        items = arena_array(pool->arena, capacity, sizeof *items);
    if (list->count)
        memcpy(items, list->items, list->count * sizeof *items);
    give_back(pool, list);
    list->items = items;
    list->capacity = capacity;
}

/* What is long ago falls into few bins. */
static void tidy_moments(struct tally_pool *pool, struct tally_list *list)
{
    sort(list);
    if (list->count <= (list->binned ? list->mend : TALLY_EXACT))
        return;
    const int64_t own = list->items[list->count - 1].value;
    bin_moments(list, own > pool->newest ? own : pool->newest);
    if (list->count < list->capacity / 8)
        resize(pool, list, list->capacity / 4);
}

static void tidy_delays(struct tally_list *list, const struct tally_limits *limits)
{
    sort(list);
    if (!list->binned && list->count > TALLY_EXACT)
        bin_delays(list, limits);
}

/* A value that comes after its list was binned goes to its bin. */
static int64_t bin_of(const struct tally_pool *pool, bool moments, const struct tally_limits *limits,
                      int64_t value)
{
    if (!moments)
        return tally_bin(value, limits);
    return tally_bin_moment(value, value > pool->newest ? value : pool->newest);
}

static void add(struct tally_pool *pool, struct tally_list *list, bool moments,
                const struct tally_limits *limits, struct tally_item item)
{
    if (list->count == list->capacity || list->count - list->sorted == TAIL) {
        if (moments)
            tidy_moments(pool, list);
        else
            tidy_delays(list, limits);
        if (list->count >= list->capacity - list->capacity / 8)
            resize(pool, list, list->capacity ? list->capacity * 2 : FIRST_CAPACITY);
    }
    if (list->binned)
        item.value = bin_of(pool, moments, limits, item.value);
    list->items[list->count++] = item;
}

void tally_delay(struct tally_pool *pool, struct tally *tally, const struct tally_limits *limits,
                 enum tally_state state, bool by_day, int64_t value, double weight)
{
    if (!tally->delays)
        tally->delays = arena_alloc(pool->arena, sizeof *tally->delays);
    add_to(&tally->delays->sums[by_day], weight);
    tally->delays->waiting[by_day] += state == TALLY_WAITING;
    add(pool, &tally->delays->lists[by_day][state], state == TALLY_WAITING, limits,
        (struct tally_item){value, weight});
}

void tally_settle(struct tally_pool *pool, struct tally *tally, const struct tally_limits *limits)
{
    for (int by_day = 0; tally->delays && by_day < 2; by_day++) {
        struct tally_list *const lists = tally->delays->lists[by_day], *const waiting = &lists[TALLY_WAITING];
        tidy_delays(&lists[TALLY_ANSWERED], limits);
        tidy_delays(&lists[TALLY_CLOSED], limits);
        tidy_moments(pool, waiting);
        if (waiting->binned)
            bin_moments(waiting, pool->newest);
    }
}
