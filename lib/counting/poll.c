/* poll - each row of feedback is counted */
#include "voc/poll.h"

#include "voc/arena.h"
#include "voc/crowd.h"
#include "voc/reading.h"

/* What the row at hand is to these quantities; nothing to the others. */
struct seen {
    size_t *quantities, count;
    struct outcome *outcomes; /* by quantity */
};

struct poll {
    struct arena *arena;
    struct poll_plan plan;
    struct feed *feed;
    struct board *board;
    struct findings *findings;
    struct err *err;
    struct feedback *feedback;
    struct readings *readings;
    struct crowd *crowd; /* NULL where it isn't asked who answered */
    struct usual *usual; /* NULL where each row is looked at */
    struct seen all, unusual;
    size_t source_column, source; /* where the row at hand is from */
    bool has_source;
    long long usual_rows; /* of that source, as yet */
};

static bool prepare_readings(struct poll *poll)
{
    const struct poll_plan *const plan = &poll->plan;

    poll->feedback = feedback_open(poll->arena, poll->feed, plan->clock);
    if (plan->guest && !plan->guest->open(plan->guest->self, poll->feed, poll->feedback, poll->err))
        return false;
    poll->readings = reading_open(poll->arena, poll->feed, poll->feedback, plan->clock, plan->metrics,
                                  plan->every, poll->err);
    return poll->readings != NULL;
}

/* All quantities but those that are read many rows at a time. */
static struct seen seen_of(const struct poll *poll, const struct usual *usual)
{
    const size_t count_all = poll->plan.quantities->count;
    struct seen seen = {.quantities = arena_array(poll->arena, count_all, sizeof *seen.quantities),
                        .outcomes = arena_array(poll->arena, count_all, sizeof *seen.outcomes)};

    for (size_t i = 0; i < count_all; i++)
        if (!usual || !usual->ticks[i])
            seen.quantities[seen.count++] = i;
    return seen;
}

static bool prepare(struct poll *poll)
{
    const struct poll_plan *const plan = &poll->plan;

    if (plan->cluster && !(poll->crowd = crowd_open(poll->arena, poll->feed, plan->cluster, poll->err)))
        return false;
    if (!prepare_readings(poll))
        return false;
    poll->source_column = feed_find(poll->feed, "source");
    feed_want(poll->feed, poll->source_column);
    poll->findings->backlog = backlog_new(poll->arena, poll->plan.quantities->count);
    poll->all = seen_of(poll, NULL);
    if (plan->cluster || plan->guest) /* members are counted for, too; guests see each row */
        return true;
    poll->usual = usual_open(poll->arena, poll->feed, plan->clock, reading_places(poll->readings),
                             plan->metrics, poll->plan.quantities);
    poll->unusual = seen_of(poll, poll->usual);
    return true;
}

/* What wasn't used is noted once for each row that stands nowhere, and once for each delay that can't be. */
static bool note_troubles(struct poll *poll, size_t quantity, const struct outcome *outcome, bool unplaced)
{
    if (outcome->is_odd)
        trouble_note(&poll->findings->notice.odd[quantity], poll->feed, outcome->word);
    if (outcome->state >= OUTCOME_ANSWERED && outcome->by_day)
        trouble_note(&poll->findings->notice.by_day[quantity], poll->feed, outcome->word);
    if (outcome->state == OUTCOME_CLOSED)
        trouble_note(&poll->findings->notice.closed[quantity], poll->feed, outcome->word);
    if (outcome->state == OUTCOME_CLASS && !outcome->class && outcome->is_word)
        trouble_note(&poll->findings->notice.unlisted[quantity], poll->feed, outcome->word);
    if (outcome->is_unplaced && !unplaced)
        trouble_note(&poll->findings->notice.unplaced, poll->feed,
                     feedback_time_name(poll->feedback, outcome->time));
    return unplaced || outcome->is_unplaced;
}

static void note_waiting(struct poll *poll, size_t quantity, const struct outcome *outcome)
{
    sources_note_waiting(poll->findings->sources, quantity, poll->source, 1);
    backlog_note(poll->findings->backlog, quantity, poll->source, outcome->delay, outcome->by_day,
                 poll->feed);
    board_see(poll->board, feedback_horizon(poll->feedback));
}

/* Whether all there is to say of a row is what it counts as. */
static bool is_plain(const struct outcome *outcome)
{
    return outcome->state < OUTCOME_CLOSED && !outcome->is_odd && !outcome->is_unplaced && !outcome->by_day &&
           !outcome->is_word;
}

static bool see_quantity(struct poll *poll, size_t quantity, struct outcome *outcome)
{
    if (!reading_of(poll->readings, poll->plan.quantities->items[quantity].metric, outcome, poll->err))
        return false;
    if (outcome->is_answer)
        sources_note_answers(poll->findings->sources, quantity, poll->source, outcome->by_day, 1);
    if (outcome->state == OUTCOME_CLASS && outcome->class)
        poll->findings->notice.is_listed[quantity] = true;
    if (outcome->state != OUTCOME_NOT && !reach_has(&poll->findings->reach, outcome->period))
        reach_note(&poll->findings->reach, poll->feed, outcome->period);
    return true;
}

/* What the row is to each of these quantities. */
static bool see_row(struct poll *poll, const struct seen *seen)
{
    bool unplaced = false;

    for (size_t i = 0; i < seen->count; i++) {
        const size_t quantity = seen->quantities[i];
        struct outcome *const outcome = &seen->outcomes[quantity];
        if (!see_quantity(poll, quantity, outcome))
            return false;
        if (is_plain(outcome))
            continue;
        unplaced = note_troubles(poll, quantity, outcome, unplaced);
        if (outcome->state == OUTCOME_WAITING)
            note_waiting(poll, quantity, outcome);
    }
    return true;
}

/* What there is to say of usual rows is said for many of them, which are from one source. */
static void note_answers(struct poll *poll)
{
    if (poll->usual_rows)
        usual_note_answers(poll->usual, poll->findings->sources, poll->source, poll->usual_rows);
    poll->usual_rows = 0;
}

/* What is one of too many sources can't be told apart in another order. */
static bool see_source(struct poll *poll, struct slice name)
{
    const size_t source = sources_number(poll->findings->sources, name);

    if (source != poll->source)
        note_answers(poll);
    poll->source = source;
    poll->has_source = true;
    return !poll->plan.for_tally || !sources_are_lumped(poll->findings->sources);
}

static bool read_source(struct poll *poll)
{
    return (poll->has_source && poll->source_column == FEED_NONE) ||
           see_source(poll, feed_cell(poll->feed, poll->source_column)) ||
           feed_complain(poll->feed, poll->source_column, poll->err,
                         "is one source too many: a tally keeps at most 256 apart");
}

/* Whether a row stays as it is, whatever as-of is from now on. */
static bool is_over(struct poll *poll)
{
    for (size_t i = 0; i < feedback_time_count(poll->feedback); i++) {
        const struct moment moment = feedback_moment(poll->feedback, i);
        if (moment.precision != MOMENT_NONE && !feedback_has_happened(poll->feedback, moment))
            return feed_complain(poll->feed, feed_find(poll->feed, feedback_time_name(poll->feedback, i)),
                                 poll->err, "is later than --as-of, so this isn't settled yet");
    }
    return true;
}

/* The row at hand. */
static bool count_row(struct poll *poll)
{
    const struct feedback_row *const row = feedback_row(poll->feedback);
    const struct feedback_guest *const guest = poll->plan.guest;

    if (!read_source(poll) || (poll->plan.is_settled && !is_over(poll)) ||
        (guest && !guest->see(guest->self, poll->err)) || !see_row(poll, &poll->all))
        return false;
    return board_add(poll->board,
                     &(struct board_row){.number = row->number,
                                         .outcomes = poll->all.outcomes,
                                         .weight = row->weight,
                                         .source = poll->source,
                                         .member = poll->crowd ? crowd_member(poll->crowd) : 0},
                     poll->err);
}

static bool count_each(struct poll *poll)
{
    while (feedback_next(poll->feedback, poll->err))
        if (!count_row(poll))
            return false;
    return poll->err->status == 0;
}

/* Rows from the source of the one before them, as in a table that doesn't name any. */
static size_t take_alike(struct poll *poll, size_t first, size_t end)
{
    poll->usual_rows += (long long)(end - first);
    for (size_t i = first; i < end && poll->usual->are_waiting; i++) {
        poll->usual->sources[i] = poll->source;
        poll->usual_rows -= poll->usual->is_waiting[i];
    }
    return end - first;
}

/* Rows from several, as long as it can be told from which. */
static size_t take_each(struct poll *poll, size_t first, size_t end)
{
    const struct feed_column names = feed_column(poll->feed, poll->source_column);
    size_t i = first;

    while (i < end && see_source(poll, feed_column_cell(names, i))) {
        poll->usual->sources[i] = poll->source;
        poll->usual_rows += !poll->usual->is_waiting[i];
        i++;
    }
    return i - first;
}

/* How many of some rows, from `first` on, are usual and from a source that can be told. */
static size_t take_usual(struct poll *poll, size_t first, size_t end)
{
    const bool *const is_usual = poll->usual->is_usual, *const other =
                                                            memchr(is_usual + first, false, end - first);
    const size_t usual_end = other ? (size_t)(other - is_usual) : end;

    return poll->has_source && poll->source_column == FEED_NONE ? take_alike(poll, first, usual_end)
                                                                : take_each(poll, first, usual_end);
}

/* A usual row that waits for an answer, or for one of several. */
static void note_open(struct poll *poll, size_t number)
{
    const struct usual *const usual = poll->usual;
    const size_t source = usual->sources[number];

    for (size_t i = 0; i < poll->plan.quantities->count; i++) {
        if (!usual->delays[i])
            continue;
        if (usual->delays[i][number] != USUAL_WAITING) {
            sources_note_answers(poll->findings->sources, i, source, false, 1);
        } else if (usual->ticks[i][number] != USUAL_NOT) {
            sources_note_waiting(poll->findings->sources, i, source, 1);
            feed_at(poll->feed, number);
            backlog_note(poll->findings->backlog, i, source, usual->since[number], false, poll->feed);
        }
    }
}

static void note_waits(struct poll *poll, size_t first, size_t end)
{
    if (!poll->usual->are_waiting)
        return;
    for (size_t i = first; i < end; i++)
        if (poll->usual->is_waiting[i])
            note_open(poll, i);
    board_see(poll->board, feedback_horizon(poll->feedback));
}

static void note_reach(struct poll *poll, size_t first, size_t end)
{
    const struct usual *const usual = poll->usual;

    if (usual->are_together && reach_has(&poll->findings->reach, usual->periods[first]))
        return;
    for (size_t i = first; i < end; i++)
        if (!reach_has(&poll->findings->reach, usual->periods[i]) && usual->is_counted[i]) {
            feed_at(poll->feed, i);
            reach_note(&poll->findings->reach, poll->feed, usual->periods[i]);
        }
}

/* Rows that are usual, to those quantities for which they are. */
static bool count_usual(struct poll *poll, size_t first, size_t end)
{
    note_reach(poll, first, end);
    note_waits(poll, first, end);
    return board_count(poll->board, poll->usual, first, end, poll->err);
}

/* A row that is usual to some quantities, and has to be looked at for others. */
static bool count_partly(struct poll *poll, size_t number)
{
    const struct feedback_row *const row = feedback_row(poll->feedback);

    return feedback_at(poll->feedback, number, poll->err) && see_row(poll, &poll->unusual) &&
           count_usual(poll, number, number + 1) &&
           board_add(poll->board,
                     &(struct board_row){.number = row->number,
                                         .outcomes = poll->unusual.outcomes,
                                         .weight = row->weight,
                                         .source = poll->source},
                     poll->err);
}

/* Of some rows the usual ones together, each of the others by itself, in their order. */
static bool count_some(struct poll *poll, const struct feedback_some *some)
{
    usual_read(poll->usual, some);
    for (size_t first = 0, rows; first < some->count; first += rows) {
        const size_t most = poll->unusual.count ? first + 1 : some->count;
        bool is_counted;
        rows = take_usual(poll, first, most);
        if (rows == 0) {
            rows = 1;
            is_counted = feedback_at(poll->feedback, first, poll->err) && count_row(poll);
        } else if (poll->unusual.count) {
            is_counted = count_partly(poll, first);
        } else {
            feedback_pass(poll->feedback, first, first + rows);
            is_counted = count_usual(poll, first, first + rows);
        }
        if (!is_counted)
            return false;
    }
    return true;
}

bool poll_count(struct poll *poll)
{
    const struct feedback_some *some;

    if (!poll->usual)
        return count_each(poll);
    while ((some = feedback_some(poll->feedback, poll->err)))
        if (!count_some(poll, some))
            return false;
    note_answers(poll);
    return poll->err->status == 0;
}

struct poll *poll_open(struct arena *arena, const struct poll_plan *plan, struct board *board,
                       struct findings *findings, struct err *err)
{
    struct poll *const poll = arena_alloc(arena, sizeof *poll);

    *poll = (struct poll){
        .arena = arena, .plan = *plan, .feed = plan->feed, .board = board, .findings = findings, .err = err};
    return prepare(poll) ? poll : NULL;
}

const struct feedback *poll_feedback(const struct poll *poll)
{
    return poll->feedback;
}

long long poll_nameless(const struct poll *poll)
{
    return poll->crowd ? crowd_nameless(poll->crowd) : 0;
}
