/* import - exports become one feedback table */
#include "voc/import.h"

#include "voc/admission.h"
#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/export.h"
#include "voc/ids.h"
#include "voc/rejects.h"
#include "voc/sink.h"
#include "voc/smells.h"
#include "voc/unmet.h"
#include "voc/writer.h"

struct import {
    struct arena *arena;
    const struct import_ask *ask;
    const struct talk *talk;
    struct err *err;
    struct writer *out;
    struct export **exports;
    struct columns *columns;
    struct ids *ids;     /* of all exports */
    struct stretch *one; /* a row that is read by itself */
    struct balance *balance;
    struct rejects *rejects;
    struct unmet *unmet;
    struct smells *smells;
    struct admission *admission;
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

/* Whether a look at the ids alone has shown that no row can take another's place: then none has to wait. */
static bool are_distinct(const struct import *import)
{
    for (size_t i = 0; i < import->ask->count; i++)
        if (export_is_events(import->exports[i]) || !export_has_ids(import->exports[i]))
            return false;
    return ids_differ(import->ids);
}

static const struct admission_file *files_of(const struct import *import)
{
    const struct import_ask *const ask = import->ask;
    struct admission_file *const files = arena_array(import->arena, ask->count, sizeof *files);

    for (size_t i = 0; i < ask->count; i++)
        files[i] = (struct admission_file){export_title(import->exports[i]), ask->files[i].map,
                                           rule_of(ask, i), export_is_events(import->exports[i])};
    return files;
}

static bool prepare(struct import *import)
{
    const struct import_ask *const ask = import->ask;
    struct arena *const arena = import->arena;
    size_t width;

    columns_all(import->columns, &width);
    import->one = stretch_new(arena, width);
    import->smells = smells_new(arena, import->columns, ask->as_of);
    import->balance = balance_new(arena, ask->count);
    import->admission = admission_new(arena,
                                      &(struct admission_plan){.files = files_of(import),
                                                               .count = ask->count,
                                                               .are_distinct = are_distinct(import),
                                                               .is_noted = ask->receipt != NULL,
                                                               .hidden = ask->hidden,
                                                               .hidden_count = ask->hidden_count,
                                                               .key = ask->key,
                                                               .columns = import->columns,
                                                               .balance = import->balance,
                                                               .smells = import->smells,
                                                               .out = import->out},
                                      import->err);
    return import->admission != NULL;
}

static bool take_event(struct import *import, const struct export *export, size_t file)
{
    const struct slice column = import->ask->files[file].map->settings.each;
    const struct waiting_event event = {.ticket = export_ticket(export), .when = export_when(export)};
    struct err why;

    if (event.ticket.length)
        return admission_event(import->admission, import->one->cells, export_line(export), &event,
                               import->err);
    err_set(&why, ERR_DATA, "%s:%zu: %.*s: is empty, expected the ticket of this row (@each)",
            export_name(export), export_line(export), (int)column.length, column.at);
    balance_fate(import->balance, file, BALANCE_REJECTED, 1);
    return rejects_row(import->rejects, export, &why, import->err);
}

static bool take_good(struct import *import, const struct export *export, size_t file)
{
    struct stretch *const one = import->one;

    export_cells(export, one->cells, one->width);
    if (export_is_events(export))
        return take_event(import, export, file);
    one->count = 1;
    one->raws[0] = export_content(export);
    one->lines[0] = export_line(export);
    return admission_rows(import->admission, one, import->err);
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
        return take_good(import, export, file);
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
        if (!admission_rows(import->admission, rows, import->err))
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
    admission_open(import->admission, file);
    do {
        if (!take_plain(import, export, file))
            return false;
        got = export_next(export, &why);
        if ((got == ROWS_ROW || got == ROWS_BAD) && !take_row(import, export, file, got == ROWS_ROW, &why))
            return false;
    } while (got == ROWS_ROW || got == ROWS_BAD);
    if (got == ROWS_LOST)
        *import->err = why;
    if (got == ROWS_END && !export_is_whole(export, import->err))
        return false;
    skip_stripped(import, export, file);
    export_close(export);
    return got == ROWS_END;
}

static void note_all(const struct import *import)
{
    struct receipt *const receipt = import->ask->receipt;

    for (size_t i = 0; i < import->ask->count && receipt; i++) {
        export_note(import->exports[i], receipt);
        balance_note(import->balance, i, export_title(import->exports[i]), receipt);
        admission_note(import->admission, i, receipt);
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
    admission_say(import->admission, import->talk);
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
        !admission_begin(import.admission, err))
        return false;
    for (size_t i = 0; i < ask->count; i++)
        if (!take_file(&import, import.exports[i], i))
            return false;
    return admission_close(import.admission, err) && close(&import);
}
