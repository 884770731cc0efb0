/* places - where an export has the columns that a map names */
#include "voc/places.h"

#include "voc/arena.h"
#include "voc/copies.h"
#include "voc/pattern.h"
#include "voc/text.h"
#include "voc/titles.h"

#include <stdio.h>

/* Columns as they are being looked for. */
struct search {
    struct arena *arena;
    const struct map *map;
    const struct map_field *field;
    const struct rows *rows;
    const struct slice *header;
    size_t width;
    const char *how; /* the map's line takes them */
    struct err *err;
};

static struct search search_new(struct arena *arena, const struct map *map, const struct map_field *field,
                                const struct rows *rows, struct err *err)
{
    struct search search = {
        .arena = arena, .map = map, .field = field, .rows = rows, .how = "takes for", .err = err};

    search.header = rows_header(rows, &search.width);
    return search;
}

/* `which map.csv:3 takes for nps`. */
static const char *asked(const struct search *search)
{
    return arena_printf(search->arena, "which %s:%zu %s %s", search->map->name, search->field->line,
                        search->how, search->field->name.at);
}

static bool missing(const struct search *search, struct slice name)
{
    const char **const names = arena_array(search->arena, search->width, sizeof *names);
    const struct slice *const titles = titles_of(search->arena, search->rows);
    char list[400] = "";
    size_t used = 0;

    for (size_t i = 0; i < search->width; i++)
        names[i] = titles[i].length ? titles[i].at : arena_printf(search->arena, "#%zu", i + 1);
    const char *const likely = text_likely(name, names, search->width);
    if (likely)
        return err_set(search->err, ERR_DATA, "%s has no column '%s', %s; did you mean '%s'?",
                       rows_name(search->rows), name.at, asked(search), likely);
    for (size_t i = 0; i < search->width && used < 200; i++)
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%.*s", i ? ", " : "",
                                 (int)text_fit(slice_of(names[i]), 60).length, names[i]);
    return err_set(
        search->err, ERR_DATA,
        "%s has no column '%s', %s; it has: %s%s; if other exports have it, add the clause optional",
        rows_name(search->rows), name.at, asked(search), list, used < 200 ? "" : ", …");
}

static bool too_far(const struct search *search, const struct piece *piece)
{
    return err_set(search->err, ERR_DATA, "%s has %zu column%s, no %s, %s", rows_name(search->rows),
                   search->width, search->width == 1 ? "" : "s", piece->name.at, asked(search));
}

/* Whether all columns of that name are the same in every row, so that it doesn't matter which is taken. */
static bool are_alike(const struct search *search, struct slice name, size_t first)
{
    for (size_t i = first + 1; i < search->width; i++)
        if (slice_is(search->header[i], name) && !copies_are(search->arena, search->rows, first, i))
            return false;
    return slice_is(search->header[first], name);
}

static bool find_name(const struct search *search, struct slice name, size_t *place)
{
    size_t twin = ROWS_NONE;

    *place = ROWS_NONE;
    for (size_t i = 0; i < search->width; i++)
        if (slice_is(search->header[i], name))
            *(*place == ROWS_NONE ? place : &twin) = i;
    if (*place == ROWS_NONE)
        *place = titles_find(search->arena, search->rows, name, &twin);
    if (twin != ROWS_NONE && !are_alike(search, name, *place))
        return err_set(search->err, ERR_DATA, "%s has the column '%s' twice; in %s:%zu use #%zu or #%zu",
                       rows_name(search->rows), name.at, search->map->name, search->field->line, *place + 1,
                       twin + 1);
    return *place != ROWS_NONE || missing(search, name);
}

static bool is_glob(struct slice name)
{
    return memchr(name.at, '*', name.length) != NULL;
}

/* What the column is called here, where the map has a glob for it and no header is just that. */
static bool spell_out(const struct search *search, struct slice *name)
{
    const struct slice glob = *name;
    size_t fits = 0;

    if (!is_glob(glob) || rows_find(search->rows, glob) != ROWS_NONE)
        return true;
    for (size_t i = 0; i < search->width; i++) {
        if (!pattern_glob(glob, search->header[i]))
            continue;
        if (fits++)
            return err_set(search->err, ERR_DATA, "%s has several columns that fit '%s', %s: '%s' and '%s'",
                           rows_name(search->rows), glob.at, asked(search), name->at, search->header[i].at);
        *name = search->header[i];
    }
    return true;
}

static bool find_column(const struct search *search, struct slice name, size_t *place)
{
    return spell_out(search, &name) && find_name(search, name, place);
}

static bool add_piece(const struct search *search, const struct piece *piece, struct places *places)
{
    if (piece->last > search->width)
        return too_far(search, piece);
    if (piece->last == 0)
        return find_column(search, piece->name, &places->at[places->count++]);
    for (size_t place = piece->first; place <= piece->last; place++)
        places->at[places->count++] = place - 1;
    return true;
}

static size_t most_places(const struct map_field *field)
{
    size_t most = 1;

    for (size_t i = 0; i < field->piece_count; i++)
        most += field->pieces[i].last - field->pieces[i].first + 1;
    return most;
}

/* Whether the whole is a name, though it looks like several. */
static bool is_header(struct arena *arena, const struct map_field *field, const struct rows *rows)
{
    size_t twin;

    return field->piece_count > 1 && (rows_find(rows, field->column) != ROWS_NONE ||
                                      titles_find(arena, rows, field->column, &twin) != ROWS_NONE);
}

bool places_find(struct arena *arena, const struct map *map, const struct map_field *field,
                 const struct rows *rows, struct places *places, struct err *err)
{
    const struct search search = search_new(arena, map, field, rows, err);

    *places = (struct places){.count = 0};
    for (size_t i = 0; i < field->piece_count; i++)
        if (field->pieces[i].last > search.width)
            return too_far(&search, &field->pieces[i]);
    places->at = arena_array(arena, most_places(field), sizeof *places->at);
    if (is_header(arena, field, rows))
        return find_name(&search, field->column, &places->at[places->count++]);
    for (size_t i = 0; i < field->piece_count; i++)
        if (!add_piece(&search, &field->pieces[i], places))
            return false;
    return true;
}

/* A single column, or none. */
static bool find_piece(const struct search *search, const struct piece *piece, size_t *place)
{
    *place = piece->last ? piece->last - 1 : ROWS_NONE;
    if (piece->name.length == 0)
        return true;
    if (piece->last > search->width)
        return too_far(search, piece);
    return piece->last || find_column(search, piece->name, place);
}

bool places_find_condition(struct arena *arena, const struct map *map, const struct map_field *field,
                           const struct rows *rows, size_t *place, struct err *err)
{
    struct search search = search_new(arena, map, field, rows, err);

    search.how = "takes as the condition of";
    return find_piece(&search, &field->condition, place);
}

bool places_find_by(struct arena *arena, const struct map *map, const struct map_field *field,
                    const struct rows *rows, size_t *place, struct err *err)
{
    struct search search = search_new(arena, map, field, rows, err);

    search.how = "takes to tell the dates of";
    return find_piece(&search, &field->by, place);
}

static bool has_fitting(struct slice glob, const struct slice *header, size_t width)
{
    for (size_t i = 0; i < width && is_glob(glob); i++)
        if (pattern_glob(glob, header[i]))
            return true;
    return false;
}

static bool has_piece(struct arena *arena, const struct piece *piece, const struct rows *rows)
{
    size_t width, twin;
    const struct slice *const header = rows_header(rows, &width);

    if (piece->name.length == 0 || piece->last)
        return piece->last <= width;
    return rows_find(rows, piece->name) != ROWS_NONE ||
           titles_find(arena, rows, piece->name, &twin) != ROWS_NONE ||
           has_fitting(piece->name, header, width);
}

bool places_has(struct arena *arena, const struct map_field *field, const struct rows *rows)
{
    bool has = true;

    for (size_t i = 0; i < field->piece_count && has; i++)
        has = has_piece(arena, &field->pieces[i], rows);
    return (has || is_header(arena, field, rows)) && has_piece(arena, &field->condition, rows) &&
           has_piece(arena, &field->by, rows);
}

bool places_by_number(const struct map_field *field)
{
    return field->piece_count && field->pieces->last;
}
