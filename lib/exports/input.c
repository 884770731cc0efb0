/* input - what one line of a map takes from a row of an export */
#include "voc/input.h"

#include "voc/arena.h"
#include "voc/clocks.h"
#include "voc/hung.h"
#include "voc/labels.h"
#include "voc/text.h"
#include "voc/zone.h"

/* The clock that the header tells of. */
static bool hang_clock(struct arena *arena, struct input *input, const struct rows *rows, struct err *err)
{
    struct meaning *const meaning = arena_alloc(arena, sizeof *meaning);
    size_t width;
    const struct slice header = rows_header(rows, &width)[input->places.at[0]], zone = hung_word(header);

    if (zone.length == 0)
        return err_set(
            err, ERR_DATA,
            "%s: '%.*s' doesn't say where its clock hangs, as in 'Created at (Europe/Paris)'; name it "
            "in the map: zone Europe/Paris",
            rows_name(rows), (int)header.length, header.at);
    struct err why = {0};
    *meaning = *input->meaning;
    meaning->zone = zone_open(arena, slice_copy(arena, zone), &why);
    meaning->clocks = clocks_new(arena, meaning->zone);
    input->meaning = meaning;
    return meaning->zone ||
           err_set(err, ERR_DATA, "%s: '%.*s': %s", rows_name(rows), (int)header.length, header.at, why.text);
}

bool input_find(struct arena *arena, const struct map *map, const struct map_field *field,
                const struct rows *rows, struct input *input, struct err *err)
{
    *input = (struct input){.field = field, .meaning = field->meaning};
    if (!places_find(arena, map, field, rows, &input->places, err) ||
        !places_find_condition(arena, map, field, rows, &input->condition, err))
        return false;
    if (field->meaning && field->meaning->zone_in_header && !hang_clock(arena, input, rows, err))
        return false;
    if (field->take.columns && field->meaning)
        input->labels =
            labels_of(arena, rows, input->places.at, input->places.count,
                      field->meaning->kind == MEANING_SCALE || field->meaning->kind == MEANING_NUMBER);
    return true;
}

void input_want(struct arena *arena, struct input *input, struct rows *rows)
{
    input->arena = arena;
    input->joined = NULL;
    input->joined_size = 0;
    input->slots = arena_array(arena, input->places.count, sizeof *input->slots);
    for (size_t i = 0; i < input->places.count; i++)
        input->slots[i] = rows_want(rows, input->places.at[i]);
    input->condition_slot = rows_want(rows, input->condition);
}

struct slice input_condition(const struct input *input, const struct rows *rows)
{
    return input->condition == ROWS_NONE ? (struct slice){"", 0} : rows_cell(rows, input->condition_slot);
}

bool input_fits(const struct input *input, const struct rows *rows)
{
    return input->condition == ROWS_NONE || take_fits(&input->field->take, input_condition(input, rows));
}

static void join(struct input *input, size_t *used, char mark, struct slice text)
{
    const size_t needed = *used + 1 + text.length;

    if (needed > input->joined_size) {
        input->joined = arena_grow(input->arena, input->joined, input->joined_size, needed * 2);
        input->joined_size = needed * 2;
    }
    if (*used)
        input->joined[(*used)++] = mark;
    memcpy(input->joined + *used, text.at, text.length);
    *used += text.length;
}

static struct slice joined(struct input *input, const struct rows *rows)
{
    size_t used = 0;

    for (size_t i = 0; i < input->places.count; i++) {
        const struct slice cell = slice_trim(rows_cell(rows, input->slots[i]));
        if (cell.length)
            join(input, &used, ' ', cell);
    }
    return used ? (struct slice){input->joined, used} : (struct slice){"", 0};
}

static bool is_alone(const struct input *input, const struct rows *rows, size_t i)
{
    for (size_t j = 0; j < input->places.count; j++)
        if (j != i && slice_trim(rows_cell(rows, input->slots[j])).length)
            return false;
    return true;
}

/* `0` marks nothing, but where it is what the column is called and all that is said. */
static bool is_unmarked(const struct input *input, const struct rows *rows, size_t i, struct slice cell)
{
    static const char *const unmarked[] = {"0", "no", "false"};

    for (size_t j = 0; j < sizeof unmarked / sizeof *unmarked; j++)
        if (slice_is_nearly(slice_of(unmarked[j]), cell))
            return !slice_is(cell, input->labels[i]) || !is_alone(input, rows, i);
    return false;
}

/* What a column says in this row: its label where it is marked, empty where not. */
static struct slice said(const struct input *input, const struct rows *rows, size_t i)
{
    const struct slice cell = slice_trim(rows_cell(rows, input->slots[i]));

    if (cell.length == 0 || meaning_is_none(input->meaning, cell))
        return (struct slice){"", 0};
    if (!input->labels)
        return cell;
    return is_unmarked(input, rows, i, cell) ? (struct slice){"", 0} : input->labels[i];
}

static bool two_answers(const struct input *input, const struct rows *rows, size_t first, size_t second,
                        struct err *err)
{
    const struct slice one = text_fit(said(input, rows, first), 60);
    const struct slice other = text_fit(said(input, rows, second), 60);

    return err_set(err, ERR_DATA, "two answers: %.*s (#%zu) and %.*s (#%zu); expected one", (int)one.length,
                   one.at, input->places.at[first] + 1, (int)other.length, other.at,
                   input->places.at[second] + 1);
}

static bool marked(struct input *input, const struct rows *rows, struct slice *cell, struct err *err)
{
    const bool only_one = input->field->take.columns == TAKE_ONE;
    size_t used = 0, first = input->places.count;

    *cell = (struct slice){"", 0};
    for (size_t i = 0; i < input->places.count; i++) {
        const struct slice answer = said(input, rows, i);
        if (answer.length == 0)
            continue;
        join(input, &used, '|', answer);
        *cell = (struct slice){input->joined, used};
        if (only_one && first < i)
            return two_answers(input, rows, first, i, err);
        first = i;
    }
    return true;
}

bool input_cell(struct input *input, const struct rows *rows, struct slice *cell, struct err *err)
{
    if (input->field && input->field->take.columns)
        return marked(input, rows, cell, err);
    *cell = input->places.count == 1 ? rows_cell(rows, input->slots[0]) : joined(input, rows);
    return true;
}
