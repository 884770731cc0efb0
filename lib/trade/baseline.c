/* baseline - what is normal, and is this week different? */
#include "voc/baseline.h"

#include "voc/arena.h"
#include "voc/carry.h"
#include "voc/caveat.h"
#include "voc/normal.h"
#include "voc/unsteady.h"
#include "voc/writer.h"

#include <math.h>
#include <stdlib.h>

static const char trial_word[] = "trial";

static bool is_inside(struct period_span span, struct period period)
{
    return period_start(period) >= span.from && period_end(period) <= span.end;
}

/* Which rows of a series are its window: [*first, *first + count). */
static size_t window_of(const struct series *series, const struct baseline_plan *plan, size_t *first)
{
    const size_t judged = series->count ? series->count - 1 : 0;
    size_t count = 0;

    *first = 0;
    if (plan->last > 0) {
        count = (size_t)plan->last < judged ? (size_t)plan->last : judged;
        *first = judged - count;
        return count;
    }
    if (!plan->has_window)
        return judged < BASELINE_PERIODS ? judged : BASELINE_PERIODS;
    while (*first < series->count && !is_inside(plan->window, series->rows[*first]->period))
        ++*first;
    while (*first + count < series->count && is_inside(plan->window, series->rows[*first + count]->period))
        count++;
    return count;
}

static bool has_periods(const struct measures *measures, struct err *err)
{
    for (size_t i = 0; i < measures->count; i++)
        if (measures->rows[i]->period.kind != PERIOD_ALL)
            return true;
    return measures->count == 0 ||
           err_set(err, ERR_DATA,
                   "%s has only the period 'all', which has nothing before it; voc measure --every "
                   "week (or day, month ...) makes periods",
                   measures->name);
}

static bool fits(const struct measures *measures, enum season_kind season, struct err *err)
{
    for (size_t i = 0; i < measures->series_count; i++) {
        const enum period_kind kind = measures->series[i].rows[0]->period.kind;
        if (!season_fits(season, kind))
            return err_set(err, ERR_USAGE, "--season %s: a %s is longer than that", season_words[season],
                           period_words[kind]);
    }
    return true;
}

static bool learn_all(struct arena *arena, const struct measures *measures, const struct baseline_plan *plan,
                      struct base baselines[], const struct talk *talk, struct err *err)
{
    struct stable *const found = arena_array(arena, measures->series_count, sizeof *found);

    if (!fits(measures, plan->normal.season, err))
        return false;
    for (size_t i = 0; i < measures->series_count; i++) {
        size_t first;
        const size_t count = window_of(&measures->series[i], plan, &first);
        struct measure *const *const rows = measures->series[i].rows + first;
        baselines[i] = normal_learn(arena, rows, count, &plan->normal);
        found[i] = stable_of(arena, rows, count, &baselines[i]);
    }
    caveat_lost(baselines, measures->series_count, &plan->normal, talk);
    unsteady_tell(arena, measures, found, talk);
    return true;
}

struct base *baseline_find(struct arena *arena, const struct measures *measures,
                           const struct baseline_plan *plan, const struct talk *talk, struct err *err)
{
    struct base *baselines = arena_array(arena, measures->series_count, sizeof *baselines);

    if (!has_periods(measures, err))
        return NULL;
    if (plan->use) {
        if (!frozen_read(arena, plan->use, measures, baselines, err))
            return NULL;
    } else if (!learn_all(arena, measures, plan, baselines, talk, err)) {
        return NULL;
    }
    if (!plan->use && !plan->has_window && plan->last == 0 && measures->series_count)
        talk_say(talk, TALK_WARNING,
                 "no window was given: each group's first %d periods are its baseline, never its newest; "
                 "--from and --to choose",
                 BASELINE_PERIODS);
    caveat_tell(measures, baselines, plan->use, talk);
    return baselines;
}

static void write_base(struct writer *writer, const struct base *base, const struct measure *row,
                       const char *signal)
{
    const struct interval limits = base_limits(base, row), around = base_interval(base, row);

    writer_number(writer, base->is_known ? base_center(base, row) : NAN);
    writer_number(writer, base->is_known ? around.low : NAN);
    writer_number(writer, base->is_known ? around.high : NAN);
    writer_text(writer, base->from);
    writer_text(writer, base->to);
    writer_count(writer, base->periods);
    writer_number(writer, base->is_known ? base->spread : NAN);
    writer_number(writer, limits.low);
    writer_number(writer, limits.high);
    writer_text(writer, signal);
}

bool baseline_write(struct arena *arena, const struct measures *measures, const struct base *baselines,
                    enum signal_rules rules, struct writer *writer, const struct talk *talk, struct err *err)
{
    const char ***const signals = arena_array(arena, measures->series_count, sizeof *signals);
    const struct carry *const carry = carry_of(arena, measures, carry_baseline);

    for (size_t i = 0; i < measures->series_count; i++)
        signals[i] = signal_words(arena, &measures->series[i], &baselines[i], rules);
    carry_tell(carry, talk);
    if (!carry_header(carry, writer, err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        const struct measure *const row = measures->rows[i];
        const struct base *const base = &baselines[row->series];
        const bool is_trial = base->is_known && base->periods < BASE_FEW;
        carry_noted(carry, writer, row, carry_note(arena, row->note, trial_word, is_trial));
        write_base(writer, base, row, signals[row->series][row->place]);
        if (!writer_row(writer, err))
            return false;
    }
    caveat_chance(measures, baselines, (const char *const *const *)signals, rules, talk);
    return true;
}
