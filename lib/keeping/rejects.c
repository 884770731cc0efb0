/* rejects - the rows of exports that are none */
#include "voc/rejects.h"

#include "voc/arena.h"
#include "voc/sink.h"
#include "voc/writer.h"

#include <stdio.h>

struct rejects {
    struct sink *sink;
    struct writer *writer;     /* NULL: the first one ends the run */
    const char *const *hidden; /* columns of the table */
    size_t hidden_count;
    struct err first;
};

struct rejects *rejects_open(struct arena *arena, struct sink *sink, const char *const hidden[],
                             size_t hidden_count)
{
    struct rejects *const rejects = arena_alloc(arena, sizeof *rejects);

    *rejects = (struct rejects){.sink = sink,
                                .writer = sink ? writer_open(arena, sink, WRITER_CSV) : NULL,
                                .hidden = hidden,
                                .hidden_count = hidden_count};
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
    writer_cell(rejects->writer, rejects->hidden_count ? (struct slice){"", 0} : export_raw(export));
    return writer_row(rejects->writer, err);
}

bool rejects_row(struct rejects *rejects, const struct export *export, const struct err *reason,
                 struct err *err)
{
    return set_aside(rejects, export, NULL, (struct slice){"", 0}, reason, err);
}

static bool is_hidden(const struct rejects *rejects, struct slice field)
{
    for (size_t i = 0; i < rejects->hidden_count; i++)
        if (slice_is(field, slice_of(rejects->hidden[i])))
            return true;
    return false;
}

bool rejects_cell(struct rejects *rejects, const struct export *export, const struct err *reason,
                  struct err *err)
{
    struct slice field, cell;
    const char *const column = export_fault(export, &field, &cell);
    const bool hidden = is_hidden(rejects, field);
    struct err why;

    err_set(&why, reason->status, "%s:%zu: %.*s: %s", export_name(export), export_line(export),
            (int)field.length, field.at,
            hidden ? "what stands there is none of what was expected" : reason->text);
    return set_aside(rejects, export, column, hidden ? (struct slice){"", 0} : cell, &why, err);
}

const struct err *rejects_first(const struct rejects *rejects)
{
    return rejects->first.status ? &rejects->first : NULL;
}

bool rejects_close(struct rejects *rejects, struct err *err)
{
    return !rejects->writer || (writer_close(rejects->writer, err) && sink_close(rejects->sink, err));
}
