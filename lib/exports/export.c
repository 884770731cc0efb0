/* export - an export read through its map */
#include "voc/export.h"

#include "voc/arena.h"
#include "voc/conversion.h"
#include "voc/inspection.h"
#include "voc/receipt.h"

struct export
{
    struct inspection file;
    bool closed; /* the file has to be opened again */
    struct strip *strip;
    size_t each_slot;
    struct conversion conversion;
    size_t ahead;    /* how many rows are read in one go, */
    size_t pause;    /* how many are to be read one by one before that is tried again, */
    unsigned misses; /* and how often in a row it gave none */
};

enum { LEAST_AHEAD = 8, MOST_MISSES = 6 };

struct export *export_open(struct arena *arena, struct arena *open, const char *path, const struct map *map,
                           bool keep, struct columns *columns, struct ids *ids, struct err *err)
{
    struct export *const export = arena_alloc(arena, sizeof *export);
    const struct inspection_ask ask = {path, map, keep, columns, ids};

    if (!inspection_look(&export->file, arena, open, &ask, err))
        return NULL;
    export->closed = export->file.state.is_plain;
    return export;
}

bool export_has_ids(const struct export *export)
{
    return export->file.has_ids;
}

const char *export_title(const struct export *export)
{
    return path_title(export->file.path);
}

void export_say_left(const struct export *export, const struct export *before, const struct talk *talk)
{
    const char *const file = export_title(export);

    guise_say(&export->file.guise, file, talk);
    leftover_say_alike(&export->file.leftover, file, talk);
    if (!leftover_is(&export->file.leftover, before ? &before->file.leftover : NULL))
        leftover_say(&export->file.leftover, file, talk);
}

void export_note(const struct export *export, struct receipt *receipt)
{
    const char *const file = export_title(export);

    guise_note(&export->file.guise, export->file.map, file, receipt);
    if (export->file.leftover.count)
        receipt_text(receipt, file, "columns left out", export->file.leftover.names);
}

bool export_begin(struct export *export, struct unmet *unmet, struct err *err)
{
    size_t count;

    if (export->closed && !inspection_reopen(&export->file, err))
        return false;
    columns_all(export->file.columns, &count);
    export->conversion = conversion_new(export->file.arena, &export->file.fields, export->file.rows, count);
    export->conversion.is_event = export_is_events(export);
    export->conversion.is_utf8 = export->file.is_utf8;
    if (unmet)
        conversion_watch(&export->conversion, export->file.arena, unmet);
    fields_want(&export->file.fields, export->file.columns, export->file.arena, export->file.rows);
    export->each_slot = rows_want(export->file.rows, export->file.each);
    export->strip = strip_new(export->file.arena, export->file.rows, &export->file.plan);
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
    const bool may = export->pause == 0 && export->file.fields.are_simple && !export_is_events(export);
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
    return rows_is_blank(export->file.rows);
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
    return export->file.each != ROWS_NONE;
}

struct slice export_ticket(const struct export *export)
{
    return slice_trim(rows_cell(export->file.rows, export->each_slot));
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
    return rows_name(export->file.rows);
}

size_t export_line(const struct export *export)
{
    return rows_line(export->file.rows);
}

struct slice export_raw(const struct export *export)
{
    return slice_without_line_end(rows_raw(export->file.rows));
}

struct slice export_content(const struct export *export)
{
    return slice_without_line_end(rows_content(export->file.rows));
}

bool export_is_whole(const struct export *export, struct err *err)
{
    return !path_has_changed(export->file.path, &export->file.state) ||
           err_set(err, ERR_NO_INPUT, "%s: has changed while it was read; import it once it is whole",
                   export_title(export));
}

void export_close(struct export *export)
{
    arena_clear(export->file.arena);
    export->closed = true;
}
