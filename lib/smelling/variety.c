/* variety - the different labels of a column */
#include "voc/variety.h"

#include "voc/arena.h"
#include "voc/memo.h"

enum { SLOT_BITS = 11, SLOTS = 1 << SLOT_BITS, FIRST_ROOM = 16 }; /* SLOTS several times VARIETY_MOST */

struct label {
    struct slice text;
    struct spot_row first;
};

struct variety {
    struct arena *arena;
    bool full;
    size_t count, room;
    struct memo_key *keys; /* of each label how it begins and ends: close together, as all cells look there */
    struct label *items;
    unsigned cases;
    uint32_t **rows;       /* of each case, of each label; NULL: none as yet */
    uint16_t slots[SLOTS]; /* labels by key, from 1; 0 is free */
};

struct variety *variety_new(struct arena *arena, unsigned cases)
{
    struct variety *labels = arena_alloc(arena, sizeof *labels);

    labels->arena = arena;
    labels->cases = cases;
    labels->rows = arena_array(arena, cases, sizeof *labels->rows);
    return labels;
}

/* Most columns have few labels. */
static void make_room(struct variety *labels)
{
    const size_t room = labels->room ? labels->room * 2 : FIRST_ROOM, key = sizeof *labels->keys,
                 item = sizeof *labels->items;

    labels->keys = arena_grow(labels->arena, labels->keys, labels->room * key, room * key);
    labels->items = arena_grow(labels->arena, labels->items, labels->room * item, room * item);
    labels->room = room;
}

static void count_row(struct variety *labels, size_t label, unsigned which)
{
    if (!labels->rows[which])
        labels->rows[which] = arena_array(labels->arena, VARIETY_MOST, sizeof **labels->rows);
    labels->rows[which][label]++;
}

/* A new label takes the slot; one too many ends the matter. */
static void add(struct variety *labels, uint16_t *slot, const struct memo_key *key, struct slice cell,
                const struct spot_row *row, unsigned which)
{
    if (labels->count == VARIETY_MOST) {
        labels->full = true;
        return;
    }
    if (labels->count == labels->room)
        make_room(labels);
    labels->keys[labels->count] = *key;
    labels->items[labels->count] =
        (struct label){{arena_copy(labels->arena, cell.at, cell.length), cell.length}, *row};
    count_row(labels, labels->count, which);
    *slot = (uint16_t)++labels->count;
}

static inline bool is_label(const struct variety *labels, size_t label, const struct memo_key *key,
                            struct slice cell)
{
    return memo_is(&labels->keys[label], key) &&
           (cell.length <= MEMO_SHORT || slice_is(labels->items[label].text, cell));
}

static void see(struct variety *labels, struct slice cell, struct memo_words words,
                const struct spot_row *row, unsigned which)
{
    const struct memo_key key = memo_key(words, 0, cell.length, 0);
    size_t place = memo_hash(&key) >> (64 - SLOT_BITS);

    for (; labels->slots[place]; place = (place + 1) & (SLOTS - 1)) {
        const size_t label = labels->slots[place] - 1u;
        if (is_label(labels, label, &key, cell)) {
            count_row(labels, label, which);
            return;
        }
    }
    add(labels, &labels->slots[place], &key, cell, row, which);
}

void variety_see(struct variety *labels, size_t place, const struct spot_rows *rows, const unsigned *cases)
{
    const bool within = rows->columns && rows->columns[place].is_within;
    const struct slice *cell = rows->cells + place;

    for (size_t i = 0; i < rows->count && !labels->full; i++, cell += rows->width)
        if (cell->length > VARIETY_LONGEST) /* it isn't a column of labels */
            labels->full = true;
        else if (cell->length)
            see(labels, *cell, within ? memo_words_within(*cell) : memo_words(*cell), &rows->spots[i],
                cases[i]);
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
    return labels->rows[which] ? labels->rows[which][label] : 0;
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
