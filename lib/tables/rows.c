/* rows - the CSV door */
#include "voc/rows.h"

#include "voc/arena.h"
#include "voc/bytes.h"

#include <csv.h>
#include <stdlib.h>

enum { CELL_BLOCK = 16 * 1024 };

struct piece {
    size_t at, length;
};

struct rows {
    struct bytes *bytes;
    struct csv_parser parser;
    char delimiter;
    struct slice *header;
    size_t width; /* columns of the header */
    size_t line, next_line;

    size_t *slots; /* of each column, or ROWS_NONE */
    size_t wanted;
    struct piece *cells; /* of each slot, in `text` */
    char *text;
    size_t used, capacity;

    size_t column; /* of the row being read */
    bool complete, exhausted;
};

static void rows_close(void *thing)
{
    struct rows *rows = thing;

    csv_free(&rows->parser);
    free(rows->text);
}

static int not_blank(unsigned char c)
{
    (void)c;
    return 0;
}

static void parser_start(struct rows *rows)
{
    csv_init(&rows->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&rows->parser, (unsigned char)rows->delimiter);
    csv_set_space_func(&rows->parser, not_blank);
    csv_set_blk_size(&rows->parser, CELL_BLOCK);
}

static void parser_restart(struct rows *rows)
{
    csv_free(&rows->parser);
    parser_start(rows);
}

static bool text_reserve(struct rows *rows, size_t length)
{
    size_t capacity = rows->capacity ? rows->capacity : CELL_BLOCK;

    if (length <= rows->capacity - rows->used)
        return true;
    while (capacity - rows->used < length)
        capacity *= 2;
    char *text = realloc(rows->text, capacity);
    if (!text) {
        rows->exhausted = true;
        return false;
    }
    rows->text = text;
    rows->capacity = capacity;
    return true;
}

static void take_cell(void *cell, size_t length, void *context)
{
    struct rows *rows = context;
    const size_t column = rows->column++;
    const size_t slot = column < rows->width ? rows->slots[column] : ROWS_NONE;

    if (slot == ROWS_NONE || !text_reserve(rows, length))
        return;
    if (length)
        memcpy(rows->text + rows->used, cell, length);
    rows->cells[slot] = (struct piece){rows->used, length};
    rows->used += length;
}

static void take_row(int end, void *context)
{
    (void)end;
    ((struct rows *)context)->complete = true;
}

/* A voc program that failed ends its table with an open quote and its message. */
static bool says_half(const struct rows *rows, struct err *err)
{
    struct slice record = slice_trim(bytes_kept(rows->bytes));

    if (!slice_starts(record, "\"!voc"))
        return false;
    err_set(err, ERR_DATA, "%s is half a table: %.*s", bytes_name(rows->bytes), (int)(record.length - 2),
            record.at + 2);
    return true;
}

static enum rows_got end_of_input(struct rows *rows, struct err *err)
{
    rows->complete = false;
    const bool closed = csv_fini(&rows->parser, take_cell, take_row, rows) == 0;
    if (closed)
        return rows->complete ? ROWS_ROW : ROWS_END;
    if (!says_half(rows, err))
        err_set(err, ERR_DATA, "%s:%zu: a quote that opens in this row is never closed",
                bytes_name(rows->bytes), rows->line);
    return ROWS_LOST;
}

/* Why libcsv stopped: a quote where none can be. */
static enum rows_got misquoted(struct rows *rows, struct err *err)
{
    const bool open = rows->parser.quoted;

    err_set(err, ERR_DATA, "%s:%zu: cell %zu: %s", bytes_name(rows->bytes), rows->line, rows->column + 1,
            open ? "text behind the closing quote; a quote inside a quoted cell is written twice"
                 : "a quote inside a cell that doesn't begin with one");
    parser_restart(rows);
    return ROWS_BAD;
}

static enum rows_got take_line(struct rows *rows, struct slice line, struct err *err)
{
    if (memchr(line.at, '\0', line.length)) {
        err_set(err, ERR_DATA, "%s:%zu: a NUL byte, expected UTF-8 text (is this UTF-16?)",
                bytes_name(rows->bytes), rows->next_line - 1);
        parser_restart(rows);
        return ROWS_BAD;
    }
    if (csv_parse(&rows->parser, line.at, line.length, take_cell, take_row, rows) != line.length)
        return csv_error(&rows->parser) == CSV_EPARSE ? misquoted(rows, err)
                                                      : (rows->exhausted = true, ROWS_LOST);
    return ROWS_ROW;
}

/* Reads one record, however many lines it has. */
static enum rows_got read_record(struct rows *rows, struct err *err)
{
    struct slice line;

    rows->used = rows->column = 0;
    rows->complete = false;
    bytes_keep(rows->bytes);
    rows->line = rows->next_line;
    do {
        if (!bytes_line(rows->bytes, &line, err))
            return ROWS_LOST;
        if (line.length == 0)
            return end_of_input(rows, err);
        rows->next_line++;
        const enum rows_got got = take_line(rows, line, err);
        if (got != ROWS_ROW)
            return got;
        if (!rows->complete && rows->column == 0 && rows->parser.pstate == 0) {
            bytes_keep(rows->bytes); /* a blank line */
            rows->line = rows->next_line;
        }
    } while (!rows->complete);
    return ROWS_ROW;
}

static enum rows_got exhausted(struct rows *rows, struct err *err)
{
    err_set(err, ERR_SYSTEM, "%s:%zu: out of memory", bytes_name(rows->bytes), rows->line);
    return ROWS_LOST;
}

enum rows_got rows_next(struct rows *rows, struct err *err)
{
    const enum rows_got got = read_record(rows, err);

    if (rows->exhausted)
        return exhausted(rows, err);
    if (got != ROWS_ROW || rows->column == rows->width)
        return got;
    err_set(err, ERR_DATA, "%s:%zu: %zu cell%s where the header has %zu", bytes_name(rows->bytes), rows->line,
            rows->column, rows->column == 1 ? "" : "s", rows->width);
    return ROWS_BAD;
}

static char likely_delimiter(struct slice line)
{
    static const char candidates[] = {',', ';', '\t'};
    size_t counts[sizeof candidates] = {0};
    bool quoted = false;
    size_t best = 0;

    for (size_t i = 0; i < line.length; i++) {
        quoted ^= line.at[i] == '"';
        for (size_t j = 0; j < sizeof candidates && !quoted; j++)
            counts[j] += line.at[i] == candidates[j];
    }
    for (size_t j = 1; j < sizeof candidates; j++)
        if (counts[j] > counts[best])
            best = j;
    return candidates[best];
}

static bool skip_preamble(struct rows *rows, size_t lines, struct err *err)
{
    struct slice start, line;

    if (!bytes_peek(rows->bytes, 3, &start, err))
        return false;
    if (slice_starts(start, "\xEF\xBB\xBF"))
        bytes_skip(rows->bytes, 3);
    for (; lines > 0; lines--, rows->next_line++)
        if (!bytes_line(rows->bytes, &line, err))
            return false;
    return true;
}

/* The delimiter, from as much of the header's first line as a peek shows. */
static bool sniff(struct rows *rows, char delimiter, struct err *err)
{
    struct slice start, rest, line;

    if (!bytes_peek(rows->bytes, 64 * 1024, &start, err))
        return false;
    rest = start;
    slice_split(&rest, '\n', &line);
    rows->delimiter = delimiter ? delimiter : likely_delimiter(line);
    return true;
}

static size_t count_columns(struct slice record, char delimiter)
{
    size_t count = 1;

    for (size_t i = 0; i < record.length; i++)
        count += record.at[i] == delimiter;
    return count;
}

/* Every column is wanted for as long as the header is read. */
static void want_header(struct arena *arena, struct rows *rows, size_t most)
{
    rows->width = most;
    rows->slots = arena_array(arena, most, sizeof *rows->slots);
    rows->cells = arena_array(arena, most, sizeof *rows->cells);
    for (size_t i = 0; i < most; i++)
        rows->slots[i] = i;
}

static enum rows_got measure_header(struct arena *arena, struct rows *rows, struct err *err)
{
    const enum rows_got got = read_record(rows, err);

    if (got != ROWS_ROW)
        return got;
    const struct slice record = bytes_kept(rows->bytes);
    want_header(arena, rows, count_columns(record, rows->delimiter));
    rows->used = rows->column = 0;
    parser_restart(rows);
    csv_parse(&rows->parser, record.at, record.length, take_cell, take_row, rows);
    csv_fini(&rows->parser, take_cell, take_row, rows);
    parser_restart(rows);
    return ROWS_ROW;
}

static bool read_header(struct arena *arena, struct rows *rows, size_t header_rows, struct err *err)
{
    const enum rows_got got = measure_header(arena, rows, err);

    if (rows->exhausted)
        return exhausted(rows, err), false;
    if (got == ROWS_END)
        return err_set(err, ERR_DATA, "%s is empty, expected a header row", bytes_name(rows->bytes));
    if (got != ROWS_ROW)
        return false;
    rows->width = rows->column;
    rows->header = arena_array(arena, rows->width, sizeof *rows->header);
    for (size_t i = 0; i < rows->width; i++) {
        const struct slice cell = {rows->text + rows->cells[i].at, rows->cells[i].length};
        rows->header[i] = slice_of(slice_copy(arena, slice_trim(cell)));
        rows->slots[i] = ROWS_NONE;
    }
    for (size_t i = 1; i < header_rows; i++)
        if (rows_next(rows, err) != ROWS_ROW)
            return rows->complete ? false
                                  : err_set(err, ERR_DATA, "%s: expected %zu header rows",
                                            bytes_name(rows->bytes), header_rows);
    return true;
}

struct rows *rows_open(struct arena *arena, const char *path, const struct rows_shape *shape, struct err *err)
{
    struct rows *rows = arena_alloc(arena, sizeof *rows);

    rows->bytes = bytes_open(arena, path, err);
    if (!rows->bytes)
        return NULL;
    rows->next_line = 1;
    if (!skip_preamble(rows, shape->skip, err) || !sniff(rows, shape->delimiter, err))
        return NULL;
    parser_start(rows);
    arena_defer(arena, rows_close, rows);
    return read_header(arena, rows, shape->header_rows ? shape->header_rows : 1, err) ? rows : NULL;
}

const char *rows_name(const struct rows *rows)
{
    return bytes_name(rows->bytes);
}

const struct slice *rows_header(const struct rows *rows, size_t *count)
{
    *count = rows->width;
    return rows->header;
}

char rows_delimiter(const struct rows *rows)
{
    return rows->delimiter;
}

size_t rows_find(const struct rows *rows, struct slice name)
{
    for (size_t i = 0; i < rows->width; i++)
        if (slice_is(rows->header[i], name))
            return i;
    return ROWS_NONE;
}

size_t rows_want(struct rows *rows, size_t column)
{
    if (column == ROWS_NONE)
        return ROWS_NONE;
    if (rows->slots[column] == ROWS_NONE)
        rows->slots[column] = rows->wanted++;
    return rows->slots[column];
}

struct slice rows_cell(const struct rows *rows, size_t slot)
{
    if (slot == ROWS_NONE)
        return (struct slice){"", 0};
    return (struct slice){rows->text + rows->cells[slot].at, rows->cells[slot].length};
}

struct slice rows_raw(const struct rows *rows)
{
    return bytes_kept(rows->bytes);
}

size_t rows_line(const struct rows *rows)
{
    return rows->line;
}
