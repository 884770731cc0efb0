/* map - how an export becomes feedback */
#include "voc/map.h"

#include "voc/arena.h"
#include "voc/clauses.h"
#include "voc/text.h"

#include <stdio.h>

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

static bool wrong_value(struct reader *reader, const char *what, struct slice value, const char *expected)
{
    return wrong(reader, what,
                 arena_printf(reader->arena, "'%.*s'; expected %s", (int)value.length, value.at, expected));
}

static bool set_delimiter(struct reader *reader, struct slice value)
{
    static const struct {
        const char *name;
        char delimiter;
    } names[] = {{"tab", '\t'}, {"comma", ','}, {"semicolon", ';'}, {"pipe", '|'}};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is_nearly(slice_of(names[i].name), value)) {
            reader->map->shape.delimiter = names[i].delimiter;
            return true;
        }
    if (value.length != 1 || value.at[0] == '"' || (unsigned char)value.at[0] >= 0x80)
        return wrong_value(reader, "@delimiter", value, "one character, or comma, semicolon, tab or pipe");
    reader->map->shape.delimiter = value.at[0];
    return true;
}

static bool set_count(struct reader *reader, const char *what, struct slice value, long long least,
                      size_t *count)
{
    long long whole;

    if (!number_parse_whole(value, &whole) || whole < least || whole > 1000)
        return wrong_value(reader, what, value, least ? "a whole number from 1 on" : "a whole number");
    *count = (size_t)whole;
    return true;
}

static bool set_decimal(struct reader *reader, struct slice value)
{
    const bool comma = slice_is(value, slice_of(",")) || slice_is_nearly(value, slice_of("comma"));

    if (!comma && !slice_is(value, slice_of(".")) && !slice_is_nearly(value, slice_of("point")))
        return wrong_value(reader, "@decimal", value, "comma or point");
    reader->map->decimal_comma = comma;
    return true;
}

static bool set_encoding(struct reader *reader, struct slice value)
{
    if (slice_is_nearly(value, slice_of("UTF-8")) || slice_is_nearly(value, slice_of("UTF8")))
        return true;
    return wrong_value(reader, "@encoding", value, "UTF-8 (convert the export with iconv for now)");
}

/* A row that describes the file. */
static bool take_setting(struct reader *reader, struct slice name, struct slice value)
{
    static const char *const names[] = {"@header", "@skip", "@delimiter", "@encoding", "@decimal", "@file"};
    struct map *const map = reader->map;

    if (slice_is(name, slice_of("@header")))
        return set_count(reader, "@header", value, 1, &map->shape.header_rows);
    if (slice_is(name, slice_of("@skip")))
        return set_count(reader, "@skip", value, 0, &map->shape.skip);
    if (slice_is(name, slice_of("@delimiter")))
        return set_delimiter(reader, value);
    if (slice_is(name, slice_of("@encoding")))
        return set_encoding(reader, value);
    if (slice_is(name, slice_of("@decimal")))
        return set_decimal(reader, value);
    if (slice_is(name, slice_of("@file"))) {
        map->file = slice_of(slice_copy(reader->arena, value));
        return true;
    }
    const char *const likely = text_likely(name, names, sizeof names / sizeof *names);
    if (likely)
        return wrong(reader, name.at,
                     arena_printf(reader->arena, "no such setting; did you mean '%s'?", likely));
    return wrong(reader, name.at,
                 "no such setting; expected @header, @skip, @delimiter, @encoding, @decimal or @file");
}

/* `#22` is 22, a name is 0; `#0` and `#x` are names too. */
static size_t place_of(struct slice column)
{
    long long place;

    if (column.length < 2 || column.at[0] != '#' ||
        !number_parse_whole((struct slice){column.at + 1, column.length - 1}, &place))
        return 0;
    return (size_t)place;
}

static bool set_constant(struct arena *arena, struct map_field *field, struct err *err)
{
    char *const room = arena_alloc(arena, MEANING_SIZE);
    const struct meaning *const plain = clauses_read(arena, field->name, (struct slice){"", 0}, false, err);

    if (field->format.length == 0)
        return err_set(err, ERR_DATA, "neither a column nor a constant; expected one of them");
    return plain && meaning_read(plain, field->format, room, &field->constant, err);
}

bool map_add(struct arena *arena, struct map *map, struct map_field field, struct err *err)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (field.name.length && slice_is(map->fields[i].name, field.name))
            return err_set(err, ERR_DATA, "the field stands in line %zu already", map->fields[i].line);
    field.place = place_of(field.column);
    if (field.name.length && field.column.length == 0 && !set_constant(arena, &field, err))
        return false;
    if (field.name.length && field.column.length) {
        field.meaning = clauses_read(arena, field.name, field.format, map->decimal_comma, err);
        if (!field.meaning)
            return false;
    }
    if ((map->field_count & (map->field_count - 1)) == 0) /* a power of two is full */
        map->fields = arena_grow(arena, map->fields, map->field_count * sizeof field,
                                 (map->field_count ? map->field_count * 2 : 1) * sizeof field);
    map->fields[map->field_count++] = field;
    return true;
}

static struct slice copied(struct reader *reader, size_t slot)
{
    return slice_of(slice_copy(reader->arena, slice_trim(rows_cell(reader->rows, slot))));
}

/* Fields wait until all settings are known, which may stand below them. */
static bool take_row(struct reader *reader)
{
    const struct slice raw = rows_raw(reader->rows);
    const struct map_field field = {.name = copied(reader, reader->field),
                                    .column = copied(reader, reader->column),
                                    .format = copied(reader, reader->format),
                                    .line = rows_line(reader->rows)};
    const size_t size = reader->waiting_count * sizeof field;

    if (text_valid(raw) != raw.length)
        return wrong(reader, "this row", "is not UTF-8");
    if (slice_starts(field.name, "@"))
        return take_setting(reader, field.name, field.format);
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
        return set_decimal(reader, slice_of(","));
    return slice_is(raw, slice_of("@delimiter,,,")) && set_delimiter(reader, slice_of(","));
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

struct map *map_read(struct arena *arena, const char *path, struct err *err)
{
    struct reader reader = {.arena = arena, .map = arena_alloc(arena, sizeof(struct map)), .err = err};

    struct arena *const open = arena_child(arena);

    reader.map->name = strcmp(path, "-") ? arena_copy(arena, path, strlen(path)) : "standard input";
    reader.rows = rows_open(open, path, &(struct rows_shape){0}, err);
    const bool read = reader.rows && want(&reader) && read_rows(&reader) && add_fields(&reader);
    arena_clear(open);
    return read ? reader.map : NULL;
}

static bool missing(struct arena *arena, const struct map *map, const struct map_field *field,
                    const struct rows *rows, struct err *err)
{
    size_t width, used = 0;
    const struct slice *const header = rows_header(rows, &width);
    const char **const names = arena_array(arena, width, sizeof *names);
    char list[400] = "";

    for (size_t i = 0; i < width; i++)
        names[i] = header[i].at;
    const char *const likely = text_likely(field->column, names, width);
    if (likely)
        return err_set(err, ERR_DATA, "%s has no column '%s', which %s:%zu takes for %s; did you mean '%s'?",
                       rows_name(rows), field->column.at, map->name, field->line, field->name.at, likely);
    for (size_t i = 0; i < width && used < 200; i++)
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%.*s", i ? ", " : "",
                                 (int)text_fit(header[i], 60).length, names[i]);
    return err_set(err, ERR_DATA, "%s has no column '%s', which %s:%zu takes for %s; it has: %s%s",
                   rows_name(rows), field->column.at, map->name, field->line, field->name.at, list,
                   used < 200 ? "" : ", …");
}

static bool too_far(const struct map *map, const struct map_field *field, const struct rows *rows,
                    size_t width, struct err *err)
{
    return err_set(err, ERR_DATA, "%s has %zu column%s, no %s, which %s:%zu takes for %s", rows_name(rows),
                   width, width == 1 ? "" : "s", field->column.at, map->name, field->line, field->name.at);
}

bool map_locate(struct arena *arena, const struct map *map, const struct map_field *field,
                const struct rows *rows, size_t *column, struct err *err)
{
    size_t width;
    const struct slice *const header = rows_header(rows, &width);

    *column = ROWS_NONE;
    if (field->column.length == 0)
        return true;
    if (field->place) {
        *column = field->place - 1;
        return field->place <= width || too_far(map, field, rows, width, err);
    }
    for (size_t i = 0; i < width; i++) {
        if (!slice_is(header[i], field->column))
            continue;
        if (*column != ROWS_NONE)
            return err_set(err, ERR_DATA, "%s has the column '%s' twice; in %s:%zu use #%zu or #%zu",
                           rows_name(rows), field->column.at, map->name, field->line, *column + 1, i + 1);
        *column = i;
    }
    return *column != ROWS_NONE || missing(arena, map, field, rows, err);
}
