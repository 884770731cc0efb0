/* rejects - the rows of exports that are none */
#include "voc/rejects.h"

#include "voc/arena.h"
#include "voc/sink.h"
#include "voc/writer.h"

#include <stdio.h>

struct rejects {
    struct sink *sink;
    struct writer *writer; /* NULL: the first one ends the run */
    struct err first;
};

struct rejects *rejects_open(struct arena *arena, struct sink *sink)
{
    struct rejects *const rejects = arena_alloc(arena, sizeof *rejects);

    *rejects = (struct rejects){.sink = sink, .writer = sink ? writer_open(arena, sink, WRITER_CSV) : NULL};
    return rejects;
}

bool rejects_begin(struct rejects *rejects, struct err *err)
{
    static const char *const columns[] = {"file", "line", "column", "value", "reason", "record"};

    if (!rejects->writer)
        return true;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        writer_text(rejects->writer, columns[i]);
    return writer_row(rejects->writer, err);
}

/* The reason without the place, which has columns of its own. */
static const char *without_place(const struct export *export, const char *reason)
{
    char place[512];
    const size_t length =
        (size_t)snprintf(place, sizeof place, "%s:%zu: ", export_name(export), export_line(export));

    return strncmp(reason, place, length) == 0 ? reason + length : reason;
}

static bool set_aside(struct rejects *rejects, const struct export *export, const char *column,
                      struct slice value, const struct err *why, struct err *err)
{
    if (!rejects->writer) {
        *err = *why;
        return false;
    }
    if (!rejects->first.status)
        rejects->first = *why;
    writer_text(rejects->writer, export_name(export));
    writer_count(rejects->writer, (long long)export_line(export));
    writer_text(rejects->writer, column);
    writer_cell(rejects->writer, value);
    writer_text(rejects->writer, without_place(export, why->text));
    writer_cell(rejects->writer, export_raw(export));
    return writer_row(rejects->writer, err);
}

bool rejects_row(struct rejects *rejects, const struct export *export, const struct err *reason,
                 struct err *err)
{
    return set_aside(rejects, export, NULL, (struct slice){"", 0}, reason, err);
}

bool rejects_cell(struct rejects *rejects, const struct export *export, const struct err *reason,
                  struct err *err)
{
    struct slice field, cell;
    const char *const column = export_fault(export, &field, &cell);
    struct err why;

    err_set(&why, reason->status, "%s:%zu: %.*s: %s", export_name(export), export_line(export),
            (int)field.length, field.at, reason->text);
    return set_aside(rejects, export, column, cell, &why, err);
}

const struct err *rejects_first(const struct rejects *rejects)
{
    return rejects->first.status ? &rejects->first : NULL;
}

bool rejects_close(struct rejects *rejects, struct err *err)
{
    return !rejects->writer || (writer_close(rejects->writer, err) && sink_close(rejects->sink, err));
}
