/* tally - what was counted in one group and period */
#include "voc/tally.h"

#include "voc/arena.h"
#include "voc/civil.h"

#include <string.h>

enum { FIRST_CAPACITY = 4, BITS_KEPT = 7 };

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
static int64_t bin_of_delay(int64_t value, const struct tally_limits *limits)
{
    const bool negative = value < 0;
    const uint64_t size = negative ? -(uint64_t)value : (uint64_t)value;
    int shift = 0;

    while (size >> shift > (2u << BITS_KEPT) - 1)
        shift++;
    int64_t edge = (int64_t)(size >> shift << shift);
    edge = negative ? -edge : edge;
    for (size_t i = 0; limits && i < limits->count; i++)
        if (edge <= limits->items[i] && limits->items[i] < value)
            edge = limits->items[i] + 1;
    return edge;
}

/* As many bins for each doubling of the time up to `newest`. A bin is as wide as its whole block of 128 may
   be, and blocks lie in the larger ones, so narrow bins only ever join. */
static int64_t bin_of_moment(int64_t value, int64_t newest)
{
    int64_t width = 1;

    while (civil_floor(newest, width << (BITS_KEPT + 1)) - civil_floor(value, width << (BITS_KEPT + 1)) >= 2)
        width *= 2;
    return civil_floor(value, width) * width;
}

/* The first place whose value isn't less. */
static size_t place_of(const struct tally_list *list, int64_t value)
{
    size_t low = 0, high = list->count;

    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (list->items[middle].value < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void insert(struct arena *arena, struct tally_list *list, int64_t value, double weight)
{
    const size_t place = place_of(list, value);

    if (place < list->count && list->items[place].value == value) {
        list->items[place].weight += weight;
        return;
    }
    if (list->count == list->capacity) {
        const size_t capacity = list->capacity ? list->capacity * 2 : FIRST_CAPACITY;
        list->items =
            arena_grow(arena, list->items, list->count * sizeof *list->items, capacity * sizeof *list->items);
        list->capacity = capacity;
    }
    memmove(list->items + place + 1, list->items + place, (list->count - place) * sizeof *list->items);
    list->items[place] = (struct tally_item){value, weight};
    list->count++;
}

/* Bins keep the order, so neighbours that share one become one. */
static void join(struct tally_list *list)
{
    size_t kept = 0;

    for (size_t i = 0; i < list->count; i++)
        if (kept > 0 && list->items[kept - 1].value == list->items[i].value)
            list->items[kept - 1].weight += list->items[i].weight;
        else
            list->items[kept++] = list->items[i];
    list->count = kept;
}

static void bin_moments(struct tally_list *list, int64_t newest)
{
    for (size_t i = 0; i < list->count; i++)
        list->items[i].value = bin_of_moment(list->items[i].value, newest);
    join(list);
    list->binned = true;
    list->mend = list->count * 2 > TALLY_EXACT ? list->count * 2 : TALLY_EXACT;
}

static void add_moment(struct arena *arena, struct tally_list *list, int64_t value, double weight)
{
    insert(arena, list, value, weight);
    if (list->count > (list->mend ? list->mend : TALLY_EXACT))
        bin_moments(list, list->items[list->count - 1].value);
}

static void add_delay(struct arena *arena, struct tally_list *list, const struct tally_limits *limits,
                      int64_t value, double weight)
{
    insert(arena, list, list->binned ? bin_of_delay(value, limits) : value, weight);
    if (list->binned || list->count <= TALLY_EXACT)
        return;
    for (size_t i = 0; i < list->count; i++)
        list->items[i].value = bin_of_delay(list->items[i].value, limits);
    join(list);
    list->binned = true;
}

void tally_delay(struct arena *arena, struct tally *tally, const struct tally_limits *limits,
                 enum tally_state state, bool by_day, int64_t value, double weight)
{
    if (!tally->delays)
        tally->delays = arena_alloc(arena, sizeof *tally->delays);
    add_to(&tally->delays->sums[by_day], weight);
    if (state != TALLY_WAITING) {
        add_delay(arena, &tally->delays->lists[by_day][state], limits, value, weight);
        return;
    }
    tally->delays->waiting[by_day]++;
    add_moment(arena, &tally->delays->lists[by_day][state], value, weight);
}

void tally_settle(struct tally *tally, int64_t newest)
{
    for (int by_day = 0; tally->delays && by_day < 2; by_day++)
        if (tally->delays->lists[by_day][TALLY_WAITING].binned)
            bin_moments(&tally->delays->lists[by_day][TALLY_WAITING], newest);
}
