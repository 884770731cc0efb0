/* measure - where do we stand, and how sure are we? */
#include "voc/measure.h"

#include "voc/arena.h"
#include "voc/cells.h"
#include "voc/estimate.h"
#include "voc/number.h"
#include "voc/writer.h"

#include <math.h>
#include <stdio.h>

enum { MOST_SOURCES = 256, MOST_PERIODS = 100000 };
static const double millionths = 1e6;

struct grouping {
    size_t *columns; /* of the feed */
    size_t count;
};

/* Metrics over the same delays share their tallies. */
struct quantity {
    size_t metric;              /* the first that has it, by which rows are counted */
    bool answers[MOST_SOURCES]; /* whether anything of that source was answered or closed */
    long long silent[MOST_SOURCES];
    long long odd;
    const char *odd_word;
    size_t odd_line;
};

struct counting {
    struct arena *arena, *scratch;
    struct feed *feed;
    struct feedback *feedback;
    const struct measure_plan *plan;
    struct writer *writer;
    const struct talk *talk;
    struct err *err;

    struct grouping *groupings;
    size_t *group_columns; /* the union over all groupings, as columns of the feed */
    size_t group_column_count;
    struct cells *cells;
    struct quantity *quantities;
    size_t quantity_count;
    size_t *quantity_of; /* of each metric */

    size_t source_column, source_count;
    struct slice sources[MOST_SOURCES];
    char *key; /* the group's key of this row */
    size_t key_capacity;
    long long unplaced;
    struct moment as_of;
    int64_t first, last; /* the periods that are written */
};

static bool is_same_delay(const struct metric *a, const struct metric *b)
{
    return metric_is_delay(a) && metric_is_delay(b) && a->among == b->among && a->part_count == 1 &&
           b->part_count == 1 && strcmp(a->parts[0].column, b->parts[0].column) == 0 &&
           strcmp(a->parts[0].until, b->parts[0].until) == 0;
}

static void share_quantities(struct counting *counting)
{
    const struct metrics *const metrics = &counting->plan->metrics;

    counting->quantities = arena_array(counting->arena, metrics->count, sizeof *counting->quantities);
    counting->quantity_of = arena_array(counting->arena, metrics->count, sizeof *counting->quantity_of);
    for (size_t i = 0; i < metrics->count; i++) {
        size_t j = 0;
        while (j < counting->quantity_count &&
               !is_same_delay(&metrics->items[i], &metrics->items[counting->quantities[j].metric]))
            j++;
        if (j == counting->quantity_count)
            counting->quantities[counting->quantity_count++].metric = i;
        counting->quantity_of[i] = j;
    }
}

static void add_group_column(struct counting *counting, size_t column)
{
    for (size_t i = 0; i < counting->group_column_count; i++)
        if (counting->group_columns[i] == column)
            return;
    counting->group_columns[counting->group_column_count++] = column;
}

static bool read_grouping(struct counting *counting, const char *words, struct grouping *grouping)
{
    struct slice rest = slice_of(words), word;

    grouping->columns = arena_array(counting->arena, strlen(words) + 1, sizeof *grouping->columns);
    while (*words && slice_split(&rest, ',', &word)) {
        size_t column;
        if (!feed_require(counting->feed, slice_copy(counting->arena, slice_trim(word)), &column,
                          counting->err))
            return false;
        feed_want(counting->feed, column);
        add_group_column(counting, column);
        grouping->columns[grouping->count++] = column;
    }
    return true;
}

static bool read_groupings(struct counting *counting)
{
    const struct measure_plan *const plan = counting->plan;
    size_t columns = 0;

    feed_columns(counting->feed, &columns);
    counting->groupings = arena_array(counting->arena, plan->grouping_count, sizeof *counting->groupings);
    counting->group_columns = arena_array(counting->arena, columns, sizeof *counting->group_columns);
    for (size_t i = 0; i < plan->grouping_count; i++)
        if (!read_grouping(counting, plan->groupings[i], &counting->groupings[i]))
            return false;
    return true;
}

/* The number of this row's source; beyond so many all others are one. */
static size_t source_of(struct counting *counting)
{
    const struct slice source = feed_cell(counting->feed, counting->source_column);

    for (size_t i = 0; i < counting->source_count; i++)
        if (slice_is(counting->sources[i], source))
            return i;
    if (counting->source_count == MOST_SOURCES)
        return MOST_SOURCES - 1;
    counting->sources[counting->source_count] = slice_of(slice_copy(counting->arena, source));
    return counting->source_count++;
}

static void put_key(struct counting *counting, struct slice cell, size_t *used)
{
    if (counting->key_capacity < *used + cell.length + 1) {
        const size_t capacity = (*used + cell.length + 1) * 2;
        counting->key = arena_grow(counting->arena, counting->key, *used, capacity);
        counting->key_capacity = capacity;
    }
    if (cell.length)
        memcpy(counting->key + *used, cell.at, cell.length);
    *used += cell.length;
    counting->key[(*used)++] = CELLS_MARK;
}

static size_t group_of(struct counting *counting, size_t index)
{
    const struct grouping *const grouping = &counting->groupings[index];
    size_t used = 0;

    for (size_t i = 0; i < grouping->count; i++)
        put_key(counting, feed_cell(counting->feed, grouping->columns[i]), &used);
    return cells_group(counting->cells, index, (struct slice){counting->key, used});
}

static struct tally *tally_of(struct counting *counting, struct tally **first, size_t source)
{
    struct tally *tally = *first;

    while (tally && tally->source != source)
        tally = tally->next;
    if (tally)
        return tally;
    tally = arena_alloc(counting->arena, sizeof *tally);
    tally->source = source;
    tally->next = *first;
    *first = tally;
    return tally;
}

static void count_in(struct counting *counting, const struct metric *metric, struct tally **place,
                     size_t source, const struct feedback_outcome *outcome)
{
    static const enum tally_state states[] = {[FEEDBACK_ANSWERED] = TALLY_ANSWERED,
                                              [FEEDBACK_CLOSED] = TALLY_CLOSED,
                                              [FEEDBACK_WAITING] = TALLY_WAITING};
    const double weight = feedback_weight(counting->feedback);
    const bool is_delay = outcome->state >= FEEDBACK_ANSWERED;
    struct tally *const tally = tally_of(counting, place, is_delay ? source : 0);

    if (is_delay)
        tally_delay(counting->arena, tally, states[outcome->state], outcome->by_day, outcome->delay, weight);
    else if (outcome->state == FEEDBACK_CLASS)
        tally_class(tally, outcome->class, weight);
    else if (metric->kind == METRIC_MEAN)
        tally_value(tally, outcome->value, weight);
    else
        tally_delay(counting->arena, tally, TALLY_ANSWERED, false, llround(outcome->value * millionths),
                    weight);
}

static void note_source(struct quantity *quantity, size_t source, const struct feedback_outcome *outcome)
{
    if (outcome->state == FEEDBACK_ANSWERED || outcome->state == FEEDBACK_CLOSED)
        quantity->answers[source] = true;
    else if (outcome->state == FEEDBACK_WAITING)
        quantity->silent[source]++;
}

static void note_odd(struct counting *counting, struct quantity *quantity,
                     const struct feedback_outcome *outcome)
{
    if (quantity->odd++ == 0) {
        quantity->odd_line = feed_line(counting->feed);
        quantity->odd_word = outcome->word;
    }
}

static void count_outcome(struct counting *counting, size_t index, size_t source,
                          const struct feedback_outcome *outcome)
{
    const enum period_kind every = counting->plan->every;
    struct quantity *const quantity = &counting->quantities[index];

    if (outcome->is_odd)
        note_odd(counting, quantity, outcome);
    if (outcome->state == FEEDBACK_NOT)
        return;
    if (every != PERIOD_ALL && outcome->civil == INT64_MIN) {
        counting->unplaced++;
        return;
    }
    note_source(quantity, source, outcome);
    const int64_t period = period_of(every, outcome->civil).index;
    for (size_t i = 0; i < counting->plan->grouping_count; i++) {
        struct tally **const tallies = cells_at(counting->cells, group_of(counting, i), period);
        count_in(counting, &counting->plan->metrics.items[quantity->metric], &tallies[index], source,
                 outcome);
    }
}

static bool count_rows(struct counting *counting)
{
    struct feedback_outcome outcome;

    while (feedback_next(counting->feedback, counting->err)) {
        const size_t source = source_of(counting);
        for (size_t i = 0; i < counting->quantity_count; i++) {
            if (!feedback_count(counting->feedback, counting->quantities[i].metric, &outcome, counting->err))
                return false;
            count_outcome(counting, i, source, &outcome);
        }
    }
    return counting->err->status == 0;
}

/* Whether an earlier quantity counts the same delays among more rows, so that its troubles were told. */
static bool is_told(const struct counting *counting, size_t index)
{
    const struct metric *const metrics = counting->plan->metrics.items;
    const struct metric *const metric = &metrics[counting->quantities[index].metric];

    for (size_t i = 0; i < index; i++) {
        const struct metric *const earlier = &metrics[counting->quantities[i].metric];
        if (metric_is_delay(metric) && metric_is_delay(earlier) && earlier->among == METRIC_EVERYONE &&
            strcmp(metric->parts[0].column, earlier->parts[0].column) == 0 &&
            strcmp(metric->parts[0].until, earlier->parts[0].until) == 0)
            return true;
    }
    return false;
}

/* Where somebody answers in one source and nobody ever in another, the other isn't a place where answers are
 * due. */
static void settle_sources(struct counting *counting, size_t index)
{
    struct quantity *const quantity = &counting->quantities[index];
    const struct metric *const metric = &counting->plan->metrics.items[quantity->metric];
    bool any = false;

    for (size_t i = 0; i < counting->source_count; i++)
        any = any || quantity->answers[i];
    for (size_t i = 0; i < counting->source_count; i++) {
        if (!any)
            quantity->answers[i] = true;
        if (quantity->answers[i] || quantity->silent[i] == 0 || is_told(counting, index))
            continue;
        talk_say(counting->talk, TALK_WARNING,
                 "%s: none of the %lld rows of source '%.*s' has %s or closed_at, so they count neither as "
                 "answered nor as "
                 "waiting",
                 metric->name, quantity->silent[i], (int)counting->sources[i].length, counting->sources[i].at,
                 metric->parts[0].until);
    }
}

/* Drops the tallies of sources that don't answer. */
static struct tally *settled(const struct quantity *quantity, struct tally *tally, bool is_delay)
{
    struct tally *first = NULL, **last = &first;

    if (!is_delay)
        return tally;
    for (; tally; tally = tally->next)
        if (quantity->answers[tally->source]) {
            *last = tally;
            last = &tally->next;
        }
    *last = NULL;
    return first;
}

static void tell(struct counting *counting)
{
    for (size_t i = 0; i < counting->quantity_count; i++) {
        const struct quantity *const quantity = &counting->quantities[i];
        if (quantity->odd && !is_told(counting, i))
            talk_say(counting->talk, TALK_WARNING, "%s: %lld row%s not used: %s (first on line %zu)",
                     counting->plan->metrics.items[quantity->metric].name, quantity->odd,
                     quantity->odd == 1 ? "" : "s", quantity->odd_word, quantity->odd_line);
        settle_sources(counting, i);
    }
    if (counting->unplaced)
        talk_say(counting->talk, TALK_WARNING, "%lld answers have no moment in `at` and stand in no %s",
                 counting->unplaced, period_words[counting->plan->every]);
}

static int64_t wait_until(const void *context, int64_t since, bool by_day)
{
    const struct counting *const counting = context;

    return feedback_wait(since, by_day, counting->as_of, counting->plan->clock.zone);
}

/* Which periods are written: none after the last finished one, nor before --last. */
static bool settle_periods(struct counting *counting, const struct cell *cells, size_t count)
{
    const struct measure_plan *const plan = counting->plan;
    const enum period_kind every = plan->every;
    int64_t first = INT64_MAX;

    counting->first = INT64_MIN;
    counting->last = INT64_MIN;
    for (size_t i = 0; i < count; i++) {
        first = cells[i].period < first ? cells[i].period : first;
        counting->last = cells[i].period > counting->last ? cells[i].period : counting->last;
    }
    if (every == PERIOD_ALL)
        return true;
    if (plan->clock.is_set) {
        const int64_t end = feedback_end_of(plan->clock.as_of, plan->clock.zone) + 1;
        const struct moment moment = {end, MOMENT_SECOND};
        const struct period now = period_of(every, period_civil(moment, plan->clock.zone));
        const struct period past =
            period_of(every, period_civil((struct moment){end - 1, MOMENT_SECOND}, plan->clock.zone));
        counting->last = plan->partial ? past.index : now.index - 1;
        if (plan->clock.span.end != INT64_MAX &&
            period_of(every, plan->clock.span.end - 1).index < counting->last)
            counting->last = period_of(every, plan->clock.span.end - 1).index;
    }
    if (plan->last > 0)
        counting->first = counting->last - plan->last + 1;
    if (count && counting->last > first && counting->last - first > MOST_PERIODS) {
        char from[PERIOD_SIZE], to[PERIOD_SIZE];
        period_write((struct period){every, first}, from);
        period_write((struct period){every, counting->last}, to);
        return err_set(counting->err, ERR_DATA,
                       "%s: there is feedback from %s to %s; if a date is wrong, set --from and --to",
                       feed_name(counting->feed), from, to);
    }
    return true;
}

static bool write_header(struct counting *counting)
{
    static const char *const behind[] = {"period",  "as_of", "kind", "better", "unit", "n",     "n_eff",
                                         "waiting", "value", "se",   "low",    "high", "level", "note"};
    size_t count;

    writer_text(counting->writer, "metric");
    for (size_t i = 0; i < counting->group_column_count; i++)
        writer_cell(counting->writer, feed_columns(counting->feed, &count)[counting->group_columns[i]]);
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        writer_text(counting->writer, behind[i]);
    return writer_row(counting->writer, counting->err);
}

static void write_group(struct counting *counting, size_t group)
{
    const struct grouping *const grouping = &counting->groupings[cells_grouping(counting->cells, group)];

    for (size_t i = 0; i < counting->group_column_count; i++) {
        struct slice rest = cells_key(counting->cells, group), cell = {"*", 1}, piece;
        for (size_t j = 0; j < grouping->count; j++) {
            slice_split(&rest, CELLS_MARK, &piece);
            if (grouping->columns[j] == counting->group_columns[i])
                cell = piece;
        }
        writer_cell(counting->writer, cell);
    }
}

static bool is_partial(const struct counting *counting, struct period period)
{
    const struct measure_plan *const plan = counting->plan;

    return period.kind != PERIOD_ALL && plan->clock.is_set &&
           zone_to_utc(plan->clock.zone, period_end(period)) >
               feedback_end_of(plan->clock.as_of, plan->clock.zone) + 1;
}

static bool write_estimate(struct counting *counting, const struct metric *metric, size_t group,
                           int64_t index, const struct tally *tally)
{
    const struct estimate_clock clock = {wait_until, counting};
    const struct estimate estimate =
        estimate_of(counting->scratch, metric, tally, &clock, counting->plan->level);
    const struct period period = {counting->plan->every, index};
    const bool partial = is_partial(counting, period);
    struct writer *const writer = counting->writer;
    char text[MOMENT_SIZE], note[64];

    arena_clear(counting->scratch);
    writer_text(writer, metric->name);
    write_group(counting, group);
    period_write(period, text);
    writer_text(writer, text);
    moment_write(counting->as_of, text);
    writer_text(writer, text);
    writer_text(writer, metric_kind_words[metric->kind]);
    writer_text(writer, metric->better);
    writer_text(writer, metric->unit);
    writer_number(writer, estimate.n);
    writer_number(writer, estimate.n_eff);
    writer_number(writer, estimate.waiting);
    writer_number(writer, estimate.value);
    writer_number(writer, estimate.se);
    writer_number(writer, estimate.low);
    writer_number(writer, estimate.high);
    writer_number(writer, counting->plan->level);
    snprintf(note, sizeof note, "%s%s%s", estimate.note, partial && *estimate.note ? " " : "",
             partial ? "partial" : "");
    writer_text(writer, note);
    return writer_row(writer, counting->err);
}

/* One group's periods, the silent ones too; `cells` are its cells in order. */
static bool write_series(struct counting *counting, size_t metric_index, const struct cell *cells,
                         size_t count)
{
    const struct metric *const metric = &counting->plan->metrics.items[metric_index];
    const size_t quantity = counting->quantity_of[metric_index];
    size_t next = 0;

    while (next < count && !((struct tally *const *)cells[next].block)[quantity])
        next++;
    if (next == count)
        return true;
    int64_t period = cells[next].period > counting->first ? cells[next].period : counting->first;
    for (; period <= counting->last; period++) {
        while (next < count && cells[next].period < period)
            next++;
        const bool has = next < count && cells[next].period == period;
        const struct tally *const tally = has ? ((struct tally *const *)cells[next].block)[quantity] : NULL;
        if (!write_estimate(counting, metric, cells[0].group, period, tally))
            return false;
    }
    return true;
}

static void settle_tallies(struct counting *counting, const struct cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < counting->quantity_count; j++) {
            struct tally **const tallies = cells[i].block;
            const struct quantity *const quantity = &counting->quantities[j];
            tallies[j] = settled(quantity, tallies[j],
                                 metric_is_delay(&counting->plan->metrics.items[quantity->metric]));
        }
}

/* In total, what has nothing to count is said rather than left out. */
static bool write_nothing(struct counting *counting, size_t metric_index)
{
    const struct measure_plan *const plan = counting->plan;
    const bool total =
        plan->grouping_count == 1 && counting->groupings[0].count == 0 && plan->every == PERIOD_ALL;

    if (!total)
        return true;
    return write_estimate(counting, &plan->metrics.items[metric_index],
                          cells_group(counting->cells, 0, (struct slice){"", 0}), 0, NULL);
}

static bool has_tallies(const struct counting *counting, size_t quantity, const struct cell *cells,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (((struct tally *const *)cells[i].block)[quantity])
            return true;
    (void)counting;
    return false;
}

static bool write_metric(struct counting *counting, size_t metric, const struct cell *cells, size_t count)
{
    if (!has_tallies(counting, counting->quantity_of[metric], cells, count))
        return write_nothing(counting, metric);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first; end < count && cells[end].group == cells[first].group;)
            end++;
        if (!write_series(counting, metric, cells + first, end - first))
            return false;
    }
    return true;
}

static bool write_all(struct counting *counting)
{
    size_t count;
    const struct cell *const cells = cells_sorted(counting->cells, &count);

    counting->as_of =
        counting->plan->clock.is_set ? counting->plan->clock.as_of : feedback_newest(counting->feedback);
    settle_tallies(counting, cells, count);
    if (!settle_periods(counting, cells, count) || !write_header(counting))
        return false;
    for (size_t i = 0; i < counting->plan->metrics.count; i++)
        if (!write_metric(counting, i, cells, count))
            return false;
    return true;
}

static bool needs_moments(struct counting *counting)
{
    const struct measure_plan *const plan = counting->plan;
    const bool placed =
        plan->every != PERIOD_ALL || plan->clock.span.from != INT64_MIN || plan->clock.span.end != INT64_MAX;

    if (!placed || feed_find(counting->feed, "at") != FEED_NONE)
        return true;
    return err_set(counting->err, ERR_DATA,
                   "%s has no column 'at', so its rows stand in no %s; map a column to `at`, or leave out "
                   "--every, --from "
                   "and --to",
                   feed_name(counting->feed),
                   plan->every == PERIOD_ALL ? "span of time" : period_words[plan->every]);
}

static bool prepare(struct counting *counting)
{
    if (!needs_moments(counting) || !read_groupings(counting))
        return false;
    share_quantities(counting);
    counting->source_column = feed_find(counting->feed, "source");
    feed_want(counting->feed, counting->source_column);
    counting->feedback = feedback_open(counting->arena, counting->feed, &counting->plan->metrics,
                                       &counting->plan->clock, counting->err);
    counting->scratch = arena_child(counting->arena);
    counting->cells = cells_new(counting->arena, counting->quantity_count * sizeof(struct tally *));
    return counting->feedback != NULL;
}

bool measure_write(struct arena *arena, struct feed *feed, const struct measure_plan *plan,
                   struct writer *writer, const struct talk *talk, struct err *err)
{
    struct counting *counting = arena_alloc(arena, sizeof *counting);

    counting->arena = arena;
    counting->feed = feed;
    counting->plan = plan;
    counting->writer = writer;
    counting->talk = talk;
    counting->err = err;
    if (!prepare(counting) || !count_rows(counting))
        return false;
    tell(counting);
    return write_all(counting);
}

static bool write_rows_header(struct feed *feed, struct writer *writer, struct err *err)
{
    size_t count;
    const struct slice *columns = feed_columns(feed, &count);

    writer_text(writer, "metric");
    writer_text(writer, "period");
    writer_text(writer, "counted");
    for (size_t i = 0; i < count; i++)
        writer_cell(writer, columns[i]);
    return writer_row(writer, err);
}

static bool write_feedback_row(struct feed *feed, const struct metric *metric, enum period_kind every,
                               const struct feedback_outcome *outcome, struct writer *writer, struct err *err)
{
    char period[PERIOD_SIZE] = "";
    size_t count;

    if (every == PERIOD_ALL || outcome->civil != INT64_MIN)
        period_write(period_of(every, outcome->civil), period);
    feed_columns(feed, &count);
    writer_text(writer, metric->name);
    writer_text(writer, period);
    writer_text(writer, feedback_is_evidence(metric, outcome) ? outcome->word : "only the day is known");
    for (size_t i = 0; i < count; i++)
        writer_cell(writer, feed_cell(feed, i));
    return writer_row(writer, err);
}

bool measure_write_rows(struct arena *arena, struct feed *feed, const struct measure_plan *plan,
                        struct writer *writer, struct err *err)
{
    struct feedback *const feedback = feedback_open(arena, feed, &plan->metrics, &plan->clock, err);
    struct feedback_outcome outcome;

    if (!feedback)
        return false;
    feed_want_all(feed);
    if (!write_rows_header(feed, writer, err))
        return false;
    while (feedback_next(feedback, err))
        for (size_t i = 0; i < plan->metrics.count; i++) {
            if (!feedback_count(feedback, i, &outcome, err))
                return false;
            if (!outcome.is_outside &&
                !write_feedback_row(feed, &plan->metrics.items[i], plan->every, &outcome, writer, err))
                return false;
        }
    return err->status == 0;
}
