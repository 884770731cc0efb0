/* sense - whether a target can be meant for a metric */
#include "voc/sense.h"

#include "voc/amount.h"
#include "voc/arena.h"
#include "voc/scale.h"

#include <math.h>

static const char *day_text(struct arena *arena, int64_t day)
{
    char text[MOMENT_SIZE];

    return arena_copy(arena, text, moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text));
}

static const char *flaw_of_unit(struct arena *arena, const struct measure *row, const struct goal *goal)
{
    const char *const unit = goal->form == GOAL_PERCENT ? "%" : row->unit;

    if (amount_is_in(goal->unit, unit))
        return NULL;
    return arena_printf(arena, "'%.*s' is not what %s is measured in; expected %s", (int)goal->unit.length,
                        goal->unit.at, goal->form == GOAL_PERCENT ? "change_percent" : row->metric,
                        strcmp(unit, "%") == 0 ? "% or nothing" : unit);
}

static struct interval range_of(const struct measure *row)
{
    struct interval range = scale_range(row->kind);

    if (row->kind == METRIC_MEAN)
        metric_builtin_range(row->metric, row->unit, &range.low, &range.high);
    return range;
}

static const char *flaw_of_value(struct arena *arena, const struct measure *row, const struct goal *goal,
                                 double value)
{
    const struct interval range = range_of(row);
    const bool is_percent = row->kind == METRIC_SHARE || row->kind == METRIC_WITHIN;

    if (value < range.low || value > range.high)
        return arena_printf(arena, "the target of %s would be %g, which it can't have; expected %g %s",
                            row->metric, value, range.low,
                            isfinite(range.high) ? arena_printf(arena, "to %g", range.high) : "or more");
    if (is_percent && goal->form == GOAL_VALUE && value > 0 && value < 1 && goal->unit.length == 0 &&
        strcmp(row->better, "low") != 0)
        return arena_printf(arena, "the target of %s is %g %%; %g, if %g %% was meant", row->metric, value,
                            100 * value, 100 * value);
    return NULL;
}

const char *sense_flaw(struct arena *arena, const struct measure *row, const struct goal *goal, double value)
{
    if (goal->has_start && goal->has_due && goal->due < goal->start)
        return arena_printf(arena, "due: '%s' is before the start, %s", day_text(arena, goal->due),
                            day_text(arena, goal->start));
    if (goal->form == GOAL_PERCENT && row->kind != METRIC_QUANTILE && row->kind != METRIC_COUNT)
        return "change_percent is for hours and counts; a percentage of a score or a percentage has no fixed "
               "meaning: use change";
    const char *const flaw = flaw_of_unit(arena, row, goal);
    return flaw ? flaw : flaw_of_value(arena, row, goal, value);
}
