/* record - one CSV record after the other from a file or pipe */
#include "voc/record.h"

#include "voc/arena.h"
#include "voc/bounds.h"
#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/flaw.h"
#include "voc/shelf.h"

#include <csv.h>
#include <stdint.h>

enum { CELL_BLOCK = 16 * 1024, MOST_UNCLOSED = 1000 };

/* A cell to keep. */
struct wanted {
    size_t column, slot;
};

struct record {
    struct arena *arena;
    struct bytes *bytes;
    const char *decoded; /* from which encoding; NULL where it is UTF-8 */
    struct csv_parser parser;
    char delimiter;
    size_t line, next_line;

    const size_t *slots; /* NULL: all cells are wanted */
    size_t slots_width;
    struct wanted *wanted; /* the columns that are, wanted_count of them */
    size_t wanted_count;

    struct bounds *bounds; /* of the records that are sure */
    struct slice *pieces;  /* of such a record, by slot; NULL: another one's cells are on the shelf */
    struct slice *room;    /* for the pieces */
    struct shelf cells;

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
    shelf_free(&record->cells);
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

static void take_cell(void *cell, size_t length, void *context)
{
    struct record *record = context;
    const size_t column = record->column++;
    const size_t slot = !record->slots                 ? column
                        : column < record->slots_width ? record->slots[column]
                                                       : RECORD_UNWANTED;

    if (slot != RECORD_UNWANTED && !record->exhausted)
        record->exhausted = !shelf_put(&record->cells, slot, cell, length);
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

    record->arena = arena;
    record->bytes = bytes;
    record->bounds = bounds_new(arena);
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

/* Peeking may move the record in memory, and what its cells are pieces of. */
bool record_peek(struct record *record, size_t most, struct slice *next, struct err *err)
{
    const struct slice before = bytes_kept(record->bytes);
    const bool peeked = bytes_peek(record->bytes, most, next, err);
    const char *const now = bytes_kept(record->bytes).at;

    for (size_t i = 0; record->pieces && i < record->wanted_count; i++) {
        struct slice *const piece = &record->pieces[record->wanted[i].slot];
        const uintptr_t place = (uintptr_t)piece->at - (uintptr_t)before.at;
        if (place <= before.length)
            piece->at = now + place;
    }
    return peeked;
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
    if (!record->room || width > record->slots_width) {
        record->room = arena_array(record->arena, width, sizeof *record->room);
        record->wanted = arena_array(record->arena, width, sizeof *record->wanted);
    }
    record->slots = slots;
    record->slots_width = width;
    record->wanted_count = 0;
    for (size_t i = 0; i < width; i++)
        if (slots[i] != RECORD_UNWANTED)
            record->wanted[record->wanted_count++] = (struct wanted){i, slots[i]};
    if (slot_count)
        record->exhausted = !shelf_reserve(&record->cells, slot_count - 1, 0);
}

/* A voc program that failed ends its table with an open quote and its message. */
static bool says_half(const struct record *record, struct err *err)
{
    struct slice message;

    if (!flaw_is_half(bytes_kept(record->bytes), &message))
        return false;
    err_set(err, ERR_DATA, "%s is half a table: %.*s", record_name(record), (int)message.length, message.at);
    return true;
}

/* A quote that isn't closed in its record takes others along: those that read well alone come again. */
static bool give_back(struct record *record)
{
    size_t lines;

    if (record->expected < 2)
        return false;
    const struct slice rest =
        flaw_resume(bytes_kept(record->bytes), record->delimiter, record->expected, &lines);
    if (rest.length == 0)
        return false;
    bytes_return(record->bytes, rest.length);
    record->next_line = record->line + lines;
    return true;
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

/* Why libcsv stopped: a quote where none can be. */
static enum record_got misquoted(struct record *record, struct err *err)
{
    const bool open = record->parser.quoted;
    const size_t cell = record->column + 1;

    if (give_back(record))
        err_set(err, ERR_DATA, "%s:%zu: cell %zu: a quote that opens in this row is not closed in it",
                record_name(record), record->line, cell);
    else if (!record->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: cell %zu: %s%s%s", record_name(record), record->line, cell,
                open ? "text behind the closing quote; a quote inside a quoted cell is written twice"
                     : "a quote inside a cell that doesn't begin with one",
                flaw_has_backslash(bytes_kept(record->bytes)) ? ", and not with a backslash" : "",
                flaw_has_formula(bytes_kept(record->bytes), record->delimiter)
                    ? ", as a spreadsheet writes =\"007\" for a text: take its = away, e.g. by sed -E "
                      "'s/(^|[,;\\t])=\"/\\1\"/g'"
                    : "");
    parser_restart(record);
    return RECORD_BAD;
}

/* The record goes on to its end all the same, so that what is left of it isn't taken for another one. */
static void check_line(struct record *record, struct slice line, struct err *err)
{
    const struct slice lost = record->decoded ? flaw_lost(line) : (struct slice){"", 0};

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

/* Whatever is odd in any way, up to what can't be read: line by line, as libcsv has it. */
static enum record_got read_odd(struct record *record, struct err *err)
{
    shelf_clear(&record->cells);
    record->pieces = NULL;
    record->column = 0;
    record->complete = record->spoiled = false;
    bytes_keep(record->bytes);
    record->line = record->next_line;
    const enum record_got got = read_lines(record, err);
    if (!record->exhausted)
        return got;
    err_set(err, ERR_SYSTEM, "%s:%zu: out of memory", record_name(record), record->line);
    return RECORD_LOST;
}

/* The next record whose bounds are sure; false where the next one isn't. */
static bool find_sure(struct record *record, struct bounds_record *found)
{
    struct slice text;
    struct err ignored = {0};

    return bounds_next(record->bounds, found) ||
           (bytes_peek(record->bytes, BOUNDS_REACH, &text, &ignored) &&
            (bounds_find(record->bounds, text, record->delimiter), bounds_next(record->bounds, found)));
}

/* Without its quotes; where there are some inside of it, on the shelf, which has room for all of the record
   from the first on, so that none moves. */
static bool unquote(struct record *record, size_t slot, size_t record_length, struct slice *piece)
{
    if (piece->length == 0 || piece->at[0] != '"')
        return true;
    *piece = (struct slice){piece->at + 1, piece->length - 2};
    if (!memchr(piece->at, '"', piece->length))
        return true;
    if (!shelf_reserve(&record->cells, slot, record_length - record->cells.used) ||
        !shelf_put_doubled(&record->cells, slot, *piece))
        return false;
    *piece = shelf_cell(&record->cells, slot);
    return true;
}

static bool take_pieces(struct record *record, const struct bounds_record *found, struct slice raw)
{
    for (size_t i = 0; i < record->wanted_count; i++) {
        const struct wanted wanted = record->wanted[i];
        struct slice *const piece = &record->room[wanted.slot];
        *piece =
            wanted.column < found->width ? bounds_cell(found, raw.at, wanted.column) : (struct slice){"", 0};
        if (!unquote(record, wanted.slot, raw.length, piece))
            return false;
    }
    record->pieces = record->room;
    return true;
}

static bool is_blank(const struct slice raw)
{
    return raw.at[0] == '\n' || raw.at[0] == '\r';
}

/* Blank lines are stepped over. False where the next record has to be read as an odd one. */
static bool read_sure(struct record *record)
{
    struct bounds_record found;
    struct slice raw;

    do {
        if (!find_sure(record, &found))
            return false;
        raw = bytes_take(record->bytes, found.length);
        record->line = record->next_line;
        record->next_line += found.lines;
    } while (is_blank(raw));
    shelf_clear(&record->cells);
    record->column = found.width;
    if ((!record->decoded || flaw_lost(raw).length == 0) && take_pieces(record, &found, raw))
        return true;
    bytes_return(record->bytes, raw.length);
    record->next_line = record->line;
    bounds_find(record->bounds, (struct slice){"", 0}, record->delimiter);
    return false;
}

enum record_got record_next(struct record *record, struct err *err)
{
    return record->slots && read_sure(record) ? RECORD_ROW : read_odd(record, err);
}

size_t record_width(const struct record *record)
{
    return record->column;
}

struct slice record_cell(const struct record *record, size_t slot)
{
    return record->pieces ? record->pieces[slot] : shelf_cell(&record->cells, slot);
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
