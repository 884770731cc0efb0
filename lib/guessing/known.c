/* known - what is known of an export before the rest of its map is guessed */
#include "voc/known.h"

#include "voc/arena.h"
#include "voc/places.h"

static bool take_field(const struct map *base, const struct map_field *field, const struct layout *layout,
                       struct match_given *given, bool *columns, struct slice *fields, struct err *err)
{
    struct places places;

    if (field->take.optional && !places_has(layout->arena, field, layout->rows))
        return true;
    if (!places_find(layout->arena, base, field, layout->rows, &places, err))
        return false;
    /* What an id is put together from is still what it is. */
    const bool takes = places.count < 2 || !slice_is(field->name, slice_of("id"));
    for (size_t i = 0; i < places.count && takes; i++)
        columns[places.at[i]] = true;
    fields[given->field_count++] = field->name;
    return true;
}

bool known_fields(const struct map *base, const struct layout *layout, struct sketch *sketch,
                  struct match_given *given, struct err *err)
{
    bool *const columns = arena_array(layout->arena, layout->width, sizeof *columns);
    struct slice *const fields = arena_array(layout->arena, base->field_count, sizeof *fields);

    *given = (struct match_given){columns, fields, 0};
    for (size_t i = 0; i < base->field_count; i++)
        if (!map_add(sketch->arena, sketch->map, base->fields[i], err) ||
            !take_field(base, &base->fields[i], layout, given, columns, fields, err))
            return false;
    return true;
}

/* Qualtrics writes who made a row up: whoever built the survey and tried it out. */
static const struct {
    const char *column, *values;
} tried[] = {{"Status", "Survey Preview|Survey Test|Offline Survey Preview|1|2|17"},
             {"DistributionChannel", "preview|test"}};

static bool add_test(const struct layout *layout, struct sketch *sketch, struct slice column,
                     struct slice values, struct err *err)
{
    return rows_find(layout->rows, column) == ROWS_NONE ||
           map_add_test(sketch->arena, sketch->map, column, values, 0, err);
}

bool known_tests(const struct map *base, const struct layout *layout, struct sketch *sketch, struct err *err)
{
    for (size_t i = 0; base && i < base->test_count; i++) {
        const struct take *const test = &base->tests[i].take;
        if (!add_test(layout, sketch, test->condition, test->values, err))
            return false;
    }
    const bool tells = layout->captions.zones && sketch->map->test_count == 0;
    for (size_t i = 0; i < sizeof tried / sizeof *tried && tells; i++)
        if (!add_test(layout, sketch, slice_of(tried[i].column), slice_of(tried[i].values), err))
            return false;
    return true;
}

bool known_has_score(const struct map *base)
{
    for (size_t i = 0; base && i < base->field_count; i++) {
        const struct match_wish *const wish = match_wish_for(base->fields[i].name);
        if (wish && wish->role == MATCH_SCORE)
            return true;
    }
    return false;
}
