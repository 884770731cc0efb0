/* cells - a block of memory for each group and period */
#include "voc/cells.h"

#include "voc/arena.h"
#include "voc/text.h"

#include <stdlib.h>

enum { FIRST_SIZE = 256 };

struct group {
    size_t grouping;
    struct slice key;
    uint64_t hash;
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

/* FNV-1a, finished by a multiplicative mix. */
static uint64_t hash_of(size_t grouping, struct slice key)
{
    uint64_t hash = UINT64_C(14695981039346656037) ^ grouping;

    for (size_t i = 0; i < key.length; i++)
        hash = (hash ^ (unsigned char)key.at[i]) * UINT64_C(1099511628211);
    return hash ^ hash >> 32;
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
    table->slots = arena_array(cells->arena, table->size, sizeof *table->slots);
    for (size_t i = 0; i < table->count; i++)
        place(table, hash_at(cells, table, i), i);
}

static void *grown(struct arena *arena, struct table *table, void *items, size_t item_size)
{
    if (table->count < table->capacity)
        return items;
    const size_t capacity = table->capacity ? table->capacity * 2 : FIRST_SIZE;
    items = arena_grow(arena, items, table->count * item_size, capacity * item_size);
    table->capacity = capacity;
    return items;
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
    cells->group[table->count] = (struct group){grouping, copy, hash};
    place(table, hash, table->count);
    return table->count++;
}

void *cells_at(struct cells *cells, size_t group, int64_t period)
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
    cells->cell[table->count] = (struct cell){group, period, arena_alloc(cells->arena, cells->block_size)};
    place(table, hash, table->count);
    return cells->cell[table->count++].block;
}

size_t cells_grouping(const struct cells *cells, size_t group)
{
    return cells->group[group].grouping;
}

struct slice cells_key(const struct cells *cells, size_t group)
{
    return cells->group[group].key;
}

/* What qsort is given of a cell: its group itself, since it passes no context. */
struct ordered {
    struct cell cell;
    const struct group *group;
};

static int compare(const void *left, const void *right)
{
    const struct ordered *const a = left, *const b = right;

    if (a->group->grouping != b->group->grouping)
        return a->group->grouping < b->group->grouping ? -1 : 1;
    const int order = slice_compare(a->group->key, b->group->key);
    return order ? order : (a->cell.period > b->cell.period) - (a->cell.period < b->cell.period);
}

const struct cell *cells_all(const struct cells *cells, size_t *count)
{
    *count = cells->blocks.count;
    return cells->cell;
}

struct cell *cells_sorted(const struct cells *cells, size_t *count)
{
    struct ordered *ordered = arena_array(cells->arena, cells->blocks.count, sizeof *ordered);
    struct cell *sorted = arena_array(cells->arena, cells->blocks.count, sizeof *sorted);

    *count = cells->blocks.count;
    for (size_t i = 0; i < *count; i++)
        ordered[i] = (struct ordered){cells->cell[i], &cells->group[cells->cell[i].group]};
    if (*count)
        qsort(ordered, *count, sizeof *ordered, compare);
    for (size_t i = 0; i < *count; i++)
        sorted[i] = ordered[i].cell;
    return sorted;
}
