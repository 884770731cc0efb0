/* unmet - conditions of a map's lines that no row fits */
#include "voc/unmet.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

#include <stdio.h>

/* How many values are told, how wide each is, and how many bytes that may be. */
enum { VALUES = 6, VALUE = 48, VALUE_SIZE = 4 * VALUE, LIST = VALUES * (VALUE_SIZE + 40) };

struct value {
    char text[VALUE_SIZE];
    size_t length;
    long long rows;
};

struct unmet_line {
    struct unmet_line *next;
    const struct map *map;
    const struct map_field *field;
    bool is_met;
    long long rows;
    struct value values[VALUES]; /* the first that the column has */
    size_t count;
    bool has_more;
};

struct unmet {
    struct arena *arena;
    struct unmet_line *first, **last;
};

struct unmet *unmet_new(struct arena *arena)
{
    struct unmet *const unmet = arena_alloc(arena, sizeof *unmet);

    *unmet = (struct unmet){.arena = arena, .last = &unmet->first};
    return unmet;
}

struct unmet_line *unmet_line(struct unmet *unmet, const struct map *map, const struct map_field *field)
{
    struct unmet_line *line = unmet->first;

    while (line && !(strcmp(line->map->name, map->name) == 0 && line->field->line == field->line))
        line = line->next;
    if (line)
        return line;
    line = *unmet->last = arena_alloc(unmet->arena, sizeof *line);
    *line = (struct unmet_line){.map = map, .field = field};
    unmet->last = &line->next;
    return line;
}

static struct slice text_of(const struct value *value)
{
    return (struct slice){value->text, value->length};
}

static void note(struct unmet_line *line, struct slice cell)
{
    const struct slice text = text_fit_in(slice_trim(cell), VALUE, VALUE_SIZE);
    size_t i = 0;

    while (i < line->count && !slice_is(text_of(&line->values[i]), text))
        i++;
    if (i == VALUES) {
        line->has_more = true;
        return;
    }
    struct value *const value = &line->values[i];
    if (i == line->count) {
        line->count++;
        value->length = text.length;
        memcpy(value->text, text.at, text.length);
    }
    value->rows++;
}

void unmet_see(struct unmet_line *line, struct slice cell, bool fits)
{
    if (line->is_met)
        return;
    line->is_met = fits;
    line->rows++;
    if (!fits)
        note(line, cell);
}

/* Whether a line asks for the value in the same column. */
static bool is_asked(const struct unmet *unmet, const struct unmet_line *line, struct slice value)
{
    for (const struct unmet_line *other = unmet->first; other; other = other->next)
        if (other->map == line->map && slice_is(other->field->take.condition, line->field->take.condition) &&
            take_fits(&other->field->take, value))
            return true;
    return false;
}

static bool is_explained(const struct unmet *unmet, const struct unmet_line *line)
{
    bool any = false;

    for (size_t i = 0; i < line->count; i++) {
        const struct slice value = text_of(&line->values[i]);
        if (value.length && !is_asked(unmet, line, value))
            return false;
        any = any || value.length;
    }
    return any;
}

/* `'call' (80), 'web' (40), …` */
static void list(const struct unmet_line *line, char text[LIST])
{
    size_t used = 0;

    for (size_t i = 0; i < line->count; i++) {
        char count[NUMBER_SIZE];
        number_count(line->values[i].rows, count);
        used += (size_t)snprintf(text + used, LIST - used, "%s'%.*s' (%s)", i ? ", " : "",
                                 (int)line->values[i].length, line->values[i].text, count);
    }
    if (line->has_more)
        snprintf(text + used, LIST - used, ", …");
}

void unmet_say(const struct unmet *unmet, const struct talk *talk)
{
    for (const struct unmet_line *line = unmet->first; line; line = line->next) {
        const struct map_field *const field = line->field;
        const struct slice column = field->take.condition, values = field->take.values;
        char values_there[LIST], rows[NUMBER_SIZE];
        if (line->is_met || line->rows == 0 || is_explained(unmet, line))
            continue;
        list(line, values_there);
        number_count(line->rows, rows);
        talk_say(talk, TALK_WARNING, "%s:%zu: %.*s: none of %s row%s fits 'if %.*s=%.*s'; the column has %s",
                 line->map->name, field->line, (int)field->name.length, field->name.at, rows,
                 line->rows == 1 ? "" : "s", (int)column.length, column.at, (int)values.length, values.at,
                 values_there);
    }
}
