/* points - a tally's delays in time order, and its values */
#include "voc/points.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>

/* Whether a metric takes what a tally knows finely (0) or by the day (1). */
static bool takes(const struct metric *metric, const struct tally *tally, int by_day)
{
    return tally->delays && !tally->is_left_out && (!by_day || metric_takes_days(metric));
}

/* Whether a limit of hours leaves out something that is known only by the day. */
static bool lacks_days(const struct metric *metric, const struct tally *tally)
{
    const struct tally_list *const by_day = tally->delays ? tally->delays->lists[1] : NULL;

    return by_day && !metric_takes_days(metric) &&
           (by_day[TALLY_ANSWERED].count || by_day[TALLY_CLOSED].count ||
            (by_day[TALLY_WAITING].count && !tally->is_left_out));
}

struct points_total points_total(const struct metric *metric, const struct tally *tally)
{
    struct points_total totals = {0};

    for (; tally; tally = tally->next) {
        totals.lacks_days = totals.lacks_days || lacks_days(metric, tally);
        for (int by_day = 0; by_day < 2; by_day++) {
            if (!takes(metric, tally, by_day))
                continue;
            const struct tally_sum *const sum = &tally->delays->sums[by_day];
            totals.sum.n += sum->n;
            totals.sum.weight += sum->weight;
            totals.sum.squares += sum->squares;
            totals.waiting += tally->delays->waiting[by_day];
            for (int state = 0; state < TALLY_STATES; state++)
                totals.items += tally->delays->lists[by_day][state].count;
        }
    }
    return totals;
}

long long points_n(const struct metric *metric, const struct tally *tally)
{
    if (metric_is_delay(metric))
        return points_total(metric, tally).sum.n;
    if (metric->kind != METRIC_QUANTILE)
        return tally ? tally->sum.n : 0;
    return tally && tally->delays ? tally->delays->sums[0].n : 0;
}

/* Equal times in an order of their own, so that sums come out the same whoever sorts. */
static int by_time(const void *left, const void *right)
{
    const struct survival_point *const a = left, *const b = right;
    const double first[] = {a->time, a->answered, a->waiting, a->closed},
                 second[] = {b->time, b->answered, b->waiting, b->closed};
    int order = 0;

    for (size_t i = 0; order == 0 && i < sizeof first / sizeof *first; i++)
        order = (first[i] > second[i]) - (first[i] < second[i]);
    return order;
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
    if (state != TALLY_WAITING)
        return (double)value;
    return fmax(0, (double)clock->wait(clock->context, value, by_day));
}

struct survival_point *points_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                                 const struct points_clock *clock, double scale, size_t *count)
{
    struct survival_point *const points =
        arena_array(arena, points_total(metric, tally).items, sizeof *points);

    *count = 0;
    for (; tally; tally = tally->next)
        for (int by_day = 0; by_day < 2; by_day++)
            for (int state = 0; takes(metric, tally, by_day) && state < TALLY_STATES; state++) {
                const struct tally_list *const list = &tally->delays->lists[by_day][state];
                for (size_t i = 0; i < list->count; i++) {
                    const double weight = list->items[i].weight * scale;
                    struct survival_point *const point = &points[(*count)++];
                    point->time = time_of(clock, state, by_day, list->items[i].value);
                    *(state == TALLY_ANSWERED ? &point->answered
                      : state == TALLY_CLOSED ? &point->closed
                                              : &point->waiting) = weight;
                }
            }
    if (*count)
        qsort(points, *count, sizeof *points, by_time);
    *count = join(points, *count);
    return points;
}

/* The tally of an item's source, NULL where the metric doesn't take it. */
static const struct tally *tally_of(const struct metric *metric, const struct tally *tally,
                                    const struct clusters_item *item)
{
    while (tally && tally->source != item->source)
        tally = tally->next;
    return tally && takes(metric, tally, item->by_day) ? tally : NULL;
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
        if (tally_of(metric, tally, item))
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
