/* aims - the targets of a targets file held against measures */
#include "voc/aims.h"

#include "voc/arena.h"
#include "voc/misfit.h"
#include "voc/scale.h"

#include <math.h>

struct aiming {
    struct arena *arena;
    const struct measures *measures;
    struct goals *goals;
    const struct talk *talk;
    struct err *err;
};

bool aims_is_better(const struct measure *row, double a, double b)
{
    return strcmp(row->better, "low") == 0 ? a < b : a > b;
}

static bool is_peer(const struct measures *measures, const struct measure *a, const struct measure *b)
{
    if (strcmp(a->metric, b->metric) != 0)
        return false;
    for (size_t i = 0; i < measures->group_count; i++)
        if (measures_is_total(a->group[i]) != measures_is_total(b->group[i]))
            return false;
    return true;
}

/* The baseline of the peer whose worse limit is the best: small groups are often first by luck. */
static bool find_best(const struct aiming *aiming, const struct measure *row, double *best)
{
    const bool low = strcmp(row->better, "low") == 0;
    double best_limit = NAN;

    *best = NAN;
    for (size_t i = 0; i < aiming->measures->series_count; i++) {
        const struct measure *const peer = series_newest(&aiming->measures->series[i]);
        double limit, baseline;
        if (!is_peer(aiming->measures, row, peer))
            continue;
        if (!measures_number(aiming->measures, peer, low ? "base_high" : "base_low", &limit, aiming->err) ||
            !measures_number(aiming->measures, peer, "baseline", &baseline, aiming->err))
            return false;
        if (isnan(limit) || isnan(baseline) ||
            (!isnan(best_limit) && !aims_is_better(row, limit, best_limit)))
            continue;
        best_limit = limit;
        *best = baseline;
    }
    return true;
}

static bool refuse(const struct aiming *aiming, const struct goal *goal, const char *why)
{
    return err_set(aiming->err, ERR_DATA, "%s:%zu: %s", aiming->goals->name, goal->line, why);
}

/* A target that the metric can't have is a slip: 0.85 for 85 %, a score of 150 %. */
static bool is_possible(const struct aiming *aiming, const struct measure *row, const struct aim *aim)
{
    struct interval range = scale_range(row->kind);
    const bool is_percent = row->kind == METRIC_SHARE || row->kind == METRIC_WITHIN;

    if (row->kind == METRIC_MEAN)
        metric_builtin_range(row->metric, row->unit, &range.low, &range.high);
    if (aim->target < range.low || aim->target > range.high)
        return refuse(aiming, aim->goal,
                      arena_printf(aiming->arena,
                                   "the target of %s would be %g, which it can't have; expected %g %s",
                                   row->metric, aim->target, range.low,
                                   isfinite(range.high) ? arena_printf(aiming->arena, "to %g", range.high)
                                                        : "or more"));
    if (is_percent && aim->goal->form == GOAL_VALUE && aim->target > 0 && aim->target < 1 &&
        strcmp(row->better, "low") != 0)
        return refuse(aiming, aim->goal,
                      arena_printf(aiming->arena, "the target of %s is %g %%; %g, if %g %% was meant",
                                   row->metric, aim->target, 100 * aim->target, 100 * aim->target));
    return true;
}

static bool settle_value(const struct aiming *aiming, const struct measure *row, struct aim *aim)
{
    const struct goal *const goal = aim->goal;
    const bool relative = goal->form == GOAL_CHANGE || goal->form == GOAL_PERCENT;

    if (goal->form == GOAL_PERCENT && row->kind != METRIC_QUANTILE && row->kind != METRIC_COUNT)
        return refuse(
            aiming, goal,
            "change_percent is for hours and counts; a percentage of a score or a percentage has no "
            "fixed meaning: use change");
    if (goal->form == GOAL_BEST)
        return find_best(aiming, row, &aim->target);
    if (relative && isnan(aim->baseline))
        talk_say(aiming->talk, TALK_WARNING,
                 "%s:%zu: %s of %s has no baseline to change from, so there is no target",
                 aiming->goals->name, goal->line, row->metric,
                 measures_group_words(aiming->arena, aiming->measures, row));
    aim->target = goal->form == GOAL_CHANGE    ? aim->baseline + goal->amount
                  : goal->form == GOAL_PERCENT ? aim->baseline * (1 + goal->amount / 100)
                                               : goal->amount;
    if (relative && goal->amount != 0 && *row->better && !aims_is_better(row, aim->target, aim->baseline) &&
        !isnan(aim->baseline))
        talk_say(aiming->talk, TALK_WARNING, "%s:%zu: the change makes %s worse: for it, %s is better",
                 aiming->goals->name, goal->line, row->metric, row->better);
    return is_possible(aiming, row, aim);
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
        talk_say(aiming->talk, TALK_WARNING,
                 "%s:%zu: it is due before the baseline ends, so there is no way to it, only the target; a "
                 "start would tell",
                 aiming->goals->name, aim->goal->line);
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
    if (!measures_number(aiming->measures, row, "baseline", &aim->baseline, aiming->err) ||
        !settle_value(aiming, row, aim))
        return false;
    settle_start(aiming, row, aim);
    return true;
}

struct aims *aims_read(struct arena *arena, const struct measures *measures, const char *path,
                       const struct talk *talk, struct err *err)
{
    struct aims *aims = arena_alloc(arena, sizeof *aims);
    struct aiming aiming = {arena, measures, goals_read(arena, path, measures, err), talk, err};

    if (!aiming.goals)
        return NULL;
    *aims = (struct aims){arena, measures, aiming.goals,
                          arena_array(arena, measures->series_count, sizeof(struct aim))};
    for (size_t i = 0; i < measures->series_count; i++)
        if (!aim_at(&aiming, &measures->series[i], &aims->of_series[i]))
            return NULL;
    return aims;
}

/* Where the way stands on a day. */
static double required_on(const struct aim *aim, const struct measure *row, int64_t day)
{
    const bool held =
        !isnan(aim->baseline) && *row->better && !aims_is_better(row, aim->target, aim->baseline);

    if (isnan(aim->baseline) || !aim->goal->has_due || !aim->has_start || held ||
        aim->goal->due <= aim->start)
        return aim->target;
    const double way = (double)(day - aim->start) / (double)(aim->goal->due - aim->start);
    return aim->baseline + fmin(1, fmax(0, way)) * (aim->target - aim->baseline);
}

static int64_t last_day(const struct aim *aim, struct period period)
{
    if (period.kind != PERIOD_ALL)
        return civil_floor(period_end(period) - 1, CIVIL_DAY);
    return aim->goal->has_due ? aim->goal->due : 0;
}

double aims_required(const struct aim *aim, const struct measure *row)
{
    return required_on(aim, row, last_day(aim, row->period));
}

const char *aims_why_unused(const struct aims *aims, const struct goal *goal)
{
    return arena_printf(aims->arena, "this target fits no row: %s",
                        misfit_why(aims->arena, goal, aims->measures));
}
