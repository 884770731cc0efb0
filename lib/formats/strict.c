/* strict - one CSV record after the other, read line by line as libcsv has it where it is strict */
#include "voc/strict.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/flaw.h"
#include "voc/shelf.h"

#include <csv.h>

enum { CELL_BLOCK = 16 * 1024, MOST_UNCLOSED = 1000 };

struct strict {
    struct bytes *bytes;
    const char *decoded; /* from which encoding; NULL where it is UTF-8 */
    struct csv_parser parser;
    char delimiter;
    size_t line, next_line;

    const size_t *slots; /* NULL: all cells are wanted */
    size_t slots_width;
    struct shelf *cells;

    size_t column; /* of the record being read */
    bool complete, exhausted, cut;
    bool spoiled; /* err says of the record why it can't be read */

    size_t expected; /* cells of a good record, 0 where that isn't known */
    size_t unclosed; /* quotes that were */
};

/* Blanks belong to the cell. */
static int not_blank(unsigned char c)
{
    (void)c;
    return 0;
}

static void parser_start(struct strict *strict)
{
    csv_init(&strict->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&strict->parser, (unsigned char)strict->delimiter);
    csv_set_space_func(&strict->parser, not_blank);
    csv_set_blk_size(&strict->parser, CELL_BLOCK);
}

static void parser_restart(struct strict *strict)
{
    csv_free(&strict->parser);
    parser_start(strict);
}

static const char *name(const struct strict *strict)
{
    return bytes_name(strict->bytes);
}

static void take_cell(void *cell, size_t length, void *context)
{
    struct strict *strict = context;
    const size_t column = strict->column++;
    const size_t slot = !strict->slots                 ? column
                        : column < strict->slots_width ? strict->slots[column]
                                                       : RECORD_UNWANTED;

    if (slot != RECORD_UNWANTED && !strict->exhausted)
        strict->exhausted = !shelf_put(strict->cells, slot, cell, length);
}

static void take_end(int end, void *context)
{
    (void)end;
    ((struct strict *)context)->complete = true;
}

static void strict_close(void *thing)
{
    csv_free(&((struct strict *)thing)->parser);
}

struct strict *strict_open(struct arena *arena, struct bytes *bytes, struct shelf *cells)
{
    struct strict *const strict = arena_alloc(arena, sizeof *strict);
    const char *const encoding = bytes_evidence(bytes)->encoding;

    *strict = (struct strict){.bytes = bytes,
                              .decoded = strcmp(encoding, "UTF-8") == 0 ? NULL : encoding,
                              .delimiter = ',',
                              .cells = cells};
    parser_start(strict);
    arena_defer(arena, strict_close, strict);
    return strict;
}

void strict_split_at(struct strict *strict, char delimiter)
{
    strict->delimiter = delimiter;
    parser_restart(strict);
}

void strict_expect(struct strict *strict, size_t width)
{
    strict->expected = width;
}

void strict_want(struct strict *strict, const size_t slots[], size_t width, size_t slot_count)
{
    strict->slots = slots;
    strict->slots_width = width;
    if (slot_count)
        strict->exhausted = !shelf_reserve(strict->cells, slot_count - 1, 0);
}

/* A voc program that failed ends its table with an open quote and its message. */
static bool says_half(const struct strict *strict, struct err *err)
{
    struct slice message;

    if (!flaw_is_half(bytes_kept(strict->bytes), &message))
        return false;
    err_set(err, ERR_DATA, "%s is half a table: %.*s", name(strict), (int)message.length, message.at);
    return true;
}

/* A quote that isn't closed in its record takes others along: those that read well alone come again. */
static bool give_back(struct strict *strict)
{
    size_t lines;

    if (strict->expected < 2)
        return false;
    const struct slice rest =
        flaw_resume(bytes_kept(strict->bytes), strict->delimiter, strict->expected, &lines);
    if (rest.length == 0)
        return false;
    bytes_return(strict->bytes, rest.length);
    strict->next_line = strict->line + lines;
    return true;
}

static enum record_got end_of_input(struct strict *strict, struct err *err)
{
    strict->complete = false;
    if (csv_fini(&strict->parser, take_cell, take_end, strict) == 0) {
        strict->cut = strict->complete;
        return !strict->complete ? RECORD_END : strict->spoiled ? RECORD_BAD : RECORD_ROW;
    }
    if (!strict->spoiled && says_half(strict, err))
        return RECORD_LOST;
    if (!strict->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: a quote that opens in this row is never closed", name(strict),
                strict->line);
    if (strict->expected < 2 || strict->unclosed++ >= MOST_UNCLOSED)
        return RECORD_LOST;
    give_back(strict);
    parser_restart(strict);
    return RECORD_BAD;
}

/* Why libcsv stopped: a quote where none can be. */
static enum record_got misquoted(struct strict *strict, struct err *err)
{
    const bool open = strict->parser.quoted;
    const size_t cell = strict->column + 1;

    if (give_back(strict))
        err_set(err, ERR_DATA, "%s:%zu: cell %zu: a quote that opens in this row is not closed in it",
                name(strict), strict->line, cell);
    else if (!strict->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: cell %zu: %s%s%s", name(strict), strict->line, cell,
                open ? "text behind the closing quote; a quote inside a quoted cell is written twice"
                     : "a quote inside a cell that doesn't begin with one",
                flaw_has_backslash(bytes_kept(strict->bytes)) ? ", and not with a backslash" : "",
                flaw_has_formula(bytes_kept(strict->bytes), strict->delimiter)
                    ? ", as a spreadsheet writes =\"007\" for a text: take its = away, e.g. by sed -E "
                      "'s/(^|[,;\\t])=\"/\\1\"/g'"
                    : "");
    parser_restart(strict);
    return RECORD_BAD;
}

/* The record goes on to its end all the same, so that what is left of it isn't taken for another one. */
static void check_line(struct strict *strict, struct slice line, struct err *err)
{
    const struct slice lost = strict->decoded ? flaw_lost(line) : (struct slice){"", 0};

    if (strict->spoiled)
        return;
    strict->spoiled = lost.length || memchr(line.at, '\0', line.length);
    if (lost.length)
        err_set(err, ERR_DATA, "%s:%zu: 0x%.*s is no character of %s", name(strict), strict->next_line - 1,
                (int)lost.length, lost.at, strict->decoded);
    else if (strict->spoiled)
        err_set(err, ERR_DATA, "%s:%zu: a NUL byte, expected UTF-8 text (is this UTF-16?)", name(strict),
                strict->next_line - 1);
}

static enum record_got take_line(struct strict *strict, struct slice line, struct err *err)
{
    check_line(strict, line, err);
    if (csv_parse(&strict->parser, line.at, line.length, take_cell, take_end, strict) == line.length)
        return RECORD_ROW;
    if (csv_error(&strict->parser) == CSV_EPARSE)
        return misquoted(strict, err);
    strict->exhausted = true;
    return RECORD_LOST;
}

static enum record_got read_lines(struct strict *strict, struct err *err)
{
    struct slice line;

    do {
        if (!bytes_line(strict->bytes, &line, err))
            return RECORD_LOST;
        if (line.length == 0)
            return end_of_input(strict, err);
        strict->next_line++;
        const enum record_got got = take_line(strict, line, err);
        if (got != RECORD_ROW)
            return got;
        if (!strict->complete && strict->column == 0 && strict->parser.pstate == 0) {
            bytes_keep(strict->bytes); /* a blank line */
            strict->line = strict->next_line;
        }
    } while (!strict->complete);
    return strict->spoiled ? RECORD_BAD : RECORD_ROW;
}

enum record_got strict_next(struct strict *strict, size_t *line, size_t *next, struct err *err)
{
    shelf_clear(strict->cells);
    strict->column = 0;
    strict->complete = strict->spoiled = false;
    bytes_keep(strict->bytes);
    strict->line = strict->next_line = *next;
    enum record_got got = read_lines(strict, err);
    *line = strict->line;
    *next = strict->next_line;
    if (strict->exhausted) {
        err_set(err, ERR_SYSTEM, "%s:%zu: out of memory", name(strict), strict->line);
        got = RECORD_LOST;
    }
    return got;
}

size_t strict_width(const struct strict *strict)
{
    return strict->column;
}

bool strict_is_cut(const struct strict *strict)
{
    return strict->cut;
}
