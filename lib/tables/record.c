/* record - one CSV record after the other from a file or pipe */
#include "voc/record.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/decode.h"
#include "voc/evidence.h"
#include "voc/split.h"

#include <csv.h>
#include <stdlib.h>

enum { CELL_BLOCK = 16 * 1024, FIRST_CELLS = 64, MOST_UNCLOSED = 1000 };

struct piece {
    size_t at, length;
};

struct record {
    struct bytes *bytes;
    const char *decoded; /* from which encoding; NULL where it is UTF-8 */
    struct csv_parser parser;
    char delimiter;
    size_t line, next_line;

    const size_t *slots; /* NULL: all cells are wanted */
    size_t slots_width;

    struct piece *cells; /* of each slot, in `text` */
    size_t cell_capacity;
    char *text;
    size_t used, capacity;

    size_t column; /* of the record being read */
    bool complete, exhausted, cut;
    bool spoiled; /* err says of the record why it can't be read */

    size_t expected; /* cells of a good record, 0 where that isn't known */
    size_t unclosed; /* quotes that were */
};

static void record_close(void *thing)
{
    struct record *record = thing;

    csv_free(&record->parser);
    free(record->cells);
    free(record->text);
}

/* Blanks belong to the cell. */
static int not_blank(unsigned char c)
{
    (void)c;
    return 0;
}

static void parser_start(struct record *record)
{
    csv_init(&record->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&record->parser, (unsigned char)record->delimiter);
    csv_set_space_func(&record->parser, not_blank);
    csv_set_blk_size(&record->parser, CELL_BLOCK);
}

static void parser_restart(struct record *record)
{
    csv_free(&record->parser);
    parser_start(record);
}

/* Doubles what a realloc holds until `wanted` items fit. */
static bool reserve(void **memory, size_t *capacity, size_t wanted, size_t first, size_t item_size)
{
    size_t larger = *capacity ? *capacity : first;

    if (wanted <= *capacity)
        return true;
    while (larger < wanted)
        larger *= 2;
    void *moved = realloc(*memory, larger * item_size);
    if (!moved)
        return false;
    *memory = moved;
    *capacity = larger;
    return true;
}

static bool make_room(struct record *record, size_t slot, size_t length)
{
    void *cells = record->cells, *text = record->text;

    record->exhausted =
        !reserve(&cells, &record->cell_capacity, slot + 1, FIRST_CELLS, sizeof *record->cells) ||
        !reserve(&text, &record->capacity, record->used + length, CELL_BLOCK, 1);
    record->cells = cells;
    record->text = text;
    return !record->exhausted;
}

static void take_cell(void *cell, size_t length, void *context)
{
    struct record *record = context;
    const size_t column = record->column++;
    const size_t slot = !record->slots                 ? column
                        : column < record->slots_width ? record->slots[column]
                                                       : RECORD_UNWANTED;

    if (slot == RECORD_UNWANTED || record->exhausted || !make_room(record, slot, length))
        return;
    if (length)
        memcpy(record->text + record->used, cell, length);
    record->cells[slot] = (struct piece){record->used, length};
    record->used += length;
}

static void take_end(int end, void *context)
{
    (void)end;
    ((struct record *)context)->complete = true;
}

struct record *record_open(struct arena *arena, struct bytes *bytes, struct err *err)
{
    struct record *record = arena_alloc(arena, sizeof *record);
    struct slice start;

    const char *const encoding = bytes_evidence(bytes)->encoding;

    record->bytes = bytes;
    record->decoded = strcmp(encoding, "UTF-8") == 0 ? NULL : encoding;
    if (!bytes_peek(bytes, 3, &start, err))
        return NULL;
    if (slice_starts(start, "\xEF\xBB\xBF"))
        bytes_skip(record->bytes, 3);
    record->next_line = 1;
    record->delimiter = ',';
    parser_start(record);
    arena_defer(arena, record_close, record);
    return record;
}

const char *record_name(const struct record *record)
{
    return bytes_name(record->bytes);
}

bool record_peek(struct record *record, size_t most, struct slice *next, struct err *err)
{
    return bytes_peek(record->bytes, most, next, err);
}

bool record_skip(struct record *record, size_t lines, struct err *err)
{
    struct slice line;

    for (; lines > 0; lines--, record->next_line++)
        if (!bytes_line(record->bytes, &line, err))
            return false;
    return true;
}

void record_split_at(struct record *record, char delimiter)
{
    record->delimiter = delimiter;
    parser_restart(record);
}

void record_expect(struct record *record, size_t width)
{
    record->expected = width;
}

void record_want(struct record *record, const size_t slots[], size_t width, size_t slot_count)
{
    record->slots = slots;
    record->slots_width = width;
    if (slot_count)
        make_room(record, slot_count - 1, 0);
}

/* A voc program that failed ends its table with an open quote and its message. */
static bool says_half(const struct record *record, struct err *err)
{
    const struct slice raw = slice_trim(bytes_kept(record->bytes));

    if (!slice_starts(raw, "\"!voc"))
        return false;
    err_set(err, ERR_DATA, "%s is half a table: %.*s", record_name(record), (int)(raw.length - 2),
            raw.at + 2);
    return true;
}

/* The length of the line that begins a text, with its end. */
static size_t line_length(struct slice text)
{
    size_t end = 0;

    while (end < text.length && text.at[end] != '\n' && text.at[end] != '\r')
        end++;
    return end + (end < text.length) +
           (end + 1 < text.length && text.at[end] == '\r' && text.at[end + 1] == '\n');
}

static bool reads_well(const struct record *record, struct slice text)
{
    struct split split = {.rest = text, .delimiter = record->delimiter, .whole = true};

    return split_next(&split) && split.before == 0 && split.sound && split.width == record->expected;
}

/* A quote that isn't closed in its row takes the rows behind it along: those that read well alone are given
 * back. */
static bool give_back(struct record *record)
{
    struct slice rest = bytes_kept(record->bytes);

    for (size_t lines = 1; record->expected > 1; lines++) {
        const size_t length = line_length(rest);
        rest = (struct slice){rest.at + length, rest.length - length};
        if (rest.length == 0)
            return false;
        if (!reads_well(record, rest))
            continue;
        bytes_return(record->bytes, rest.length);
        record->next_line = record->line + lines;
        return true;
    }
    return false;
}

static enum record_got end_of_input(struct record *record, struct err *err)
{
    record->complete = false;
    if (csv_fini(&record->parser, take_cell, take_end, record) == 0) {
        record->cut = record->complete;
        return !record->complete ? RECORD_END : record->spoiled ? RECORD_BAD : RECORD_ROW;
    }
    if (!record->spoiled && says_half(record, err))
        return RECORD_LOST;
    if (!record->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: a quote that opens in this row is never closed", record_name(record),
                record->line);
    if (record->expected < 2 || record->unclosed++ >= MOST_UNCLOSED)
        return RECORD_LOST;
    give_back(record);
    parser_restart(record);
    return RECORD_BAD;
}

static bool has_backslash(const struct record *record)
{
    const struct slice raw = bytes_kept(record->bytes);

    for (size_t i = 0; i + 1 < raw.length; i++)
        if (raw.at[i] == '\\' && raw.at[i + 1] == '"')
            return true;
    return false;
}

/* Why libcsv stopped: a quote where none can be. */
static enum record_got misquoted(struct record *record, struct err *err)
{
    const bool open = record->parser.quoted;
    const size_t cell = record->column + 1;

    if (give_back(record))
        err_set(err, ERR_DATA, "%s:%zu: cell %zu: a quote that opens in this row is not closed in it",
                record_name(record), record->line, cell);
    else if (!record->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: cell %zu: %s%s", record_name(record), record->line, cell,
                open ? "text behind the closing quote; a quote inside a quoted cell is written twice"
                     : "a quote inside a cell that doesn't begin with one",
                has_backslash(record) ? ", and not with a backslash" : "");
    parser_restart(record);
    return RECORD_BAD;
}

/* What the decoding lost stands between two marks. */
static struct slice lost_in(const struct record *record, struct slice line)
{
    const char *const mark = record->decoded ? memchr(line.at, DECODE_LOST, line.length) : NULL;
    const char *const from = mark ? mark + 1 : line.at;
    const char *const end = mark ? memchr(from, DECODE_LOST, line.length - (size_t)(from - line.at)) : from;

    return (struct slice){from, end ? (size_t)(end - from) : 0};
}

/* The record goes on to its end all the same, so that what is left of it isn't taken for another one. */
static void check_line(struct record *record, struct slice line, struct err *err)
{
    const struct slice lost = lost_in(record, line);

    if (record->spoiled)
        return;
    record->spoiled = lost.length || memchr(line.at, '\0', line.length);
    if (lost.length)
        err_set(err, ERR_DATA, "%s:%zu: 0x%.*s is no character of %s", record_name(record),
                record->next_line - 1, (int)lost.length, lost.at, record->decoded);
    else if (record->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: a NUL byte, expected UTF-8 text (is this UTF-16?)",
                record_name(record), record->next_line - 1);
}

static enum record_got take_line(struct record *record, struct slice line, struct err *err)
{
    check_line(record, line, err);
    if (csv_parse(&record->parser, line.at, line.length, take_cell, take_end, record) == line.length)
        return RECORD_ROW;
    if (csv_error(&record->parser) == CSV_EPARSE)
        return misquoted(record, err);
    record->exhausted = true;
    return RECORD_LOST;
}

static enum record_got read_lines(struct record *record, struct err *err)
{
    struct slice line;

    do {
        if (!bytes_line(record->bytes, &line, err))
            return RECORD_LOST;
        if (line.length == 0)
            return end_of_input(record, err);
        record->next_line++;
        const enum record_got got = take_line(record, line, err);
        if (got != RECORD_ROW)
            return got;
        if (!record->complete && record->column == 0 && record->parser.pstate == 0) {
            bytes_keep(record->bytes); /* a blank line */
            record->line = record->next_line;
        }
    } while (!record->complete);
    return record->spoiled ? RECORD_BAD : RECORD_ROW;
}

enum record_got record_next(struct record *record, struct err *err)
{
    record->used = record->column = 0;
    record->complete = record->spoiled = false;
    bytes_keep(record->bytes);
    record->line = record->next_line;
    const enum record_got got = read_lines(record, err);
    if (!record->exhausted)
        return got;
    err_set(err, ERR_SYSTEM, "%s:%zu: out of memory", record_name(record), record->line);
    return RECORD_LOST;
}

size_t record_width(const struct record *record)
{
    return record->column;
}

struct slice record_cell(const struct record *record, size_t slot)
{
    const struct piece cell = record->cells[slot];

    return cell.length ? (struct slice){record->text + cell.at, cell.length} : (struct slice){"", 0};
}

struct slice record_raw(const struct record *record)
{
    return bytes_kept(record->bytes);
}

bool record_is_cut(const struct record *record)
{
    return record->cut;
}

size_t record_line(const struct record *record)
{
    return record->line;
}
