/* count - counts all rows of feedback into tallies */
#include "voc/count.h"

#include "voc/arena.h"
#include "voc/backlog.h"
#include "voc/crowd.h"
#include "voc/notice.h"
#include "voc/reach.h"
#include "voc/slot.h"

/* Of the row at hand: what it is to each quantity, its source, who gave it, its group in each grouping, its
   block there by each column of times. */
struct here {
    struct outcome *outcomes;
    size_t source, *groups;
    uint32_t member;
    void **blocks;
};

/* What a group and period have: a slot of each quantity, and what is only there where it is asked for. */
struct block {
    struct clusters *clusters; /* of each quantity: what each customer adds */
    bool *is_hidden;           /* of each metric */
    struct slot slots[];
};

struct count {
    struct arena *arena;
    struct feed *feed;
    struct feedback *feedback;
    struct outcomes *outcomes;
    struct groupings *groupings;
    struct cells *cells;
    struct sources *sources;
    struct backlog *backlog;
    struct crowd *crowd;
    struct slot_room room;
    struct slot_form *forms; /* of each quantity */
    struct arena *scratch;   /* for tallies that are asked for */
    const struct count_plan *plan;
    struct err *err;
    struct quantities quantities;
    size_t source_column, time_count, asked;
    struct here here;
    struct notice notice;
    struct reach reach;
    struct window_plan window_plan;
    struct window window;
    struct moment as_of;
};

static void prepare_slots(struct count *count)
{
    const size_t quantities = count->quantities.count;

    count->room = slot_room_new(count->arena);
    count->scratch = arena_child(count->arena);
    count->cells = cells_new(count->arena, sizeof(struct block) + quantities * sizeof(struct slot));
    count->forms = arena_array(count->arena, quantities, sizeof *count->forms);
    for (size_t i = 0; i < quantities; i++)
        count->forms[i] = slot_form_of(&count->quantities, &count->plan->metrics, i);
    count->here.outcomes = arena_array(count->arena, quantities, sizeof *count->here.outcomes);
}

static bool prepare(struct count *count)
{
    const struct count_plan *const plan = count->plan;

    count->groupings =
        grouping_read(count->arena, count->feed, plan->groupings, plan->grouping_count, count->err);
    if (!count->groupings)
        return false;
    count->asked = grouping_count(count->groupings);
    if (plan->least > 0 && count->asked > 1)
        grouping_finest(count->groupings);
    if (plan->cluster && !(count->crowd = crowd_open(count->arena, count->feed, plan->cluster, count->err)))
        return false;
    count->feedback = feedback_open(count->arena, count->feed, &plan->clock);
    if (plan->guest && !plan->guest->open(plan->guest->self, count->feed, count->feedback, count->err))
        return false;
    count->outcomes = outcome_open(count->arena, count->feed, count->feedback, &plan->clock, &plan->metrics,
                                   plan->every, count->err);
    if (!count->outcomes)
        return false;
    count->quantities = quantity_share(count->arena, &plan->metrics);
    count->source_column = feed_find(count->feed, "source");
    feed_want(count->feed, count->source_column);
    count->sources = sources_new(count->arena, count->quantities.count);
    count->backlog = backlog_new(count->arena, count->quantities.count);
    count->notice = notice_new(count->arena, &plan->metrics, &count->quantities, count->sources, plan->every);
    prepare_slots(count);
    count->time_count = feedback_time_count(count->feedback);
    const size_t groupings = grouping_count(count->groupings);
    count->here.groups = arena_array(count->arena, groupings, sizeof *count->here.groups);
    count->here.blocks = arena_array(count->arena, groupings * count->time_count, sizeof *count->here.blocks);
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
    if (outcome->state == OUTCOME_CLASS && outcome->class)
        count->notice.is_listed[quantity] = true;
    else if (outcome->state == OUTCOME_CLASS && outcome->is_word)
        trouble_note(&count->notice.unlisted[quantity], count->feed, outcome->word);
    if (outcome->is_unplaced && !unplaced)
        trouble_note(&count->notice.unplaced, count->feed,
                     feedback_time_name(count->feedback, outcome->time));
    return unplaced || outcome->is_unplaced;
}

static void note_source(struct count *count, size_t quantity, const struct outcome *outcome)
{
    if (outcome->is_answer)
        sources_note_answer(count->sources, quantity, count->here.source, outcome->by_day);
    if (outcome->state != OUTCOME_WAITING)
        return;
    sources_note_waiting(count->sources, quantity, count->here.source);
    backlog_note(count->backlog, quantity, count->here.source, outcome->delay, outcome->by_day, count->feed);
}

/* The block of this row's group, found once for each grouping and column of times. */
static bool find_block(struct count *count, size_t grouping, const struct outcome *outcome,
                       struct block **block)
{
    size_t *const group = &count->here.groups[grouping];
    void **const known = &count->here.blocks[grouping * count->time_count + outcome->time];

    if (!*known) {
        if (*group == SIZE_MAX && !grouping_of(count->groupings, grouping, count->cells, group, count->err))
            return false;
        *known = cells_at(count->cells, *group, outcome->period);
    }
    *block = *known;
    return true;
}

static void add_to_block(struct count *count, size_t index, struct block *block)
{
    const struct quantity *const quantity = &count->quantities.items[index];
    const struct outcome *const outcomes = count->here.outcomes;
    const struct slot_entry entry = {&outcomes[index], feed_count(count->feed),
                                     feedback_weight(count->feedback), count->here.source,
                                     quantity->part && outcomes[quantity->part].state != OUTCOME_NOT};

    if (!quantity->is_part)
        slot_add(&count->room, &count->forms[index], &block->slots[index], &entry);
    if (!count->crowd)
        return;
    if (!block->clusters)
        block->clusters = arena_array(count->arena, count->quantities.count, sizeof *block->clusters);
    slot_cluster(&count->room, &count->forms[index], &block->clusters[index], &entry, count->here.member);
}

static bool count_outcome(struct count *count, size_t index)
{
    const struct outcome *const outcome = &count->here.outcomes[index];
    const bool is_in_whole = count->quantities.items[index].is_part && !count->crowd;

    if (outcome->state == OUTCOME_NOT || is_in_whole)
        return true;
    reach_note(&count->reach, count->feed, outcome->period);
    for (size_t i = 0; i < grouping_count(count->groupings); i++) {
        struct block *block;
        if (!find_block(count, i, outcome, &block))
            return false;
        add_to_block(count, index, block);
    }
    return true;
}

static void begin_row(struct count *count)
{
    const size_t groupings = grouping_count(count->groupings);

    count->here.source = sources_number(count->sources, feed_cell(count->feed, count->source_column));
    count->here.member = count->crowd ? crowd_member(count->crowd) : 0;
    for (size_t i = 0; i < groupings; i++)
        count->here.groups[i] = SIZE_MAX;
    memset(count->here.blocks, 0, groupings * count->time_count * sizeof *count->here.blocks);
}

static bool see_row(struct count *count)
{
    struct outcome *const outcomes = count->here.outcomes;
    bool unplaced = false;

    for (size_t i = 0; i < count->quantities.count; i++) {
        if (!outcome_of(count->outcomes, count->quantities.items[i].metric, &outcomes[i], count->err))
            return false;
        note_source(count, i, &outcomes[i]);
        unplaced = note_troubles(count, i, &outcomes[i], unplaced);
    }
    return true;
}

static bool count_rows(struct count *count)
{
    while (feedback_next(count->feedback, count->err)) {
        slot_see(&count->room, feedback_horizon(count->feedback));
        begin_row(count);
        if (count->plan->guest && !count->plan->guest->see(count->plan->guest->self, count->err))
            return false;
        if (!see_row(count))
            return false;
        for (size_t i = 0; i < count->quantities.count; i++)
            if (!count_outcome(count, i))
                return false;
    }
    return count->err->status == 0;
}

/* Waiting is seen from as-of. */
static void settle_slots(const struct count *count)
{
    size_t length;
    const struct cell *const cells = cells_all(count->cells, &length);

    for (size_t i = 0; i < length; i++) {
        struct block *const block = cells[i].block;
        for (size_t j = 0; j < count->quantities.count; j++) {
            slot_settle(&count->room, &count->forms[j], &block->slots[j]);
            if (block->clusters)
                clusters_settle(&block->clusters[j], &count->quantities.items[j].limits);
        }
    }
}

struct count *count_feed(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                         const struct talk *talk, struct err *err)
{
    struct count *count = arena_alloc(arena, sizeof *count);

    *count = (struct count){.arena = arena, .feed = feed, .plan = plan, .err = err};
    count->window_plan = (struct window_plan){plan->every, &plan->clock, plan->partial, plan->last};
    if (!prepare(count) || !count_rows(count))
        return NULL;
    count->as_of = plan->clock.is_set ? plan->clock.as_of : feedback_newest(count->feedback);
    count->window = window_of(&count->window_plan, count->reach.last_period);
    if (!reach_check(&count->reach, plan->every, count->window.last, err))
        return NULL;
    settle_slots(count);
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
    return count->cells;
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

/* All that a cell has of a metric's quantity. */
static struct tally *tallies_of(const struct count *count, const struct cell *cell, size_t metric)
{
    const struct quantity *const own = &count->quantities.items[count->quantities.of[metric]];
    const struct block *const block = cell->block;

    arena_clear(count->scratch);
    return slot_tallies(&count->room, count->scratch, &count->forms[own->whole], &block->slots[own->whole],
                        own->is_part);
}

const struct tally *count_tally(const struct count *count, const struct cell *cell, size_t index)
{
    const struct metric *const metric = &count->plan->metrics.items[index];
    struct tally *const first = tallies_of(count, cell, index);
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
    const struct clusters *const all = ((struct block *)cell->block)->clusters;
    const struct clusters *const own = all ? &all[count->quantities.of[index]] : NULL;

    return own && own->count ? own : NULL;
}

void count_hide(const struct count *count, const struct cell *cell, size_t metric)
{
    struct block *const block = cell->block;

    if (!block->is_hidden)
        block->is_hidden = arena_array(count->arena, count->plan->metrics.count, sizeof *block->is_hidden);
    block->is_hidden[metric] = true;
}

bool count_is_hidden(const struct count *count, const struct cell *cell, size_t metric)
{
    const struct block *const block = cell->block;

    (void)count;
    return block->is_hidden && block->is_hidden[metric];
}
