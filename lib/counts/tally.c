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

/* The lower edge of one of 128 bins for each doubling; below 256 every whole number has its own. */
static int64_t bin_of_delay(int64_t value)
{
    const bool negative = value < 0;
    const uint64_t size = negative ? -(uint64_t)value : (uint64_t)value;
    int shift = 0;

    while (size >> shift > (2u << BITS_KEPT) - 1)
        shift++;
    const int64_t edge = (int64_t)(size >> shift << shift);
    return negative ? -edge : edge;
}

static int64_t bin_of_moment(int64_t value, int grid)
{
    const int64_t width = (int64_t)1 << grid;

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
static void rebin(struct tally_list *list, bool moments)
{
    size_t kept = 0;

    for (size_t i = 0; i < list->count; i++) {
        const int64_t value = list->items[i].value;
        const int64_t bin = moments ? bin_of_moment(value, list->grid) : bin_of_delay(value);
        if (kept > 0 && list->items[kept - 1].value == bin)
            list->items[kept - 1].weight += list->items[i].weight;
        else
            list->items[kept++] = (struct tally_item){bin, list->items[i].weight};
    }
    list->count = kept;
}

static void add_item(struct arena *arena, struct tally_list *list, bool moments, int64_t value, double weight)
{
    if (list->binned)
        value = moments ? bin_of_moment(value, list->grid) : bin_of_delay(value);
    insert(arena, list, value, weight);
    if (moments) {
        while (list->count > TALLY_EXACT) {
            list->binned = true;
            list->grid++;
            rebin(list, true);
        }
    } else if (!list->binned && list->count > TALLY_EXACT) {
        list->binned = true;
        rebin(list, false);
    }
}

void tally_delay(struct arena *arena, struct tally *tally, enum tally_state state, bool by_day, int64_t value,
                 double weight)
{
    if (!tally->delays)
        tally->delays = arena_alloc(arena, sizeof *tally->delays);
    add_to(&tally->delays->sums[by_day], weight);
    tally->delays->waiting[by_day] += state == TALLY_WAITING;
    add_item(arena, &tally->delays->lists[by_day][state], state == TALLY_WAITING, value, weight);
}
