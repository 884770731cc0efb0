/* misfit - why a target fits no row */
#include "voc/misfit.h"

#include "voc/arena.h"
#include "voc/pattern.h"
#include "voc/text.h"

/* What is there instead of a value that none of the rows has. */
static const char *likely_value(struct arena *arena, const struct measures *measures, struct slice wanted,
                                size_t column, bool *exists)
{
    const char **values = arena_array(arena, measures->series_count, sizeof *values);

    *exists = false;
    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = measures->series[i].rows[0];
        const struct slice value = column == FEED_NONE ? slice_of(row->metric) : row->group[column];
        values[i] = slice_copy(arena, value);
        *exists = *exists || pattern_glob(wanted, value);
    }
    return text_likely(wanted, values, measures->series_count);
}

static const char *no_value(struct arena *arena, const char *what, struct slice wanted, const char *likely)
{
    if (likely)
        return arena_printf(arena, "there is no %s '%.*s'; did you mean '%s'?", what, (int)wanted.length,
                            wanted.at, likely);
    return arena_printf(arena, "there is no %s '%.*s'", what, (int)wanted.length, wanted.at);
}

static bool has_rows(const struct goal *goal, const struct measures *measures)
{
    for (size_t i = 0; i < measures->series_count; i++)
        if (goals_fit(goal, measures, measures->series[i].rows[0]))
            return true;
    return false;
}

const char *misfit_why(struct arena *arena, const struct goal *goal, const struct measures *measures)
{
    bool exists;
    const char *likely = likely_value(arena, measures, goal->metric, FEED_NONE, &exists);
    if (!exists)
        return no_value(arena, "metric", goal->metric, likely);
    for (size_t i = 0; i < measures->group_count; i++) {
        if (goal->wishes[i].kind != WISH_TEXT)
            continue;
        likely = likely_value(arena, measures, goal->wishes[i].text, i, &exists);
        if (!exists)
            return no_value(arena, slice_copy(arena, measures->columns[measures->group_first + i]),
                            goal->wishes[i].text, likely);
    }
    return has_rows(goal, measures) ? "an earlier line fits its rows, and the first one wins"
                                    : "no row has this metric and group together";
}
