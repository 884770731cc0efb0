/* import - exports become one feedback table */
#include "voc/import.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/digest.h"
#include "voc/export.h"
#include "voc/extent.h"
#include "voc/identity.h"
#include "voc/number.h"
#include "voc/pseudonyms.h"
#include "voc/rejects.h"
#include "voc/seen.h"
#include "voc/sink.h"
#include "voc/smells.h"
#include "voc/tickets.h"
#include "voc/unmet.h"
#include "voc/writer.h"

#include <stdio.h>

/* Rows that keep an id of their own, for the user. */
struct odd {
    long long made;                    /* ids from content */
    long long alike, again, elsewhere; /* identical rows; ids that the file, or an earlier one, has already */
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
    size_t column_count, at, source, customer, text; /* places of columns, or COLUMNS_NONE */
    struct slice *cells;
    struct balance *balance;
    struct rejects *rejects;
    struct extent **extents; /* of each file, where a receipt is asked for */
    struct seen *seen;
    struct smells *smells;
    struct unmet *unmet;
    struct odd odd;

    struct spool *spool; /* where a later row may hold, all of them wait; else NULL */
    struct twins *twins;
    struct identity *identity;
    struct pseudonyms *pseudonyms; /* NULL: nothing is hidden */
    struct tickets *tickets;       /* where rows are events; else NULL */
    size_t smelt;                  /* the file, counted from 1, whose tickets are smelt at; 0: none yet */
};

/* A row tells which feedback it is by a clock, a name or some words, or where, among many, hardly any is
 * alike. */
enum { ID_SIZE = DIGEST_SIZE + 24, DAY_LENGTH = 10, TELLING_TEXT = 16, MANY = 100, HARDLY_ANY = 20 };

static bool open_all(struct import *import)
{
    const struct import_ask *const ask = import->ask;
    struct arena *const open = arena_child(import->arena);

    import->exports = arena_array(import->arena, ask->count, sizeof *import->exports);
    for (size_t i = 0; i < ask->count; i++) {
        import->exports[i] = export_open(import->arena, open, ask->files[i].path, ask->files[i].map,
                                         ask->keep, import->columns, import->err);
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

static void name_files(struct import *import)
{
    const struct import_ask *const ask = import->ask;

    import->files = arena_array(import->arena, ask->count, sizeof *import->files);
    for (size_t i = 0; i < ask->count; i++)
        import->files[i] = (struct identity_file){export_title(import->exports[i]),
                                                  ask->same ? ask->same : ask->files[i].map->settings.same};
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

static bool prepare(struct import *import)
{
    struct arena *const arena = import->arena;
    struct columns *const columns = import->columns;

    columns_all(columns, &import->column_count);
    import->at = columns_place(columns, slice_of("at"));
    import->source = columns_place(columns, slice_of("source"));
    import->customer = columns_place(columns, slice_of("customer"));
    import->text = columns_place(columns, slice_of("text"));
    import->cells = arena_array(arena, import->column_count, sizeof *import->cells);
    import->smells = smells_new(arena, columns, import->ask->as_of);
    import->balance = balance_new(arena, import->ask->count);
    name_files(import);
    import->identity = identity_new(arena, columns, import->files);
    if (import->ask->receipt) {
        import->extents = arena_array(arena, import->ask->count, sizeof *import->extents);
        for (size_t i = 0; i < import->ask->count; i++)
            import->extents[i] = extent_new(arena, import->ask->files[i].map, columns);
    }
    make_tickets(import);
    if (import->ask->key &&
        !(import->pseudonyms = pseudonyms_new(arena, import->ask->key, import->ask->hidden,
                                              import->ask->hidden_count, columns, import->err)))
        return false;
    if (!may_merge(import))
        return true;
    import->twins = twins_new(arena);
    import->spool =
        spool_open(arena, import->column_count + (import->tickets ? TICKETS_CELLS : 0), import->err);
    return import->spool != NULL;
}

static bool write_header(struct import *import)
{
    const struct slice *const names = columns_all(import->columns, &import->column_count);

    for (size_t i = 0; i < import->column_count; i++)
        writer_cell(import->out, names[i]);
    return writer_row(import->out, import->err);
}

static bool write_row(struct import *import, size_t file, const struct slice *cells)
{
    for (size_t i = 0; i < import->column_count; i++)
        writer_cell(import->out, cells[i]);
    if (import->extents)
        extent_see(import->extents[file], cells);
    balance_fate(import->balance, file, BALANCE_KEPT);
    return writer_row(import->out, import->err);
}

static struct slice cell_of(const struct import *import, size_t column)
{
    return column == COLUMNS_NONE ? (struct slice){"", 0} : import->cells[column];
}

/* Whether a row that looks the same in another file must be the same feedback. */
static bool is_telling(const struct import *import)
{
    const struct odd *const odd = &import->odd;

    return cell_of(import, import->at).length > DAY_LENGTH || cell_of(import, import->customer).length > 0 ||
           cell_of(import, import->text).length >= TELLING_TEXT ||
           (odd->made >= MANY && odd->alike * HARDLY_ANY < odd->made);
}

/* Whether the same row of an earlier file makes this one needless; else it is told. */
static bool is_known(struct import *import, size_t file)
{
    const enum settings_same same = import->files[file].same;

    if (same == SETTINGS_SAME_UNSAID ? is_telling(import) : same != SETTINGS_SAME_ALL)
        return true;
    import->odd.elsewhere++;
    return false;
}

/* An id from the content: the same for the same row in another import, another one for its twin
   in the same file. False where an earlier file has the row. */
static bool make_id(struct import *import, const struct export *export, size_t file, char text[ID_SIZE])
{
    const struct slice content = export_content(export);
    const struct seen_before before = seen_add(import->seen, digest_key(content), (uint32_t)file);
    size_t length = DIGEST_SIZE - 1;

    if (before.here < before.elsewhere && is_known(import, file)) {
        balance_fate(import->balance, file, BALANCE_MERGED);
        return false;
    }
    if (import->pseudonyms)
        pseudonyms_id(import->pseudonyms, content, text);
    else
        digest_write(content, text);
    if (before.here)
        length += (size_t)snprintf(text + length, ID_SIZE - length, "-%lu", (unsigned long)before.here + 1);
    import->odd.made++;
    import->odd.alike += before.here > 0;
    import->cells[0] = (struct slice){text, length};
    return true;
}

/* Where all rows are kept, whatever their ids, that is told. */
static void see_id(struct import *import, size_t file)
{
    const struct seen_before before = seen_add(
        import->seen, identity_key(cell_of(import, import->source), import->cells[0]), (uint32_t)file);

    import->odd.again += before.here > 0;
    import->odd.elsewhere += before.here == 0 && before.elsewhere > 0;
}

static bool wait(struct import *import, const struct export *export, size_t file, uint32_t marks)
{
    const struct spool_origin origin = {(uint32_t)file, marks, export_line(export)};
    const struct slice ticket = export_ticket(export);
    uint64_t place;

    for (size_t i = 0; i < import->column_count; i++)
        spool_cell(import->spool, import->cells[i]);
    if (import->tickets) { /* as the id that it may become */
        spool_cell(import->spool, pseudonyms_cell(import->pseudonyms, 0, ticket));
        spool_cell(import->spool, marks & IDENTITY_EVENT ? export_when(export) : slice_of(""));
    }
    if (!spool_row(import->spool, origin, &place, import->err))
        return false;
    twins_add(import->twins,
              marks & IDENTITY_EVENT ? tickets_key(ticket)
                                     : identity_key(cell_of(import, import->source), import->cells[0]),
              place);
    return true;
}

static bool keep_event(struct import *import, const struct export *export, size_t file)
{
    const struct slice ticket = export_ticket(export), column = import->ask->files[file].map->settings.each;
    struct err why;

    if (ticket.length == 0) {
        err_set(&why, ERR_DATA, "%s:%zu: %.*s: is empty, expected the ticket of this row (@each)",
                export_name(export), export_line(export), (int)column.length, column.at);
        balance_fate(import->balance, file, BALANCE_REJECTED);
        return rejects_row(import->rejects, export, &why, import->err);
    }
    pseudonyms_apply(import->pseudonyms, import->cells);
    tickets_see(import->tickets, file, export_when(export));
    return wait(import, export, file, IDENTITY_EVENT);
}

static bool keep_row(struct import *import, const struct export *export, size_t file)
{
    char made[ID_SIZE];
    uint32_t marks = 0;

    for (size_t i = 0; i < import->column_count; i++)
        import->cells[i] = export_cell(export, i);
    if (export_is_events(export))
        return keep_event(import, export, file);
    if (import->cells[0].length == 0) {
        if (!make_id(import, export, file, made))
            return true;
    } else {
        marks = identity_mark(import->identity, file, import->cells[0]);
        if (import->files[file].same == SETTINGS_SAME_ALL)
            see_id(import, file);
    }
    pseudonyms_apply(import->pseudonyms, import->cells);
    smells_see(import->smells, import->cells, export_line(export));
    return import->spool ? wait(import, export, file, marks) : write_row(import, file, import->cells);
}

static bool take_row(struct import *import, struct export *export, size_t file, bool whole,
                     const struct err *why)
{
    struct err reason = {0};

    if (export_is_blank(export)) {
        balance_skip(import->balance, file, "empty", 1);
        return true;
    }
    balance_read(import->balance, file);
    if (whole && export_read(export, &reason))
        return keep_row(import, export, file);
    balance_fate(import->balance, file, BALANCE_REJECTED);
    return whole ? rejects_cell(import->rejects, export, &reason, import->err)
                 : rejects_row(import->rejects, export, why, import->err);
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
    while ((got = export_next(export, &why)) == ROWS_ROW || got == ROWS_BAD)
        if (!take_row(import, export, file, got == ROWS_ROW, &why))
            return false;
    if (got == ROWS_LOST)
        *import->err = why;
    skip_stripped(import, export, file);
    export_close(export);
    return got == ROWS_END;
}

/* Tickets are whole only now; they come in the order of the files. */
static bool write_ticket(struct import *import, uint64_t number, const struct spool_origin *first)
{
    const struct slice *cells;

    if (!tickets_fold(import->tickets, import->spool, import->twins, number, import->balance, &cells,
                      import->err))
        return false;
    if (import->smelt != first->file + 1) {
        smells_open(import->smells, import->ask->files[first->file].map, import->files[first->file].name);
        import->smelt = first->file + 1;
    }
    smells_see(import->smells, cells, first->line);
    return write_row(import, first->file, cells);
}

/* A row in the place of the first of its id or ticket. */
static bool write_first(struct import *import, uint64_t number, const struct spool_row *first)
{
    const uint64_t holder = twins_holder(import->twins, number);
    struct spool_row row = *first;

    if (row.origin.marks & IDENTITY_EVENT)
        return write_ticket(import, number, &row.origin);
    if (holder != number &&
        !spool_at(import->spool, 0, twins_place(import->twins, holder), &row, import->err))
        return false;
    return write_row(import, row.origin.file, row.cells);
}

static bool write_waiting(struct import *import)
{
    struct spool_row row;

    twins_link(import->twins);
    if (!spool_rewind(import->spool, import->err) ||
        !identity_settle(import->identity, import->spool, import->twins, import->balance, import->err) ||
        !write_header(import))
        return false;
    for (uint64_t i = 0; spool_next(import->spool, &row, import->err); i++)
        if (twins_is_first(import->twins, i) && !write_first(import, i, &row))
            return false;
    return !import->err->status;
}

static void say_some(const struct import *import, enum talk_level level, long long count, const char *what)
{
    char number[NUMBER_SIZE];

    number_count(count, number);
    if (count)
        talk_say(import->talk, level, "%s row%s %s", number, count == 1 ? "" : "s", what);
}

static void say_odd(const struct import *import)
{
    const struct odd *const odd = &import->odd;

    say_some(import, TALK_NOTE, odd->alike,
             "the same as an earlier one of the file: kept, with an id of its own");
    say_some(import, TALK_WARNING, odd->again, "with an id that an earlier row of the file has: kept");
    say_some(import, TALK_WARNING, odd->elsewhere,
             "with an id that an earlier file has: kept, so counted twice if it is the same feedback "
             "(--same first)");
    identity_say(import->identity, import->talk);
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
    say_odd(import);
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
                            .rejects = rejects_open(arena, ask->rejects, ask->hidden, ask->hidden_count),
                            .seen = seen_new(arena),
                            .unmet = unmet_new(arena)};

    if (!open_all(&import) || !prepare(&import) || !rejects_begin(import.rejects, err) ||
        (!import.spool && !write_header(&import)))
        return false;
    for (size_t i = 0; i < ask->count; i++)
        if (!take_file(&import, import.exports[i], i))
            return false;
    return (!import.spool || write_waiting(&import)) && close(&import);
}
