/* design - the design effect: what answers are worth where customers answer again and again */
#include "voc/design.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "voc/arena.h"
#include "voc/stats.h"

/* The part of the squared sums that is left once the mean is taken from the same answers, where customers
   differ as wholes: 1 - 1/m if all weigh the same. */
static double shrinkage_of(double weight, double squares, double cubes)
{
    return 1 - 2 * cubes / (squares * weight) + squares / (weight * weight);
}

struct design design_mean(const struct design_cluster clusters[], size_t length, double answers, double mean,
                          double variance)
{
    double weight = 0, squares = 0, cubes = 0, summed = 0;
    for (size_t i = 0; i < length; i++) {
        const double own = clusters[i].weight, residual = clusters[i].total - mean * own;
        weight += own;
        squares += own * own;
        cubes += own * own * own;
        summed += residual * residual;
    }
    return (struct design){.summed = summed / (weight * weight),
                           .independent = variance / answers,
                           .answers = answers,
                           .clusters = (double)length,
                           .customers = weight * weight / squares,
                           .shrinkage = shrinkage_of(weight, squares, cubes),
                           .is_alike = !(variance > 1e-24 * mean * mean)};
}

double design_mean_se(const struct design *design)
{
    const double m = design->clusters;
    return m > 1 ? sqrt(design->summed * m / (m - 1)) : NAN;
}

double design_within_se(const struct design *design)
{
    return design->clusters > 1 ? sqrt(design->summed) : NAN;
}

/* A walk along the times of the items; `at` lists them by time. What an item's influence is made of adds up
   along the way: over all times r until here,
   hazard:  d(r) / (n(r) (n(r) - d(r))), with d answered or closed of the n who were followed;
   rise:    F's step at r / n(r);
   carried: F's step at r times the hazard before it. */
struct path {
    const struct design_item *items;
    const size_t *at;
    size_t length;
    double left, open, answered; /* weight still followed; shares open and answered */
    double hazard, rise, carried;
};

/* What happened to the items of one time, and the path right before it. */
struct stop {
    size_t first, end;
    double time, left, open, events, answers;
};

static bool path_stop(const struct path *path, size_t first, struct stop *stop)
{
    if (first == path->length)
        return false;
    *stop = (struct stop){
        .first = first, .time = path->items[path->at[first]].time, .left = path->left, .open = path->open};
    for (stop->end = first; stop->end < path->length; stop->end++) {
        const struct design_item *const item = &path->items[path->at[stop->end]];
        if (item->time != stop->time)
            break;
        stop->events += item->fate == DESIGN_WAITING ? 0 : item->weight;
        stop->answers += item->fate == DESIGN_ANSWERED ? item->weight : 0;
    }
    return true;
}

static void path_pass(struct path *path, const struct stop *stop)
{
    const double step = stop->open * stop->answers / stop->left, after = stop->left - stop->events;
    path->carried += step * path->hazard;
    path->rise += step / stop->left;
    path->answered += step;
    if (after > 1e-12 * stop->left)
        path->hazard += stop->events / (stop->left * after);
    path->open *= after > 1e-12 * stop->left ? after / stop->left : 0;
}

static void path_leave(struct path *path, const struct stop *stop)
{
    for (size_t i = stop->first; i < stop->end; i++)
        path->left -= path->items[path->at[i]].weight;
}

/* How the share at the end moves with this item's weight: by what it adds where it is answered, by what it
   takes from all earlier steps, and by how it raised the share that was left for the later ones. */
static double influence(const struct path *path, const struct stop *stop, enum design_fate fate, double end)
{
    const double after = stop->left - stop->events;
    const double own = fate == DESIGN_WAITING || !(after > 1e-12 * stop->left) ? 0 : 1 / after;
    const double later = end > path->answered ? (end - path->answered) * (own - path->hazard) : 0;
    return path->carried - path->rise - later + (fate == DESIGN_ANSWERED ? stop->open / stop->left : 0);
}

struct placed {
    double time;
    size_t index;
};

static int by_time(const void *left, const void *right)
{
    const struct placed *const a = left, *const b = right;
    return a->time != b->time ? (a->time > b->time) - (a->time < b->time)
                              : (a->index > b->index) - (a->index < b->index);
}

static size_t *order_of(struct arena *arena, const struct design_item items[], size_t length)
{
    struct placed *const placed = arena_array(arena, length, sizeof *placed);
    size_t *const at = arena_array(arena, length, sizeof *at);
    for (size_t i = 0; i < length; i++)
        placed[i] = (struct placed){items[i].time, i};
    if (length > 0)
        qsort(placed, length, sizeof *placed, by_time);
    for (size_t i = 0; i < length; i++)
        at[i] = placed[i].index;
    return at;
}

/* The share answered by then; with somewhere to write them, every item's influence on `end`, that share. */
static double walk(struct path path, double time, double end, double influences[])
{
    struct stop stop;
    for (size_t first = 0; path_stop(&path, first, &stop) && stop.time <= time; first = stop.end) {
        path_pass(&path, &stop);
        for (size_t i = stop.first; influences && i < stop.end; i++)
            influences[path.at[i]] = influence(&path, &stop, path.items[path.at[i]].fate, end);
        path_leave(&path, &stop);
    }
    for (size_t i = 0; influences && i < path.length; i++)
        if (path.items[i].time > time)
            influences[i] = path.carried - path.rise;
    return path.answered;
}

static struct design sum_up(const struct design_item items[], size_t length, const double influences[],
                            double answers)
{
    struct design design = {.answers = answers};
    double all = 0, squares = 0, cubes = 0;
    for (size_t i = 0; i < length;) {
        double weight = 0, moves = 0;
        for (const size_t cluster = items[i].cluster; i < length && items[i].cluster == cluster; i++) {
            weight += items[i].weight;
            moves += items[i].weight * influences[i];
            design.independent += items[i].weight * influences[i] * influences[i];
        }
        all += weight;
        squares += weight * weight;
        cubes += weight * weight * weight;
        design.summed += moves * moves;
        design.clusters++;
    }
    design.independent *= all / answers;
    design.customers = all * all / squares;
    design.shrinkage = shrinkage_of(all, squares, cubes);
    design.is_alike = !(design.independent * answers > 1e-12);
    return design;
}

struct design design_within(struct arena *arena, const struct design_item items[], size_t length,
                            double answers, double time)
{
    struct path path = {.items = items, .at = order_of(arena, items, length), .length = length, .open = 1};
    double *const influences = arena_array(arena, length, sizeof *influences);
    for (size_t i = 0; i < length; i++)
        path.left += items[i].weight;
    walk(path, time, walk(path, time, 0, NULL), influences);
    return sum_up(items, length, influences, answers);
}

double design_effective(const struct design *design)
{
    const double n = design->answers, m = design->clusters;
    if (!(m > 1))
        return m > 0 ? 1 : 0;
    if (design->is_alike)
        return design->customers;
    const double corrected = design->independent * n / (n - 1) / (design->summed * m / (m - 1));
    return corrected < 1 ? n * corrected : n;
}

double design_interval_n(const struct design *design, double level)
{
    const double n = design->answers, effective = design_effective(design);
    if (!(design->clusters > 1))
        return NAN;
    if (design->is_alike)
        return effective;
    const double unshrunk = design->independent * n / (n - 1) * n * design->shrinkage / design->summed;
    const double ratio = stats_t_critical(level, n - 1) / stats_t_critical(level, design->customers - 1);
    const double known = fmin(n, unshrunk);
    return fmax(known * ratio * ratio, fmin(known, design->customers));
}
