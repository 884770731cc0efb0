/* parting - another column of an export that parts the two orders of day and month in a column of dates */
#include "voc/parting.h"

#include "voc/arena.h"
#include "voc/manner.h"
#include "voc/text.h"

enum { MOST_VALUES = 24, MOST_TOLD = 8 };

struct value {
    struct slice text;
    long long count, told[3]; /* by enum manner_told */
};

/* A column that may part them. */
struct candidate {
    size_t column, slot;
    struct value values[MOST_VALUES];
    size_t value_count;
    bool fails;
};

static struct value *value_of(struct arena *arena, struct candidate *candidate, struct slice text)
{
    size_t i = 0;

    while (i < candidate->value_count && !slice_is(candidate->values[i].text, text))
        i++;
    if (i == MOST_VALUES)
        return NULL;
    if (i == candidate->value_count)
        candidate->values[candidate->value_count++] =
            (struct value){.text = slice_of(slice_copy(arena, text))};
    return &candidate->values[i];
}

static void see(struct arena *arena, struct candidate *candidate, struct slice text, enum manner_told told)
{
    struct value *const value = value_of(arena, candidate, text);

    candidate->fails = !value;
    if (!value)
        return;
    value->count++;
    value->told[told]++;
    candidate->fails = value->told[MANNER_DAY_FIRST] && value->told[MANNER_MONTH_FIRST];
}

static void see_rows(struct arena *arena, struct rows *rows, size_t dates, struct candidate *candidates,
                     size_t count)
{
    struct err ignored = {0};
    struct glance seen;
    enum rows_got got;

    while ((got = rows_next(rows, &ignored)) == ROWS_ROW || got == ROWS_BAD) {
        if (got == ROWS_BAD || !glance_at(slice_trim(rows_cell(rows, dates)), &seen))
            continue;
        const enum style_form form = style_form(seen.key);
        if (form != STYLE_PAIR && form != STYLE_TRIPLE)
            continue;
        for (size_t i = 0; i < count; i++)
            if (!candidates[i].fails)
                see(arena, &candidates[i], slice_trim(rows_cell(rows, candidates[i].slot)),
                    manner_told(&seen));
    }
}

static bool is_parting(const struct candidate *candidate)
{
    bool both[3] = {false, false, false};

    for (size_t i = 0; i < candidate->value_count; i++)
        for (int told = 0; told < 3; told++)
            both[told] = both[told] || candidate->values[i].told[told];
    return !candidate->fails && both[MANNER_DAY_FIRST] && both[MANNER_MONTH_FIRST];
}

static const char *tell(struct arena *arena, const struct candidate *candidate)
{
    const char *list = "";

    for (size_t i = 0; i < candidate->value_count && i < MOST_TOLD; i++) {
        const struct value *const value = &candidate->values[i];
        const bool day_first = value->told[MANNER_DAY_FIRST] > 0,
                   month_first = value->told[MANNER_MONTH_FIRST] > 0;
        list = arena_printf(arena, "%s%s%s %s (%lld of %lld)", list, i ? ", " : "",
                            value->text.length ? value->text.at : "(empty)",
                            day_first     ? "day/month"
                            : month_first ? "month/day"
                                          : "either",
                            value->told[MANNER_DAY_FIRST] + value->told[MANNER_MONTH_FIRST], value->count);
    }
    return candidate->value_count > MOST_TOLD ? arena_printf(arena, "%s, …", list) : list;
}

struct parting parting_find(struct arena *arena, struct rows *rows, size_t dates)
{
    struct parting parting = {ROWS_NONE, ""};
    size_t width, fewest = MOST_VALUES + 1;

    rows_header(rows, &width);
    struct candidate *const candidates = arena_array(arena, width, sizeof *candidates);
    for (size_t i = 0; i < width; i++)
        candidates[i] = (struct candidate){.column = i, .slot = rows_want(rows, i), .fails = i == dates};
    see_rows(arena, rows, candidates[dates].slot, candidates, width);
    for (size_t i = 0; i < width; i++)
        if (is_parting(&candidates[i]) && candidates[i].value_count < fewest) {
            fewest = candidates[i].value_count;
            parting = (struct parting){i, tell(arena, &candidates[i])};
        }
    return parting;
}
