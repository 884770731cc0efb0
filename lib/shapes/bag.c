/* bag - many whole numbers in little room */
#include "voc/bag.h"

#include "voc/arena.h"
#include "voc/radix.h"

#include <string.h>

enum { LINES = 1024 };

struct pair {
    uint32_t value, count;
};

/* Ascending, each value once. Moments are gone over again when they are `mend`. */
struct pairs {
    struct pair *items;
    uint32_t count, capacity, mend;
    bool are_binned;
};

struct bag_counts {
    struct pairs of[2]; /* all, the marked ones */
};

/* Lines are numbered from 1, in blocks. The first word is the number of the line before, or (in a line that
   nobody has) of another one that is free. */
struct bag_room {
    struct arena *arena;
    uint32_t **blocks;
    size_t block_count;
    uint32_t used, free;
    int64_t newest;
    uint32_t fresh[BAG_FRESH], spare[BAG_FRESH];
    struct pair *joined;
    size_t joined_capacity;
};

struct bag_room *bag_room_new(struct arena *arena)
{
    struct bag_room *const room = arena_alloc(arena, sizeof *room);

    room->arena = arena;
    room->newest = INT64_MIN;
    return room;
}

void bag_room_see(struct bag_room *room, int64_t newest)
{
    room->newest = newest;
}

static uint32_t *line_at(const struct bag_room *room, uint32_t number)
{
    return room->blocks[(number - 1) / LINES] + (number - 1) % LINES * BAG_LINE;
}

static void add_block(struct bag_room *room)
{
    const size_t count = room->block_count, size = sizeof *room->blocks;

    if ((count & (count - 1)) == 0)
        room->blocks = arena_grow(room->arena, room->blocks, count * size, (count ? count * 2 : 1) * size);
    room->blocks[room->block_count++] = arena_array(room->arena, LINES, BAG_LINE * sizeof(uint32_t));
}

/* A line that follows another. */
static uint32_t take_line(struct bag_room *room, uint32_t before)
{
    uint32_t number = room->free;

    if (number) {
        room->free = *line_at(room, number);
    } else {
        if (room->used % LINES == 0)
            add_block(room);
        number = ++room->used;
    }
    *line_at(room, number) = before;
    return number;
}

static void give_lines(struct bag_room *room, uint32_t newest)
{
    uint32_t first = newest, before;

    while ((before = *line_at(room, first)))
        first = before;
    *line_at(room, first) = room->free;
    room->free = newest;
}

/* Copies what is fresh to or from `values`, in the order in which it came. */
static void each_line(const struct bag_room *room, const struct bag *bag, uint32_t values[], bool back)
{
    size_t left = bag->fresh;

    for (uint32_t number = bag->line; left > 0;) {
        uint32_t *const line = line_at(room, number);
        const size_t count = (left - 1) % BAG_LINE_VALUES + 1;
        left -= count;
        if (back)
            memcpy(line + 1, values + left, count * sizeof *values);
        else
            memcpy(values + left, line + 1, count * sizeof *values);
        number = *line;
    }
}

static uint32_t bin_of(const struct bag_room *room, const struct bag_bins *bins, int part, uint32_t value)
{
    return (uint32_t)(bins->are_moments
                          ? bins_edge_of_moment(value, value > room->newest ? value : room->newest)
                          : bins_edge(value, bins->limits[part]));
}

static void append(struct pair joined[], size_t *count, uint32_t value, uint32_t more)
{
    if (*count > 0 && joined[*count - 1].value == value)
        joined[*count - 1].count += more;
    else
        joined[(*count)++] = (struct pair){value, more};
}

/* Merges what is sorted into what was counted. */
static size_t join(const struct bag_room *room, const struct pairs *pairs, const struct bag_bins *bins,
                   int part, const uint32_t sorted[], size_t fresh)
{
    size_t count = 0, next = 0;

    for (size_t i = 0; i < fresh; i++) {
        if (part && !(sorted[i] & 1))
            continue;
        const uint32_t exact = sorted[i] >> 1;
        const uint32_t value = pairs->are_binned ? bin_of(room, bins, part, exact) : exact;
        while (next < pairs->count && pairs->items[next].value <= value) {
            append(room->joined, &count, pairs->items[next].value, pairs->items[next].count);
            next++;
        }
        append(room->joined, &count, value, 1);
    }
    for (; next < pairs->count; next++)
        append(room->joined, &count, pairs->items[next].value, pairs->items[next].count);
    return count;
}

/* Bins keep the order. */
static size_t bin(const struct bag_room *room, const struct bag_bins *bins, int part, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        append(room->joined, &kept, bin_of(room, bins, part, room->joined[i].value), room->joined[i].count);
    return kept;
}

static void keep(struct arena *arena, struct pairs *pairs, const struct pair joined[], size_t count)
{
    if (pairs->capacity < count) {
        pairs->capacity = (uint32_t)(count + count / 4);
        pairs->items = arena_array(arena, pairs->capacity, sizeof *pairs->items);
    }
    if (count)
        memcpy(pairs->items, joined, count * sizeof *joined);
    pairs->count = (uint32_t)count;
}

/* Room for what was counted and all that is fresh. */
static void widen(struct bag_room *room, size_t needed)
{
    if (room->joined_capacity >= needed)
        return;
    room->joined = arena_array(room->arena, needed * 2, sizeof *room->joined);
    room->joined_capacity = needed * 2;
}

static void count_part(struct bag_room *room, struct pairs *pairs, const struct bag_bins *bins, int part,
                       const uint32_t sorted[], size_t fresh)
{
    widen(room, pairs->count + fresh);
    size_t count = join(room, pairs, bins, part, sorted, fresh);
    if (count > (pairs->mend > BINS_EXACT ? pairs->mend : BINS_EXACT) &&
        (!pairs->are_binned || bins->are_moments)) {
        count = bin(room, bins, part, count);
        pairs->are_binned = true;
        pairs->mend = (uint32_t)count * 2;
    }
    keep(room->arena, pairs, room->joined, count);
}

void bag_count(struct bag_room *room, struct bag *bag, const struct bag_bins *bins)
{
    if (!bag->counts)
        bag->counts = arena_alloc(room->arena, sizeof *bag->counts);
    each_line(room, bag, room->fresh, false);
    const uint32_t *const sorted = radix_sort(room->fresh, room->spare, bag->fresh);
    for (int part = 0; part < 2; part++)
        count_part(room, &bag->counts->of[part], bins, part, sorted, bag->fresh);
    if (bag->fresh)
        give_lines(room, bag->line);
    bag->line = bag->fresh = 0;
}

void bag_add(struct bag_room *room, struct bag *bag, int64_t value, bool is_marked)
{
    const uint32_t place = bag->fresh++ % BAG_LINE_VALUES;

    if (place == 0)
        bag->line = take_line(room, bag->line);
    line_at(room, bag->line)[1 + place] = (uint32_t)value << 1 | is_marked;
}

/* Brings moments to the bins that they have as seen from the newest. */
static void bin_again(struct bag_room *room, struct pairs *pairs, const struct bag_bins *bins, int part)
{
    memcpy(room->joined, pairs->items, pairs->count * sizeof *pairs->items);
    keep(room->arena, pairs, room->joined, bin(room, bins, part, pairs->count));
}

void bag_settle(struct bag_room *room, struct bag *bag, const struct bag_bins *bins)
{
    if (!bag->counts && bag->fresh <= BINS_EXACT) {
        each_line(room, bag, room->fresh, false);
        each_line(room, bag, radix_sort(room->fresh, room->spare, bag->fresh), true);
        return;
    }
    bag_count(room, bag, bins);
    for (int part = 0; part < 2; part++)
        if (bins->are_moments && bag->counts->of[part].are_binned)
            bin_again(room, &bag->counts->of[part], bins, part);
}

static size_t list_fresh(struct bag_room *room, const struct bag *bag, bool is_marked)
{
    size_t count = 0;

    widen(room, bag->fresh);
    each_line(room, bag, room->fresh, false);
    for (size_t i = 0; i < bag->fresh; i++)
        if (!is_marked || room->fresh[i] & 1)
            append(room->joined, &count, room->fresh[i] >> 1, 1);
    return count;
}

struct bins bag_list(struct bag_room *room, struct arena *arena, const struct bag *bag, bool is_marked)
{
    const struct pairs *const pairs = bag->counts ? &bag->counts->of[is_marked] : NULL;
    const size_t length = pairs ? pairs->count : list_fresh(room, bag, is_marked);
    const struct pair *const items = pairs ? pairs->items : room->joined;
    struct bins bins = {.sorted = (uint32_t)length, .count = (uint32_t)length, .capacity = length > 0};

    while (bins.capacity < length) /* as bins have it, a power of two */
        bins.capacity *= 2;
    bins.items = arena_array(arena, bins.capacity, sizeof *bins.items);
    bins.is_binned = pairs && pairs->are_binned;
    bins.mend = pairs ? pairs->mend : 0;
    for (size_t i = 0; i < length; i++)
        bins.items[i] = (struct bins_item){items[i].value, {items[i].count, 0}};
    return bins;
}
