/* baseline - what is normal, and is this week different? */
#include "voc/baseline.h"

#include "voc/arena.h"
#include "voc/carry.h"
#include "voc/level.h"
#include "voc/writer.h"

#include <math.h>
#include <stdlib.h>

static const char *const own[] = {"baseline", "base_low", "base_high", "base_from", "base_to", "base_periods",
                                  "spread",   "lcl",      "ucl",       "signal",    NULL};
static const double baseline_level = 0.95;
/* Below which limits are provisional (Montgomery 2009, chapter 6, asks for 20 to 25; a
   dozen shows the order). */
enum { FEW_PERIODS = 12 };

static const char *period_text(struct arena *arena, struct period period)
{
    char text[PERIOD_SIZE];

    return arena_copy(arena, text, period_write(period, text));
}

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

static struct base learn(struct arena *arena, struct measure *const rows[], size_t count)
{
    struct base baseline = {0};
    const struct level plain = level_of(rows, count, baseline_level, 1);

    if (count)
        baseline.end = period_end(rows[count - 1]->period);
    if (isnan(plain.value))
        return baseline;
    baseline.spread = level_spread(&plain, rows, count);
    const struct level level = level_of(rows, count, baseline_level, baseline.spread);
    const struct interval shown =
        interval_inside((struct interval){level.low, level.high}, pool_range(rows[0], level.value));
    baseline.is_known = true;
    baseline.value = level.value;
    baseline.low = shown.low;
    baseline.high = shown.high;
    baseline.sd = level.sd;
    baseline.scale = level.scale;
    baseline.periods = (long long)level.periods;
    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) {
            baseline.to = period_text(arena, rows[i]->period);
            baseline.from = baseline.from ? baseline.from : baseline.to;
        }
    return baseline;
}

static void tell(const struct measures *measures, const struct base *baselines,
                 const struct baseline_plan *plan, const struct talk *talk)
{
    const size_t all = measures->series_count;
    size_t unknown = 0, trial = 0, ended = 0;

    for (size_t i = 0; i < all; i++) {
        const struct series *const series = &measures->series[i];
        unknown += !baselines[i].is_known;
        trial += baselines[i].is_known && baselines[i].periods < FEW_PERIODS;
        ended += baselines[i].is_known && period_start(series_newest(series)->period) < baselines[i].end;
    }
    if (!plan->use && !plan->has_window && plan->last == 0 && all)
        talk_say(talk, TALK_WARNING,
                 "no window was given: each group's first %d periods are its baseline, never its newest; "
                 "--from and --to choose",
                 BASELINE_PERIODS);
    if (unknown && plan->use)
        talk_say(talk, TALK_WARNING, "%zu of %zu series have no baseline in %s", unknown, all, plan->use);
    else if (unknown)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu series have no answers in the baseline's periods, so nothing to compare with",
                 unknown, all);
    if (ended)
        talk_say(talk, TALK_WARNING,
                 "%zu of %zu series have nothing newer than their baseline, so nothing is judged by it",
                 ended, all);
    if (trial)
        talk_say(talk, TALK_NOTE,
                 "%zu of %zu baselines rest on fewer than %d periods: their limits are provisional", trial,
                 all, FEW_PERIODS);
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

struct base *baseline_find(struct arena *arena, const struct measures *measures,
                           const struct baseline_plan *plan, const struct talk *talk, struct err *err)
{
    struct base *baselines = arena_array(arena, measures->series_count, sizeof *baselines);

    if (!has_periods(measures, err))
        return NULL;
    if (plan->use) {
        if (!frozen_read(arena, plan->use, measures, baselines, err))
            return NULL;
    } else {
        for (size_t i = 0; i < measures->series_count; i++) {
            size_t first;
            const size_t count = window_of(&measures->series[i], plan, &first);
            baselines[i] = learn(arena, measures->series[i].rows + first, count);
        }
    }
    tell(measures, baselines, plan, talk);
    return baselines;
}

/* The run on one side of the baseline that ends with this row: its length, negative below. Rows on the
   baseline itself and silent periods are passed over. */
static int run_at(const struct series *series, size_t place, const struct base *baseline)
{
    int run = 0;

    for (size_t i = place + 1; i-- > 0;) {
        const struct measure *const row = series->rows[i];
        if (!pool_counts(row) || row->value == baseline->value)
            continue;
        const int side = row->value > baseline->value ? 1 : -1;
        if (run != 0 && (run > 0) != (side > 0))
            break;
        run += side;
    }
    return run;
}

static size_t useful_until(const struct series *series, size_t place, const struct base *baseline)
{
    size_t useful = 0;

    for (size_t i = 0; i <= place; i++)
        useful += pool_counts(series->rows[i]) && series->rows[i]->value != baseline->value;
    return useful;
}

/* What one answer more or less moves a share or a net score: no signal hangs on a single one, as with few
   answers near 100 % it would in half of the weeks. */
static double one_answer(const struct measure *row)
{
    const bool is_counted =
        row->kind == METRIC_SHARE || row->kind == METRIC_WITHIN || row->kind == METRIC_NET;

    return is_counted && row->n_eff > 0 ? 100 / row->n_eff : 0;
}

static const char *signal_of(const struct series *series, size_t place, const struct base *baseline,
                             struct interval limits)
{
    const struct measure *const row = series->rows[place];

    if (!pool_counts(row) || period_start(row->period) < baseline->end)
        return "";
    const double one = one_answer(row);
    if (row->value - one > limits.high)
        return "high";
    if (row->value + one < limits.low)
        return "low";
    const size_t useful = useful_until(series, place, baseline);
    const int run = run_at(series, place, baseline);
    /* Anhoej & Olesen 2014: a run longer than log2(n) + 3. */
    if (useful < 10 || abs(run) <= (int)lround(log2((double)useful)) + 3)
        return "";
    return run > 0 ? "run-high" : "run-low";
}

static void write_cells(struct writer *writer, const struct base *baseline, struct interval limits,
                        const char *signal)
{
    writer_number(writer, baseline->is_known ? baseline->value : NAN);
    writer_number(writer, baseline->is_known ? baseline->low : NAN);
    writer_number(writer, baseline->is_known ? baseline->high : NAN);
    writer_text(writer, baseline->from);
    writer_text(writer, baseline->to);
    writer_count(writer, baseline->periods);
    writer_number(writer, baseline->is_known ? baseline->spread : NAN);
    writer_number(writer, limits.low);
    writer_number(writer, limits.high);
    writer_text(writer, signal);
}

static struct level level_behind(const struct base *baseline)
{
    return (struct level){.value = baseline->value, .sd = baseline->sd, .scale = baseline->scale};
}

bool baseline_write(const struct measures *measures, const struct base *baselines, struct writer *writer,
                    struct err *err)
{
    if (!carry_header(writer, measures, own, err))
        return false;
    for (size_t i = 0; i < measures->count; i++) {
        const struct base *const baseline = &baselines[measures->rows[i]->series];
        const struct level level = level_behind(baseline);
        struct interval limits = {NAN, NAN};
        if (baseline->is_known)
            limits = level_limits(&level, measures->rows[i], baseline->spread);
        carry_cells(writer, measures, measures->rows[i], own);
        write_cells(writer, baseline, limits,
                    baseline->is_known ? signal_of(&measures->series[measures->rows[i]->series],
                                                   measures->rows[i]->place, baseline, limits)
                                       : "");
        if (!writer_row(writer, err))
            return false;
    }
    return true;
}
