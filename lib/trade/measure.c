/* measure - where do we stand, and how sure are we? */
#include "voc/measure.h"

#include "voc/arena.h"
#include "voc/assay.h"
#include "voc/hiding.h"
#include "voc/number.h"
#include "voc/talk.h"
#include "voc/writer.h"

#include <math.h>
#include <stdio.h>

struct measuring {
    struct feed *feed;
    struct count *count;
    const struct count_plan *plan;
    struct assay *assay;
    double level;
    struct window window;
    struct writer *writer;
    struct err *err;
};

/* A group's cells in order, and what they come to for a metric. */
struct series {
    size_t metric, count;
    const struct cell *cells;
    const struct assayed *assayed;
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

/* A row's; `cell` is its place in the series, SIZE_MAX where nothing was counted. */
static struct estimate estimate_at(const struct measuring *measuring, const struct series *series,
                                   size_t cell)
{
    const bool is_there = cell < series->count;
    const struct estimate estimate = is_there && series->assayed[cell].has
                                         ? series->assayed[cell].estimate
                                         : assay_nothing(measuring->assay, series->metric);

    return is_there && count_is_hidden(measuring->count, &series->cells[cell], series->metric)
               ? veil(estimate)
               : estimate;
}

static bool write_estimate(const struct measuring *measuring, size_t index, size_t group, int64_t period,
                           const struct estimate *estimate)
{
    const struct metric *const metric = &measuring->plan->metrics.items[index];
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
    write_numbers(writer, estimate, measuring->level);
    write_note(writer, estimate->note, count_is_partial(measuring->count, period));
    return writer_row(writer, measuring->err);
}

/* One group's periods, the silent ones too. */
static bool write_series(const struct measuring *measuring, const struct series *series)
{
    const struct cell *const cells = series->cells;
    const struct window window = measuring->window;
    size_t next = 0;

    while (next < series->count && !series->assayed[next].has)
        next++;
    if (next == series->count)
        return true;
    int64_t period = cells[next].period > window.first ? cells[next].period : window.first;
    for (; period <= window.last; period++) {
        while (next < series->count && cells[next].period < period)
            next++;
        const bool has = next < series->count && cells[next].period == period;
        const struct estimate estimate = estimate_at(measuring, series, has ? next : SIZE_MAX);
        if (!write_estimate(measuring, series->metric, cells[0].group, period, &estimate))
            return false;
    }
    return true;
}

/* How many cells the first group has. */
static size_t group_length(const struct cell *cells, size_t count)
{
    size_t length = 1;

    while (length < count && cells[length].group == cells[0].group)
        length++;
    return length;
}

/* Whole groups, until they are enough to be worth sharing. */
static size_t some_groups(const struct cell *cells, size_t count)
{
    enum { ENOUGH = 1024 };
    size_t length = 0;

    while (length < count && length < ENOUGH)
        length += group_length(cells + length, count - length);
    return length;
}

static bool write_groups(const struct measuring *measuring, size_t metric, const struct cell *cells,
                         size_t count)
{
    const struct assayed *const assayed = assay_cells(measuring->assay, metric, cells, count);

    for (size_t first = 0, length; first < count; first += length) {
        length = group_length(cells + first, count - first);
        if (!write_series(measuring, &(struct series){metric, length, cells + first, assayed + first}))
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
    const struct estimate nothing = assay_nothing(measuring->assay, metric);
    return write_estimate(measuring, metric, cells_group(cells, grouping, (struct slice){"", 0}), 0,
                          &nothing);
}

/* The finest grouping may be there only to hide by; its groups come last. */
static size_t count_asked_cells(const struct measuring *measuring, const struct cell *cells, size_t count)
{
    const size_t asked = count_asked(measuring->count);

    while (count > 0 && cells_grouping(count_cells(measuring->count), cells[count - 1].group) >= asked)
        count--;
    return count;
}

static bool write_metric(const struct measuring *measuring, size_t metric, const struct cell *cells,
                         size_t count)
{
    if (!has_any(measuring, metric, cells, count))
        return write_nothing(measuring, metric);
    for (size_t first = 0, length; first < count; first += length) {
        length = some_groups(cells + first, count - first);
        if (!write_groups(measuring, metric, cells + first, length))
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
    struct measuring measuring = {.feed = feed,
                                  .count = count,
                                  .plan = plan,
                                  .level = level,
                                  .window = count_window(count),
                                  .writer = writer,
                                  .err = err};
    size_t length;

    if (!write_header(&measuring))
        return false;
    tell_hiding(plan, hiding_apply(arena, count, plan), talk);
    measuring.assay = assay_new(arena, count, plan, level);
    const struct cell *const cells = cells_sorted(count_cells(count), &length);
    length = count_asked_cells(&measuring, cells, length);
    for (size_t i = 0; i < plan->metrics.count; i++)
        if (!write_metric(&measuring, i, cells, length))
            return false;
    tell_nothing(writer, count_rows_read(count), talk);
    return true;
}
