/* trace - the rows of feedback behind the numbers */
#include "voc/trace.h"

#include "voc/arena.h"
#include "voc/reading.h"
#include "voc/writer.h"

#include <math.h>
#include <stdio.h>

/* The columns of the first table, in the order in which they are written: those that
   group, then the others. */
struct tracing {
    struct feed *feed;
    const struct count *count;
    const struct count_plan *plan;
    size_t *columns;
    size_t group_count, column_count;
    size_t source;
    bool has_delays; /* a column says how long each took or waits */
    struct writer *writer;
    struct err *err;
};

static bool is_own(const struct tracing *tracing, struct slice name)
{
    return (tracing->has_delays && slice_is(name, slice_of("delay"))) || slice_is(name, slice_of("metric")) ||
           slice_is(name, slice_of("period")) || slice_is(name, slice_of("counted"));
}

static bool has_delays(const struct metrics *metrics)
{
    for (size_t i = 0; i < metrics->count; i++)
        if (metric_is_delay(&metrics->items[i]))
            return true;
    return false;
}

static void choose_columns(struct arena *arena, struct tracing *tracing)
{
    size_t width;
    const struct slice *const names = feed_columns(tracing->feed, &width);
    const size_t *const groups = grouping_columns(count_groupings(tracing->count), &tracing->group_count);

    tracing->columns = arena_array(arena, width, sizeof *tracing->columns);
    for (size_t i = 0; i < tracing->group_count; i++)
        tracing->columns[tracing->column_count++] = groups[i];
    for (size_t i = 0; i < width; i++) {
        bool is_taken = is_own(tracing, names[i]);
        for (size_t j = 0; j < tracing->group_count; j++)
            is_taken = is_taken || groups[j] == i;
        if (!is_taken)
            tracing->columns[tracing->column_count++] = i;
    }
}

static bool write_header(const struct tracing *tracing)
{
    size_t width;
    const struct slice *const names = feed_columns(tracing->feed, &width);

    writer_text(tracing->writer, "metric");
    for (size_t i = 0; i < tracing->column_count; i++) {
        if (i == tracing->group_count) {
            writer_text(tracing->writer, "period");
            writer_text(tracing->writer, "counted");
            if (tracing->has_delays)
                writer_text(tracing->writer, "delay");
        }
        writer_cell(tracing->writer, names[tracing->columns[i]]);
    }
    return writer_row(tracing->writer, tracing->err);
}

/* Why the row doesn't count, NULL where it does. */
static const char *why_not(const struct tracing *tracing, size_t metric, const struct outcome *outcome)
{
    if (outcome->state == OUTCOME_NOT)
        return outcome->word;
    if (outcome->state < OUTCOME_ANSWERED)
        return NULL;
    if (outcome->state == OUTCOME_WAITING) {
        const char *const silence =
            count_silence(tracing->count, metric, feed_cell(tracing->feed, tracing->source));
        if (silence)
            return silence;
    }
    return outcome->by_day && !metric_takes_days(&tracing->plan->metrics.items[metric])
               ? "only the day is known"
               : NULL;
}

/* How long it took or waits, in the metric's unit (a limit's: hours); unknown of what is no delay. */
static double delay_of(const struct tracing *tracing, const struct metric *metric,
                       const struct outcome *outcome)
{
    if (!metric_is_delay(metric) || outcome->state == OUTCOME_NOT)
        return NAN;
    const int64_t seconds = outcome->state == OUTCOME_WAITING
                                ? reckoning_wait(outcome->delay, outcome->by_day, count_as_of(tracing->count),
                                                 &tracing->plan->clock)
                                : outcome->delay;
    return (double)seconds / (double)metric->unit_seconds;
}

static bool write_row(const struct tracing *tracing, size_t metric, const struct outcome *outcome,
                      bool has_moment)
{
    const enum period_kind every = tracing->plan->every;
    const char *const why = why_not(tracing, metric, outcome);
    const struct metric *const described = &tracing->plan->metrics.items[metric];
    char period[PERIOD_SIZE] = "", counted[96];

    if (every == PERIOD_ALL || has_moment)
        period_write((struct period){every, outcome->period}, period);
    snprintf(counted, sizeof counted, "%s%s", why ? "not counted: " : "", why ? why : outcome->word);
    writer_text(tracing->writer, described->name);
    for (size_t i = 0; i < tracing->column_count; i++) {
        if (i == tracing->group_count) {
            writer_text(tracing->writer, period);
            writer_text(tracing->writer, counted);
            if (tracing->has_delays)
                writer_number(tracing->writer, why ? NAN : delay_of(tracing, described, outcome));
        }
        writer_cell(tracing->writer, feed_cell(tracing->feed, tracing->columns[i]));
    }
    return writer_row(tracing->writer, tracing->err);
}

/* Rows outside of what is asked for aren't behind any number; those that stand nowhere are shown as such. */
static bool is_asked(const struct tracing *tracing, const struct outcome *outcome, bool has_moment)
{
    const struct window window = count_window(tracing->count);

    if (outcome->is_outside)
        return false;
    return tracing->plan->every == PERIOD_ALL || !has_moment ||
           (outcome->period >= window.first && outcome->period <= window.last);
}

static bool write_rows(const struct tracing *tracing, struct feedback *feedback, struct readings *readings)
{
    struct outcome outcome;

    while (feedback_next(feedback, tracing->err))
        for (size_t i = 0; i < tracing->plan->metrics.count; i++) {
            if (!reading_of(readings, i, &outcome, tracing->err))
                return false;
            const bool has_moment = feedback_moment(feedback, outcome.time).precision != MOMENT_NONE;
            if (is_asked(tracing, &outcome, has_moment) && !write_row(tracing, i, &outcome, has_moment))
                return false;
        }
    return tracing->err->status == 0;
}

bool trace_write(struct arena *arena, struct feed *feed, struct feed *again, const struct count_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err)
{
    struct tracing tracing = {
        .feed = again, .plan = plan, .has_delays = has_delays(&plan->metrics), .writer = writer, .err = err};

    tracing.count = count_feed(arena, feed, plan, talk, err);
    if (!tracing.count)
        return false;
    struct feedback *const feedback = feedback_open(arena, again, &plan->clock);
    struct readings *const readings =
        reading_open(arena, again, feedback, &plan->clock, &plan->metrics, plan->every, err);
    if (!readings)
        return false;
    feed_want_all(again);
    tracing.source = feed_find(again, "source");
    choose_columns(arena, &tracing);
    return write_header(&tracing) && write_rows(&tracing, feedback, readings);
}
