/* habits - how the feedback of each owner comes in */
#include "voc/habits.h"

#include "voc/arena.h"

#include <stdlib.h>

const double habits_lines[ANSWERS_SCORES] = {9, 4, 5, 4};

enum { STRETCHES = 24 * 60 / HABITS_MINUTES };

/* A day of ten minutes each: a block for each owner and day, so that a million rows take no more than a
   thousand on the same days. */
struct stretches {
    uint8_t counts[STRETCHES];
};

/* Cells of all have the groups of `owners`. */
struct habits {
    struct arena *arena;
    struct feed *feed;
    struct feedback *feedback;
    struct habits_plan plan;
    size_t owner_column;
    struct cells *owners, *days, *answers, *replies;
    size_t group; /* of the row at hand */
};

struct habits *habits_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                           const struct habits_plan *plan)
{
    struct habits *const habits = arena_alloc(arena, sizeof *habits);

    *habits = (struct habits){.arena = arena,
                              .feed = feed,
                              .feedback = feedback,
                              .plan = *plan,
                              .owner_column = feed_find(feed, plan->owner),
                              .owners = cells_new(arena, sizeof(struct habits_owner)),
                              .days = cells_new(arena, sizeof(struct habits_day)),
                              .answers = cells_new(arena, sizeof(struct stretches)),
                              .replies = cells_new(arena, sizeof(struct stretches))};
    if (habits->owner_column == FEED_NONE)
        return NULL;
    feed_want(feed, habits->owner_column);
    feedback_time(feedback, "at");
    feedback_time(feedback, "asked_at");
    feedback_time(feedback, "answered_at");
    feedback_time(feedback, "resolved_at");
    return habits;
}

static struct moment moment_at(const struct habits *habits, size_t time)
{
    const struct moment moment = feedback_moment(habits->feedback, time);

    return feedback_has_happened(habits->feedback, moment) ? moment : (struct moment){0, MOMENT_NONE};
}

static struct habits_day *day_at(const struct habits *habits, struct moment moment)
{
    const int64_t day = civil_floor(period_civil(moment, habits->plan.zone), CIVIL_DAY);
    struct habits_day *const block = cells_at(habits->days, habits->group, day);

    block->day = day;
    return block;
}

/* A midnight is how a day is written by what knows no more. */
static void note_minutes(const struct habits *habits, struct cells *cells, struct moment moment)
{
    if (moment.precision < MOMENT_MINUTE || moment.seconds % CIVIL_DAY == 0 ||
        period_civil(moment, habits->plan.zone) % CIVIL_DAY == 0)
        return;
    const int64_t day = civil_floor(moment.seconds, CIVIL_DAY);
    struct stretches *const stretches = cells_at(cells, habits->group, day);
    uint8_t *const count = &stretches->counts[(moment.seconds - day * CIVIL_DAY) / (HABITS_MINUTES * 60)];
    *count += *count < UINT8_MAX;
}

static void note_score(const struct habits *habits, struct habits_owner *owner, size_t kind, double value,
                       struct moment when)
{
    struct habits_scores *const scores = &day_at(habits, when)->scores[kind];

    scores->n++;
    scores->top += value >= habits_lines[kind];
    scores->sum += value;
    scores->squares += value * value;
    if (value == (double)(int)value)
        owner->scores[kind][(int)value]++;
    note_minutes(habits, habits->answers, when);
}

/* Twice the logarithm of the minutes, rounded down to a half. */
static size_t length_of(int64_t seconds)
{
    uint64_t minutes = (uint64_t)seconds / 60 + 1, half;
    size_t bits = 0;

    for (half = minutes; half > 1; half /= 2)
        bits++;
    half = bits > 0 ? minutes >> (bits - 1) & 1 : 0;
    const size_t length = 2 * bits + half;
    return length < HABITS_LENGTHS ? length : HABITS_LENGTHS - 1;
}

/* A case is settled when it is resolved, or answered where nobody says that. */
static void note_case(const struct habits *habits, struct habits_owner *owner, struct moment at,
                      bool is_asked)
{
    const struct reckoning clock = {.zone = habits->plan.zone};
    const struct moment resolved = moment_at(habits, FEEDBACK_RESOLVED),
                        answered = moment_at(habits, FEEDBACK_ANSWERED),
                        end = resolved.precision == MOMENT_NONE ? answered : resolved;

    if (at.precision == MOMENT_NONE || end.precision == MOMENT_NONE)
        return;
    const int64_t seconds = reckoning_apart(at, end, &clock);
    if (seconds >= 0)
        ++(is_asked ? owner->asked : owner->passed)[length_of(seconds)];
}

bool habits_see(struct habits *habits, struct err *err)
{
    const struct slice name = slice_trim(feed_cell(habits->feed, habits->owner_column));
    const struct moment at = moment_at(habits, FEEDBACK_AT), asked = moment_at(habits, FEEDBACK_ASKED),
                        when = at.precision == MOMENT_NONE ? asked : at;
    size_t kind;
    double value;

    if (name.length == 0 || when.precision == MOMENT_NONE ||
        !period_span_has(habits->plan.span, period_civil(when, habits->plan.zone)))
        return true;
    if (!answers_score(feedback_answers(habits->feedback), &kind, &value, err))
        return false;
    habits->group = cells_group(habits->owners, 0, name);
    struct habits_owner *const owner = cells_at(habits->owners, habits->group, 0);
    if (asked.precision != MOMENT_NONE) {
        struct habits_day *const day = day_at(habits, asked);
        day->asked++;
        day->answered += kind < ANSWERS_SCORES;
    }
    if (kind < ANSWERS_SCORES)
        note_score(habits, owner, kind, value, when);
    note_minutes(habits, habits->replies, moment_at(habits, FEEDBACK_ANSWERED));
    note_case(habits, owner, at, asked.precision != MOMENT_NONE);
    return true;
}

static int by_day(const void *left, const void *right)
{
    const struct habits_day *const a = left, *const b = right;

    return (a->day > b->day) - (a->day < b->day);
}

/* How many cells each group has. */
static size_t *count_groups(const struct habits *habits, const struct cells *cells, size_t groups)
{
    size_t *const counts = arena_array(habits->arena, groups + 1, sizeof *counts), length;
    const struct cell *const all = cells_all(cells, &length);

    for (size_t i = 0; i < length; i++)
        counts[all[i].group]++;
    return counts;
}

static void give_days(const struct habits *habits, struct habits_owner *const owner[], size_t groups)
{
    const size_t *const counts = count_groups(habits, habits->days, groups);
    size_t length;
    const struct cell *const all = cells_all(habits->days, &length);

    for (size_t i = 0; i < groups; i++)
        owner[i]->days = arena_array(habits->arena, counts[i] + 1, sizeof *owner[i]->days);
    for (size_t i = 0; i < length; i++) {
        struct habits_owner *const it = owner[all[i].group];
        it->days[it->day_count++] = *(const struct habits_day *)all[i].block;
    }
    for (size_t i = 0; i < groups; i++)
        qsort(owner[i]->days, owner[i]->day_count, sizeof *owner[i]->days, by_day);
}

/* The stretches that have any, of each owner. */
static void give_stretches(const struct habits *habits, const struct cells *cells, size_t groups,
                           uint32_t *counts[], size_t lengths[])
{
    const size_t *const days = count_groups(habits, cells, groups);
    size_t length;
    const struct cell *const all = cells_all(cells, &length);

    for (size_t i = 0; i < groups; i++)
        counts[i] = arena_array(habits->arena, days[i] * STRETCHES + 1, sizeof *counts[i]);
    for (size_t i = 0; i < length; i++) {
        const struct stretches *const stretches = all[i].block;
        for (size_t j = 0; j < STRETCHES; j++)
            if (stretches->counts[j] > 0)
                counts[all[i].group][lengths[all[i].group]++] = stretches->counts[j];
    }
}

static void give_minutes(const struct habits *habits, struct habits_owner *const owner[], size_t groups)
{
    uint32_t **const answers = arena_array(habits->arena, 2 * groups + 2, sizeof *answers),
                     **const replies = answers + groups;
    size_t *const counts = arena_array(habits->arena, 2 * groups + 2, sizeof *counts);

    give_stretches(habits, habits->answers, groups, answers, counts);
    give_stretches(habits, habits->replies, groups, replies, counts + groups);
    for (size_t i = 0; i < groups; i++) {
        owner[i]->answers = answers[i];
        owner[i]->answers_count = counts[i];
        owner[i]->replies = replies[i];
        owner[i]->replies_count = counts[groups + i];
    }
}

struct habits_owner *habits_owners(struct habits *habits, size_t *count)
{
    struct cell *const sorted = cells_sorted(habits->owners, count);
    struct habits_owner **const by_group =
                                    arena_array(habits->arena, *count + 1, sizeof(struct habits_owner *)),
                                *const owners = arena_array(habits->arena, *count + 1, sizeof *owners);

    for (size_t i = 0; i < *count; i++) {
        owners[i] = *(const struct habits_owner *)sorted[i].block;
        owners[i].name = cells_key(habits->owners, sorted[i].group);
        by_group[sorted[i].group] = &owners[i];
    }
    give_days(habits, by_group, *count);
    give_minutes(habits, by_group, *count);
    return owners;
}

static bool open_visit(void *self, struct feed *feed, struct feedback *feedback, struct err *err)
{
    struct habits_visit *const visit = self;

    visit->habits = habits_open(visit->arena, feed, feedback, &visit->plan);
    return visit->habits || feed_lacks(feed, visit->plan.owner, err);
}

static bool see(void *self, struct err *err)
{
    const struct habits_visit *const visit = self;

    return habits_see(visit->habits, err);
}

struct feedback_guest habits_guest(struct habits_visit *visit)
{
    return (struct feedback_guest){open_visit, see, visit};
}
