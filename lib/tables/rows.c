/* rows - a table's rows, found by the names of its header */
#include "voc/rows.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/objects.h"
#include "voc/stock.h"
#include "voc/text.h"

enum { SNIFFED = 64 * 1024 };

struct rows {
    struct origin origin;
    const char *path; /* NULL where it is no file */
    struct rows_shape shape;
    const struct evidence *evidence;
    bool all_text;                 /* every row has to be UTF-8 */
    struct outline outline;        /* of a CSV; zero where the table is none */
    struct slice *header, *second; /* second: NULL where the header has one row */
    size_t width;                  /* columns of the header */
    size_t *slots;                 /* of each column, or RECORD_UNWANTED */
    size_t wanted;
    struct record *csv; /* NULL where the table is none */
    struct slice *raws; /* of the header's rows, as they stood there */
    size_t header_rows;
    size_t repeated; /* how many of them the last records were */
};

static bool open_csv(struct arena *arena, struct rows *rows, struct bytes *bytes,
                     const struct rows_shape *shape, struct err *err)
{
    struct record *const record = record_open(arena, bytes, err);

    if (!record)
        return false;
    rows->origin = origin_csv(record);
    rows->csv = record;
    return outline_settle(arena, record, shape, &rows->outline, err);
}

static bool open_stock(struct arena *arena, struct rows *rows, const char *path, struct err *err)
{
    if (strcmp(path, "-") == 0 || !bytes_is_repeatable(path))
        return err_set(err, ERR_DATA,
                       "%s is an SQLite file, which can't be read through a pipe; name it, as in voc "
                       "measure feedback.db",
                       bytes_title(path));
    return stock_open(arena, path, &rows->origin, err);
}

/* Whatever the file holds, as its first bytes show it. */
static bool open_origin(struct arena *arena, struct rows *rows, const char *path,
                        const struct rows_shape *shape, struct err *err)
{
    struct bytes *const bytes = bytes_open(arena, path, shape->encoding, err);
    struct slice start;

    if (!bytes || !bytes_peek(bytes, SNIFFED, &start, err))
        return false;
    rows->evidence = bytes_evidence(bytes);
    switch (origin_content(start)) {
    case ORIGIN_SQLITE:
        return open_stock(arena, rows, path, err);
    case ORIGIN_JSON:
        return objects_open(arena, path, bytes, shape->within, &rows->origin, err);
    case ORIGIN_CSV:
        break;
    }
    return open_csv(arena, rows, bytes, shape, err);
}

/* The cells of the record that was read last, all of which are kept as yet. */
static struct slice *copy_cells(struct arena *arena, const struct rows *rows)
{
    struct slice *const cells = arena_array(arena, rows->width, sizeof *cells);

    for (size_t i = 0; i < rows->width; i++)
        cells[i] = slice_of(slice_copy(arena, slice_trim(rows->origin.kind->cell(rows->origin.self, i))));
    return cells;
}

static struct slice copy_raw(struct arena *arena, const struct rows *rows)
{
    return slice_of(slice_copy(arena, slice_trim(rows->origin.kind->raw(rows->origin.self))));
}

/* Where a part of the file isn't UTF-8, a row that people keep may be of that part. */
static bool is_text(const struct rows *rows, struct err *err)
{
    if (!rows->all_text || rows->evidence->strays == 0)
        return true;
    const struct slice raw = rows_raw(rows);
    const size_t valid = text_valid(raw);
    return valid == raw.length ||
           err_set(err, ERR_DATA, "%s:%zu: byte 0x%02X is not UTF-8, as the rest is", rows_name(rows),
                   rows_line(rows), (unsigned)(unsigned char)raw.at[valid]);
}

static bool read_first(struct arena *arena, struct rows *rows, struct err *err)
{
    const enum record_got got = rows->origin.kind->next(rows->origin.self, err);

    if (got == RECORD_END)
        return err_set(err, ERR_DATA, "%s is empty, expected a header row", rows_name(rows));
    if (got != RECORD_ROW || !is_text(rows, err))
        return false;
    rows->width = rows->origin.kind->width(rows->origin.self) - (rows->outline.spare < 0);
    if (rows->csv)
        record_expect(rows->csv, rows->width);
    rows->header = copy_cells(arena, rows);
    rows->slots = arena_array(arena, rows->width, sizeof *rows->slots);
    for (size_t i = 0; i < rows->width; i++)
        rows->slots[i] = RECORD_UNWANTED;
    return true;
}

static bool read_header(struct arena *arena, struct rows *rows, size_t header_rows, struct err *err)
{
    rows->raws = arena_array(arena, header_rows, sizeof *rows->raws);
    rows->header_rows = header_rows;
    if (!read_first(arena, rows, err))
        return false;
    rows->raws[0] = copy_raw(arena, rows);
    for (size_t i = 1; i < header_rows; i++) {
        const enum rows_got more = rows_next(rows, err);
        if (more == ROWS_END)
            return err_set(err, ERR_DATA, "%s: expected %zu header rows", rows_name(rows), header_rows);
        if (more != ROWS_ROW)
            return false;
        rows->raws[i] = copy_raw(arena, rows);
        if (i == 1)
            rows->second = copy_cells(arena, rows);
    }
    rows->origin.kind->want(rows->origin.self, rows->slots, rows->width, 0);
    return true;
}

struct rows *rows_open(struct arena *arena, const char *path, const struct rows_shape *shape, struct err *err)
{
    struct rows *rows = arena_alloc(arena, sizeof *rows);

    rows->all_text = shape->all_text;
    rows->path = arena_copy(arena, path, strlen(path));
    rows->shape = *shape;
    if (!open_origin(arena, rows, path, shape, err))
        return NULL;
    const bool has_more = rows->outline.delimiter && shape->header_rows > 1;
    return read_header(arena, rows, has_more ? shape->header_rows : 1, err) ? rows : NULL;
}

struct rows *rows_text(struct arena *arena, struct slice text, const char *name, struct err *err)
{
    struct rows *const rows = arena_alloc(arena, sizeof *rows);
    struct bytes *const bytes = bytes_text(arena, text, name);
    const struct rows_shape plain = {.delimiter = ','};

    rows->evidence = bytes_evidence(bytes);
    return open_csv(arena, rows, bytes, &plain, err) && read_header(arena, rows, 1, err) ? rows : NULL;
}

const char *rows_name(const struct rows *rows)
{
    return rows->origin.kind->name(rows->origin.self);
}

const struct slice *rows_header(const struct rows *rows, size_t *count)
{
    *count = rows->width;
    return rows->header;
}

const struct slice *rows_second(const struct rows *rows)
{
    return rows->second;
}

const struct evidence *rows_evidence(const struct rows *rows)
{
    return rows->evidence;
}

size_t rows_before(const struct rows *rows)
{
    return rows->outline.stepped + rows->outline.found;
}

bool rows_are_found(const struct rows *rows)
{
    return rows->outline.found > 0;
}

char rows_delimiter(const struct rows *rows)
{
    return rows->outline.delimiter;
}

size_t rows_find(const struct rows *rows, struct slice name)
{
    for (size_t i = 0; i < rows->width; i++)
        if (slice_is(rows->header[i], name))
            return i;
    return ROWS_NONE;
}

static bool are_alike(struct rows *rows, size_t one, size_t other)
{
    struct err ignored = {0};
    enum rows_got got;
    bool seen = false;

    one = rows_want(rows, one);
    other = rows_want(rows, other);
    for (; (got = rows_next(rows, &ignored)) == ROWS_ROW || got == ROWS_BAD; seen = seen || got == ROWS_ROW)
        if (got == ROWS_ROW && !slice_is(rows_cell(rows, one), rows_cell(rows, other)))
            return false;
    return got == ROWS_END && seen;
}

bool rows_are_alike(struct arena *arena, const struct rows *rows, size_t one, size_t other)
{
    struct err ignored = {0};

    if (!rows->path || !bytes_is_repeatable(rows->path))
        return false;
    struct arena *const open = arena_child(arena);
    struct rows *const again = rows_open(open, rows->path, &rows->shape, &ignored);
    const bool alike = again && are_alike(again, one, other);
    arena_clear(open);
    return alike;
}

size_t rows_want(struct rows *rows, size_t column)
{
    if (column == ROWS_NONE)
        return ROWS_NONE;
    if (rows->slots[column] == RECORD_UNWANTED)
        rows->slots[column] = rows->wanted++;
    rows->origin.kind->want(rows->origin.self, rows->slots, rows->width, rows->wanted);
    return rows->slots[column];
}

bool rows_have_spare(const struct rows *rows)
{
    return rows->outline.spare != 0;
}

static bool ends_empty(const struct rows *rows)
{
    const struct slice raw = rows_raw(rows);
    size_t end = raw.length;

    while (end > 0 && (raw.at[end - 1] == '\n' || raw.at[end - 1] == '\r' || raw.at[end - 1] == '"'))
        end--;
    return end > 0 && raw.at[end - 1] == rows->outline.delimiter;
}

static bool has_width(const struct rows *rows, size_t width)
{
    return width == rows->width || (rows->outline.spare > 0 && width == rows->width + 1 && ends_empty(rows));
}

/* Whether a delimiter is followed by a blank, as in prose. */
static bool has_prose(const struct rows *rows)
{
    const struct slice raw = rows_raw(rows);

    for (size_t i = 0; i + 1 < raw.length; i++)
        if (raw.at[i] == rows->outline.delimiter && raw.at[i + 1] == ' ')
            return true;
    return false;
}

static const char *why_wide(const struct rows *rows, size_t width)
{
    if (rows->outline.nameless && width == rows->width + 1)
        return ", as all rows do: has one column no name?";
    return width > rows->width && has_prose(rows) ? "; is a text with the delimiter in it not quoted?" : "";
}

enum rows_got rows_next(struct rows *rows, struct err *err)
{
    static const enum rows_got meanings[] = {
        [RECORD_ROW] = ROWS_ROW, [RECORD_END] = ROWS_END, [RECORD_BAD] = ROWS_BAD, [RECORD_LOST] = ROWS_LOST};
    const enum record_got got = rows->origin.kind->next(rows->origin.self, err);
    const size_t width = rows->origin.kind->width(rows->origin.self);

    if (got != RECORD_ROW)
        return meanings[got];
    if (!is_text(rows, err))
        return ROWS_BAD;
    if (has_width(rows, width))
        return ROWS_ROW;
    err_set(err, ERR_DATA, "%s:%zu: %zu cell%s where the header has %zu%s", rows_name(rows), rows_line(rows),
            width, width == 1 ? "" : "s", rows->width, why_wide(rows, width));
    return ROWS_BAD;
}

struct slice rows_cell(const struct rows *rows, size_t slot)
{
    return slot == ROWS_NONE ? (struct slice){"", 0} : rows->origin.kind->cell(rows->origin.self, slot);
}

bool rows_complain(const struct rows *rows, const char *column, struct slice cell, const char *complaint,
                   struct err *err)
{
    return err_set(err, ERR_DATA, "%s:%zu: %s: '%.*s' %s", rows_name(rows), rows_line(rows), column,
                   (int)cell.length, cell.at, complaint);
}

struct slice rows_raw(const struct rows *rows)
{
    return rows->origin.kind->raw(rows->origin.self);
}

bool rows_is_blank(const struct rows *rows)
{
    const struct slice raw = rows_content(rows);

    for (size_t i = 0; i < raw.length; i++)
        if (raw.at[i] != rows->outline.delimiter && raw.at[i] != ' ' && raw.at[i] != '"' &&
            raw.at[i] != '\r' && raw.at[i] != '\n')
            return false;
    return true;
}

/* The next of the header's rows, if that is what this record is; files that were put together begin with a
 * mark. */
bool rows_repeats_header(struct rows *rows)
{
    struct slice raw = rows_raw(rows);

    if (rows->outline.delimiter == '\0' || rows->width < 2)
        return false;
    if (slice_starts(raw, "\xEF\xBB\xBF"))
        raw = (struct slice){raw.at + 3, raw.length - 3};
    if (rows->repeated == rows->header_rows || !slice_is(slice_trim(raw), rows->raws[rows->repeated]))
        rows->repeated = 0;
    if (!slice_is(slice_trim(raw), rows->raws[rows->repeated]))
        return false;
    rows->repeated++;
    return true;
}

bool rows_rest(struct rows *rows, size_t most, struct slice *rest)
{
    struct err ignored = {0};

    return rows->csv && record_peek(rows->csv, most, rest, &ignored) && rest->length < most;
}

struct slice rows_content(const struct rows *rows)
{
    const struct origin *const origin = &rows->origin;

    return origin->kind->content ? origin->kind->content(origin->self) : rows_raw(rows);
}

bool rows_is_cut(const struct rows *rows)
{
    return rows->origin.kind->is_cut(rows->origin.self);
}

size_t rows_line(const struct rows *rows)
{
    return rows->origin.kind->line(rows->origin.self);
}
