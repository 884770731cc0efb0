/* inspection - what is known of an export before its rows are read */
#include "voc/inspection.h"

#include "voc/arena.h"
#include "voc/learnt.h"

bool inspection_reopen(struct inspection *file, struct err *err)
{
    arena_clear(file->arena);
    file->rows = rows_open(file->arena, file->path, &file->shape, err);
    return file->rows != NULL;
}

static bool take_columns(struct arena *arena, struct inspection *file, struct heading *heading, bool keep,
                         struct err *err)
{
    const struct map *const map = file->map;

    if (!fields_find(arena, map, heading, file->columns, &file->fields, err) ||
        (heading->width && !fields_plan(arena, &file->fields, heading, &file->plan, err)) ||
        !heading_take_each(heading, map->settings.each, map->name, &file->each, err))
        return false;
    file->leftover = leftover_alike(arena, heading);
    if (keep)
        return fields_keep(arena, &file->fields, heading, file->columns, &file->leftover, err);
    leftover_name(arena, &file->leftover, heading);
    return true;
}

/* What the header of the open file says. */
static bool read_header(struct arena *arena, struct inspection *file, bool keep, struct err *err)
{
    struct heading heading = heading_of(file->arena, file->rows);

    file->guise = guise_of(arena, &heading);
    return take_columns(arena, file, &heading, keep, err);
}

/* Adds the ids of the rows of an open CSV, which is opened anew where they have to be added once more. */
static enum ids_added add_ids(struct inspection *file, struct ids *ids)
{
    const bool can_be = ids && rows_delimiter(file->rows);
    struct err ignored = {0};
    enum ids_added added = can_be ? ids_add(ids, &file->fields, file->rows) : IDS_MISSING;

    if (added == IDS_UNORDERED)
        added = inspection_reopen(file, &ignored) ? ids_add(ids, &file->fields, file->rows) : IDS_FOREIGN;
    file->has_ids = added == IDS_ADDED || added == IDS_VETTED;
    return added;
}

/* Whether all bytes of the file that was opened as UTF-8 are; its ids are added on the way. */
static bool vet(struct arena *arena, struct inspection *file, struct ids *ids)
{
    struct err ignored = {0};

    if (!inspection_reopen(file, &ignored) || !rows_delimiter(file->rows) ||
        strcmp(rows_evidence(file->rows)->encoding, "UTF-8") != 0 ||
        !read_header(arena, file, false, &ignored))
        return false;
    const enum ids_added added = add_ids(file, ids);
    if (added == IDS_VETTED || (added != IDS_FOREIGN && rows_are_vetted(file->rows)))
        return true;
    if (ids)
        ids_forget(ids);
    return false;
}

/* A large file is read through once, for its encoding and for its ids. False where its columns aren't found,
   or it isn't UTF-8, whatever it should be: then it takes a closer look. */
static bool look_through(struct arena *arena, struct inspection *file, struct ids *ids)
{
    const char *const encoding = file->shape.encoding;

    if (encoding && strcmp(encoding, "UTF-8") != 0)
        return false;
    file->shape.is_vetted = true;
    const bool is_vetted = vet(arena, file, ids);
    file->shape.is_vetted = false;
    return is_vetted;
}

/* All bytes are looked through once for their encoding, however often the file is opened. */
static bool look_at(struct arena *arena, struct inspection *file, bool keep, struct err *err)
{
    file->has_ids = false;
    if (!inspection_reopen(file, err) || !read_header(arena, file, keep, err))
        return false;
    const bool is_decoded = strcmp(file->guise.evidence.encoding, "UTF-8") != 0;
    file->is_utf8 = is_decoded || (!file->shape.encoding && file->guise.evidence.strays == 0);
    file->shape.encoding = file->guise.evidence.encoding;
    return true;
}

/* What the map leaves to be learnt, from all rows. */
static bool learn_formats(struct arena *arena, struct inspection *file, struct err *err)
{
    return inspection_reopen(file, err) && fields_learn(arena, &file->fields, file->arena, file->rows, err);
}

bool inspection_look(struct inspection *file, struct arena *arena, struct arena *open,
                     const struct inspection_ask *ask, struct err *err)
{
    const bool learns = learnt_is_needed(ask->map);

    if (learns && !path_repeat(arena, ask->path, err))
        return false;
    *file = (struct inspection){.path = ask->path,
                                .map = ask->map,
                                .columns = ask->columns,
                                .shape = ask->map->settings.shape,
                                .state = path_state(ask->path)};
    file->shape.may_be_empty = true; /* as the last page of an API is */
    file->arena = file->state.is_plain ? open : arena_child(arena);
    const bool is_large = file->state.is_plain && !ask->keep && path_is_large(ask->path);
    file->is_utf8 = is_large && look_through(arena, file, ask->ids);
    if (file->is_utf8)
        file->shape.encoding = "UTF-8";
    else if (!look_at(arena, file, ask->keep, err))
        return false;
    else if (is_large)
        add_ids(file, ask->ids);
    if (learns && !learn_formats(arena, file, err))
        return false;
    if (file->state.is_plain)
        arena_clear(file->arena);
    return true;
}
