/* aims - the targets of a targets file held against measures */
#include "voc/aims.h"

#include "voc/arena.h"
#include "voc/goalfile.h"
#include "voc/misfit.h"
#include "voc/peers.h"
#include "voc/sense.h"
#include "voc/tide.h"

#include <math.h>

struct aiming {
    struct arena *arena;
    const struct measures *measures;
    struct goals *goals;
    const struct talk *talk;
    struct err *err;
};

static void warn(const struct aiming *aiming, const struct goal *goal, const char *why)
{
    talk_say(aiming->talk, TALK_WARNING, "%s:%zu: %s", aiming->goals->name, goal->line, why);
}

static double value_of(const struct goal *goal, double baseline)
{
    return goal->form == GOAL_CHANGE    ? baseline + goal->amount
           : goal->form == GOAL_PERCENT ? baseline * (1 + goal->amount / 100)
                                        : goal->amount;
}

bool aims_is_worse(const struct aim *aim, const struct measure *row)
{
    return aims_is_relative(aim->goal) && aim->goal->amount != 0 && *row->better && !isnan(aim->baseline) &&
           !peers_is_better(row, aim->target, aim->baseline);
}

bool aims_is_relative(const struct goal *goal)
{
    return goal->form == GOAL_CHANGE || goal->form == GOAL_PERCENT;
}

static void tell_value(const struct aiming *aiming, const struct measure *row, const struct aim *aim)
{
    const char *const group = measures_group_words(aiming->arena, aiming->measures, row);

    if (aims_is_relative(aim->goal) && isnan(aim->baseline))
        warn(aiming, aim->goal,
             arena_printf(aiming->arena, "%s of %s has no baseline%s to change from, so there is no target",
                          row->metric, group,
                          aims_has_season(aim) ? " of the seasons in which it is due" : ""));
    if (aim->goal->form == GOAL_BEST && isnan(aim->target))
        warn(aiming, aim->goal,
             arena_printf(aiming->arena, "no peer of %s of %s has a baseline, so there is no target",
                          row->metric, group));
    if (aims_is_worse(aim, row))
        warn(aiming, aim->goal,
             arena_printf(aiming->arena, "the change makes %s worse: for it, %s is better", row->metric,
                          row->better));
}

bool aims_has_season(const struct aim *aim)
{
    return aim->seasons.season && aim->goal->has_due;
}

struct adjustment_mix aims_due_mix(const struct aim *aim, const struct measure *row)
{
    return adjustment_of_periods(&aim->seasons, period_of(row->period.kind, aim->goal->due * CIVIL_DAY),
                                 period_usual(row->period.kind));
}

/* The level that changes count from. */
static bool settle_baseline(const struct aiming *aiming, const struct series *series, struct aim *aim)
{
    if (!adjustment_read(aiming->measures, series, &aim->seasons, aiming->err))
        return false;
    if (!aims_has_season(aim))
        return tide_level(aiming->measures, series, &aim->baseline, aiming->err);
    const struct adjustment_mix due = aims_due_mix(aim, series_newest(series));
    aim->baseline = scale_from(aim->seasons.scale, adjustment_level(&aim->seasons, aim->seasons.scale, &due));
    return !isnan(aim->baseline) || aims_is_relative(aim->goal) ||
           tide_level(aiming->measures, series, &aim->baseline, aiming->err);
}

/* The best peer's baseline, which is that of the newest period, in the seasons of the due day. */
static double best_when_due(const struct measure *row, const struct aim *aim, double best)
{
    if (!aims_has_season(aim))
        return best;
    const struct adjustment_mix now = adjustment_of_periods(&aim->seasons, row->period, 1),
                                due = aims_due_mix(aim, row);
    return adjustment_move(&aim->seasons, aim->seasons.scale, row, best, &now, &due);
}

static bool settle_value(const struct aiming *aiming, const struct measure *row, struct aim *aim)
{
    struct peers_best best;

    aim->target = value_of(aim->goal, aim->baseline);
    if (aim->goal->form == GOAL_BEST) {
        if (!peers_best(aiming->measures, row, &best, aiming->err))
            return false;
        aim->target = best_when_due(row, aim, best.value);
    }
    aim->flaw = sense_flaw(aiming->arena, row, aim->goal, aim->target);
    tell_value(aiming, row, aim);
    return true;
}

/* The way begins where the file says, or on the last day of the baseline. */
static void settle_start(const struct aiming *aiming, const struct measure *row, struct aim *aim)
{
    const struct slice base_to = measures_cell(row, measures_find(aiming->measures, "base_to"));
    struct period last;

    aim->has_start = aim->goal->has_start;
    aim->start = aim->goal->start;
    if (!aim->has_start && period_parse(base_to, &last) && last.kind != PERIOD_ALL) {
        aim->has_start = true;
        aim->start = civil_floor(period_end(last) - 1, CIVIL_DAY);
    }
    if (!aim->goal->has_start && aim->has_start && aim->goal->has_due && aim->goal->due <= aim->start)
        warn(aiming, aim->goal,
             "it is due before the baseline ends, so there is no way to it, only the target; a start would "
             "tell");
}

/* A wide target means whoever does such work; a series that never had an answer isn't among them. */
static bool is_idle(const struct series *series)
{
    for (size_t i = 0; i < series->count; i++)
        if (series->rows[i]->n > 0)
            return false;
    return true;
}

static bool aim_at(const struct aiming *aiming, const struct series *series, struct aim *aim)
{
    const struct measure *const row = series_newest(series);

    *aim = (struct aim){.goal = goals_for(aiming->goals, row), .target = NAN, .baseline = NAN};
    if (aim->goal && aim->goal->is_wide && is_idle(series))
        aim->goal = NULL;
    if (!aim->goal)
        return true;
    if (!settle_baseline(aiming, series, aim) || !settle_value(aiming, row, aim))
        return false;
    settle_start(aiming, row, aim);
    return true;
}

struct aims *aims_read(struct arena *arena, const struct measures *measures, const char *path,
                       const struct talk *talk, struct err *err)
{
    struct aims *aims = arena_alloc(arena, sizeof *aims);
    struct aiming aiming = {arena, measures, goalfile_read(arena, path, measures, err), talk, err};

    if (!aiming.goals)
        return NULL;
    *aims = (struct aims){arena, measures, aiming.goals,
                          arena_array(arena, measures->series_count, sizeof(struct aim))};
    for (size_t i = 0; i < measures->series_count; i++)
        if (!aim_at(&aiming, &measures->series[i], &aims->of_series[i]))
            return NULL;
    return aims;
}

bool aims_hold(const struct aims *aims, struct err *err)
{
    for (size_t i = 0; i < aims->measures->series_count; i++) {
        const struct aim *const aim = &aims->of_series[i];
        if (aim->goal && aim->flaw)
            return err_set(err, ERR_DATA, "%s:%zu: %s", aims->goals->name, aim->goal->line, aim->flaw);
    }
    return true;
}

const char *aims_why_unused(const struct aims *aims, const struct goal *goal)
{
    return arena_printf(aims->arena, "this target fits no row: %s",
                        misfit_why(aims->arena, goal, aims->measures));
}
