/* points - a tally's delays in time order, and its values */
#include "voc/points.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>

/* Every list of delays of a tally in turn; those of answers come first. */
struct walk {
    const struct metric *metric;
    const struct tally *tally;
    int step;
    const struct tally_waiting *waiting;
};

struct stop {
    const struct bins *bins; /* NULL: the end */
    enum tally_state state;
    bool by_day, is_taken; /* by the metric */
};

enum { DONE_STEPS = 2 * TALLY_WAITING };

static struct walk walk_begin(const struct metric *metric, const struct tally *tally)
{
    const struct tally_delays *const delays = tally ? tally->delays : NULL;

    return (struct walk){metric, delays ? tally : NULL, 0, delays ? delays->waiting : NULL};
}

static struct stop walk_next(struct walk *walk)
{
    const bool takes_days = metric_takes_days(walk->metric);

    if (!walk->tally)
        return (struct stop){0};
    if (walk->step < DONE_STEPS) {
        const int by_day = walk->step % 2, state = walk->step++ / 2;
        return (struct stop){&walk->tally->delays->done[by_day][state], (enum tally_state)state, by_day,
                             !by_day || takes_days};
    }
    if (!walk->waiting)
        return (struct stop){0};
    const struct tally_waiting *const waiting = walk->waiting;
    const int by_day = walk->step++ % 2;
    if (by_day)
        walk->waiting = waiting->next;
    return (struct stop){&waiting->of[by_day], TALLY_WAITING, by_day,
                         !waiting->is_left_out && (!by_day || takes_days)};
}

/* Whether a limit of hours leaves out something that is known only by the day, and would count otherwise. */
static bool lacks_days(const struct tally *tally)
{
    const struct tally_delays *const delays = tally->delays;
    bool lacks = delays->done[1][TALLY_ANSWERED].count || delays->done[1][TALLY_CLOSED].count;

    for (const struct tally_waiting *waiting = delays->waiting; waiting && !lacks; waiting = waiting->next)
        lacks = waiting->of[1].count && !waiting->is_left_out;
    return lacks;
}

struct points_total points_total(const struct metric *metric, const struct tally *tally)
{
    struct points_total totals = {0};
    struct mass all = mass_plain(0);
    struct walk walk = walk_begin(metric, tally);

    for (struct stop stop; (stop = walk_next(&walk)).bins;) {
        if (!stop.is_taken || stop.bins->count == 0)
            continue;
        const struct mass mass = tally_mass(tally, stop.bins);
        mass_add(&all, &mass);
        totals.waiting += stop.state == TALLY_WAITING ? mass.n : 0;
    }
    totals.sum = tally_sum_of(&all);
    totals.lacks_days = tally && tally->delays && !metric_takes_days(metric) && lacks_days(tally);
    return totals;
}

bool points_any(const struct metric *metric, const struct tally *tally)
{
    struct walk walk = walk_begin(metric, tally);

    for (struct stop stop; (stop = walk_next(&walk)).bins;)
        if (stop.is_taken && stop.bins->count)
            return true;
    return false;
}

long long points_n(const struct metric *metric, const struct tally *tally)
{
    if (metric_is_delay(metric) || metric->kind == METRIC_QUANTILE)
        return points_total(metric, tally).sum.n;
    return tally ? tally_total(tally).n : 0;
}

/* Equal times in an order of their own, so that sums come out the same whoever sorts. */
static int by_time(const void *left, const void *right)
{
    const struct survival_point *const a = left, *const b = right;
    const double first[] = {a->answered, a->waiting, a->closed},
                 second[] = {b->answered, b->waiting, b->closed};
    int order = (a->time > b->time) - (a->time < b->time);

    for (size_t i = 0; order == 0 && i < sizeof first / sizeof *first; i++)
        order = (first[i] > second[i]) - (first[i] < second[i]);
    return order;
}

/* Merges what follows `first` into what is before it, from the back. */
static void merge(struct arena *arena, struct survival_point points[], size_t first, size_t count)
{
    size_t left = first, more = count - first;

    if (left == 0 || more == 0 || by_time(&points[left - 1], &points[left]) <= 0)
        return;
    struct survival_point *const spare = arena_array(arena, more, sizeof *spare);
    memcpy(spare, points + first, more * sizeof *points);
    for (size_t to = count; more > 0;)
        if (left > 0 && by_time(&points[left - 1], &spare[more - 1]) > 0)
            points[--to] = points[--left];
        else
            points[--to] = spare[--more];
}

/* Bins are in order of time but for what waits equally long. */
static void sort(struct survival_point points[], size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (by_time(&points[i - 1], &points[i]) > 0) {
            qsort(points, count, sizeof *points, by_time);
            return;
        }
}

static size_t join(struct survival_point *points, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || points[kept - 1].time != points[i].time) {
            points[kept++] = points[i];
            continue;
        }
        points[kept - 1].answered += points[i].answered;
        points[kept - 1].closed += points[i].closed;
        points[kept - 1].waiting += points[i].waiting;
    }
    return kept;
}

static double time_of(const struct points_clock *clock, enum tally_state state, bool by_day, int64_t value)
{
    if (state != TALLY_WAITING || !clock->wait)
        return (double)value;
    return fmax(0, (double)clock->wait(clock->context, value, by_day));
}

/* Of what waits since moments the longest began first. */
static void add_waiting(struct survival_point points[], const struct tally *tally, const struct stop *stop,
                        const struct points_clock *clock, double scale)
{
    const uint32_t count = stop->bins->count;

    for (uint32_t i = 0; i < count; i++) {
        const struct bins_item *const item = &stop->bins->items[clock->wait ? count - 1 - i : i];
        points[i] = (struct survival_point){.time = time_of(clock, stop->state, stop->by_day, item->value),
                                            .waiting = tally_item_weight(tally, item) * scale};
    }
}

static void add_done(struct survival_point points[], const struct tally *tally, const struct stop *stop,
                     double scale)
{
    const bool is_answered = stop->state == TALLY_ANSWERED;

    for (uint32_t i = 0; i < stop->bins->count; i++) {
        const struct bins_item *const item = &stop->bins->items[i];
        const double weight = (item->amount.mass ? tally_item_weight(tally, item) : item->amount.n) * scale;
        points[i] = (struct survival_point){.time = (double)item->value,
                                            .answered = is_answered ? weight : 0,
                                            .closed = is_answered ? 0 : weight};
    }
}

/* How many there are at most. */
static size_t most_points(const struct metric *metric, const struct tally *tally)
{
    struct walk walk = walk_begin(metric, tally);
    size_t most = 0;

    for (struct stop stop; (stop = walk_next(&walk)).bins;)
        most += stop.is_taken ? stop.bins->count : 0;
    return most;
}

struct survival_point *points_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                                 const struct points_clock *clock, double scale, size_t *count)
{
    struct survival_point *const points = arena_room(arena, most_points(metric, tally) * sizeof *points);
    struct walk walk = walk_begin(metric, tally);
    bool is_sorted = true; /* as the times of one state are, each there once */

    *count = 0;
    for (struct stop stop; (stop = walk_next(&walk)).bins;) {
        const size_t first = *count;
        if (!stop.is_taken || stop.bins->count == 0)
            continue;
        if (stop.state == TALLY_WAITING)
            add_waiting(points + first, tally, &stop, clock, scale);
        else
            add_done(points + first, tally, &stop, scale);
        *count += stop.bins->count;
        merge(arena, points, first, *count);
        is_sorted = first == 0 && stop.state != TALLY_WAITING;
    }
    if (is_sorted)
        return points;
    sort(points, *count);
    *count = join(points, *count);
    return points;
}

/* Whether a metric takes a customer's delays of one kind. */
static bool takes(const struct metric *metric, const struct tally *tally, const struct clusters_item *item)
{
    if (item->by_day && !metric_takes_days(metric))
        return false;
    for (const struct tally_waiting *waiting = tally && tally->delays ? tally->delays->waiting : NULL;
         item->state == TALLY_WAITING && waiting; waiting = waiting->next)
        if (waiting->source == item->source)
            return !waiting->is_left_out;
    return true;
}

struct design_item *points_clustered(struct arena *arena, const struct metric *metric,
                                     const struct tally *tally, const struct clusters *clusters,
                                     const struct points_clock *clock, size_t *count)
{
    static const enum design_fate fates[] = {
        [TALLY_ANSWERED] = DESIGN_ANSWERED, [TALLY_CLOSED] = DESIGN_CLOSED, [TALLY_WAITING] = DESIGN_WAITING};
    struct design_item *const items = arena_array(arena, clusters->count, sizeof *items);

    *count = 0;
    for (size_t i = 0; i < clusters->count; i++) {
        const struct clusters_item *const item = &clusters->items[i];
        if (takes(metric, tally, item))
            items[(*count)++] =
                (struct design_item){item->cluster, time_of(clock, item->state, item->by_day, item->value),
                                     item->weight, fates[item->state]};
    }
    return items;
}

double points_value(int64_t value)
{
    return (double)value / 1e6;
}
