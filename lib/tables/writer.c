/* writer - a table out */
#include "voc/writer.h"

#include "voc/arena.h"
#include "voc/sink.h"
#include "voc/number.h"

enum { ROW_START = 4096, CHUNK_ROWS = 2000, WIDEST = 48, GAP = 2 };

struct line {
    struct line *next;
    const char **cells;
    size_t count;
};

struct writer {
    struct arena *arena;
    struct sink *sink;
    enum writer_format format;

    char *row; /* the row so far: cells joined, or for text one after the other with NULs */
    size_t used, capacity;
    size_t cells;

    struct line *first, **last; /* text: the rows of this chunk */
    size_t lines, columns;
    size_t *widths;
    bool *is_text; /* columns that aren't all numbers stand to the left */
    bool headed;
};

struct writer *writer_open(struct arena *arena, struct sink *sink, enum writer_format format)
{
    struct writer *writer = arena_alloc(arena, sizeof *writer);

    *writer = (struct writer){.arena = arena, .sink = sink, .format = format, .capacity = ROW_START};
    writer->row = arena_alloc(arena, ROW_START);
    writer->last = &writer->first;
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

static bool needs_quotes(const struct writer *writer, struct slice cell)
{
    const char delimiter = writer->format == WRITER_TSV ? '\t' : ',';

    for (size_t i = 0; i < cell.length; i++)
        if (cell.at[i] == delimiter || cell.at[i] == '"' || cell.at[i] == '\n' || cell.at[i] == '\r')
            return true;
    return false;
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
    if (writer->format != WRITER_TEXT && writer->cells > 0)
        put(writer, writer->format == WRITER_TSV ? '\t' : ',');
    if (writer->format != WRITER_TEXT && needs_quotes(writer, cell)) {
        put_quoted(writer, cell);
    } else if (cell.length) {
        memcpy(writer->row + writer->used, cell.at, cell.length);
        writer->used += cell.length;
    }
    if (writer->format == WRITER_TEXT)
        put(writer, '\0');
    writer->cells++;
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

/* Text: the row is held until the widths of its chunk are known. */
static void hold(struct writer *writer)
{
    struct line *line = arena_alloc(writer->arena, sizeof *line);
    const char *at = writer->row;

    line->count = writer->cells;
    line->cells = arena_array(writer->arena, line->count, sizeof *line->cells);
    for (size_t i = 0; i < line->count; i++, at += strlen(at) + 1)
        line->cells[i] = text_harmless(writer->arena, slice_of(at));
    *writer->last = line;
    writer->last = &line->next;
    writer->lines++;
}

static void measure(struct writer *writer)
{
    if (!writer->widths) {
        writer->columns = writer->first->count;
        writer->widths = arena_array(writer->arena, writer->columns, sizeof *writer->widths);
        writer->is_text = arena_array(writer->arena, writer->columns, sizeof *writer->is_text);
    }
    for (const struct line *line = writer->first; line; line = line->next)
        for (size_t i = 0; i < line->count && i < writer->columns; i++) {
            const struct slice cell = slice_of(line->cells[i]);
            const size_t width = text_width(cell);
            double number;
            if (width > writer->widths[i])
                writer->widths[i] = width < WIDEST ? width : WIDEST;
            if ((writer->headed || line != writer->first) && cell.length && !number_parse(cell, &number))
                writer->is_text[i] = true;
        }
}

static bool blanks(struct writer *writer, size_t count, struct err *err)
{
    for (; count > 0; count--)
        if (!sink_write(writer->sink, slice_of(" "), err))
            return false;
    return true;
}

static bool print_cell(struct writer *writer, size_t column, struct slice cell, bool last, struct err *err)
{
    const size_t room = writer->widths[column];
    const bool cut = text_width(cell) > room;
    const struct slice shown = cut ? text_fit(cell, room - 1) : cell;
    const size_t pad = room - text_width(shown) - cut;
    const bool left = writer->is_text[column];

    return (left || blanks(writer, pad, err)) && sink_write(writer->sink, shown, err) &&
           (!cut || sink_write(writer->sink, slice_of("…"), err)) &&
           (!left || last || blanks(writer, pad, err)) && (last || blanks(writer, GAP, err));
}

static bool print_held(struct writer *writer, struct err *err)
{
    if (!writer->first)
        return true;
    measure(writer);
    for (const struct line *line = writer->first; line; line = line->next) {
        size_t count = line->count < writer->columns ? line->count : writer->columns;
        while (count > 0 && line->cells[count - 1][0] == '\0')
            count--; /* no blanks at the end of a line */
        for (size_t i = 0; i < count; i++)
            if (!print_cell(writer, i, slice_of(line->cells[i]), i + 1 == count, err))
                return false;
        if (!sink_write(writer->sink, slice_of("\n"), err))
            return false;
    }
    writer->headed = true;
    writer->first = NULL;
    writer->last = &writer->first;
    writer->lines = 0;
    return true;
}

bool writer_row(struct writer *writer, struct err *err)
{
    bool written = true;

    if (writer->format == WRITER_TEXT) {
        hold(writer);
        written = writer->lines < CHUNK_ROWS || print_held(writer, err);
    } else {
        if (writer->cells == 1 && writer->used == 0) { /* else it would read as a blank line */
            put(writer, '"');
            put(writer, '"');
        }
        put(writer, '\n');
        written = sink_write(writer->sink, (struct slice){writer->row, writer->used}, err);
    }
    writer->used = writer->cells = 0;
    return written;
}

bool writer_close(struct writer *writer, struct err *err)
{
    return writer->format != WRITER_TEXT || print_held(writer, err);
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
