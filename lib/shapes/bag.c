/* bag - many whole numbers in little room */
#include "voc/bag.h"

#include "voc/arena.h"
#include "voc/radix.h"

#include <string.h>

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

/* Where bags are counted. */
struct bag_counter {
    int64_t newest;
    uint32_t fresh[BAG_FRESH], spare[BAG_FRESH];
    struct pair *joined;
    size_t joined_capacity;
};

struct bag_room *bag_room_new(struct arena *arena)
{
    struct bag_room *const room = arena_alloc(arena, sizeof *room);

    room->arena = arena;
    room->counter = arena_alloc(arena, sizeof *room->counter);
    room->counter->newest = INT64_MIN;
    return room;
}

struct bag_room *bag_room_beside(struct arena *arena, const struct bag_room *room)
{
    struct bag_room *const own = bag_room_new(arena);
    struct bag_counter *const counter = own->counter;

    counter->newest = room->counter->newest;
    *own = *room;
    own->arena = arena;
    own->counter = counter;
    return own;
}

void bag_room_see(struct bag_room *room, int64_t newest)
{
    room->counter->newest = newest;
}

static void add_block(struct bag_room *room)
{
    room->blocks = arena_more(room->arena, room->blocks, room->block_count, sizeof *room->blocks);
    room->blocks[room->block_count++] = arena_array(room->arena, BAG_BLOCK, BAG_LINE * sizeof(uint32_t));
}

/* In a free line the first word is the number of another one. */
static uint32_t take_line(struct bag_room *room)
{
    if (room->free) {
        const uint32_t number = room->free;
        room->free = *bag_line_at(room, number);
        return number;
    }
    if (room->used % BAG_BLOCK == 0)
        add_block(room);
    return ++room->used;
}

void bag_take_line(struct bag_room *room, struct bag *bag)
{
    const uint32_t number = take_line(room);

    *bag_line_at(room, number) = bag->line;
    bag->line = number;
    bag->words++;
}

static void give_lines(struct bag_room *room, uint32_t newest)
{
    uint32_t first = newest, before;

    while ((before = *bag_line_at(room, first)))
        first = before;
    *bag_line_at(room, first) = room->free;
    room->free = newest;
}

/* How many values came since the last counting. */
static size_t fresh_of(const struct bag *bag)
{
    return bag->words - (bag->words + BAG_LINE - 1) / BAG_LINE;
}

/* The values of a bag's lines, from the newest one on. */
struct line_values {
    uint32_t *at;
    size_t count, left; /* how many of them; of all that are in the lines before it */
    uint32_t before;    /* which is this one */
};

static struct line_values line_values(const struct bag_room *room, uint32_t number, size_t left)
{
    uint32_t *const line = bag_line_at(room, number);
    const size_t count = (left - 1) % BAG_LINE_VALUES + 1;

    return (struct line_values){line + 1, count, left - count, *line};
}

/* Copies them, in the order in which they lie. */
static void copy_fresh(const struct bag_room *room, const struct bag *bag, uint32_t values[])
{
    size_t left = fresh_of(bag);

    for (uint32_t number = bag->line; left > 0;) {
        const struct line_values line = line_values(room, number, left);
        memcpy(values + line.left, line.at, line.count * sizeof *values);
        number = line.before;
        left = line.left;
    }
}

/* Puts them back in another one. */
static void put_back(const struct bag_room *room, struct bag *bag, const uint32_t values[])
{
    size_t left = fresh_of(bag);

    for (uint32_t number = bag->line; left > 0;) {
        const struct line_values line = line_values(room, number, left);
        memcpy(line.at, values + line.left, line.count * sizeof *values);
        number = line.before;
        left = line.left;
    }
    bag->sorted = bag->words;
}

static uint32_t bin_of(const struct bag_room *room, const struct bag_bins *bins, int part, uint32_t value)
{
    return (uint32_t)(bins->are_moments
                          ? bins_edge_of_moment(value,
                                                value > room->counter->newest ? value : room->counter->newest)
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
            append(room->counter->joined, &count, pairs->items[next].value, pairs->items[next].count);
            next++;
        }
        append(room->counter->joined, &count, value, 1);
    }
    for (; next < pairs->count; next++)
        append(room->counter->joined, &count, pairs->items[next].value, pairs->items[next].count);
    return count;
}

/* Bins keep the order. */
static size_t bin(const struct bag_room *room, const struct bag_bins *bins, int part, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        append(room->counter->joined, &kept, bin_of(room, bins, part, room->counter->joined[i].value),
               room->counter->joined[i].count);
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
static void widen(const struct bag_room *room, size_t needed)
{
    struct bag_counter *const counter = room->counter;

    if (counter->joined_capacity >= needed)
        return;
    counter->joined = arena_array(room->arena, needed * 2, sizeof *counter->joined);
    counter->joined_capacity = needed * 2;
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
    keep(room->arena, pairs, room->counter->joined, count);
}

/* What came since the last counting, sorted; *count of them. */
static uint32_t *sort_fresh(struct bag_room *room, const struct bag *bag, size_t *count)
{
    struct bag_counter *const counter = room->counter;

    *count = fresh_of(bag);
    copy_fresh(room, bag, counter->fresh);
    return bag->sorted == bag->words ? counter->fresh : radix_sort(counter->fresh, counter->spare, *count);
}

void bag_count(struct bag_room *room, struct bag *bag, const struct bag_bins *bins)
{
    size_t count;

    if (!bag->counts)
        bag->counts = arena_alloc(room->arena, sizeof *bag->counts);
    const uint32_t *const sorted = sort_fresh(room, bag, &count);
    for (int part = 0; part < 2; part++)
        count_part(room, &bag->counts->of[part], bins, part, sorted, count);
    if (count)
        give_lines(room, bag->line);
    bag->line = bag->words = bag->sorted = 0;
}

/* Brings moments to the bins that they have as seen from the newest. */
static void bin_again(struct bag_room *room, struct pairs *pairs, const struct bag_bins *bins, int part)
{
    memcpy(room->counter->joined, pairs->items, pairs->count * sizeof *pairs->items);
    keep(room->arena, pairs, room->counter->joined, bin(room, bins, part, pairs->count));
}

void bag_settle(struct bag_room *room, struct bag *bag, const struct bag_bins *bins)
{
    if (!bag->counts && fresh_of(bag) <= BINS_EXACT) /* few that are exact are sorted when they are listed */
        return;
    bag_count(room, bag, bins);
    for (int part = 0; part < 2; part++)
        if (bins->are_moments && bag->counts->of[part].are_binned)
            bin_again(room, &bag->counts->of[part], bins, part);
}

/* Room for so many, as bins have it: a power of two. */
static struct bins room_for(struct arena *arena, size_t most)
{
    struct bins bins = {.capacity = most > 0};

    while (bins.capacity < most)
        bins.capacity *= 2;
    bins.items = arena_room(arena, bins.capacity * sizeof *bins.items);
    return bins;
}

static struct bins list_counted(struct arena *arena, const struct pairs *pairs)
{
    struct bins bins = room_for(arena, pairs->count);

    for (uint32_t i = 0; i < pairs->count; i++)
        bins.items[i] = (struct bins_item){pairs->items[i].value, {pairs->items[i].count, 0}};
    bins.sorted = bins.count = pairs->count;
    bins.is_binned = pairs->are_binned;
    bins.mend = pairs->mend;
    return bins;
}

/* Of a bag that was never counted. */
static struct bins list_fresh(struct bag_room *room, struct arena *arena, struct bag *bag, bool is_marked)
{
    size_t fresh;
    const uint32_t *const sorted = sort_fresh(room, bag, &fresh);
    struct bins bins = room_for(arena, fresh);
    uint32_t count = 0;

    for (size_t i = 0; i < fresh; i++) {
        const int64_t value = sorted[i] >> 1;
        if (is_marked && !(sorted[i] & 1))
            continue;
        if (count > 0 && bins.items[count - 1].value == value)
            bins.items[count - 1].amount.n++;
        else
            bins.items[count++] = (struct bins_item){value, {1, 0}};
    }
    bins.sorted = bins.count = count;
    if (bag->sorted != bag->words)
        put_back(room, bag, sorted);
    return bins;
}

struct bins bag_list(struct bag_room *room, struct arena *arena, struct bag *bag, bool is_marked)
{
    return bag->counts ? list_counted(arena, &bag->counts->of[is_marked])
                       : list_fresh(room, arena, bag, is_marked);
}
