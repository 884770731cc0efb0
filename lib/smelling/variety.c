/* variety - the different labels of a column */
#include "voc/variety.h"

#include "voc/arena.h"
#include "voc/digest.h"

enum { SLOTS = 2048 }; /* a power of two, several times VARIETY_MOST */

struct label {
    struct slice text;
    uint64_t key;
    struct spot_row first;
};

struct variety {
    struct arena *arena;
    unsigned cases;
    bool full;
    size_t count;
    struct label *items;
    uint32_t *rows;        /* of each label in each case */
    uint16_t slots[SLOTS]; /* labels by key, from 1; 0 is free */
};

struct variety *variety_new(struct arena *arena, unsigned cases)
{
    struct variety *labels = arena_alloc(arena, sizeof *labels);

    labels->arena = arena;
    labels->cases = cases;
    labels->items = arena_array(arena, VARIETY_MOST, sizeof *labels->items);
    labels->rows = arena_array(arena, (size_t)VARIETY_MOST * cases, sizeof *labels->rows);
    return labels;
}

/* A new label takes the slot; one too many ends the matter. */
static void add(struct variety *labels, uint16_t *slot, uint64_t key, struct slice cell,
                const struct spot_row *row, unsigned which)
{
    if (labels->count == VARIETY_MOST) {
        labels->full = true;
        return;
    }
    labels->items[labels->count] =
        (struct label){{arena_copy(labels->arena, cell.at, cell.length), cell.length}, key, *row};
    labels->rows[labels->count * labels->cases + which] = 1;
    *slot = (uint16_t)++labels->count;
}

void variety_see(struct variety *labels, struct slice cell, const struct spot_row *row, unsigned which)
{
    if (labels->full || cell.length == 0)
        return;
    if (cell.length > VARIETY_LONGEST) {
        labels->full = true;
        return;
    }
    const uint64_t key = digest_key(cell);
    size_t place = key & (SLOTS - 1);
    for (; labels->slots[place]; place = (place + 1) & (SLOTS - 1)) {
        const size_t label = labels->slots[place] - 1u;
        if (labels->items[label].key == key && slice_is(labels->items[label].text, cell)) {
            labels->rows[label * labels->cases + which]++;
            return;
        }
    }
    add(labels, &labels->slots[place], key, cell, row, which);
}

size_t variety_count(const struct variety *labels)
{
    return labels->full ? 0 : labels->count;
}

struct slice variety_text(const struct variety *labels, size_t label)
{
    return labels->items[label].text;
}

long long variety_rows_of(const struct variety *labels, size_t label, unsigned which)
{
    return labels->rows[label * labels->cases + which];
}

long long variety_rows(const struct variety *labels, size_t label)
{
    long long rows = 0;

    for (unsigned which = 0; which < labels->cases; which++)
        rows += variety_rows_of(labels, label, which);
    return rows;
}

struct spot_row variety_first(const struct variety *labels, size_t label)
{
    return labels->items[label].first;
}
