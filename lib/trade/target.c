/* target - where should we be, and by when? */
#include "voc/target.h"

#include "voc/arena.h"
#include "voc/goals.h"
#include "voc/number.h"
#include "voc/scale.h"
#include "voc/writer.h"

#include <math.h>

static const char *const own[] = {"target", "start", "due", "required", NULL};

/* What holds for a whole series. */
struct aim {
    const struct goal *goal; /* NULL: none */
    double target, baseline;
    bool has_start;
    int64_t start; /* days */
};

struct aiming {
    struct arena *arena;
    const struct measures *measures;
    struct goals *goals;
    struct aim *aims; /* of each series */
    const struct talk *talk;
    struct err *err;
};

static bool is_better(const struct measure *row, double a, double b)
{
    return strcmp(row->better, "low") == 0 ? a < b : a > b;
}

static const struct measure *newest(const struct series *series)
{
    return series->rows[series->count - 1];
}

static bool is_peer(const struct measures *measures, const struct measure *a, const struct measure *b)
{
    if (strcmp(a->metric, b->metric) != 0)
        return false;
    for (size_t i = 0; i < measures->group_count; i++)
        if (slice_is(a->group[i], slice_of("*")) != slice_is(b->group[i], slice_of("*")))
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
        const struct measure *const peer = newest(&aiming->measures->series[i]);
        double limit, baseline;
        if (!is_peer(aiming->measures, row, peer))
            continue;
        if (!measures_number(aiming->measures, peer, low ? "base_high" : "base_low", &limit, aiming->err) ||
            !measures_number(aiming->measures, peer, "baseline", &baseline, aiming->err))
            return false;
        if (isnan(limit) || isnan(baseline) || (!isnan(best_limit) && !is_better(row, limit, best_limit)))
            continue;
        best_limit = limit;
        *best = baseline;
    }
    return true;
}

static bool refuse(const struct aiming *aiming, const struct goal *goal, const char *why)
{
    return err_set(aiming->err, ERR_DATA, "%s:%zu: %s", goals_name(aiming->goals), goal->line, why);
}

/* A target that the metric can't have is a slip: 0.85 for 85 %, a score of 150 %. */
static bool is_possible(const struct aiming *aiming, const struct measure *row, const struct aim *aim)
{
    const struct interval range = scale_range(row->kind);
    const bool is_percent = row->kind == METRIC_SHARE || row->kind == METRIC_WITHIN;

    if (aim->target < range.low || aim->target > range.high)
        return refuse(aiming, aim->goal,
                      arena_printf(aiming->arena,
                                   "the target of %s would be %g, which it can't have; expected %g to %g",
                                   row->metric, aim->target, range.low, range.high));
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
                 goals_name(aiming->goals), goal->line, row->metric,
                 measures_group_words(aiming->arena, aiming->measures, row));
    aim->target = goal->form == GOAL_CHANGE    ? aim->baseline + goal->amount
                  : goal->form == GOAL_PERCENT ? aim->baseline * (1 + goal->amount / 100)
                                               : goal->amount;
    if (relative && goal->amount != 0 && *row->better && !is_better(row, aim->target, aim->baseline) &&
        !isnan(aim->baseline))
        talk_say(aiming->talk, TALK_WARNING, "%s:%zu: the change makes %s worse: for it, %s is better",
                 goals_name(aiming->goals), goal->line, row->metric, row->better);
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
                 goals_name(aiming->goals), aim->goal->line);
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
    const struct measure *const row = newest(series);

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

/* Where the way stands on a day. */
static double required_on(const struct aim *aim, const struct measure *row, int64_t day)
{
    const bool held = !isnan(aim->baseline) && *row->better && !is_better(row, aim->target, aim->baseline);

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

static void write_day(struct writer *writer, bool is_known, int64_t day)
{
    char text[MOMENT_SIZE] = "";

    if (is_known)
        moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
    writer_text(writer, text);
}

static void write_aim(struct writer *writer, const struct aim *aim, const struct measure *row)
{
    const bool is_known = aim->goal && !isnan(aim->target);

    writer_number(writer, is_known ? aim->target : NAN);
    write_day(writer, is_known && aim->has_start, aim->start);
    write_day(writer, is_known && aim->goal->has_due, is_known ? aim->goal->due : 0);
    writer_number(writer, is_known ? required_on(aim, row, last_day(aim, row->period)) : NAN);
}

static bool write_table(const struct aiming *aiming, struct writer *writer)
{
    const struct measures *const measures = aiming->measures;

    if (!measures_write_header(writer, measures, own, aiming->err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        measures_write_cells(writer, measures, &measures->rows[i], own);
        write_aim(writer, &aiming->aims[measures->rows[i].series], &measures->rows[i]);
        if (!writer_row(writer, aiming->err))
            return false;
    }
    return true;
}

/* What is doubtful about one series' target; NULL: nothing. */
static const char *doubt(const struct aiming *aiming, const struct measure *row, const struct aim *aim,
                         int which, bool *failed)
{
    double low = NAN, high = NAN;

    *failed = !measures_number(aiming->measures, row, "lcl", &low, aiming->err) ||
              !measures_number(aiming->measures, row, "ucl", &high, aiming->err);
    switch (*failed ? -1 : which) {
    case 0:
        return isnan(aim->baseline) ? "there is no baseline to start from" : NULL;
    case 1:
        return !aim->goal->has_due ? "it has no due date: it is required from now on" : NULL;
    case 2:
        return !isnan(aim->baseline) && *row->better && !is_better(row, aim->target, aim->baseline) &&
                       aim->target != aim->baseline
                   ? "the baseline is past it already: it is to be held there"
                   : NULL;
    case 3:
        return !isnan(low) && aim->target > low && aim->target < high
                   ? "it lies inside the natural limits: a single period can reach it by luck"
                   : NULL;
    default:
        return NULL;
    }
}

static bool write_doubt(const struct aiming *aiming, struct writer *writer, const struct measure *row,
                        const struct aim *aim, const char *text)
{
    writer_count(writer, (long long)aim->goal->line);
    writer_text(writer, row ? row->metric : "");
    writer_text(writer, row ? measures_group_words(aiming->arena, aiming->measures, row) : "");
    writer_number(writer, aim->target);
    writer_number(writer, aim->baseline);
    writer_text(writer, text);
    return writer_row(writer, aiming->err);
}

static bool write_doubts(const struct aiming *aiming, struct writer *writer)
{
    enum { DOUBTS = 4 };
    bool failed = false;

    for (size_t i = 0; i < aiming->measures->series_count; i++) {
        const struct aim *const aim = &aiming->aims[i];
        const struct measure *const row = newest(&aiming->measures->series[i]);
        for (int which = 0; aim->goal && which < DOUBTS; which++) {
            const char *const text = doubt(aiming, row, aim, which, &failed);
            if (failed || (text && !write_doubt(aiming, writer, row, aim, text)))
                return false;
        }
    }
    return true;
}

/* The worst first: targets that fit no row. */
static bool write_lint(const struct aiming *aiming, struct writer *writer)
{
    static const char *const header[] = {"line", "metric", "group", "target", "baseline", "doubt"};
    const char *unused;
    size_t index = 0;

    for (size_t i = 0; i < sizeof header / sizeof *header; i++)
        writer_text(writer, header[i]);
    if (!writer_row(writer, aiming->err))
        return false;
    while ((unused = goals_unused(aiming->arena, aiming->goals, aiming->measures, &index))) {
        const struct goal goal = {.line = goals_line(aiming->goals, index - 1)};
        if (!write_doubt(aiming, writer, NULL, &(struct aim){.goal = &goal, .target = NAN, .baseline = NAN},
                         unused))
            return false;
    }
    return write_doubts(aiming, writer);
}

static void tell_unused(const struct aiming *aiming)
{
    const char *unused;
    size_t index = 0;

    while ((unused = goals_unused(aiming->arena, aiming->goals, aiming->measures, &index)))
        talk_say(aiming->talk, TALK_WARNING, "%s:%zu: %s", goals_name(aiming->goals),
                 goals_line(aiming->goals, index - 1), unused);
}

bool target_write(struct arena *arena, const struct measures *measures, const char *goals_path, bool lint,
                  struct writer *writer, const struct talk *talk, struct err *err)
{
    struct aiming aiming = {.arena = arena, .measures = measures, .talk = talk, .err = err};

    aiming.goals = goals_read(arena, goals_path, measures, err);
    if (!aiming.goals)
        return false;
    aiming.aims = arena_array(arena, measures->series_count, sizeof *aiming.aims);
    for (size_t i = 0; i < measures->series_count; i++)
        if (!aim_at(&aiming, &measures->series[i], &aiming.aims[i]))
            return false;
    if (lint)
        return write_lint(&aiming, writer);
    tell_unused(&aiming);
    return write_table(&aiming, writer);
}
