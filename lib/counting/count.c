/* count - counts all rows of feedback into tallies */
#include "voc/count.h"

#include "voc/arena.h"
#include "voc/backlog.h"
#include "voc/board.h"
#include "voc/crowd.h"
#include "voc/notice.h"
#include "voc/reach.h"

struct count {
    struct arena *arena;
    struct feed *feed;
    struct feedback *feedback;
    struct outcomes *outcomes;
    struct groupings *groupings;
    struct sources *sources;
    struct backlog *backlog;
    struct crowd *crowd;
    struct board *board;
    const struct count_plan *plan;
    struct err *err;
    struct quantities quantities;
    size_t source_column, asked;
    struct outcome *row; /* what the row at hand is to each quantity */
    size_t source;       /* where it is from */
    struct notice notice;
    struct reach reach;
    struct window_plan window_plan;
    struct window window;
    struct moment as_of;
};

static bool prepare_groupings(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    count->groupings =
        grouping_read(count->arena, count->feed, plan->groupings, plan->grouping_count, count->err);
    if (!count->groupings)
        return false;
    count->asked = grouping_count(count->groupings);
    if (plan->least > 0 && count->asked > 1)
        grouping_finest(count->groupings);
    return !plan->cluster ||
           (count->crowd = crowd_open(count->arena, count->feed, plan->cluster, count->err));
}

static bool prepare_outcomes(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    count->feedback = feedback_open(count->arena, count->feed, &plan->clock);
    if (plan->guest && !plan->guest->open(plan->guest->self, count->feed, count->feedback, count->err))
        return false;
    count->outcomes = outcome_open(count->arena, count->feed, count->feedback, &plan->clock, &plan->metrics,
                                   plan->every, count->err);
    return count->outcomes != NULL;
}

static bool prepare(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    if (!prepare_groupings(count) || !prepare_outcomes(count))
        return false;
    count->quantities = quantity_share(count->arena, &plan->metrics);
    const size_t quantities = count->quantities.count;
    count->source_column = feed_find(count->feed, "source");
    feed_want(count->feed, count->source_column);
    count->sources = sources_new(count->arena, quantities);
    count->backlog = backlog_new(count->arena, quantities);
    count->notice = notice_new(count->arena, &plan->metrics, &count->quantities, count->sources, plan->every);
    count->row = arena_array(count->arena, quantities, sizeof *count->row);
    count->board = board_new(count->arena, &(struct board_plan){count->groupings, &plan->metrics,
                                                                &count->quantities, count->crowd != NULL});
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
    sources_note_waiting(count->sources, quantity, count->source);
    backlog_note(count->backlog, quantity, count->source, outcome->delay, outcome->by_day, count->feed);
    board_see(count->board, feedback_horizon(count->feedback));
}

/* Whether all there is to say of a row is what it counts as. */
static bool is_plain(const struct outcome *outcome)
{
    return outcome->state < OUTCOME_CLOSED && !outcome->is_odd && !outcome->is_unplaced && !outcome->by_day &&
           !outcome->is_word;
}

/* What the row is to each quantity. */
static bool see_row(struct count *count)
{
    bool unplaced = false;

    for (size_t i = 0; i < count->quantities.count; i++) {
        struct outcome *const outcome = &count->row[i];
        if (!outcome_of(count->outcomes, count->quantities.items[i].metric, outcome, count->err))
            return false;
        if (outcome->is_answer)
            sources_note_answer(count->sources, i, count->source, outcome->by_day);
        if (outcome->state == OUTCOME_CLASS && outcome->class)
            count->notice.is_listed[i] = true;
        if (outcome->state != OUTCOME_NOT && !reach_has(&count->reach, outcome->period))
            reach_note(&count->reach, count->feed, outcome->period);
        if (is_plain(outcome))
            continue;
        unplaced = note_troubles(count, i, outcome, unplaced);
        if (outcome->state == OUTCOME_WAITING)
            note_waiting(count, i, outcome);
    }
    return true;
}

static bool count_rows(struct count *count)
{
    const struct feedback_row *const row = feedback_row(count->feedback);
    const struct feedback_guest *const guest = count->plan->guest;
    struct board_row counted = {.outcomes = count->row};

    while (feedback_next(count->feedback, count->err)) {
        if (row->number == 1 || count->source_column != FEED_NONE)
            count->source = sources_number(count->sources, feed_cell(count->feed, count->source_column));
        counted.member = count->crowd ? crowd_member(count->crowd) : 0;
        if ((guest && !guest->see(guest->self, count->err)) || !see_row(count))
            return false;
        counted.number = row->number;
        counted.weight = row->weight;
        counted.source = count->source;
        if (!board_add(count->board, &counted, count->err))
            return false;
    }
    return count->err->status == 0;
}

struct count *count_feed(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                         const struct talk *talk, struct err *err)
{
    struct count *count = arena_alloc(arena, sizeof *count);

    *count = (struct count){.arena = arena, .feed = feed, .plan = plan, .err = err};
    count->window_plan = (struct window_plan){plan->every, &plan->clock, plan->partial, plan->last};
    if (!prepare(count) || !count_rows(count))
        return NULL;
    count->as_of = plan->clock.is_set ? plan->clock.as_of : feedback_newest(count->feedback)->event.moment;
    count->window = window_of(&count->window_plan, count->reach.last_period);
    if (!reach_check(&count->reach, plan->every, count->window.last, err))
        return NULL;
    board_see(count->board, feedback_horizon(count->feedback)); /* waiting is seen from as-of */
    board_settle(count->board);
    count->notice.unweighted = feedback_unweighted(count->feedback);
    count->notice.weightless = feedback_weightless(count->feedback);
    count->notice.nameless = count->crowd ? crowd_nameless(count->crowd) : 0;
    count->notice.cluster = plan->cluster;
    notice_tell(&count->notice, talk);
    backlog_tell(count->backlog,
                 &(struct backlog_view){count->sources, &count->quantities, &plan->metrics, count->as_of,
                                        &plan->clock},
                 plan->receipt, talk);
    reach_tell_holidays(plan->clock.work, talk);
    reach_tell(&count->reach, count->feedback, &count->window_plan, count->window.last, talk);
    return count;
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

/* Whether there is anything in it that a metric takes. */
static bool has_any(const struct metric *metric, const struct tally *tally)
{
    if (!metric_is_delay(metric))
        return true;
    return !tally->is_left_out &&
           (tally->delays->sums[0].n || (tally->delays->sums[1].n && metric_takes_days(metric)));
}

const struct tally *count_tally(const struct count *count, const struct cell *cell, size_t index)
{
    const struct metric *const metric = &count->plan->metrics.items[index];
    struct tally *const first = board_tallies(count->board, cell, count->quantities.of[index]);
    bool any = false;

    for (struct tally *tally = first; tally; tally = tally->next) {
        tally->is_left_out = metric_is_delay(metric) && !waits(count, index, tally->source);
        any = any || has_any(metric, tally);
    }
    /* Over all periods a group of which only days are known is shown, with a note instead of a number. */
    return any || count->plan->every == PERIOD_ALL ? first : NULL;
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
