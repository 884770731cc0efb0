/* export - an export read through its map */
#include "voc/export.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/conversion.h"
#include "voc/guise.h"
#include "voc/ids.h"
#include "voc/learnt.h"
#include "voc/leftover.h"
#include "voc/path.h"
#include "voc/receipt.h"

struct export
{
    const char *path;
    const struct map *map;
    struct columns *columns;
    struct rows_shape shape; /* as the map has it, and the encoding that shows */
    struct guise guise;
    struct fields fields;
    struct leftover leftover;
    struct strip_plan plan;
    size_t each; /* the place of the column of tickets, or ROWS_NONE */

    struct arena *arena;     /* what lives as long as the file is open */
    bool closed;             /* the file has to be opened again */
    struct path_state state; /* what it was like when it was opened first */
    bool has_ids;            /* which were added to those of others */
    bool is_utf8;            /* as all of its bytes have shown, or as it was decoded */
    struct rows *rows;
    struct strip *strip;
    size_t each_slot;
    struct conversion conversion;
    size_t ahead;    /* how many rows are read in one go, */
    size_t pause;    /* how many are to be read one by one before that is tried again, */
    unsigned misses; /* and how often in a row it gave none */
};

enum { LEAST_AHEAD = 8, MOST_MISSES = 6 };

static bool open_rows(struct export *export, struct err *err)
{
    arena_clear(export->arena);
    export->rows = rows_open(export->arena, export->path, &export->shape, err);
    return export->rows != NULL;
}

static bool take_columns(struct arena *arena, struct export *export, struct heading *heading, bool keep,
                         struct err *err)
{
    const struct map *const map = export->map;

    if (!fields_find(arena, map, heading, export->columns, &export->fields, err) ||
        (heading->width && !fields_plan(arena, &export->fields, heading, &export->plan, err)) ||
        !heading_take_each(heading, map->settings.each, map->name, &export->each, err))
        return false;
    export->leftover = leftover_alike(arena, heading);
    if (keep)
        return fields_keep(arena, &export->fields, heading, export->columns, &export->leftover, err);
    leftover_name(arena, &export->leftover, heading);
    return true;
}

/* What the header of the open file says. */
static bool read_header(struct arena *arena, struct export *export, bool keep, struct err *err)
{
    struct heading heading = heading_of(export->arena, export->rows);

    export->guise = guise_of(arena, &heading);
    return take_columns(arena, export, &heading, keep, err);
}

/* Adds the ids of the rows of an open CSV, which is opened anew where they have to be added once more. */
static enum ids_added add_ids(struct export *export, struct ids *ids)
{
    const bool can_be = ids && rows_delimiter(export->rows);
    struct err ignored = {0};
    enum ids_added added = can_be ? ids_add(ids, &export->fields, export->rows) : IDS_MISSING;

    if (added == IDS_UNORDERED)
        added = open_rows(export, &ignored) ? ids_add(ids, &export->fields, export->rows) : IDS_FOREIGN;
    export->has_ids = added == IDS_ADDED || added == IDS_VETTED;
    return added;
}

/* Whether all bytes of the file that was opened as UTF-8 are; its ids are added on the way. */
static bool vet(struct arena *arena, struct export *export, struct ids *ids)
{
    struct err ignored = {0};

    if (!open_rows(export, &ignored) || !rows_delimiter(export->rows) ||
        strcmp(rows_evidence(export->rows)->encoding, "UTF-8") != 0 ||
        !read_header(arena, export, false, &ignored))
        return false;
    const enum ids_added added = add_ids(export, ids);
    if (added == IDS_VETTED || (added != IDS_FOREIGN && rows_are_vetted(export->rows)))
        return true;
    if (ids)
        ids_forget(ids);
    return false;
}

/* A large file is read through once, for its encoding and for its ids. False where its columns aren't found,
   or it isn't UTF-8, whatever it should be: then it takes a closer look. */
static bool look_through(struct arena *arena, struct export *export, struct ids *ids)
{
    const char *const encoding = export->shape.encoding;

    if (encoding && strcmp(encoding, "UTF-8") != 0)
        return false;
    export->shape.is_vetted = true;
    const bool is_vetted = vet(arena, export, ids);
    export->shape.is_vetted = false;
    return is_vetted;
}

/* All bytes are looked through once for their encoding, however often the file is opened. */
static bool look_at(struct arena *arena, struct export *export, bool keep, struct err *err)
{
    export->has_ids = false;
    if (!open_rows(export, err) || !read_header(arena, export, keep, err))
        return false;
    const bool is_decoded = strcmp(export->guise.evidence.encoding, "UTF-8") != 0;
    export->is_utf8 = is_decoded || (!export->shape.encoding && export->guise.evidence.strays == 0);
    export->shape.encoding = export->guise.evidence.encoding;
    return true;
}

/* What the map leaves to be learnt, from all rows. */
static bool learn_formats(struct arena *arena, struct export *export, struct err *err)
{
    return !learnt_is_needed(export->map) ||
           (open_rows(export, err) && fields_learn(arena, &export->fields, export->arena, export->rows, err));
}

struct export *export_open(struct arena *arena, struct arena *open, const char *path, const struct map *map,
                           bool keep, struct columns *columns, struct ids *ids, struct err *err)
{
    struct export *const export = arena_alloc(arena, sizeof *export);

    if (learnt_is_needed(map) && !path_repeat(arena, path, err))
        return NULL;
    *export = (struct export){.path = path,
                              .map = map,
                              .shape = map->settings.shape,
                              .columns = columns,
                              .state = path_state(path)};
    export->closed = export->state.is_plain;
    export->shape.may_be_empty = true; /* as the last page of an API is */
    export->arena = export->closed ? open : arena_child(arena);
    const bool is_large = export->closed && !keep && path_is_large(path);
    export->is_utf8 = is_large && look_through(arena, export, ids);
    if (export->is_utf8)
        export->shape.encoding = "UTF-8";
    else if (!look_at(arena, export, keep, err))
        return NULL;
    else if (is_large)
        add_ids(export, ids);
    if (!learn_formats(arena, export, err))
        return NULL;
    if (export->closed)
        arena_clear(export->arena);
    return export;
}

bool export_has_ids(const struct export *export)
{
    return export->has_ids;
}

const char *export_title(const struct export *export)
{
    return path_title(export->path);
}

void export_say_left(const struct export *export, const struct export *before, const struct talk *talk)
{
    const char *const file = export_title(export);

    guise_say(&export->guise, file, talk);
    leftover_say_alike(&export->leftover, file, talk);
    if (!leftover_is(&export->leftover, before ? &before->leftover : NULL))
        leftover_say(&export->leftover, file, talk);
}

void export_note(const struct export *export, struct receipt *receipt)
{
    const char *const file = export_title(export);

    guise_note(&export->guise, export->map, file, receipt);
    if (export->leftover.count)
        receipt_text(receipt, file, "columns left out", export->leftover.names);
}

bool export_begin(struct export *export, struct unmet *unmet, struct err *err)
{
    size_t count;

    if (export->closed && !open_rows(export, err))
        return false;
    columns_all(export->columns, &count);
    export->conversion = conversion_new(export->arena, &export->fields, export->rows, count);
    export->conversion.is_event = export_is_events(export);
    export->conversion.is_utf8 = export->is_utf8;
    if (unmet)
        conversion_watch(&export->conversion, export->arena, unmet);
    fields_want(&export->fields, export->columns, export->arena, export->rows);
    export->each_slot = rows_want(export->rows, export->each);
    export->strip = strip_new(export->arena, export->rows, &export->plan);
    export->ahead = LEAST_AHEAD;
    export->pause = export->misses = 0;
    return true;
}

/* Reads further ahead where all goes well; where rows are odd one after the other, hardly any. */
static void pace(struct export *export, size_t count)
{
    const bool is_short = count < export->ahead;

    if (is_short && export->ahead > LEAST_AHEAD)
        export->ahead /= 2;
    else if (!is_short && count < STRETCH_MOST)
        export->ahead *= 2;
    export->misses = count ? 0 : export->misses + (export->misses < MOST_MISSES);
    export->pause = is_short ? (size_t)1 << export->misses : 0;
}

struct stretch *export_stretch(struct export *export)
{
    const bool may = export->pause == 0 && export->fields.are_simple && !export_is_events(export);
    struct stretch *const rows = may ? strip_stretch(export->strip, export->ahead) : NULL;

    if (!rows) {
        export->pause -= export->pause > 0;
        return NULL;
    }
    struct stretch *const read = conversion_stretch(&export->conversion, rows);
    strip_pass(export->strip, rows, read->count);
    pace(export, read->count);
    return read->count ? read : NULL;
}

enum rows_got export_next(struct export *export, struct err *err)
{
    return strip_next(export->strip, err);
}

long long export_stripped(const struct export *export, size_t number, const char **reason)
{
    return strip_count(export->strip, number, reason);
}

void export_say_stripped(const struct export *export, const struct talk *talk)
{
    strip_say(export->strip, talk);
}

bool export_is_blank(const struct export *export)
{
    return rows_is_blank(export->rows);
}

bool export_read(struct export *export, struct err *err)
{
    if (conversion_read(&export->conversion, err))
        return true;
    if (strip_may_be_total(export->strip)) {
        const struct err fault = *err;
        err_set(err, fault.status, "%s; the row looks like a total: @without in a map leaves such rows out",
                fault.text);
    }
    return false;
}

void export_cells(const struct export *export, struct slice *cells, size_t columns)
{
    for (size_t i = 0; i < columns; i++) {
        const struct slice cell = export->conversion.cells[i];
        cells[i] = cell.at ? cell : (struct slice){"", 0};
    }
}

bool export_is_events(const struct export *export)
{
    return export->each != ROWS_NONE;
}

struct slice export_ticket(const struct export *export)
{
    return slice_trim(rows_cell(export->rows, export->each_slot));
}

struct slice export_when(const struct export *export)
{
    return export->conversion.when;
}

const char *export_fault(const struct export *export, struct slice *field, struct slice *cell)
{
    const struct field *const fault = export->conversion.fault;

    *field = fault->name;
    *cell = export->conversion.fault_cell;
    return fault->input.field ? fault->input.field->column.at : fault->name.at;
}

const char *export_name(const struct export *export)
{
    return rows_name(export->rows);
}

size_t export_line(const struct export *export)
{
    return rows_line(export->rows);
}

struct slice export_raw(const struct export *export)
{
    return slice_without_line_end(rows_raw(export->rows));
}

struct slice export_content(const struct export *export)
{
    return slice_without_line_end(rows_content(export->rows));
}

bool export_is_whole(const struct export *export, struct err *err)
{
    return !path_has_changed(export->path, &export->state) ||
           err_set(err, ERR_NO_INPUT, "%s: has changed while it was read; import it once it is whole",
                   export_title(export));
}

void export_close(struct export *export)
{
    arena_clear(export->arena);
    export->closed = true;
}
