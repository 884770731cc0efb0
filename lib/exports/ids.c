/* ids - the ids of an export's rows, looked at by themselves */
#include "voc/ids.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/distinct.h"
#include "voc/ordered.h"

struct ids {
    struct arena *arena;
    struct distinct *distinct; /* NULL: they come in order as yet */
    struct ordered ordered;
};

struct ids *ids_new(struct arena *arena, bool for_several)
{
    struct ids *const ids = arena_alloc(arena, sizeof *ids);

    ids->arena = arena;
    ids->distinct = for_several ? distinct_new(arena) : NULL;
    return ids;
}

/* The place of the column that ids are taken from as they stand there, or ROWS_NONE. */
static size_t place_of(const struct fields *fields)
{
    size_t place = ROWS_NONE;

    for (size_t i = 0; i < fields->count; i++) {
        const struct input *const input = &fields->all[i].input;
        if (!slice_is(fields->all[i].name, slice_of("id")))
            continue;
        if (place != ROWS_NONE || !input->meaning || input->meaning->kind != MEANING_NAME ||
            input->meaning->word_count || input->lesson || input->places.count != 1 ||
            input->condition != ROWS_NONE)
            return ROWS_NONE;
        place = input->places.at[0];
    }
    return place;
}

static enum ids_added add(struct ids *ids, struct slice cell)
{
    const struct slice id = slice_trim(cell);

    if (id.length == 0)
        return IDS_MISSING;
    if (ids->distinct)
        distinct_add(ids->distinct, digest_key(id));
    else if (!ordered_see(&ids->ordered, id))
        return IDS_UNORDERED;
    return IDS_ADDED;
}

/* Those that can be read at a glance. */
static enum ids_added add_stretches(struct ids *ids, struct rows *rows, size_t slot)
{
    const struct stretch *stretch;
    enum ids_added added = IDS_ADDED;

    while ((stretch = rows_stretch(rows, STRETCH_MOST)) != NULL && stretch->count)
        for (size_t i = 0; i < stretch->count; i++)
            if ((added = add(ids, stretch_cells(stretch, i)[slot])) != IDS_ADDED)
                return added;
    return added;
}

static enum ids_added add_all(struct ids *ids, struct rows *rows, size_t slot)
{
    enum ids_added added;
    enum rows_got got;
    struct err ignored = {0};

    do {
        if ((added = add_stretches(ids, rows, slot)) != IDS_ADDED)
            return added;
        got = rows_next(rows, &ignored);
        if (got == ROWS_ROW && (added = add(ids, rows_cell(rows, slot))) != IDS_ADDED)
            return added;
    } while (got == ROWS_ROW || got == ROWS_BAD);
    return got == ROWS_END ? IDS_ADDED : IDS_MISSING;
}

enum ids_added ids_add(struct ids *ids, const struct fields *fields, struct rows *rows)
{
    const size_t place = place_of(fields);
    const enum ids_added added =
        place == ROWS_NONE ? IDS_MISSING : add_all(ids, rows, rows_want(rows, place));

    if (added == IDS_UNORDERED)
        ids->distinct = distinct_new(ids->arena);
    return added;
}

bool ids_differ(struct ids *ids)
{
    return !ids->distinct || distinct_all(ids->distinct);
}
