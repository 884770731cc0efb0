/* rows - a table's rows, found by the names of its header */
#include "voc/rows.h"

#include "voc/again.h"
#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/entrance.h"
#include "voc/evidence.h"
#include "voc/path.h"
#include "voc/skim.h"
#include "voc/split.h"
#include "voc/text.h"

struct rows {
    struct arena *arena;
    struct entrance file;
    const char *path; /* NULL where it is no file */
    struct rows_shape shape;
    struct slice *header, *second; /* second: NULL where the header has one row */
    size_t width;                  /* columns of the header */
    size_t *slots;                 /* of each column, or RECORD_UNWANTED */
    size_t wanted;
    struct slice *cells;     /* room for as many, */
    struct stretch *stretch; /* and for several rows of them; NULL until they are used */
    struct again again;
};

/* The cells of the record that was read last, all of which are kept as yet. */
static struct slice *copy_cells(struct arena *arena, const struct rows *rows)
{
    struct slice *const cells = arena_array(arena, rows->width, sizeof *cells);

    for (size_t i = 0; i < rows->width; i++)
        cells[i] =
            slice_of(slice_copy(arena, slice_trim(rows->file.origin.kind->cell(rows->file.origin.self, i))));
    return cells;
}

static struct slice copy_raw(struct arena *arena, const struct rows *rows)
{
    return slice_of(slice_copy(arena, slice_trim(rows->file.origin.kind->raw(rows->file.origin.self))));
}

/* Where a part of the file isn't UTF-8, a row that people keep may be of that part. */
static bool is_text(const struct rows *rows, struct err *err)
{
    if (!rows->shape.all_text || rows->file.evidence->strays == 0)
        return true;
    const struct slice raw = rows_raw(rows);
    const size_t valid = text_valid(raw);
    return valid == raw.length ||
           err_set(err, ERR_DATA, "%s:%zu: byte 0x%02X is not UTF-8, as the rest is", rows_name(rows),
                   rows_line(rows), (unsigned)(unsigned char)raw.at[valid]);
}

static bool read_first(struct arena *arena, struct rows *rows, struct err *err)
{
    const enum record_got got = rows->file.origin.kind->next(rows->file.origin.self, err);

    if (got == RECORD_END)
        return err_set(err, ERR_DATA,
                       rows->path && path_is_piped(rows->path)
                           ? "%s is empty: the program before it wrote nothing; its own message says why"
                           : "%s is empty, expected a header row",
                       rows_name(rows));
    if (got != RECORD_ROW || !is_text(rows, err))
        return false;
    rows->width = rows->file.origin.kind->width(rows->file.origin.self) - (rows->file.outline.spare < 0);
    if (rows->file.csv)
        record_expect(rows->file.csv, rows->width);
    rows->header = copy_cells(arena, rows);
    rows->slots = arena_array(arena, rows->width, sizeof *rows->slots);
    for (size_t i = 0; i < rows->width; i++)
        rows->slots[i] = RECORD_UNWANTED;
    return true;
}

static bool read_header(struct arena *arena, struct rows *rows, size_t header_rows, struct err *err)
{
    struct slice *const raws = arena_array(arena, header_rows, sizeof *raws);

    rows->again = (struct again){.raws = raws, .count = header_rows};
    if (!read_first(arena, rows, err))
        return false;
    raws[0] = copy_raw(arena, rows);
    for (size_t i = 1; i < header_rows; i++) {
        const enum rows_got more = rows_next(rows, err);
        if (more == ROWS_END)
            return err_set(err, ERR_DATA, "%s: expected %zu header rows", rows_name(rows), header_rows);
        if (more != ROWS_ROW)
            return false;
        raws[i] = copy_raw(arena, rows);
        if (i == 1)
            rows->second = copy_cells(arena, rows);
    }
    rows->file.origin.kind->want(rows->file.origin.self, rows->slots, rows->width, 0);
    return true;
}

struct rows *rows_open(struct arena *arena, const char *path, const struct rows_shape *shape, struct err *err)
{
    struct rows *rows = arena_alloc(arena, sizeof *rows);

    rows->arena = arena;
    rows->path = arena_copy(arena, path, strlen(path));
    rows->shape = *shape;
    if (!entrance_open(arena, path, shape, &rows->file, err))
        return NULL;
    const bool has_more = rows->file.csv && shape->header_rows > 1;
    return read_header(arena, rows, has_more ? shape->header_rows : 1, err) ? rows : NULL;
}

struct rows *rows_text(struct arena *arena, struct slice text, const char *name, struct err *err)
{
    struct rows *const rows = arena_alloc(arena, sizeof *rows);

    rows->arena = arena;
    return entrance_text(arena, text, name, &rows->file, err) && read_header(arena, rows, 1, err) ? rows
                                                                                                  : NULL;
}

struct rows *rows_again(struct arena *arena, const struct rows *rows)
{
    struct err ignored = {0};

    return rows->path && path_is_repeatable(rows->path) ? rows_open(arena, rows->path, &rows->shape, &ignored)
                                                        : NULL;
}

const char *rows_name(const struct rows *rows)
{
    return rows->file.origin.kind->name(rows->file.origin.self);
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
    return rows->file.evidence;
}

bool rows_are_vetted(struct rows *rows)
{
    struct err ignored = {0};

    return rows->file.csv && record_drain(rows->file.csv, &ignored) && bytes_are_vetted(rows->file.bytes);
}

size_t rows_before(const struct rows *rows)
{
    return rows->file.outline.stepped + rows->file.outline.found;
}

bool rows_are_found(const struct rows *rows)
{
    return rows->file.outline.found > 0;
}

char rows_delimiter(const struct rows *rows)
{
    return rows->file.outline.delimiter;
}

struct skim *rows_skim(const struct rows *rows)
{
    struct skim_text text = {.path = rows->path, .delimiter = rows->file.outline.delimiter};

    return rows->path && rows->file.csv && record_place(rows->file.csv, &text.begin)
               ? skim_open(rows->arena, &text)
               : NULL;
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
    if (rows->slots[column] == RECORD_UNWANTED)
        rows->slots[column] = rows->wanted++;
    rows->file.origin.kind->want(rows->file.origin.self, rows->slots, rows->width, rows->wanted);
    return rows->slots[column];
}

bool rows_have_spare(const struct rows *rows)
{
    return rows->file.outline.spare != 0;
}

enum rows_got rows_next(struct rows *rows, struct err *err)
{
    static const enum rows_got meanings[] = {
        [RECORD_ROW] = ROWS_ROW, [RECORD_END] = ROWS_END, [RECORD_BAD] = ROWS_BAD, [RECORD_LOST] = ROWS_LOST};
    const struct origin *const origin = &rows->file.origin;
    struct record *const csv = rows->file.csv; /* as most are, and asked without a detour */
    const enum record_got got = csv ? record_next(csv, err) : origin->kind->next(origin->self, err);
    const size_t width = csv ? record_width(csv) : origin->kind->width(origin->self);

    if (got != RECORD_ROW)
        return meanings[got];
    if (!is_text(rows, err))
        return ROWS_BAD;
    if (width == rows->width || outline_fits(&rows->file.outline, rows_raw(rows), width, rows->width))
        return ROWS_ROW;
    err_set(err, ERR_DATA, "%s:%zu: %zu cell%s where the header has %zu%s", rows_name(rows), rows_line(rows),
            width, width == 1 ? "" : "s", rows->width,
            width < rows->width && rows_is_cut(rows)
                ? ", and it has no line end: the file may have been cut off"
                : outline_why(&rows->file.outline, rows_raw(rows), width, rows->width));
    return ROWS_BAD;
}

struct stretch *rows_stretch(struct rows *rows, size_t most)
{
    struct record *const csv = rows->file.csv;

    if (!csv || rows->again.repeated || (rows->shape.all_text && rows->file.evidence->strays))
        return NULL;
    if (!rows->stretch || rows->stretch->width != rows->wanted)
        rows->stretch = stretch_new(rows->arena, rows->wanted);
    record_stretch(csv, most, rows->stretch);
    return rows->stretch;
}

void rows_return(struct rows *rows, size_t number)
{
    if (number < rows->stretch->count)
        record_return(rows->file.csv, rows->stretch, number);
    rows->stretch->count = number;
}

size_t rows_count_others(const struct rows *rows, const struct stretch *stretch)
{
    return again_count_others(&rows->again, stretch->raws, stretch->count);
}

struct slice rows_cell(const struct rows *rows, size_t slot)
{
    const struct origin *const origin = &rows->file.origin;

    if (slot == ROWS_NONE)
        return (struct slice){"", 0};
    return rows->file.csv ? record_cell(rows->file.csv, slot) : origin->kind->cell(origin->self, slot);
}

/* Cells that don't lie together. */
static const struct slice *gather(struct rows *rows)
{
    if (!rows->cells)
        rows->cells = arena_array(rows->arena, rows->width, sizeof *rows->cells);
    for (size_t slot = 0; slot < rows->wanted; slot++)
        rows->cells[slot] = rows_cell(rows, slot);
    return rows->cells;
}

const struct slice *rows_cells(struct rows *rows)
{
    const struct slice *const pieces = rows->file.csv ? record_pieces(rows->file.csv) : NULL;

    return pieces ? pieces : gather(rows);
}

bool rows_complain(const struct rows *rows, const char *column, struct slice cell, const char *complaint,
                   struct err *err)
{
    return err_set(err, ERR_DATA, "%s:%zu: %s: '%.*s' %s", rows_name(rows), rows_line(rows), column,
                   (int)cell.length, cell.at, complaint);
}

struct slice rows_raw(const struct rows *rows)
{
    const struct origin *const origin = &rows->file.origin;

    return rows->file.csv ? record_raw(rows->file.csv) : origin->kind->raw(origin->self);
}

bool rows_is_one_line(const struct rows *rows)
{
    return rows->file.csv && record_lines(rows->file.csv) == 1;
}

bool rows_is_blank(const struct rows *rows)
{
    return split_is_blank(rows_content(rows), rows->file.outline.delimiter);
}

bool rows_repeats_header(struct rows *rows)
{
    return rows->file.outline.delimiter && rows->width >= 2 && again_is(&rows->again, rows_raw(rows));
}

bool rows_rest(struct rows *rows, size_t most, struct slice *rest)
{
    struct err ignored = {0};

    return rows->file.csv && record_peek(rows->file.csv, most, rest, &ignored) && rest->length < most;
}

struct slice rows_content(const struct rows *rows)
{
    const struct origin *const origin = &rows->file.origin;

    return origin->kind->content ? origin->kind->content(origin->self) : rows_raw(rows);
}

bool rows_is_cut(const struct rows *rows)
{
    return rows->file.origin.kind->is_cut(rows->file.origin.self);
}

bool rows_are_stored(const struct rows *rows)
{
    return rows->file.is_store;
}

size_t rows_line(const struct rows *rows)
{
    return rows->file.origin.kind->line(rows->file.origin.self);
}
