/* map - how an export becomes feedback */
#include "voc/map.h"

#include "voc/arena.h"
#include "voc/clauses.h"
#include "voc/constant.h"
#include "voc/text.h"

/* A map as it is being read. */
struct reader {
    struct arena *arena;
    struct rows *rows;
    size_t field, column, format; /* slots */
    struct map *map;
    struct map_field *waiting;
    size_t waiting_count;
    struct err *err;
};

static bool wrong(struct reader *reader, const char *what, const char *why)
{
    return err_set(reader->err, ERR_DATA, "%s:%zu: %s: %s", rows_name(reader->rows), rows_line(reader->rows),
                   what, why);
}

static bool set(struct reader *reader, struct slice name, struct slice column, struct slice value)
{
    struct err why = {0};

    return settings_take(reader->arena, &reader->map->settings, name, column, value, &why) ||
           wrong(reader, name.at, why.text);
}

static bool set_meaning(struct arena *arena, const struct map *map, struct map_field *field, struct err *err)
{
    struct slice clauses;

    if (!take_read(arena, field->format, &field->take, &clauses, err))
        return false;
    if (field->name.length == 0) /* a column that is left out */
        return true;
    if (field->take.row && map->settings.each.length == 0)
        return err_set(
            err, ERR_DATA,
            "first, last, earliest, latest and count choose among the rows of a ticket; expected a "
            "line @each,TICKET, in the map");
    if (field->take.columns && field->piece_count == 1 && field->pieces->first == field->pieces->last)
        return err_set(err, ERR_DATA,
                       "'%s' chooses among several columns; expected their places in the export, "
                       "such as #5..#15",
                       field->take.columns == TAKE_ONE ? "one" : "all");
    field->meaning = clauses_read(arena, field->name, clauses, map->settings.decimal_comma, err);
    return field->meaning && piece_read(arena, field->meaning->learns_by, &field->by, err);
}

/* A line that no row could reach. */
static bool is_idle(const struct map_field *field, const struct map_field *earlier)
{
    return slice_is(field->name, earlier->name) && slice_is(field->take.condition, earlier->take.condition) &&
           slice_is(field->take.values, earlier->take.values);
}

static bool check_idle(const struct map *map, const struct map_field *field, struct err *err)
{
    for (size_t i = 0; i < map->field_count && field->name.length; i++)
        if (is_idle(field, &map->fields[i]) && !map->fields[i].take.optional)
            return err_set(err, ERR_DATA, "the field stands in line %zu already%s", map->fields[i].line,
                           field->take.condition.length ? ", under the same condition"
                                                        : "; only a condition (if COLUMN=VALUE) parts them");
    return true;
}

bool map_add(struct arena *arena, struct map *map, struct map_field field, struct err *err)
{
    if (field.column.length && !(field.pieces = piece_split(arena, field.column, &field.piece_count, err)))
        return false;
    if ((field.name.length || field.column.length) &&
        !(field.column.length ? set_meaning(arena, map, &field, err)
                              : constant_read(arena, field.name, field.format, map->settings.each.length > 0,
                                              &field.take, &field.constant, err)))
        return false;
    if (!piece_read(arena, field.take.condition, &field.condition, err) || !check_idle(map, &field, err))
        return false;
    if ((map->field_count & (map->field_count - 1)) == 0) /* a power of two is full */
        map->fields = arena_grow(arena, map->fields, map->field_count * sizeof field,
                                 (map->field_count ? map->field_count * 2 : 1) * sizeof field);
    map->fields[map->field_count++] = field;
    return true;
}

bool map_add_test(struct arena *arena, struct map *map, struct slice column, struct slice values, size_t line,
                  struct err *err)
{
    struct map_field test = {.name = slice_of("@without"), .take = {.condition = column, .values = values}};
    const size_t size = map->test_count * sizeof test;

    test.line = line;
    if (column.length == 0 || values.length == 0)
        return err_set(err, ERR_DATA,
                       "leaves nothing out; expected a column and its values, such as @without,Status,Test*");
    if (!piece_read(arena, column, &test.condition, err))
        return false;
    map->tests = arena_grow(arena, map->tests, size, size + sizeof test);
    map->tests[map->test_count++] = test;
    return true;
}

static struct slice copied(struct reader *reader, size_t slot)
{
    return slice_of(slice_copy(reader->arena, slice_trim(rows_cell(reader->rows, slot))));
}

static bool add_test(struct reader *reader, const struct map_field *field)
{
    struct err why = {0};

    return map_add_test(reader->arena, reader->map, field->column, field->format, field->line, &why) ||
           wrong(reader, "@without", why.text);
}

/* Fields wait until all settings are known, which may stand below them. */
static bool take_row(struct reader *reader)
{
    const struct map_field field = {.name = copied(reader, reader->field),
                                    .column = copied(reader, reader->column),
                                    .format = copied(reader, reader->format),
                                    .line = rows_line(reader->rows)};
    const size_t size = reader->waiting_count * sizeof field;

    if (slice_is(field.name, slice_of("@without")))
        return add_test(reader, &field);
    if (slice_starts(field.name, "@"))
        return set(reader, field.name, field.column, field.format);
    if (field.name.length == 0 && field.column.length == 0 && field.format.length == 0)
        return true;
    reader->waiting = arena_grow(reader->arena, reader->waiting, size, size + sizeof field);
    reader->waiting[reader->waiting_count++] = field;
    return true;
}

static bool add_fields(struct reader *reader)
{
    struct err why = {0};

    for (size_t i = 0; i < reader->waiting_count; i++) {
        const struct map_field *const field = &reader->waiting[i];
        if (!map_add(reader->arena, reader->map, *field, &why))
            return err_set(reader->err, why.status, "%s:%zu: %s: %s", reader->map->name, field->line,
                           field->name.at, why.text);
    }
    for (size_t i = 0; i < reader->map->field_count; i++)
        if (reader->map->fields[i].name.length)
            return true;
    return err_set(reader->err, ERR_DATA, "%s names no field", reader->map->name);
}

/* `@delimiter,,,` and `@decimal,,,`, as one writes them who forgets the quotes: the comma is meant. */
static bool take_bare_comma(struct reader *reader)
{
    const struct slice raw = slice_trim(rows_raw(reader->rows));

    if (slice_is(raw, slice_of("@decimal,,,")))
        return set(reader, slice_of("@decimal"), slice_of(""), slice_of(","));
    return slice_is(raw, slice_of("@delimiter,,,")) &&
           set(reader, slice_of("@delimiter"), slice_of(""), slice_of(","));
}

static bool want(struct reader *reader)
{
    const struct {
        const char *name;
        size_t *slot;
    } columns[] = {{"field", &reader->field}, {"column", &reader->column}, {"format", &reader->format}};

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        const size_t column = rows_find(reader->rows, slice_of(columns[i].name));
        if (column == ROWS_NONE)
            return err_set(reader->err, ERR_DATA,
                           "%s is no map: it has no column '%s'; expected field,column,format",
                           rows_name(reader->rows), columns[i].name);
        *columns[i].slot = rows_want(reader->rows, column);
    }
    return true;
}

static bool read_rows(struct reader *reader)
{
    for (;;)
        switch (rows_next(reader->rows, reader->err)) {
        case ROWS_ROW:
            if (!take_row(reader))
                return false;
            break;
        case ROWS_BAD:
            if (!take_bare_comma(reader))
                return false;
            reader->err->status = 0;
            break;
        case ROWS_END:
            return true;
        default:
            return false;
        }
}

/* Whether a field's column can only be the header's very words. */
static bool is_plain(const struct map_field *field)
{
    return field->column.length && !field->take.optional && field->column.at[0] != '#' &&
           !memchr(field->column.at, '*', field->column.length) && !strstr(field->column.at, " + ") &&
           !strstr(field->column.at, " > ");
}

/* What the map names is what its exports' header is found by, where it isn't told where that is. */
static bool name_header(struct reader *reader)
{
    struct map *const map = reader->map;
    struct slice *const names = arena_array(reader->arena, map->field_count, sizeof *names);

    map->names = names;
    for (size_t i = 0; i < map->field_count; i++)
        if (is_plain(&map->fields[i]))
            names[map->name_count++] = map->fields[i].column;
    if (map->settings.skip_told)
        return true;
    map->settings.shape.names = names;
    map->settings.shape.name_count = map->name_count;
    return true;
}

static struct map *read_map(struct arena *arena, const char *name, struct rows *rows, struct err *err)
{
    struct reader reader = {.arena = arena, .rows = rows, .err = err};

    reader.map = arena_alloc(arena, sizeof *reader.map);
    reader.map->name = name;
    return rows && want(&reader) && read_rows(&reader) && add_fields(&reader) && name_header(&reader)
               ? reader.map
               : NULL;
}

struct map *map_read(struct arena *arena, const char *path, struct err *err)
{
    const char *const name = strcmp(path, "-") ? arena_copy(arena, path, strlen(path)) : "standard input";
    struct arena *const open = arena_child(arena);
    struct map *const map =
        read_map(arena, name, rows_open(open, path, &(struct rows_shape){.all_text = true}, err), err);

    arena_clear(open);
    return map;
}

struct map *map_read_text(struct arena *arena, struct slice text, const char *name, struct err *err)
{
    struct arena *const open = arena_child(arena);
    struct map *const map = read_map(arena, name, rows_text(open, text, name, err), err);

    arena_clear(open);
    return map;
}
