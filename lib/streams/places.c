/* places - where an export has the columns that a map names */
#include "voc/places.h"

#include "voc/arena.h"
#include "voc/text.h"

#include <stdio.h>

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

bool places_find(struct arena *arena, const struct map *map, const struct map_field *field,
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

bool places_has(const struct map_field *field, const struct rows *rows)
{
    size_t width;

    rows_header(rows, &width);
    return field->place ? field->place <= width : rows_find(rows, field->column) != ROWS_NONE;
}
