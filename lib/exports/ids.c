/* ids - the ids of an export's rows, looked at by themselves */
#include "voc/ids.h"

#include "voc/arena.h"
#include "voc/digest.h"
#include "voc/distinct.h"
#include "voc/hands.h"
#include "voc/ordered.h"
#include "voc/skim.h"

#include <stdatomic.h>

struct ids {
    struct arena *arena;
    bool are_ordered;        /* as yet, so that nothing has to be kept, */
    struct ordered ordered;  /* while they are read row by row */
    struct ordered *pieces;  /* while they are skimmed */
    struct distinct **kept;  /* what was kept, of each export by as many as there are hands */
    size_t kept_count;       /* HANDS for each export, */
    size_t kept_before;      /* and before the last one */
    bool is_read_by_rows;    /* the only export: adding its ids once more, skimming needn't be tried again */
    atomic_bool are_missing; /* in some row */
};

struct ids *ids_new(struct arena *arena, bool for_several)
{
    struct ids *const ids = arena_alloc(arena, sizeof *ids);

    ids->arena = arena;
    ids->are_ordered = !for_several;
    return ids;
}

static void keep_more(struct ids *ids)
{
    for (int i = 0; i < HANDS; i++) {
        ids->kept = arena_more(ids->arena, ids->kept, ids->kept_count, sizeof *ids->kept);
        ids->kept[ids->kept_count++] = distinct_new(ids->arena);
    }
}

void ids_forget(struct ids *ids)
{
    ids->kept_count = ids->kept_before;
    ids->ordered = (struct ordered){0};
}

/* Of the export that is looked at. */
static struct distinct *kept_by(const struct ids *ids, size_t hand)
{
    return ids->kept[ids->kept_count - HANDS + hand];
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

static bool see(void *self, const struct skim_at *at, struct slice cell)
{
    struct ids *const ids = self;
    const struct slice id = slice_trim(cell);

    if (id.length == 0)
        ids->are_missing = true;
    else if (ids->are_ordered)
        return ordered_see(&ids->pieces[at->piece], id);
    else
        distinct_add(kept_by(ids, at->hand), digest_key(id));
    return id.length > 0;
}

static bool join(const struct ordered pieces[], size_t count)
{
    struct ordered all = {0};

    for (size_t i = 0; i < count; i++)
        if (!ordered_join(&all, &pieces[i]))
            return false;
    return true;
}

static enum skim_got skim_once(struct ids *ids, struct skim *skim, size_t place)
{
    const size_t count = skim_pieces(skim);

    if (ids->are_ordered)
        ids->pieces = arena_array(ids->arena, count, sizeof *ids->pieces);
    else
        keep_more(ids);
    const enum skim_got got = skim_column(skim, place, see, ids);
    return got == SKIM_DONE && ids->are_ordered && !join(ids->pieces, count) ? SKIM_STOPPED : got;
}

static enum skim_got skim_all(struct ids *ids, struct skim *skim, size_t place)
{
    enum skim_got got = skim_once(ids, skim, place);

    if (got == SKIM_STOPPED && ids->are_ordered && !ids->are_missing) {
        ids->are_ordered = false;
        got = skim_once(ids, skim, place);
    }
    if (got == SKIM_ODD || got == SKIM_FOREIGN)
        ids_forget(ids);
    return got;
}

static enum ids_added add(struct ids *ids, struct slice cell)
{
    const struct slice id = slice_trim(cell);

    if (id.length == 0)
        return IDS_MISSING;
    if (!ids->are_ordered)
        distinct_add(kept_by(ids, 0), digest_key(id));
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

/* Row by row. */
static enum ids_added read_all(struct ids *ids, struct rows *rows, size_t place)
{
    if (!ids->are_ordered)
        keep_more(ids);
    const enum ids_added added = add_all(ids, rows, rows_want(rows, place));
    if (added == IDS_UNORDERED)
        ids->are_ordered = false;
    return added;
}

enum ids_added ids_add(struct ids *ids, const struct fields *fields, struct rows *rows)
{
    const size_t place = place_of(fields);

    ids->kept_before = ids->kept_count;
    if (place == ROWS_NONE)
        return IDS_MISSING;
    struct skim *const skim = ids->is_read_by_rows ? NULL : rows_skim(rows);
    switch (skim ? skim_all(ids, skim, place) : SKIM_ODD) {
    case SKIM_DONE:
        return IDS_VETTED;
    case SKIM_STOPPED:
        return IDS_MISSING;
    case SKIM_FOREIGN:
        return IDS_FOREIGN;
    case SKIM_ODD:
        break;
    }
    ids->is_read_by_rows = ids->are_ordered;
    return read_all(ids, rows, place);
}

bool ids_differ(struct ids *ids)
{
    return ids->are_ordered || distinct_all(ids->kept, ids->kept_count);
}
