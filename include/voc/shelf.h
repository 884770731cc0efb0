/* shelf - room for the cells of one record, each in a slot; the room grows and is used again for the next */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>
#include <stddef.h>

struct shelf_piece {
    size_t at, length;
};

/* Zero is an empty one. */
struct shelf {
    struct shelf_piece *slots; /* in `text` */
    size_t slot_capacity;
    char *text;
    size_t used, capacity;
};

/* What was put there is forgotten. */
void shelf_clear(struct shelf *shelf);
/* Room for a cell of that length in that slot; false without memory. */
bool shelf_reserve(struct shelf *shelf, size_t slot, size_t length);
/* Copies a cell; false without memory. */
bool shelf_put(struct shelf *shelf, size_t slot, const void *cell, size_t length);
/* The same of what stands between quotes, where each quote is written twice. */
bool shelf_put_doubled(struct shelf *shelf, size_t slot, struct slice cell);
/* A cell that was put; borrowed until the next is. */
struct slice shelf_cell(const struct shelf *shelf, size_t slot);
void shelf_free(struct shelf *shelf);
