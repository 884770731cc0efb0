/* milestone - where the way to a target stands in a period */
#include "voc/milestone.h"

#include "voc/peers.h"

#include <math.h>

/* The last day up to this one with which a period of the steps' kind ends. */
static int64_t last_step(const struct goal *goal, int64_t day)
{
    const struct period period = period_of(goal->step, day * CIVIL_DAY);

    return civil_floor(
        (period_end(period) == (day + 1) * CIVIL_DAY ? period_end(period) : period_start(period)) - 1,
        CIVIL_DAY);
}

static bool is_way(const struct aim *aim, const struct measure *row)
{
    const bool is_held = *row->better && !peers_is_better(row, aim->target, aim->baseline);

    return !isnan(aim->baseline) && aim->goal->has_due && aim->has_start && !is_held &&
           aim->goal->due > aim->start;
}

static double required_on(const struct aim *aim, const struct measure *row, int64_t day)
{
    if (!is_way(aim, row) || day >= aim->goal->due)
        return aim->target;
    if (aim->goal->has_steps)
        day = last_step(aim->goal, day);
    const double way = (double)(day - aim->start) / (double)(aim->goal->due - aim->start);
    return aim->baseline + fmax(0, way) * (aim->target - aim->baseline);
}

static int64_t last_day(const struct aim *aim, struct period period)
{
    if (period.kind != PERIOD_ALL)
        return civil_floor(period_end(period) - 1, CIVIL_DAY);
    return aim->goal->has_due ? aim->goal->due : 0;
}

/* The way between levels as the seasons of the due day have them, and what of it holds in the row's. */
static double required_in_season(const struct aim *aim, const struct measure *row, int64_t day)
{
    const struct adjustment *const seasons = &aim->seasons;
    const struct adjustment_mix due = aims_due_mix(aim, row),
                                now = adjustment_of_periods(seasons, row->period,
                                                            period_usual(row->period.kind));
    struct aim then = *aim;

    then.baseline = scale_from(seasons->scale, adjustment_level(seasons, seasons->scale, &due) +
                                                   adjustment_trend(seasons, row->period));
    return adjustment_move(seasons, seasons->scale, row, required_on(&then, row, day), &due, &now);
}

double milestone_required(const struct aim *aim, const struct measure *row)
{
    const int64_t day = last_day(aim, row->period);

    return aims_has_season(aim) ? required_in_season(aim, row, day) : required_on(aim, row, day);
}
