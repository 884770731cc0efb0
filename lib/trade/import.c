/* import - exports become one feedback table */
#include "voc/import.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/export.h"
#include "voc/extent.h"
#include "voc/ids.h"
#include "voc/naming.h"
#include "voc/pseudonyms.h"
#include "voc/rejects.h"
#include "voc/sink.h"
#include "voc/smells.h"
#include "voc/unmet.h"
#include "voc/waiting.h"
#include "voc/writer.h"

/* A row that has an id by now: what waiting wants to know of it, and room for an id that was made. */
struct named {
    uint32_t marks;
    char made[NAMING_SIZE];
};

struct import {
    struct arena *arena;
    const struct import_ask *ask;
    const struct talk *talk;
    struct err *err;
    struct writer *out;
    struct export **exports;
    struct identity_file *files;
    struct columns *columns;
    struct ids *ids; /* of all exports */
    size_t column_count;
    struct stretch *one; /* a row of the table that is read by itself */
    struct named *named; /* what is known of each row of a stretch */
    struct balance *balance;
    struct rejects *rejects;
    struct extent **extents;       /* of each file, where a receipt is asked for */
    struct pseudonyms *pseudonyms; /* NULL: nothing is hidden */
    struct naming *naming;
    struct waiting *waiting; /* where a later row may hold, all of them wait; else NULL */
    struct tickets *tickets; /* where rows are events; else NULL */
    struct unmet *unmet;
    struct smells *smells;
    size_t smelt; /* the file, counted from 1, whose tickets are smelt at; 0: none yet */
};

static enum settings_same rule_of(const struct import_ask *ask, size_t file)
{
    return ask->same ? ask->same : ask->files[file].map->settings.same;
}

static bool open_all(struct import *import)
{
    const struct import_ask *const ask = import->ask;
    struct arena *const open = arena_child(import->arena);

    import->exports = arena_array(import->arena, ask->count, sizeof *import->exports);
    for (size_t i = 0; i < ask->count; i++) {
        struct ids *const ids = rule_of(ask, i) == SETTINGS_SAME_ALL ? NULL : import->ids;
        import->exports[i] = export_open(import->arena, open, ask->files[i].path, ask->files[i].map,
                                         ask->keep, import->columns, ids, import->err);
        if (!import->exports[i])
            return false;
        export_say_left(import->exports[i], i ? import->exports[i - 1] : NULL, import->talk);
    }
    return true;
}

/* Whether ids are taken from the export, so that a later row can have the same. */
static bool has_ids(const struct map *map)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(map->fields[i].name, slice_of("id")) && map->fields[i].column.length)
            return true;
    return false;
}

static bool may_merge(const struct import *import)
{
    for (size_t i = 0; i < import->ask->count; i++)
        if (import->files[i].same != SETTINGS_SAME_ALL && has_ids(import->ask->files[i].map))
            return true;
    return import->tickets != NULL;
}

/* Whether a look at the ids alone has shown that no row can take another's place: then none has to wait. */
static bool are_distinct(const struct import *import)
{
    for (size_t i = 0; i < import->ask->count; i++)
        if (import->tickets || !export_has_ids(import->exports[i]))
            return false;
    return ids_differ(import->ids);
}

static void name_files(struct import *import)
{
    const struct import_ask *const ask = import->ask;

    import->files = arena_array(import->arena, ask->count, sizeof *import->files);
    for (size_t i = 0; i < ask->count; i++)
        import->files[i] = (struct identity_file){export_title(import->exports[i]), rule_of(ask, i)};
}

static void make_extents(struct import *import)
{
    const struct import_ask *const ask = import->ask;

    import->extents = arena_array(import->arena, ask->count, sizeof *import->extents);
    for (size_t i = 0; i < ask->count; i++)
        import->extents[i] = extent_new(import->arena, ask->files[i].map, import->columns);
}

static void make_tickets(struct import *import)
{
    const size_t count = import->ask->count;
    const struct map **const maps = arena_array(import->arena, count, sizeof *maps);
    bool any = false;

    for (size_t i = 0; i < count; i++) {
        maps[i] = import->ask->files[i].map;
        any = any || export_is_events(import->exports[i]);
    }
    if (any)
        import->tickets = tickets_new(import->arena, import->columns, maps, count);
}

static bool make_pseudonyms(struct import *import)
{
    const struct import_ask *const ask = import->ask;

    if (ask->key)
        import->pseudonyms = pseudonyms_new(import->arena, ask->key, ask->hidden, ask->hidden_count,
                                            import->columns, import->err);
    return !ask->key || import->pseudonyms;
}

static bool prepare(struct import *import)
{
    struct arena *const arena = import->arena;
    struct columns *const columns = import->columns;

    columns_all(columns, &import->column_count);
    import->one = stretch_new(arena, import->column_count);
    import->named = arena_array(arena, STRETCH_MOST, sizeof *import->named);
    import->smells = smells_new(arena, columns, import->ask->as_of);
    import->balance = balance_new(arena, import->ask->count);
    name_files(import);
    if (import->ask->receipt)
        make_extents(import);
    make_tickets(import);
    if (!make_pseudonyms(import))
        return false;
    import->naming = naming_new(arena, columns, import->files, import->pseudonyms);
    if (!may_merge(import) || are_distinct(import))
        return true;
    import->waiting =
        waiting_new(arena, columns, import->files, import->tickets, import->pseudonyms, import->err);
    return import->waiting != NULL;
}

static bool write_header(struct import *import)
{
    const struct slice *const names = columns_all(import->columns, &import->column_count);

    writer_cells(import->out, names, import->column_count);
    return writer_row(import->out, import->err);
}

static bool write_rows(struct import *import, size_t file, const struct stretch *rows)
{
    for (size_t i = 0; i < rows->count && import->extents; i++)
        extent_see(import->extents[file], stretch_cells(rows, i));
    balance_fate(import->balance, file, BALANCE_KEPT, rows->count);
    return writer_stretch(import->out, rows, import->err);
}

/* A row of the table that is to be looked at by itself. */
static void set_one(struct import *import, const struct slice *cells, size_t line)
{
    struct stretch *const one = import->one;

    memcpy(one->cells, cells, import->column_count * sizeof *one->cells);
    one->lines[0] = line;
    one->count = 1;
}

/* One that has waited: as its line stands, where nobody asks what is in it. */
static bool write_waited(struct import *import, struct spool_row *row)
{
    if (row->line.length && !import->extents && writer_takes_lines(import->out)) {
        balance_fate(import->balance, row->origin.file, BALANCE_KEPT, 1);
        return writer_line(import->out, row->line, import->err);
    }
    waiting_split(import->waiting, row);
    set_one(import, row->cells, row->origin.line);
    return write_rows(import, row->origin.file, import->one);
}

static bool keep_event(struct import *import, const struct export *export, size_t file)
{
    const struct slice column = import->ask->files[file].map->settings.each;
    const struct waiting_event event = {.ticket = export_ticket(export), .when = export_when(export)};
    struct err why;

    if (event.ticket.length == 0) {
        err_set(&why, ERR_DATA, "%s:%zu: %.*s: is empty, expected the ticket of this row (@each)",
                export_name(export), export_line(export), (int)column.length, column.at);
        balance_fate(import->balance, file, BALANCE_REJECTED, 1);
        return rejects_row(import->rejects, export, &why, import->err);
    }
    pseudonyms_apply(import->pseudonyms, import->one->cells);
    tickets_see(import->tickets, file, event.when);
    return waiting_add(import->waiting, (struct spool_origin){(uint32_t)file, 0, export_line(export)},
                       import->one->cells, &event, import->err);
}

/* Sees to the id of a row; false where it is needless, as an earlier file has it. */
static bool name_row(struct import *import, size_t file, struct slice content, struct slice *cells,
                     struct named *named)
{
    named->marks = 0;
    if (cells[0].length == 0)
        return naming_give(import->naming, file, content, cells, named->made);
    if (import->files[file].same == SETTINGS_SAME_ALL)
        naming_keep(import->naming, file, cells);
    named->marks = import->waiting ? waiting_mark(import->waiting, file, cells[0]) : 0;
    return true;
}

/* The rows that are kept of a stretch move up. */
static void name_rows(struct import *import, size_t file, struct stretch *rows)
{
    const size_t read = rows->count;

    rows->count = 0;
    for (size_t i = 0; i < read; i++) {
        struct slice *const cells = stretch_cells(rows, i);
        if (!name_row(import, file, rows->raws[i], cells, &import->named[rows->count])) {
            balance_fate(import->balance, file, BALANCE_MERGED, 1);
            continue;
        }
        pseudonyms_apply(import->pseudonyms, cells);
        if (rows->count < i)
            memcpy(stretch_cells(rows, rows->count), cells, rows->width * sizeof *cells);
        rows->lines[rows->count++] = rows->lines[i];
    }
    if (rows->count < read || import->pseudonyms) /* then cells no longer are what was read */
    {
        rows->times = NULL;
        rows->within = NULL;
    }
}

static bool add_waiting(struct import *import, size_t file, const struct stretch *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct spool_origin origin = {(uint32_t)file, import->named[i].marks, rows->lines[i]};
        if (!waiting_add(import->waiting, origin, stretch_cells(rows, i), NULL, import->err))
            return false;
    }
    return true;
}

/* Their raws are what they say. */
static bool keep_rows(struct import *import, size_t file, struct stretch *rows)
{
    name_rows(import, file, rows);
    smells_see(import->smells, rows);
    return import->waiting ? add_waiting(import, file, rows) : write_rows(import, file, rows);
}

static bool keep_row(struct import *import, const struct export *export, size_t file)
{
    struct stretch *const one = import->one;

    export_cells(export, one->cells, import->column_count);
    if (export_is_events(export))
        return keep_event(import, export, file);
    one->count = 1;
    one->raws[0] = export_content(export);
    one->lines[0] = export_line(export);
    return keep_rows(import, file, one);
}

/* `why` says what is wrong with a row that isn't whole, and has room for what is wrong with one that is. */
static bool take_row(struct import *import, struct export *export, size_t file, bool whole, struct err *why)
{
    if (export_is_blank(export)) {
        balance_skip(import->balance, file, "empty", 1);
        return true;
    }
    balance_read(import->balance, file, 1);
    if (whole && export_read(export, why))
        return keep_row(import, export, file);
    balance_fate(import->balance, file, BALANCE_REJECTED, 1);
    return whole ? rejects_cell(import->rejects, export, why, import->err)
                 : rejects_row(import->rejects, export, why, import->err);
}

/* The rows that come next and can be read at a glance. */
static bool take_plain(struct import *import, struct export *export, size_t file)
{
    struct stretch *rows;

    while ((rows = export_stretch(export)) != NULL) {
        balance_read(import->balance, file, rows->count);
        if (!keep_rows(import, file, rows))
            return false;
    }
    return true;
}

/* What no customer made. */
static void skip_stripped(struct import *import, const struct export *export, size_t file)
{
    const char *reason;
    long long count;

    for (size_t i = 0; (count = export_stripped(export, i, &reason)) >= 0; i++)
        balance_skip(import->balance, file, reason, count);
    export_say_stripped(export, import->talk);
}

static bool take_file(struct import *import, struct export *export, size_t file)
{
    enum rows_got got;
    struct err why = {0};

    if (!export_begin(export, import->unmet, import->err))
        return false;
    if (!export_is_events(export))
        smells_open(import->smells, import->ask->files[file].map, export_title(export));
    do {
        if (!take_plain(import, export, file))
            return false;
        got = export_next(export, &why);
        if ((got == ROWS_ROW || got == ROWS_BAD) && !take_row(import, export, file, got == ROWS_ROW, &why))
            return false;
    } while (got == ROWS_ROW || got == ROWS_BAD);
    if (got == ROWS_LOST)
        *import->err = why;
    skip_stripped(import, export, file);
    export_close(export);
    return got == ROWS_END;
}

/* Tickets are whole only now; they come in the order of the files. */
static void smell_ticket(struct import *import, const struct spool_row *ticket)
{
    const size_t file = ticket->origin.file;

    if (import->smelt != file + 1)
        smells_open(import->smells, import->ask->files[file].map, import->files[file].name);
    import->smelt = file + 1;
    set_one(import, ticket->cells, ticket->origin.line);
    smells_see(import->smells, import->one);
}

static bool write_waiting(struct import *import)
{
    struct spool_row row;

    if (!waiting_settle(import->waiting, import->balance, import->err) || !write_header(import))
        return false;
    while (waiting_next(import->waiting, import->balance, &row, import->err)) {
        if (waiting_is_ticket(&row))
            smell_ticket(import, &row);
        if (!write_waited(import, &row))
            return false;
    }
    return !import->err->status;
}

static void note_all(const struct import *import)
{
    struct receipt *const receipt = import->ask->receipt;

    for (size_t i = 0; i < import->ask->count && receipt; i++) {
        export_note(import->exports[i], receipt);
        balance_note(import->balance, i, import->files[i].name, receipt);
        extent_note(import->extents[i], import->files[i].name, receipt);
    }
    if (import->ask->count > 1)
        balance_note(import->balance, BALANCE_ALL, NULL, receipt);
}

/* A table without a single good row is no table. */
static bool close(struct import *import)
{
    const long long rejected = balance_count(import->balance, BALANCE_REJECTED);
    const struct err *const first = rejects_first(import->rejects);

    if (!rejects_close(import->rejects, import->err) || !balance_holds(import->balance, import->err))
        return false;
    note_all(import);
    if (first && balance_count(import->balance, BALANCE_KEPT) == 0)
        return err_set(import->err, first->status, "every row was rejected; the first: %.1400s", first->text);
    naming_say(import->naming, import->talk);
    if (import->waiting)
        waiting_say(import->waiting, import->talk);
    unmet_say(import->unmet, import->talk);
    smells_say(import->smells, import->talk);
    talk_say(import->talk, rejected ? TALK_WARNING : TALK_NOTE, "%s", balance_sum(import->balance));
    return true;
}

bool import_run(struct arena *arena, const struct import_ask *ask, struct writer *out,
                const struct talk *talk, struct err *err)
{
    struct import import = {.arena = arena,
                            .ask = ask,
                            .talk = talk,
                            .err = err,
                            .out = out,
                            .columns = columns_new(arena),
                            .ids = ids_new(arena, ask->count > 1),
                            .rejects = rejects_open(arena, ask->rejects, ask->hidden, ask->hidden_count),
                            .unmet = unmet_new(arena)};

    if (!open_all(&import) || !prepare(&import) || !rejects_begin(import.rejects, err) ||
        (!import.waiting && !write_header(&import)))
        return false;
    for (size_t i = 0; i < ask->count; i++)
        if (!take_file(&import, import.exports[i], i))
            return false;
    return (!import.waiting || write_waiting(&import)) && close(&import);
}
