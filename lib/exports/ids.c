/* ids - the ids of an export's rows, looked at by themselves */
#include "voc/ids.h"

#include "voc/digest.h"

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

static bool add(struct distinct *ids, struct slice cell)
{
    const struct slice id = slice_trim(cell);

    distinct_add(ids, digest_key(id));
    return id.length > 0;
}

/* Those that can be read at a glance; false where one has none. */
static bool add_stretches(struct rows *rows, size_t slot, struct distinct *ids)
{
    const struct stretch *stretch;

    while ((stretch = rows_stretch(rows, STRETCH_MOST)) != NULL && stretch->count)
        for (size_t i = 0; i < stretch->count; i++)
            if (!add(ids, stretch_cells(stretch, i)[slot]))
                return false;
    return true;
}

static bool add_all(struct rows *rows, size_t slot, struct distinct *ids)
{
    enum rows_got got;
    struct err ignored = {0};

    do {
        if (!add_stretches(rows, slot, ids))
            return false;
        got = rows_next(rows, &ignored);
        if (got == ROWS_ROW && !add(ids, rows_cell(rows, slot)))
            return false;
    } while (got == ROWS_ROW || got == ROWS_BAD);
    return got == ROWS_END;
}

bool ids_add(const struct fields *fields, struct rows *rows, struct distinct *ids)
{
    const size_t place = place_of(fields);

    return place != ROWS_NONE && add_all(rows, rows_want(rows, place), ids);
}
