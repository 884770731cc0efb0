/* measure - where do we stand, and how sure are we? */
#include "voc/measure.h"

#include "voc/arena.h"
#include "voc/estimate.h"
#include "voc/hiding.h"
#include "voc/number.h"
#include "voc/talk.h"
#include "voc/writer.h"

#include <math.h>
#include <stdio.h>

struct measuring {
    struct arena *scratch;
    struct feed *feed;
    struct count *count;
    const struct count_plan *plan;
    double level;
    struct window window;
    struct writer *writer;
    struct err *err;
};

static bool write_header(const struct measuring *measuring)
{
    static const char *const behind[] = {"period",  "as_of", "kind", "better", "unit", "n",     "n_eff",
                                         "waiting", "value", "se",   "low",    "high", "level", "note"};
    size_t groups, count;
    const size_t *const columns = grouping_columns(count_groupings(measuring->count), &groups);

    writer_text(measuring->writer, "metric");
    for (size_t i = 0; i < groups; i++)
        writer_cell(measuring->writer, feed_columns(measuring->feed, &count)[columns[i]]);
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        writer_text(measuring->writer, behind[i]);
    return writer_row(measuring->writer, measuring->err);
}

static void write_group(const struct measuring *measuring, size_t group)
{
    const struct groupings *const groupings = count_groupings(measuring->count);
    size_t columns;

    grouping_columns(groupings, &columns);
    for (size_t i = 0; i < columns; i++)
        writer_cell(measuring->writer, grouping_cell(groupings, count_cells(measuring->count), group, i));
}

static void write_numbers(struct writer *writer, const struct estimate *estimate, double level)
{
    const double numbers[] = {estimate->n,  estimate->n_eff, estimate->waiting, estimate->value,
                              estimate->se, estimate->low,   estimate->high,    level};

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        writer_number(writer, numbers[i]);
}

/* Of a cell, or (NULL) of nothing. */
static struct estimate estimate_cell(const struct measuring *measuring, size_t index, const struct cell *cell)
{
    const struct metric *const metric = &measuring->plan->metrics.items[index];
    const struct points_clock clock = count_clock(measuring->count);

    if (!cell)
        return estimate_of(measuring->scratch, metric, NULL, NULL, &clock, measuring->level);
    return estimate_of(measuring->scratch, metric, count_tally(measuring->count, cell, index),
                       count_clusters(measuring->count, cell, index), &clock, measuring->level);
}

/* What isn't hidden is n, and that it is. */
static struct estimate veil(struct estimate estimate)
{
    return (struct estimate){estimate.n, NAN, NAN, NAN, NAN, NAN, NAN, "hidden"};
}

static void write_note(struct writer *writer, const char *words, bool is_partial)
{
    char note[64];

    if (is_partial)
        snprintf(note, sizeof note, "%s%spartial", words, *words ? " " : "");
    writer_text(writer, is_partial ? note : words);
}

static bool write_estimate(const struct measuring *measuring, size_t index, size_t group, int64_t period,
                           const struct cell *cell)
{
    const struct metric *const metric = &measuring->plan->metrics.items[index];
    const struct estimate got = estimate_cell(measuring, index, cell);
    const bool is_hidden = cell && count_is_hidden(measuring->count, cell, index);
    const struct estimate estimate = is_hidden ? veil(got) : got;
    struct writer *const writer = measuring->writer;
    char text[MOMENT_SIZE];

    writer_text(writer, metric->name);
    write_group(measuring, group);
    period_write((struct period){measuring->plan->every, period}, text);
    writer_text(writer, text);
    moment_write(count_as_of(measuring->count), text);
    writer_text(writer, text);
    writer_text(writer, metric_kind_words[metric->kind]);
    writer_text(writer, metric->better);
    writer_text(writer, metric->unit);
    write_numbers(writer, &estimate, measuring->level);
    write_note(writer, estimate.note, count_is_partial(measuring->count, period));
    arena_clear(measuring->scratch);
    return writer_row(writer, measuring->err);
}

/* One group's periods, the silent ones too; `cells` are its cells in order. */
static bool write_series(const struct measuring *measuring, size_t metric, const struct cell *cells,
                         size_t count)
{
    const struct window window = measuring->window;
    size_t next = 0;

    while (next < count && !count_tally(measuring->count, &cells[next], metric))
        next++;
    if (next == count)
        return true;
    int64_t period = cells[next].period > window.first ? cells[next].period : window.first;
    for (; period <= window.last; period++) {
        while (next < count && cells[next].period < period)
            next++;
        const bool has = next < count && cells[next].period == period;
        if (!write_estimate(measuring, metric, cells[0].group, period, has ? &cells[next] : NULL))
            return false;
    }
    return true;
}

static bool has_any(const struct measuring *measuring, size_t metric, const struct cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (count_tally(measuring->count, &cells[i], metric))
            return true;
    return false;
}

/* In total, what has nothing to count is said rather than left out. */
static bool write_nothing(const struct measuring *measuring, size_t metric)
{
    struct groupings *const groupings = count_groupings(measuring->count);
    struct cells *const cells = count_cells(measuring->count);
    size_t grouping = 0;

    while (grouping < grouping_count(groupings) && !grouping_is_total(groupings, grouping))
        grouping++;
    if (measuring->plan->every != PERIOD_ALL || grouping == grouping_count(groupings))
        return true;
    return write_estimate(measuring, metric, cells_group(cells, grouping, (struct slice){"", 0}), 0, NULL);
}

/* The finest grouping may be there only to hide by. */
static bool is_asked(const struct measuring *measuring, size_t group)
{
    return cells_grouping(count_cells(measuring->count), group) < count_asked(measuring->count);
}

static bool write_metric(const struct measuring *measuring, size_t metric, const struct cell *cells,
                         size_t count)
{
    if (!has_any(measuring, metric, cells, count))
        return write_nothing(measuring, metric);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first; end < count && cells[end].group == cells[first].group;)
            end++;
        if (is_asked(measuring, cells[first].group) &&
            !write_series(measuring, metric, cells + first, end - first))
            return false;
    }
    return true;
}

static void tell_hiding(const struct count_plan *plan, struct hiding hiding, const struct talk *talk)
{
    if (hiding.hidden)
        talk_say(talk, TALK_NOTE,
                 "%lld values are hidden: %lld of fewer than %lld %s, %lld as these could be had from them",
                 hiding.hidden, hiding.hidden - hiding.besides, plan->least,
                 plan->cluster ? "customers" : "answers", hiding.besides);
}

/* A table without rows says nothing of why. */
static void tell_nothing(const struct writer *writer, long long rows, const struct talk *talk)
{
    char count[NUMBER_SIZE];

    number_count(rows, count);
    if (writer_rows(writer) == 1 && rows > 0)
        talk_say(talk, TALK_WARNING,
                 "nothing to measure: of %s row%s none is in a period that was asked for and is over "
                 "(--from, --to, "
                 "--last, --as-of)",
                 count, rows == 1 ? "" : "s");
}

bool measure_write(struct arena *arena, struct feed *feed, struct count *count, const struct count_plan *plan,
                   double level, struct writer *writer, const struct talk *talk, struct err *err)
{
    struct measuring measuring = {
        .feed = feed, .count = count, .plan = plan, .level = level, .writer = writer, .err = err};
    size_t length;

    if (!write_header(&measuring))
        return false;
    measuring.scratch = arena_child(arena);
    tell_hiding(plan, hiding_apply(arena, count, plan), talk);
    measuring.window = count_window(count);
    const struct cell *const cells = cells_sorted(count_cells(count), &length);
    for (size_t i = 0; i < plan->metrics.count; i++)
        if (!write_metric(&measuring, i, cells, length))
            return false;
    tell_nothing(writer, count_rows_read(count), talk);
    return true;
}
