/* extent - from when to when times reach, and how often each value of a scale occurs */
#include "voc/extent.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/text.h"

#include <stdlib.h>

/* Longer ones are no answer on a scale; more of them no scale to list. */
enum { CELL_SIZE = 32, MOST_VALUES = 128 };

struct value {
    char text[CELL_SIZE];
    size_t length;
    long long count;
};

struct watch {
    const char *name;
    size_t column;
    enum meaning_kind kind;
    struct value first, last; /* of times */
    struct value *values;     /* of a scale */
    size_t value_count;
    long long other; /* more than can be listed */
};

struct extent {
    struct arena *arena;
    struct watch *watches;
    size_t count;
};

static bool is_watched(const struct extent *extent, size_t column)
{
    for (size_t i = 0; i < extent->count; i++)
        if (extent->watches[i].column == column)
            return true;
    return false;
}

struct extent *extent_new(struct arena *arena, const struct map *map, struct columns *columns)
{
    struct extent *const extent = arena_alloc(arena, sizeof *extent);

    *extent = (struct extent){.arena = arena};
    extent->watches = arena_array(arena, map->field_count, sizeof *extent->watches);
    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const field = &map->fields[i];
        if (!field->meaning ||
            (field->meaning->kind != MEANING_TIME && field->meaning->kind != MEANING_SCALE))
            continue;
        const size_t column = columns_place(columns, field->name);
        if (column != COLUMNS_NONE && !is_watched(extent, column))
            extent->watches[extent->count++] = (struct watch){
                .name = slice_copy(arena, field->name), .column = column, .kind = field->meaning->kind};
    }
    return extent;
}

static void set(struct value *value, struct slice cell)
{
    memcpy(value->text, cell.at, cell.length);
    value->length = cell.length;
}

static struct slice text_of(const struct value *value)
{
    return (struct slice){value->text, value->length};
}

/* Text order is time order. */
static void see_time(struct watch *watch, struct slice cell)
{
    if (watch->first.length == 0 || slice_compare(cell, text_of(&watch->first)) < 0)
        set(&watch->first, cell);
    if (watch->last.length == 0 || slice_compare(cell, text_of(&watch->last)) > 0)
        set(&watch->last, cell);
}

static void see_score(struct arena *arena, struct watch *watch, struct slice cell)
{
    for (size_t i = 0; i < watch->value_count; i++)
        if (slice_is(text_of(&watch->values[i]), cell)) {
            watch->values[i].count++;
            return;
        }
    if (watch->value_count == MOST_VALUES) {
        watch->other++;
        return;
    }
    if (!watch->values)
        watch->values = arena_array(arena, MOST_VALUES, sizeof *watch->values);
    struct value *const value = &watch->values[watch->value_count++];
    set(value, cell);
    value->count = 1;
}

void extent_see(struct extent *extent, const struct slice *cells)
{
    for (size_t i = 0; i < extent->count; i++) {
        struct watch *const watch = &extent->watches[i];
        const struct slice cell = cells[watch->column];
        if (cell.length == 0 || cell.length >= CELL_SIZE)
            continue;
        if (watch->kind == MEANING_TIME)
            see_time(watch, cell);
        else
            see_score(extent->arena, watch, cell);
    }
}

static double number_of(const struct value *value)
{
    double number = 0;

    number_parse(text_of(value), &number);
    return number;
}

static int by_value(const void *left, const void *right)
{
    const double a = number_of(left), b = number_of(right);

    if (a != b)
        return a < b ? -1 : 1;
    return strcmp(((const struct value *)left)->text, ((const struct value *)right)->text);
}

static void note_scale(const struct extent *extent, struct watch *watch, const char *input,
                       struct receipt *receipt)
{
    if (watch->value_count)
        qsort(watch->values, watch->value_count, sizeof *watch->values, by_value);
    for (size_t i = 0; i < watch->value_count; i++)
        receipt_count(receipt, input,
                      arena_printf(extent->arena, "%s %s", watch->name, watch->values[i].text),
                      watch->values[i].count);
    if (watch->other)
        receipt_count(receipt, input, arena_printf(extent->arena, "%s other values", watch->name),
                      watch->other);
}

void extent_note(const struct extent *extent, const char *input, struct receipt *receipt)
{
    for (size_t i = 0; i < extent->count; i++) {
        struct watch *const watch = &extent->watches[i];
        if (watch->kind == MEANING_SCALE) {
            note_scale(extent, watch, input, receipt);
            continue;
        }
        receipt_cell(receipt, input, arena_printf(extent->arena, "%s first", watch->name),
                     text_of(&watch->first));
        receipt_cell(receipt, input, arena_printf(extent->arena, "%s last", watch->name),
                     text_of(&watch->last));
    }
}
