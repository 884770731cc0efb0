/* cells - a block of memory for each group and period */
#include "voc/cells.h"

#include "voc/arena.h"
#include "voc/memo.h"
#include "voc/text.h"

#include <stdlib.h>

enum { FIRST_SIZE = 256 };

/* A group and its cell that was found last, as rows of one period mostly come together. */
struct group {
    size_t grouping;
    struct slice key;
    uint64_t hash;
    int64_t period;
    void *block;
};

/* Open addressing over indexes (plus one; 0 is free) into a growing array. */
struct table {
    uint32_t *slots;
    size_t size, count, capacity;
};

struct cells {
    struct arena *arena;
    size_t block_size;
    struct table groups, blocks;
    struct group *group;
    struct cell *cell;
};

struct cells *cells_new(struct arena *arena, size_t size)
{
    struct cells *cells = arena_alloc(arena, sizeof *cells);

    cells->arena = arena;
    cells->block_size = size;
    return cells;
}

static uint64_t hash_of(size_t grouping, struct slice key)
{
    uint64_t hash = memo_mix(grouping, key.length);

    for (; key.length > MEMO_REACH; key.at += sizeof hash, key.length -= sizeof hash)
        hash = memo_mix(hash, slice_little(key.at));
    const struct memo_words words = memo_words(key);
    return memo_mix(memo_mix(hash, words.first), words.second);
}

static uint64_t hash_cell(size_t group, int64_t period)
{
    uint64_t hash =
        (uint64_t)group * UINT64_C(0x9E3779B97F4A7C15) ^ (uint64_t)period * UINT64_C(0xC2B2AE3D27D4EB4F);

    hash ^= hash >> 29;
    return hash * UINT64_C(0xBF58476D1CE4E5B9) >> 16;
}

static uint64_t hash_at(const struct cells *cells, const struct table *table, size_t index)
{
    if (table == &cells->groups)
        return cells->group[index].hash;
    return hash_cell(cells->cell[index].group, cells->cell[index].period);
}

static void place(struct table *table, uint64_t hash, size_t index)
{
    size_t slot = hash & (table->size - 1);

    while (table->slots[slot])
        slot = (slot + 1) & (table->size - 1);
    table->slots[slot] = (uint32_t)index + 1;
}

/* Room for one more index; at most half full. */
static void widen(struct cells *cells, struct table *table)
{
    if (table->size > 2 * (table->count + 1))
        return;
    table->size = table->size ? table->size * 2 : FIRST_SIZE;
    arena_give(cells->arena, table->slots);
    table->slots = arena_array(cells->arena, table->size, sizeof *table->slots);
    for (size_t i = 0; i < table->count; i++)
        place(table, hash_at(cells, table, i), i);
}

static void *grown(struct arena *arena, struct table *table, void *items, size_t item_size)
{
    if (table->count < table->capacity)
        return items;
    const size_t capacity = table->capacity ? table->capacity * 2 : FIRST_SIZE;
    void *const wider = arena_grow(arena, items, table->count * item_size, capacity * item_size);
    arena_give(arena, items);
    table->capacity = capacity;
    return wider;
}

size_t cells_group(struct cells *cells, size_t grouping, struct slice key)
{
    struct table *const table = &cells->groups;
    const uint64_t hash = hash_of(grouping, key);

    widen(cells, table);
    for (size_t slot = hash & (table->size - 1); table->slots[slot]; slot = (slot + 1) & (table->size - 1)) {
        const struct group *const group = &cells->group[table->slots[slot] - 1];
        if (group->hash == hash && group->grouping == grouping && slice_is(group->key, key))
            return table->slots[slot] - 1;
    }
    cells->group = grown(cells->arena, table, cells->group, sizeof *cells->group);
    const struct slice copy = {slice_copy(cells->arena, key), key.length};
    cells->group[table->count] = (struct group){.grouping = grouping, .key = copy, .hash = hash};
    place(table, hash, table->count);
    return table->count++;
}

static void *find_block(struct cells *cells, size_t group, int64_t period)
{
    struct table *const table = &cells->blocks;
    const uint64_t hash = hash_cell(group, period);

    widen(cells, table);
    for (size_t slot = hash & (table->size - 1); table->slots[slot]; slot = (slot + 1) & (table->size - 1)) {
        const struct cell *const cell = &cells->cell[table->slots[slot] - 1];
        if (cell->group == group && cell->period == period)
            return cell->block;
    }
    cells->cell = grown(cells->arena, table, cells->cell, sizeof *cells->cell);
    cells->cell[table->count] =
        (struct cell){(uint32_t)group, (int32_t)period, arena_alloc(cells->arena, cells->block_size)};
    place(table, hash, table->count);
    return cells->cell[table->count++].block;
}

/* Groups may be those of other cells. */
void *cells_at(struct cells *cells, size_t group, int64_t period)
{
    struct group *const own = group < cells->groups.count ? &cells->group[group] : NULL;

    if (own && own->block && own->period == period)
        return own->block;
    void *const block = find_block(cells, group, period);
    if (own) {
        own->block = block;
        own->period = period;
    }
    return block;
}

size_t cells_grouping(const struct cells *cells, size_t group)
{
    return cells->group[group].grouping;
}

struct slice cells_key(const struct cells *cells, size_t group)
{
    return cells->group[group].key;
}

const struct cell *cells_all(const struct cells *cells, size_t *count)
{
    *count = cells->blocks.count;
    return cells->cell;
}

/* What qsort is given of a group: the group itself, since it passes no context. */
struct ordered {
    const struct group *group;
    size_t number;
};

static int by_key(const void *left, const void *right)
{
    const struct group *const a = ((const struct ordered *)left)->group, *const b =
                                                                             ((const struct ordered *)right)
                                                                                 ->group;

    if (a->grouping != b->grouping)
        return a->grouping < b->grouping ? -1 : 1;
    return slice_compare(a->key, b->key);
}

static int by_period(const void *left, const void *right)
{
    const struct cell *const a = left, *const b = right;

    return (a->period > b->period) - (a->period < b->period);
}

/* How many cells each group has. */
static size_t *count_cells(const struct cells *cells)
{
    size_t *const counts = arena_array(cells->arena, cells->groups.count, sizeof *counts);

    for (size_t i = 0; i < cells->blocks.count; i++)
        counts[cells->cell[i].group]++;
    return counts;
}

/* Where the first cell of each group belongs. */
static size_t *place_groups(const struct cells *cells, const size_t counts[])
{
    const size_t groups = cells->groups.count;
    struct ordered *const ordered = arena_array(cells->arena, groups, sizeof *ordered);
    size_t *const places = arena_array(cells->arena, groups, sizeof *places);

    for (size_t i = 0; i < groups; i++)
        ordered[i] = (struct ordered){&cells->group[i], i};
    if (groups)
        qsort(ordered, groups, sizeof *ordered, by_key);
    for (size_t i = 0, next = 0; i < groups; next += counts[ordered[i++].number])
        places[ordered[i].number] = next;
    return places;
}

struct cell *cells_sorted(const struct cells *cells, size_t *count)
{
    const size_t *const counts = count_cells(cells);
    size_t *const places = place_groups(cells, counts);
    struct cell *const sorted = arena_array(cells->arena, cells->blocks.count, sizeof *sorted);

    *count = cells->blocks.count;
    for (size_t i = 0; i < *count; i++)
        sorted[places[cells->cell[i].group]++] = cells->cell[i];
    for (size_t i = 0; i < cells->groups.count; i++)
        qsort(sorted + places[i] - counts[i], counts[i], sizeof *sorted, by_period);
    return sorted;
}
