/* cells - a block of memory for each group and period, found by hashing */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct cells;

/* A cell: which group (a grouping's number and the values of its columns), which period, whose number has 32
   bits as years have four digits, and its block. */
struct cell {
    uint32_t group;
    int32_t period;
    void *block;
};

/* Blocks have `size` bytes and begin zeroed. */
struct cells *cells_new(struct arena *arena, size_t size);
/* The number of a group: `key` is its columns' values, each ended by CELLS_MARK, in the grouping's order. */
#define CELLS_MARK '\0' /* the only byte that no cell has */
size_t cells_group(struct cells *cells, size_t grouping, struct slice key);
/* The block of a group in a period, made when it is new. */
void *cells_at(struct cells *cells, size_t group, int64_t period);

size_t cells_grouping(const struct cells *cells, size_t group);
struct slice cells_key(const struct cells *cells, size_t group);
/* All cells in the order in which they were made, *count of them; valid until the next new one. */
const struct cell *cells_all(const struct cells *cells, size_t *count);
/* All cells, by grouping, then by key as text, then by period. *count of them, in the arena. */
struct cell *cells_sorted(const struct cells *cells, size_t *count);
