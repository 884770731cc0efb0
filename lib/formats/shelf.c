/* shelf - room for the cells of one record, each in a slot */
#include "voc/shelf.h"

#include "voc/quoting.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_TEXT = 16 * 1024, FIRST_SLOTS = 64 };

void shelf_clear(struct shelf *shelf)
{
    shelf->used = 0;
}

/* Doubles what a realloc holds until `wanted` items fit. */
static bool reserve(void **memory, size_t *capacity, size_t wanted, size_t first, size_t item_size)
{
    size_t larger = *capacity ? *capacity : first;

    if (wanted <= *capacity)
        return true;
    while (larger < wanted)
        larger *= 2;
    void *moved = realloc(*memory, larger * item_size);
    if (!moved)
        return false;
    *memory = moved;
    *capacity = larger;
    return true;
}

bool shelf_reserve(struct shelf *shelf, size_t slot, size_t length)
{
    void *slots = shelf->slots, *text = shelf->text;
    const bool fits = reserve(&slots, &shelf->slot_capacity, slot + 1, FIRST_SLOTS, sizeof *shelf->slots) &&
                      reserve(&text, &shelf->capacity, shelf->used + length, FIRST_TEXT, 1);

    shelf->slots = slots;
    shelf->text = text;
    return fits;
}

bool shelf_put(struct shelf *shelf, size_t slot, const void *cell, size_t length)
{
    if (!shelf_reserve(shelf, slot, length))
        return false;
    if (length)
        memcpy(shelf->text + shelf->used, cell, length);
    shelf->slots[slot] = (struct shelf_piece){shelf->used, length};
    shelf->used += length;
    return true;
}

bool shelf_put_doubled(struct shelf *shelf, size_t slot, struct slice cell)
{
    if (!shelf_reserve(shelf, slot, cell.length))
        return false;
    const size_t length = quoting_halve(shelf->text + shelf->used, cell);
    shelf->slots[slot] = (struct shelf_piece){shelf->used, length};
    shelf->used += length;
    return true;
}

struct slice shelf_cell(const struct shelf *shelf, size_t slot)
{
    const struct shelf_piece cell = shelf->slots[slot];

    return cell.length ? (struct slice){shelf->text + cell.at, cell.length} : (struct slice){"", 0};
}

void shelf_free(struct shelf *shelf)
{
    free(shelf->slots);
    free(shelf->text);
    *shelf = (struct shelf){0};
}
