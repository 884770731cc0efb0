/* writer - a table out */
#include "voc/writer.h"

#include "voc/aligned.h"
#include "voc/arena.h"
#include "voc/lines.h"
#include "voc/number.h"
#include "voc/quoting.h"
#include "voc/sink.h"
#include "voc/stretch.h"

enum { ROW_START = 4096, CHUNK_ROWS = 2000 };

struct writer {
    struct arena *arena;
    struct sink *sink;
    enum writer_format format;
    char delimiter; /* NUL: text */

    char *row; /* the row so far: cells joined, or for text one after the other with NULs */
    size_t used, capacity;
    size_t cells;
    long long rows;

    struct aligned *held; /* text: the rows of this chunk */
};

struct writer *writer_open(struct arena *arena, struct sink *sink, enum writer_format format)
{
    struct writer *writer = arena_alloc(arena, sizeof *writer);

    *writer = (struct writer){.arena = arena,
                              .sink = sink,
                              .format = format,
                              .delimiter = format == WRITER_CSV   ? ','
                                           : format == WRITER_TSV ? '\t'
                                                                  : '\0',
                              .capacity = ROW_START};
    writer->row = arena_alloc(arena, ROW_START);
    writer->held = aligned_new(arena);
    return writer;
}

static void reserve(struct writer *writer, size_t length)
{
    size_t capacity = writer->capacity;

    while (capacity - writer->used < length)
        capacity *= 2;
    if (capacity == writer->capacity)
        return;
    writer->row = arena_grow(writer->arena, writer->row, writer->used, capacity);
    writer->capacity = capacity;
}

static void put(struct writer *writer, char c)
{
    writer->row[writer->used++] = c;
}

void writer_cells(struct writer *writer, const struct slice *cells, size_t count)
{
    const char delimiter = writer->delimiter;

    reserve(writer, quoting_room(cells, count) + 1);
    if (writer->cells > 0 && count > 0 && delimiter)
        put(writer, delimiter);
    writer->used += quoting_put(writer->row + writer->used, cells, count, delimiter);
    writer->cells += count;
}

void writer_cell(struct writer *writer, struct slice cell)
{
    writer_cells(writer, &cell, 1);
}

bool writer_joined(struct writer *writer, struct slice cells, size_t count)
{
    const size_t gap = writer->cells > 0;

    reserve(writer, quoting_room(&cells, 1) + 2);
    if (!quoting_join(writer->row + writer->used + gap, cells, count, writer->delimiter))
        return false;
    if (gap)
        put(writer, writer->delimiter);
    writer->used += cells.length;
    writer->cells += count;
    return true;
}

void writer_text(struct writer *writer, const char *cell)
{
    writer_cell(writer, slice_of(cell ? cell : ""));
}

/* In place, as nothing in a number has to be quoted. */
void writer_number(struct writer *writer, double value)
{
    reserve(writer, NUMBER_SIZE + 1);
    if (writer->cells++ > 0 && writer->delimiter)
        put(writer, writer->delimiter);
    writer->used += number_format(value, writer->row + writer->used) + !writer->delimiter;
}

void writer_count(struct writer *writer, long long value)
{
    char digits[24], *at = digits + sizeof digits;
    unsigned long long rest = value < 0 ? -(unsigned long long)value : (unsigned long long)value;

    do
        *--at = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        *--at = '-';
    writer_cell(writer, (struct slice){at, (size_t)(digits + sizeof digits - at)});
}

/* Text: rows are held until the widths of their chunk are known. */
static bool write_held(struct writer *writer, bool whole, struct err *err)
{
    return sink_write(writer->sink, aligned_text(writer->held, whole), err);
}

bool writer_row(struct writer *writer, struct err *err)
{
    bool written = true;

    if (writer->format == WRITER_TEXT) {
        aligned_add(writer->held, writer->row, writer->cells);
        written = aligned_rows(writer->held) < CHUNK_ROWS || write_held(writer, false, err);
    } else {
        if (writer->cells == 1 && writer->used == 0) { /* else it would read as a blank line */
            put(writer, '"');
            put(writer, '"');
        }
        put(writer, '\n');
        written = sink_write(writer->sink, (struct slice){writer->row, writer->used}, err);
    }
    writer->used = writer->cells = 0;
    writer->rows++;
    return written;
}

static bool write_row_by_row(struct writer *writer, const struct stretch *rows, struct err *err)
{
    for (size_t i = 0; i < rows->count; i++) {
        writer_cells(writer, stretch_cells(rows, i), rows->width);
        if (!writer_row(writer, err))
            return false;
    }
    return true;
}

bool writer_stretch(struct writer *writer, const struct stretch *rows, struct err *err)
{
    if (writer->format == WRITER_TEXT)
        return write_row_by_row(writer, rows, err);
    const size_t room = quoting_room(rows->cells, rows->width * rows->count);
    char *const place = sink_room(writer->sink, room, err);
    if (!place)
        reserve(writer, room);
    char *const lines = place ? place : writer->row;
    const size_t length =
        lines_put(lines, rows->cells, rows->width, rows->count, rows->columns, writer->delimiter);
    writer->rows += (long long)rows->count;
    if (!place)
        return sink_write(writer->sink, (struct slice){lines, length}, err);
    sink_take(writer->sink, length);
    return true;
}

bool writer_takes_lines(const struct writer *writer)
{
    return writer->format == WRITER_CSV;
}

bool writer_line(struct writer *writer, struct slice line, struct err *err)
{
    writer->rows++;
    return sink_write(writer->sink, line, err);
}

long long writer_rows(const struct writer *writer)
{
    return writer->rows;
}

bool writer_close(struct writer *writer, struct err *err)
{
    return writer->format != WRITER_TEXT || write_held(writer, true, err);
}

void writer_fail(struct writer *writer, const char *program, const char *message)
{
    struct err unwritten = {0};
    const char *const parts[] = {"\"!", program, ": "};

    if (writer->format == WRITER_TEXT || !sink_is_begun(writer->sink))
        return;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        sink_write(writer->sink, slice_of(parts[i]), &unwritten);
    for (const char *at = message; *at; at++)
        sink_write(writer->sink, slice_of(*at == '"' ? "\"\"" : (char[2]){*at, '\0'}), &unwritten);
    sink_write(writer->sink, slice_of("\n"), &unwritten);
}
