/* count - counts all rows of feedback into tallies */
#include "voc/count.h"

#include "voc/arena.h"
#include "voc/backlog.h"
#include "voc/board.h"
#include "voc/crowd.h"
#include "voc/notice.h"
#include "voc/reach.h"
#include "voc/reading.h"
#include "voc/usual.h"

/* What the row at hand is to these quantities; nothing to the others. */
struct seen {
    size_t *quantities, count;
    struct outcome *outcomes; /* by quantity */
};

struct count {
    struct arena *arena;
    struct feed *feed;
    struct feedback *feedback;
    struct readings *readings;
    struct groupings *groupings;
    struct sources *sources;
    struct backlog *backlog;
    struct crowd *crowd;
    struct board *board;
    const struct count_plan *plan;
    struct err *err;
    struct quantities quantities;
    size_t source_column, asked;
    struct usual *usual;  /* NULL where each row is looked at */
    long long usual_rows; /* of the source at hand, as yet */
    size_t source;        /* where the row at hand is from */
    bool has_source;
    struct seen all, unusual;
    struct notice notice;
    struct reach reach;
    struct window_plan window_plan;
    struct window window;
    struct newest_event newest;
    struct moment as_of;
};

struct count *count_begin(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                          struct err *err)
{
    struct count *const count = arena_alloc(arena, sizeof *count);

    *count = (struct count){.arena = arena, .feed = feed, .plan = plan, .err = err};
    count->newest = newest_none().event;
    count->window_plan = (struct window_plan){plan->every, &plan->clock, plan->partial, plan->last};
    count->groupings = grouping_read(arena, feed, plan->groupings, plan->grouping_count, err);
    if (!count->groupings)
        return NULL;
    count->asked = grouping_count(count->groupings);
    if (plan->least > 0 && count->asked > 1)
        grouping_finest(count->groupings);
    count->quantities = quantity_share(arena, &plan->metrics);
    count->sources = sources_new(arena, count->quantities.count);
    count->board = board_new(arena, &(struct board_plan){.groupings = count->groupings,
                                                         .metrics = &plan->metrics,
                                                         .quantities = &count->quantities,
                                                         .clock = &plan->clock,
                                                         .is_clustered = plan->cluster != NULL,
                                                         .keeps_values = plan->for_tally});
    count->notice = notice_new(arena, &plan->metrics, &count->quantities, count->sources, plan->every);
    count->notice.is_part = plan->for_tally;
    return count;
}

static bool prepare_readings(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    count->feedback = feedback_open(count->arena, count->feed, &plan->clock);
    if (plan->guest && !plan->guest->open(plan->guest->self, count->feed, count->feedback, count->err))
        return false;
    count->readings = reading_open(count->arena, count->feed, count->feedback, &plan->clock, &plan->metrics,
                                   plan->every, count->err);
    return count->readings != NULL;
}

/* All quantities but those that are read many rows at a time. */
static struct seen seen_of(const struct count *count, const struct usual *usual)
{
    const size_t count_all = count->quantities.count;
    struct seen seen = {.quantities = arena_array(count->arena, count_all, sizeof *seen.quantities),
                        .outcomes = arena_array(count->arena, count_all, sizeof *seen.outcomes)};

    for (size_t i = 0; i < count_all; i++)
        if (!usual || !usual->ticks[i])
            seen.quantities[seen.count++] = i;
    return seen;
}

static bool prepare(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    if (plan->cluster && !(count->crowd = crowd_open(count->arena, count->feed, plan->cluster, count->err)))
        return false;
    if (!prepare_readings(count))
        return false;
    count->source_column = feed_find(count->feed, "source");
    feed_want(count->feed, count->source_column);
    count->backlog = backlog_new(count->arena, count->quantities.count);
    count->all = seen_of(count, NULL);
    if (plan->cluster || plan->guest) /* members are counted for, too; guests see each row */
        return true;
    count->usual = usual_open(count->arena, count->feed, &plan->clock, reading_places(count->readings),
                              &plan->metrics, &count->quantities);
    count->unusual = seen_of(count, count->usual);
    return true;
}

/* What wasn't used is noted once for each row that stands nowhere, and once for each delay that can't be. */
static bool note_troubles(struct count *count, size_t quantity, const struct outcome *outcome, bool unplaced)
{
    if (outcome->is_odd)
        trouble_note(&count->notice.odd[quantity], count->feed, outcome->word);
    if (outcome->state >= OUTCOME_ANSWERED && outcome->by_day)
        trouble_note(&count->notice.by_day[quantity], count->feed, outcome->word);
    if (outcome->state == OUTCOME_CLOSED)
        trouble_note(&count->notice.closed[quantity], count->feed, outcome->word);
    if (outcome->state == OUTCOME_CLASS && !outcome->class && outcome->is_word)
        trouble_note(&count->notice.unlisted[quantity], count->feed, outcome->word);
    if (outcome->is_unplaced && !unplaced)
        trouble_note(&count->notice.unplaced, count->feed,
                     feedback_time_name(count->feedback, outcome->time));
    return unplaced || outcome->is_unplaced;
}

static void note_waiting(struct count *count, size_t quantity, const struct outcome *outcome)
{
    sources_note_waiting(count->sources, quantity, count->source, 1);
    backlog_note(count->backlog, quantity, count->source, outcome->delay, outcome->by_day, count->feed);
    board_see(count->board, feedback_horizon(count->feedback));
}

/* Whether all there is to say of a row is what it counts as. */
static bool is_plain(const struct outcome *outcome)
{
    return outcome->state < OUTCOME_CLOSED && !outcome->is_odd && !outcome->is_unplaced && !outcome->by_day &&
           !outcome->is_word;
}

static bool see_quantity(struct count *count, size_t quantity, struct outcome *outcome)
{
    if (!reading_of(count->readings, count->quantities.items[quantity].metric, outcome, count->err))
        return false;
    if (outcome->is_answer)
        sources_note_answers(count->sources, quantity, count->source, outcome->by_day, 1);
    if (outcome->state == OUTCOME_CLASS && outcome->class)
        count->notice.is_listed[quantity] = true;
    if (outcome->state != OUTCOME_NOT && !reach_has(&count->reach, outcome->period))
        reach_note(&count->reach, count->feed, outcome->period);
    return true;
}

/* What the row is to each of these quantities. */
static bool see_row(struct count *count, const struct seen *seen)
{
    bool unplaced = false;

    for (size_t i = 0; i < seen->count; i++) {
        const size_t quantity = seen->quantities[i];
        struct outcome *const outcome = &seen->outcomes[quantity];
        if (!see_quantity(count, quantity, outcome))
            return false;
        if (is_plain(outcome))
            continue;
        unplaced = note_troubles(count, quantity, outcome, unplaced);
        if (outcome->state == OUTCOME_WAITING)
            note_waiting(count, quantity, outcome);
    }
    return true;
}

/* What there is to say of usual rows is said for many of them, which are from one source. */
static void note_answers(struct count *count)
{
    if (count->usual_rows)
        usual_note_answers(count->usual, count->sources, count->source, count->usual_rows);
    count->usual_rows = 0;
}

/* What is one of too many sources can't be told apart in another order. */
static bool see_source(struct count *count, struct slice name)
{
    const size_t source = sources_number(count->sources, name);

    if (source != count->source)
        note_answers(count);
    count->source = source;
    count->has_source = true;
    return !count->plan->for_tally || !sources_are_lumped(count->sources);
}

static bool read_source(struct count *count)
{
    return (count->has_source && count->source_column == FEED_NONE) ||
           see_source(count, feed_cell(count->feed, count->source_column)) ||
           feed_complain(count->feed, count->source_column, count->err,
                         "is one source too many: a tally keeps at most 256 apart");
}

/* Whether a row stays as it is, whatever as-of is from now on. */
static bool is_over(struct count *count)
{
    for (size_t i = 0; i < feedback_time_count(count->feedback); i++) {
        const struct moment moment = feedback_moment(count->feedback, i);
        if (moment.precision != MOMENT_NONE && !feedback_has_happened(count->feedback, moment))
            return feed_complain(count->feed, feed_find(count->feed, feedback_time_name(count->feedback, i)),
                                 count->err, "is later than --as-of, so this isn't settled yet");
    }
    return true;
}

/* Sources that never answer aside, which count_end sees to where the parts are together. */
static bool has_settled(const struct count *count)
{
    for (size_t i = 0; i < count->quantities.count; i++)
        for (size_t j = 0; j < sources_count(count->sources); j++) {
            const long long rows = sources_waiting(count->sources, i, j);
            const struct slice name = sources_name(count->sources, j);
            if (rows && sources_wait(count->sources, i, j, true))
                return err_set(count->err, ERR_DATA,
                               "%s: %lld row%s of '%.*s' still wait%s, so this isn't settled yet",
                               count->plan->metrics.items[count->quantities.items[i].metric].name, rows,
                               rows == 1 ? "" : "s", (int)name.length, name.at, rows == 1 ? "s" : "");
        }
    return true;
}

/* The row at hand. */
static bool count_row(struct count *count)
{
    const struct feedback_row *const row = feedback_row(count->feedback);
    const struct feedback_guest *const guest = count->plan->guest;

    if (!read_source(count) || (count->plan->is_settled && !is_over(count)) ||
        (guest && !guest->see(guest->self, count->err)) || !see_row(count, &count->all))
        return false;
    return board_add(count->board,
                     &(struct board_row){.number = row->number,
                                         .outcomes = count->all.outcomes,
                                         .weight = row->weight,
                                         .source = count->source,
                                         .member = count->crowd ? crowd_member(count->crowd) : 0},
                     count->err);
}

static bool count_each(struct count *count)
{
    while (feedback_next(count->feedback, count->err))
        if (!count_row(count))
            return false;
    return count->err->status == 0;
}

/* How many of some rows, from `first` on, are usual and from a source that can be told. */
static size_t take_usual(struct count *count, size_t first, size_t end)
{
    const struct feed_column names = feed_column(count->feed, count->source_column);
    size_t i = first;

    while (i < end && count->usual->is_usual[i] &&
           ((count->has_source && count->source_column == FEED_NONE) ||
            see_source(count, feed_column_cell(names, i)))) {
        count->usual_rows++;
        i++;
    }
    return i - first;
}

static void note_reach(struct count *count, size_t first, size_t end)
{
    const struct usual *const usual = count->usual;

    for (size_t i = first; i < end; i++)
        if (!reach_has(&count->reach, usual->periods[i]) && usual->is_counted[i]) {
            feed_at(count->feed, i);
            reach_note(&count->reach, count->feed, usual->periods[i]);
        }
}

/* Rows that are usual, to those quantities for which they are. */
static bool count_usual(struct count *count, size_t first, size_t end)
{
    note_reach(count, first, end);
    return board_count(count->board, count->usual, first, end, count->err);
}

/* A row that is usual to some quantities, and has to be looked at for others. */
static bool count_partly(struct count *count, size_t number)
{
    const struct feedback_row *const row = feedback_row(count->feedback);

    return feedback_at(count->feedback, number, count->err) && see_row(count, &count->unusual) &&
           count_usual(count, number, number + 1) &&
           board_add(count->board,
                     &(struct board_row){.number = row->number,
                                         .outcomes = count->unusual.outcomes,
                                         .weight = row->weight,
                                         .source = count->source},
                     count->err);
}

/* Of some rows the usual ones together, each of the others by itself, in their order. */
static bool count_some(struct count *count, const struct feedback_some *some)
{
    usual_read(count->usual, some);
    for (size_t first = 0, rows; first < some->count; first += rows) {
        const size_t most = count->unusual.count ? first + 1 : some->count;
        bool is_counted;
        rows = take_usual(count, first, most);
        if (rows == 0) {
            rows = 1;
            is_counted = feedback_at(count->feedback, first, count->err) && count_row(count);
        } else if (count->unusual.count) {
            is_counted = count_partly(count, first);
        } else {
            feedback_pass(count->feedback, first, first + rows);
            is_counted = count_usual(count, first, first + rows);
        }
        if (!is_counted)
            return false;
    }
    return true;
}

static bool count_rows(struct count *count)
{
    const struct feedback_some *some;

    if (!count->usual)
        return count_each(count);
    while ((some = feedback_some(count->feedback, count->err)))
        if (!count_some(count, some))
            return false;
    note_answers(count);
    return count->err->status == 0;
}

/* Up to when it was counted, and which periods are asked for. */
static bool settle(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    count->as_of = plan->clock.is_set ? plan->clock.as_of : count->newest.moment;
    count->window = window_of(&count->window_plan, count->reach.last_period);
    if (!reach_check(&count->reach, plan->every, count->window.last, count->err))
        return false;
    board_settle(count->board);
    return true;
}

static void tell(struct count *count, const struct talk *talk)
{
    const struct count_plan *const plan = count->plan;

    count->notice.unweighted = feedback_unweighted(count->feedback);
    count->notice.weightless = feedback_weightless(count->feedback);
    count->notice.nameless = count->crowd ? crowd_nameless(count->crowd) : 0;
    count->notice.cluster = plan->cluster;
    notice_tell(&count->notice, talk);
    if (!plan->for_tally)
        backlog_tell(count->backlog,
                     &(struct backlog_view){count->sources, &count->quantities, &plan->metrics, count->as_of,
                                            &plan->clock},
                     plan->receipt, talk);
    reach_tell_holidays(plan->clock.work, talk);
    reach_tell(&count->reach, count->feedback, &count->window_plan, count->window.last, talk);
}

struct count *count_feed(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                         const struct talk *talk, struct err *err)
{
    struct count *const count = count_begin(arena, feed, plan, err);

    if (!count || !prepare(count) || !count_rows(count))
        return NULL;
    count->newest = feedback_newest(count->feedback)->event;
    board_see(count->board, feedback_horizon(count->feedback)); /* waiting is seen from as-of */
    if (!settle(count) || (plan->is_settled && !has_settled(count)))
        return NULL;
    tell(count, talk);
    return count;
}

struct tally *count_open(struct count *count, size_t group, int64_t period, size_t quantity)
{
    if (!reach_has(&count->reach, period))
        reach_note(&count->reach, count->feed, period);
    return board_open(count->board, group, period, quantity);
}

void count_limit(struct count *count, size_t quantity, struct bins_limits limits)
{
    count->quantities.items[quantity].limits = limits;
    board_limit(count->board, quantity, limits);
}

void count_see(struct count *count, struct moment moment)
{
    const struct newest_event event = {moment, feedback_end_of(moment, count->plan->clock.zone)};

    if (newest_is_newer(&event, &count->newest))
        count->newest = event;
}

/* A source was taken for one that never answers where only a part was known. */
static bool is_silence_true(const struct count *count)
{
    for (size_t i = 0; i < count->quantities.count; i++)
        for (size_t j = 0; j < sources_count(count->sources); j++) {
            const struct slice name = sources_name(count->sources, j);
            if (sources_are_silent(count->sources, i, j) && sources_wait(count->sources, i, j, true))
                return err_set(
                    count->err, ERR_DATA,
                    "%s: '%.*s' never answered where a tally was settled, and does elsewhere: tally that "
                    "part again, without --settled",
                    count->plan->metrics.items[count->quantities.items[i].metric].name, (int)name.length,
                    name.at);
        }
    return true;
}

bool count_end(struct count *count, const struct talk *talk, struct err *err)
{
    count->err = err;
    if (!settle(count) || !is_silence_true(count))
        return false;
    notice_tell(&count->notice, talk);
    return true;
}

bool count_is_settled(const struct count *count)
{
    return count->plan->is_settled && count->feedback;
}

long long count_rows_read(const struct count *count)
{
    return count->feedback ? feedback_row(count->feedback)->number : 0;
}

struct moment count_newest(const struct count *count)
{
    return count->newest.moment;
}

enum period_kind count_every(const struct count *count)
{
    return count->plan->every;
}

const struct metrics *count_metrics(const struct count *count)
{
    return &count->plan->metrics;
}

const struct quantities *count_quantities(const struct count *count)
{
    return &count->quantities;
}

size_t count_quantity(const struct count *count, const char *metric)
{
    const struct metric *const found = metrics_find(&count->plan->metrics, slice_of(metric));

    return found ? count->quantities.of[found - count->plan->metrics.items] : SIZE_MAX;
}

struct sources *count_sources(const struct count *count)
{
    return count->sources;
}

const struct tally_pool *count_pool(const struct count *count)
{
    return board_pool(count->board);
}

struct groupings *count_groupings(const struct count *count)
{
    return count->groupings;
}

size_t count_asked(const struct count *count)
{
    return count->asked;
}

struct cells *count_cells(const struct count *count)
{
    return board_cells(count->board);
}

struct moment count_as_of(const struct count *count)
{
    return count->as_of;
}

static int64_t wait_until(const void *context, int64_t since, bool by_day)
{
    const struct count *const count = context;

    return feedback_wait(since, by_day, count->as_of, &count->plan->clock);
}

struct points_clock count_clock(const struct count *count)
{
    return (struct points_clock){count->plan->clock.is_set ? NULL : wait_until, count};
}

struct window count_window(const struct count *count)
{
    return count->window;
}

bool count_is_partial(const struct count *count, int64_t period)
{
    return window_is_partial(&count->window_plan, period);
}

static bool waits(const struct count *count, size_t metric, size_t source)
{
    return sources_wait(count->sources, count->quantities.of[metric], source,
                        metric_takes_days(&count->plan->metrics.items[metric]));
}

const char *count_silence(const struct count *count, size_t metric, struct slice source)
{
    const size_t number = sources_number(count->sources, source);

    if (waits(count, metric, number))
        return NULL;
    return sources_wait(count->sources, count->quantities.of[metric], number, true) ? "only the day is known"
                                                                                    : "source never answers";
}

const struct tally *count_quantity_tally(const struct count *count, const struct cell *cell, size_t quantity)
{
    return board_tally(count->board, cell, quantity);
}

const struct tally *count_tally(const struct count *count, const struct cell *cell, size_t index)
{
    const struct metric *const metric = &count->plan->metrics.items[index];
    const struct tally *const tally = board_tally(count->board, cell, count->quantities.of[index]);

    if (!tally || !metric_is_delay(metric))
        return tally;
    for (struct tally_waiting *waiting = tally->delays->waiting; waiting; waiting = waiting->next)
        waiting->is_left_out = !waits(count, index, waiting->source);
    /* Over all periods a group of which only days are known is shown, with a note instead of a number. */
    return points_any(metric, tally) || count->plan->every == PERIOD_ALL ? tally : NULL;
}

const struct clusters *count_clusters(const struct count *count, const struct cell *cell, size_t index)
{
    return board_clusters(cell, count->quantities.of[index]);
}

void count_hide(const struct count *count, const struct cell *cell, size_t metric)
{
    board_hide(count->board, cell, metric);
}

bool count_is_hidden(const struct count *count, const struct cell *cell, size_t metric)
{
    return count->plan->least > 0 && board_is_hidden(cell, metric);
}
