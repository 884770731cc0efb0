/* import - exports become one feedback table */
#include "voc/import.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/digest.h"
#include "voc/export.h"
#include "voc/number.h"
#include "voc/seen.h"
#include "voc/sink.h"
#include "voc/talk.h"
#include "voc/writer.h"

#include <stdio.h>

struct counts {
    long long read, kept, rejected, blank, stripped;
    long long alike, again, elsewhere; /* identical rows; ids that the file, or an earlier one, has already */
};

struct import {
    const struct import_ask *ask;
    const struct talk *talk;
    struct err *err;
    struct writer *out, *rejects;
    struct export **exports;
    size_t column_count;
    struct seen *seen;
    struct counts counts;
    struct err first; /* why the first row was rejected */
};

enum { ID_SIZE = DIGEST_SIZE + 24 };

static bool open_all(struct arena *arena, struct import *import, struct columns *columns)
{
    const struct import_ask *const ask = import->ask;
    struct arena *const open = arena_child(arena);

    import->exports = arena_array(arena, ask->count, sizeof *import->exports);
    for (size_t i = 0; i < ask->count; i++) {
        import->exports[i] =
            export_open(arena, open, ask->files[i].path, ask->files[i].map, ask->keep, columns, import->err);
        if (!import->exports[i])
            return false;
        export_say_left(import->exports[i], i ? import->exports[i - 1] : NULL, import->talk);
    }
    return true;
}

static bool write_headers(struct import *import, struct columns *columns)
{
    static const char *const rejects[] = {"file", "line", "column", "value", "reason", "record"};
    const struct slice *const names = columns_all(columns, &import->column_count);

    for (size_t i = 0; i < import->column_count; i++)
        writer_cell(import->out, names[i]);
    for (size_t i = 0; import->rejects && i < sizeof rejects / sizeof *rejects; i++)
        writer_text(import->rejects, rejects[i]);
    return writer_row(import->out, import->err) &&
           (!import->rejects || writer_row(import->rejects, import->err));
}

/* Sets the row aside with the reason; without a place for it the reason ends the run. */
static bool reject(struct import *import, const struct export *export, const char *column, struct slice value,
                   const struct err *why)
{
    char place[512];
    const size_t length =
        (size_t)snprintf(place, sizeof place, "%s:%zu: ", export_name(export), export_line(export));

    if (!import->rejects) {
        *import->err = *why;
        return false;
    }
    if (import->counts.rejected++ == 0)
        import->first = *why;
    writer_text(import->rejects, export_name(export));
    writer_count(import->rejects, (long long)export_line(export));
    writer_text(import->rejects, column);
    writer_cell(import->rejects, value);
    writer_text(import->rejects, strncmp(why->text, place, length) == 0 ? why->text + length : why->text);
    writer_cell(import->rejects, export_raw(export));
    return writer_row(import->rejects, import->err);
}

static bool reject_cell(struct import *import, const struct export *export, const struct err *reason)
{
    struct slice field, cell;
    const char *const column = export_fault(export, &field, &cell);
    struct err why;

    err_set(&why, reason->status, "%s:%zu: %.*s: %s", export_name(export), export_line(export),
            (int)field.length, field.at, reason->text);
    return reject(import, export, column, cell, &why);
}

/* An id from the content: the same for the same row in another import, another one for its twin
   in the same file. */
static struct slice made_id(struct import *import, const struct export *export, uint32_t file,
                            char text[ID_SIZE])
{
    const struct slice raw = export_raw(export);
    const struct seen_before before = seen_add(import->seen, digest_key(raw), file);
    size_t length = DIGEST_SIZE - 1;

    digest_write(raw, text);
    if (before.here)
        length += (size_t)snprintf(text + length, ID_SIZE - length, "-%lu", (unsigned long)before.here + 1);
    import->counts.alike += before.here > 0;
    import->counts.elsewhere += before.elsewhere;
    return (struct slice){text, length};
}

static struct slice id_of(struct import *import, const struct export *export, uint32_t file,
                          char text[ID_SIZE])
{
    const struct slice id = export_cell(export, 0);

    if (id.length == 0)
        return made_id(import, export, file, text);
    const struct seen_before before = seen_add(import->seen, digest_key(id), file);
    import->counts.again += before.here > 0;
    import->counts.elsewhere += before.elsewhere;
    return id;
}

static bool write(struct import *import, const struct export *export, uint32_t file)
{
    char id[ID_SIZE];

    writer_cell(import->out, id_of(import, export, file, id));
    for (size_t i = 1; i < import->column_count; i++)
        writer_cell(import->out, export_cell(export, i));
    import->counts.kept++;
    return writer_row(import->out, import->err);
}

static bool take_row(struct import *import, struct export *export, uint32_t file, bool whole,
                     const struct err *why)
{
    struct err reason = {0};

    import->counts.read++;
    if (export_is_blank(export)) {
        import->counts.blank++;
        return true;
    }
    if (!whole)
        return reject(import, export, NULL, (struct slice){"", 0}, why);
    if (!export_read(export, &reason))
        return reject_cell(import, export, &reason);
    return write(import, export, file);
}

static bool take_file(struct import *import, struct export *export, uint32_t file)
{
    enum rows_got got;
    struct err why = {0};

    if (!export_begin(export, import->err))
        return false;
    while ((got = export_next(export, &why)) == ROWS_ROW || got == ROWS_BAD)
        if (!take_row(import, export, file, got == ROWS_ROW, &why))
            return false;
    if (got == ROWS_LOST)
        *import->err = why;
    import->counts.read += export_stripped(export);
    import->counts.stripped += export_stripped(export);
    export_say_stripped(export, import->talk);
    export_close(export);
    return got == ROWS_END;
}

static void say_counts(const struct import *import)
{
    const struct counts *const counts = &import->counts;
    char read[NUMBER_SIZE], kept[NUMBER_SIZE], rejected[NUMBER_SIZE], blank[NUMBER_SIZE],
        stripped[NUMBER_SIZE];

    number_count(counts->read, read);
    number_count(counts->kept, kept);
    number_count(counts->rejected, rejected);
    number_count(counts->blank, blank);
    number_count(counts->stripped, stripped);
    talk_say(import->talk, counts->rejected ? TALK_WARNING : TALK_NOTE,
             "%s row%s read = %s kept + %s rejected%s%s%s%s%s%s", read, counts->read == 1 ? "" : "s", kept,
             rejected, counts->blank ? " + " : "", counts->blank ? blank : "", counts->blank ? " empty" : "",
             counts->stripped ? " + " : "", counts->stripped ? stripped : "",
             counts->stripped ? " left out" : "");
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
    const struct counts *const counts = &import->counts;

    say_some(import, TALK_NOTE, counts->alike,
             "the same as an earlier one of the file: kept, with an id of its own");
    say_some(import, TALK_WARNING, counts->again, "with an id that an earlier row of the file has: kept");
    say_some(import, TALK_WARNING, counts->elsewhere,
             "with an id that an earlier file has: kept, so counted twice");
}

/* A table without a single good row is no table. */
static bool close(struct import *import)
{
    const struct counts *const counts = &import->counts;

    if (import->rejects &&
        (!writer_close(import->rejects, import->err) || !sink_close(import->ask->rejects, import->err)))
        return false;
    if (counts->rejected && counts->kept == 0)
        return err_set(import->err, import->first.status, "every row was rejected; the first: %.1400s",
                       import->first.text);
    say_odd(import);
    say_counts(import);
    return true;
}

bool import_run(struct arena *arena, const struct import_ask *ask, struct writer *out,
                const struct talk *talk, struct err *err)
{
    struct import import = {.ask = ask, .talk = talk, .err = err, .out = out, .seen = seen_new(arena)};
    struct columns *const columns = columns_new(arena);

    if (ask->rejects)
        import.rejects = writer_open(arena, ask->rejects, WRITER_CSV);
    if (!open_all(arena, &import, columns) || !write_headers(&import, columns))
        return false;
    for (size_t i = 0; i < ask->count; i++)
        if (!take_file(&import, import.exports[i], (uint32_t)i))
            return false;
    return close(&import);
}
