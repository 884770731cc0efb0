/* count - counts all rows of feedback into tallies */
#include "voc/count.h"

#include "voc/arena.h"
#include "voc/poll.h"

struct count {
    const struct count_plan *plan;
    struct feed *feed;
    struct groupings *groupings;
    struct board *board;
    struct err *err;
    struct quantities quantities;
    size_t asked;
    struct poll *poll; /* of feedback; NULL of what was counted already */
    struct findings findings;
    struct window_plan window_plan;
    struct window window;
    struct newest_event newest;
    struct moment as_of;
};

struct count *count_begin(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                          struct err *err)
{
    struct count *const count = arena_alloc(arena, sizeof *count);

    *count = (struct count){.feed = feed, .plan = plan, .err = err};
    count->newest = newest_none().event;
    count->window_plan = (struct window_plan){plan->every, &plan->clock, plan->partial, plan->last};
    count->groupings = grouping_read(arena, feed, plan->groupings, plan->grouping_count, err);
    if (!count->groupings)
        return NULL;
    count->asked = grouping_count(count->groupings);
    if (plan->least > 0 && count->asked > 1)
        grouping_finest(count->groupings);
    count->quantities = quantity_share(arena, &plan->metrics);
    count->findings.sources = sources_new(arena, count->quantities.count);
    count->board = board_new(arena, &(struct board_plan){.groupings = count->groupings,
                                                         .metrics = &plan->metrics,
                                                         .quantities = &count->quantities,
                                                         .clock = &plan->clock,
                                                         .is_clustered = plan->cluster != NULL,
                                                         .keeps_values = plan->for_tally});
    count->findings.notice =
        notice_new(arena, &plan->metrics, &count->quantities, count->findings.sources, plan->every);
    count->findings.notice.is_part = plan->for_tally;
    return count;
}

/* Sources that never answer aside, which count_end sees to where the parts are together. */
static bool has_settled(const struct count *count)
{
    for (size_t i = 0; i < count->quantities.count; i++)
        for (size_t j = 0; j < sources_count(count->findings.sources); j++) {
            const long long rows = sources_waiting(count->findings.sources, i, j);
            const struct slice name = sources_name(count->findings.sources, j);
            if (rows && sources_wait(count->findings.sources, i, j, true))
                return err_set(count->err, ERR_DATA,
                               "%s: %lld row%s of '%.*s' still wait%s, so this isn't settled yet",
                               count->plan->metrics.items[count->quantities.items[i].metric].name, rows,
                               rows == 1 ? "" : "s", (int)name.length, name.at, rows == 1 ? "s" : "");
        }
    return true;
}

/* Up to when it was counted, and which periods are asked for. */
static bool settle(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    count->as_of = plan->clock.is_set ? plan->clock.as_of : count->newest.moment;
    count->window = window_of(&count->window_plan, count->findings.reach.last_period);
    if (!reach_check(&count->findings.reach, plan->every, count->window.last, count->err))
        return false;
    board_settle(count->board);
    return true;
}

static void tell(struct count *count, const struct talk *talk)
{
    const struct count_plan *const plan = count->plan;

    const struct feedback *const feedback = poll_feedback(count->poll);

    count->findings.notice.unweighted = feedback_unweighted(feedback);
    count->findings.notice.weightless = feedback_weightless(feedback);
    count->findings.notice.nameless = poll_nameless(count->poll);
    count->findings.notice.cluster = plan->cluster;
    notice_tell(&count->findings.notice, talk);
    if (!plan->for_tally)
        backlog_tell(count->findings.backlog,
                     &(struct backlog_view){count->findings.sources, &count->quantities, &plan->metrics,
                                            count->as_of, &plan->clock},
                     plan->receipt, talk);
    reach_tell_holidays(plan->clock.work, talk);
    reach_tell(&count->findings.reach, feedback, &count->window_plan, count->window.last, talk);
}

static struct poll *open_poll(struct arena *arena, struct count *count)
{
    const struct count_plan *const plan = count->plan;

    return poll_open(arena,
                     &(struct poll_plan){.feed = count->feed,
                                         .metrics = &plan->metrics,
                                         .quantities = &count->quantities,
                                         .clock = &plan->clock,
                                         .every = plan->every,
                                         .cluster = plan->cluster,
                                         .guest = plan->guest,
                                         .is_settled = plan->is_settled,
                                         .for_tally = plan->for_tally},
                     count->board, &count->findings, count->err);
}

struct count *count_feed(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                         const struct talk *talk, struct err *err)
{
    struct count *const count = count_begin(arena, feed, plan, err);

    if (!count || !(count->poll = open_poll(arena, count)) || !poll_count(count->poll))
        return NULL;
    const struct feedback *const feedback = poll_feedback(count->poll);
    count->newest = feedback_newest(feedback)->event;
    board_see(count->board, feedback_horizon(feedback)); /* waiting is seen from as-of */
    if (!settle(count) || (plan->is_settled && !has_settled(count)))
        return NULL;
    tell(count, talk);
    return count;
}

struct tally *count_open(struct count *count, size_t group, int64_t period, size_t quantity)
{
    if (!reach_has(&count->findings.reach, period))
        reach_note(&count->findings.reach, count->feed, period);
    return board_open(count->board, group, period, quantity);
}

void count_limit(struct count *count, size_t quantity, struct bins_limits limits)
{
    count->quantities.items[quantity].limits = limits;
    board_limit(count->board, quantity, limits);
}

void count_see(struct count *count, struct moment moment)
{
    const struct newest_event event = {moment, reckoning_end(moment, count->plan->clock.zone)};

    if (newest_is_newer(&event, &count->newest))
        count->newest = event;
}

/* A source was taken for one that never answers where only a part was known. */
static bool is_silence_true(const struct count *count)
{
    for (size_t i = 0; i < count->quantities.count; i++)
        for (size_t j = 0; j < sources_count(count->findings.sources); j++) {
            const struct slice name = sources_name(count->findings.sources, j);
            if (sources_are_silent(count->findings.sources, i, j) &&
                sources_wait(count->findings.sources, i, j, true))
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
    notice_tell(&count->findings.notice, talk);
    return true;
}

bool count_is_settled(const struct count *count)
{
    return count->plan->is_settled && count->poll;
}

long long count_rows_read(const struct count *count)
{
    return count->poll ? feedback_row(poll_feedback(count->poll))->number : 0;
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
    return count->findings.sources;
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

    return reckoning_wait(since, by_day, count->as_of, &count->plan->clock);
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
    return sources_wait(count->findings.sources, count->quantities.of[metric], source,
                        metric_takes_days(&count->plan->metrics.items[metric]));
}

const char *count_silence(const struct count *count, size_t metric, struct slice source)
{
    const size_t number = sources_number(count->findings.sources, source);

    if (waits(count, metric, number))
        return NULL;
    return sources_wait(count->findings.sources, count->quantities.of[metric], number, true)
               ? "only the day is known"
               : "source never answers";
}

const struct tally *count_quantity_tally(const struct count *count, const struct cell *cell, size_t quantity)
{
    return board_tally(count->board, cell, quantity);
}

/* What a metric takes of its quantity's tally. */
static const struct tally *taken(const struct count *count, struct tally *tally, size_t index)
{
    const struct metric *const metric = &count->plan->metrics.items[index];

    if (!tally || !metric_is_delay(metric))
        return tally;
    for (struct tally_waiting *waiting = tally->delays->waiting; waiting; waiting = waiting->next)
        waiting->is_left_out = !waits(count, index, waiting->source);
    /* Over all periods a group of which only days are known is shown, with a note instead of a number. */
    return points_any(metric, tally) || count->plan->every == PERIOD_ALL ? tally : NULL;
}

const struct tally *count_tally(const struct count *count, const struct cell *cell, size_t index)
{
    return taken(count, board_tally(count->board, cell, count->quantities.of[index]), index);
}

struct board_reader *count_reader(struct arena *arena, const struct count *count)
{
    return board_reader_new(arena, count->board);
}

const struct tally *count_tally_by(const struct board_reader *reader, const struct count *count,
                                   const struct cell *cell, size_t index)
{
    return taken(count, board_tally_by(reader, cell, count->quantities.of[index]), index);
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
