/* learnt - the date formats that a map leaves to be learnt */
#include "voc/learnt.h"

#include "voc/arena.h"
#include "voc/lesson.h"

/* Whether an earlier line has the field in this row: those with a condition come first. */
static bool is_taken(struct input *const inputs[], size_t place, const struct rows *rows)
{
    for (size_t i = 0; i < place; i++)
        if (inputs[i]->field && slice_is(inputs[i]->field->name, inputs[place]->field->name) &&
            input_fits(inputs[i], rows))
            return true;
    return false;
}

static bool see_row(struct input *const inputs[], size_t count, const struct rows *rows, struct err *err)
{
    struct err ignored = {0};
    struct slice cell;

    for (size_t i = 0; i < count; i++) {
        struct input *const input = inputs[i];
        if (!input->lesson || !input_fits(input, rows) || is_taken(inputs, i, rows) ||
            !input_cell(input, rows, &cell, &ignored))
            continue;
        cell = slice_trim(cell);
        if (cell.length && !meaning_is_none(input->meaning, cell) &&
            !lesson_see(input->lesson, cell, rows, err))
            return false;
    }
    return true;
}

/* What ends the rows early is told when they are read for good. */
static bool see_all(struct input *const inputs[], size_t count, struct rows *rows, struct err *err)
{
    struct err ignored = {0};
    enum rows_got got;

    while ((got = rows_next(rows, &ignored)) == ROWS_ROW || got == ROWS_BAD)
        if (got == ROWS_ROW && !see_row(inputs, count, rows, err))
            return false;
    return true;
}

/* What other columns say in the same rows is evidence. */
static struct dated_kin kin_of(struct arena *arena, struct input *const inputs[], size_t count,
                               const struct lesson *lesson, struct slice value)
{
    const struct dates **const kin = arena_array(arena, count, sizeof *kin);
    struct dated_kin all = {kin, 0};

    for (size_t i = 0; i < count; i++) {
        struct lesson *const other = inputs[i]->lesson;
        const struct dates *const dates =
            other && lesson_is_kin(lesson, other) ? lesson_dates(other, value) : NULL;
        if (dates)
            kin[all.count++] = dates;
    }
    return all;
}

static bool settle_all(struct arena *arena, struct input *const inputs[], size_t count,
                       const struct rows *rows, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        struct lesson *const lesson = inputs[i]->lesson;
        for (size_t j = 0; lesson && j < lesson_count(lesson); j++) {
            const struct dated_kin kin = kin_of(arena, inputs, count, lesson, lesson_value(lesson, j));
            if (!lesson_settle(lesson, j, &kin, rows, err))
                return false;
        }
    }
    return true;
}

/* What was learnt for all rows is as if the map had said it. */
static void end_lesson(struct input *input)
{
    const struct meaning *const meaning = input->lesson ? lesson_for_all(input->lesson) : NULL;

    if (!meaning)
        return;
    input->meaning = meaning;
    input->lesson = NULL;
}

bool learnt_is_needed(const struct map *map)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (map->fields[i].meaning && map->fields[i].meaning->learns)
            return true;
    return false;
}

bool learnt_all(struct arena *arena, const struct map *map, struct input *const inputs[], size_t count,
                struct rows *rows, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        struct input *const input = inputs[i];
        input_want(arena, input, rows);
        if (!input->field || !input->meaning || !input->meaning->learns)
            continue;
        if (!(input->lesson = lesson_new(arena, map, input, rows, err)))
            return false;
        lesson_want(input->lesson, rows);
    }
    if (!see_all(inputs, count, rows, err) || !settle_all(arena, inputs, count, rows, err))
        return false;
    for (size_t i = 0; i < count; i++)
        end_lesson(inputs[i]);
    return true;
}
