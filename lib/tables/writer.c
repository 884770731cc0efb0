/* writer - a table out */
#include "voc/writer.h"

#include "voc/aligned.h"
#include "voc/arena.h"
#include "voc/number.h"
#include "voc/sink.h"

enum { ROW_START = 4096, CHUNK_ROWS = 2000 };

struct writer {
    struct arena *arena;
    struct sink *sink;
    enum writer_format format;
    char delimiter;  /* NUL: text */
    bool marks[256]; /* bytes for which a cell is quoted */

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
    for (const char *mark = (char[]){'"', '\n', '\r', writer->delimiter, '\0'}; *mark; mark++)
        writer->marks[(unsigned char)*mark] = true;
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

/* Copies a cell as it is; false where it has to be quoted instead. */
static bool copy_plain(const struct writer *writer, char *restrict to, struct slice cell)
{
    bool is_marked = false;

    for (size_t i = 0; i < cell.length; i++) {
        to[i] = cell.at[i];
        is_marked |= writer->marks[(unsigned char)cell.at[i]];
    }
    return !is_marked;
}

static void put_quoted(struct writer *writer, struct slice cell)
{
    put(writer, '"');
    for (size_t i = 0; i < cell.length; i++) {
        if (cell.at[i] == '"')
            put(writer, '"');
        put(writer, cell.at[i]);
    }
    put(writer, '"');
}

void writer_cell(struct writer *writer, struct slice cell)
{
    reserve(writer, cell.length * 2 + 4);
    if (writer->cells++ > 0 && writer->delimiter)
        put(writer, writer->delimiter);
    if (copy_plain(writer, writer->row + writer->used, cell) || !writer->delimiter)
        writer->used += cell.length;
    else
        put_quoted(writer, cell);
    if (!writer->delimiter)
        put(writer, '\0');
}

void writer_text(struct writer *writer, const char *cell)
{
    writer_cell(writer, slice_of(cell ? cell : ""));
}

void writer_number(struct writer *writer, double value)
{
    char text[NUMBER_SIZE];
    const size_t length = number_format(value, text);

    writer_cell(writer, (struct slice){text, length});
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
