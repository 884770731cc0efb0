/* outlying - how far out one of many is, were it one more of the others */
#include "voc/outlying.h"

#include <math.h>
#include <stdbool.h>

#include "voc/arena.h"
#include "voc/betabinomial.h"
#include "voc/stats.h"

enum { POINTS = 128 };
/* Posterior weights smaller than the largest by this (its logarithm) are nothing. */
static const double negligible = 25;

/* One of many: its estimate, whose variance is chance + extent * between (times mean (1 - mean) of shares).
 */
struct one {
    double value, chance, extent;
    bool is_there;
};

struct crowd {
    struct one *ones;
    size_t length, count;
    bool is_share;
};

/* Sums over those who are there, at one variance between them. */
struct sums {
    double count, weight, first, second, logs, information;
};

static void add(struct sums *sums, const struct one *one, double between, double sign)
{
    const double variance = one->chance + one->extent * between, weight = 1 / variance;

    sums->count += sign;
    sums->weight += sign * weight;
    sums->first += sign * weight * one->value;
    sums->second += sign * weight * one->value * one->value;
    sums->logs += sign * log(variance);
    sums->information += sign * weight * weight * one->extent * one->extent;
}

static struct sums sums_of(const struct crowd *crowd, double between)
{
    struct sums sums = {0};

    for (size_t i = 0; i < crowd->length; i++)
        if (crowd->ones[i].is_there)
            add(&sums, &crowd->ones[i], between, 1);
    return sums;
}

/* What the others say of one more of them, at one variance between them. */
struct view {
    double mean, doubt; /* doubt: the mean's variance, in the unit of `between` */
    double log_weight;  /* how probable that variance is, for a step of its logarithm */
};

static struct view view_without(const struct crowd *crowd, const struct sums *all, size_t which,
                                double between)
{
    const double half = crowd->is_share ? 0.5 : 0;
    struct sums sums = *all;
    struct view view;

    add(&sums, &crowd->ones[which], between, -1);
    view.mean = (sums.first + half) / (sums.weight + 2 * half);
    view.doubt = 1 / (sums.weight + 2 * half);
    const double unit = crowd->is_share ? view.mean * (1 - view.mean) : 1;
    const double squares = sums.second - view.mean * (2 * sums.first - view.mean * sums.weight);
    view.log_weight = log(between) + log(fmax(0, sums.information)) / 2 - log(sums.weight) / 2 -
                      (sums.logs + (sums.count - 1) * log(unit) + fmax(0, squares) / unit) / 2;
    return view;
}

/* Variances between owners, evenly on the logarithm, the sums at each, and room for one's views of them. */
struct grid {
    double between[POINTS];
    struct sums sums[POINTS];
    struct view views[POINTS];
    double weights[POINTS];
};

static void lay(struct grid *grid, const struct crowd *crowd, double least, double most)
{
    for (size_t i = 0; i < POINTS; i++) {
        grid->between[i] = least * pow(most / least, (double)i / (POINTS - 1));
        grid->sums[i] = sums_of(crowd, grid->between[i]);
    }
}

/* From where chance drowns any difference to where any difference drowns chance. */
static void lay_wide(struct grid *grid, const struct crowd *crowd)
{
    double least = INFINITY, most = 0, low = INFINITY, high = -INFINITY;

    for (size_t i = 0; i < crowd->length; i++)
        if (crowd->ones[i].is_there) {
            least = fmin(least, crowd->ones[i].chance);
            most = fmax(most, crowd->ones[i].chance);
            low = fmin(low, crowd->ones[i].value);
            high = fmax(high, crowd->ones[i].value);
        }
    lay(grid, crowd, least / 1e3, crowd->is_share ? 0.99 : 1e4 * (most + (high - low) * (high - low)));
}

/* One's views, and weights that sum to 1. */
static void look(struct grid *grid, const struct crowd *crowd, size_t which)
{
    double most = -INFINITY, sum = 0;

    for (size_t i = 0; i < POINTS; i++) {
        grid->views[i] = view_without(crowd, &grid->sums[i], which, grid->between[i]);
        most = fmax(most, grid->views[i].log_weight);
    }
    for (size_t i = 0; i < POINTS; i++) {
        const double less = most - grid->views[i].log_weight;
        grid->weights[i] = less < negligible ? exp(-less) : 0;
        sum += grid->weights[i];
    }
    for (size_t i = 0; i < POINTS; i++)
        grid->weights[i] /= sum;
}

/* Where many owners tell the variance closely, the points close in on all that any of them finds likely. */
static void lay_close(struct grid *grid, const struct crowd *crowd)
{
    size_t first = POINTS - 1, last = 0;

    lay_wide(grid, crowd);
    for (size_t which = 0; which < crowd->length; which++) {
        if (!crowd->ones[which].is_there)
            continue;
        look(grid, crowd, which);
        for (size_t i = 0; i < POINTS; i++)
            if (grid->weights[i] > 0) {
                first = i < first ? i : first;
                last = i > last ? i : last;
            }
    }
    lay(grid, crowd, grid->between[first > 0 ? first - 1 : 0],
        grid->between[last + 1 < POINTS ? last + 1 : POINTS - 1]);
}

static struct funnel_tails tails_of_value(const struct one *one, const struct view *view, double between)
{
    const double z = (one->value - view->mean) / sqrt(one->chance + between + view->doubt);

    return (struct funnel_tails){stats_normal(z), stats_normal(-z)};
}

/* A beta with the correlation and, in the same unit, the doubt of its mean. */
static struct funnel_tails tails_of_beta(const struct one *one, const struct view *view, double between)
{
    const double most = 0.999, whole = 1e-9, together = fmin(most, between + view->doubt),
                 step = together / (1 - together), n = floor((1 + whole) / one->chance), k = one->value * n;
    const struct betabinomial good = {view->mean, 1 - view->mean, step},
                              bad = {1 - view->mean, view->mean, step};

    return (struct funnel_tails){betabinomial_below(&good, floor(k + whole * n), n),
                                 betabinomial_below(&bad, n - ceil(k - whole * n), n)};
}

static struct funnel_tails tails_of_share(const struct one *one, const struct view *view, double between)
{
    const double unit = view->mean * (1 - view->mean),
                 z = (one->value - view->mean) /
                     sqrt(unit * (one->chance + one->extent * between + view->doubt));
    const struct funnel_tails exact = tails_of_beta(one, view, between);

    return (struct funnel_tails){fmax(exact.low, stats_normal(z)), fmax(exact.high, stats_normal(-z))};
}

/* Of single answers none tells how owners differ: then no variance has a weight. */
static struct funnel_tails tails_amid(const struct grid *grid, const struct crowd *crowd, size_t which)
{
    struct funnel_tails tails = {0, 0};
    double sum = 0;

    for (size_t i = 0; i < POINTS; i++) {
        if (!(grid->weights[i] > 0))
            continue;
        const struct funnel_tails at =
            crowd->is_share ? tails_of_share(&crowd->ones[which], &grid->views[i], grid->between[i])
                            : tails_of_value(&crowd->ones[which], &grid->views[i], grid->between[i]);
        tails.low += grid->weights[i] * at.low;
        tails.high += grid->weights[i] * at.high;
        sum += grid->weights[i];
    }
    return sum > 0 ? tails : (struct funnel_tails){NAN, NAN};
}

static void tell(struct arena *arena, const struct crowd *crowd, struct funnel_tails tails[])
{
    struct grid *const grid = arena_array(arena, 1, sizeof *grid);

    if (crowd->count > OUTLYING_FEWEST)
        lay_close(grid, crowd);
    for (size_t i = 0; i < crowd->length; i++) {
        tails[i] = (struct funnel_tails){NAN, NAN};
        if (!crowd->ones[i].is_there || crowd->count <= OUTLYING_FEWEST)
            continue;
        look(grid, crowd, i);
        tails[i] = tails_amid(grid, crowd, i);
    }
}

static struct crowd crowd_new(struct arena *arena, size_t length, bool is_share)
{
    return (struct crowd){arena_array(arena, length + 1, sizeof(struct one)), length, 0, is_share};
}

static void join(struct crowd *crowd, size_t place, double value, double chance, double extent)
{
    crowd->ones[place] = (struct one){value, chance, extent, true};
    crowd->count++;
}

void outlying_values(struct arena *arena, const double value[], const double se[], size_t length,
                     struct funnel_tails tails[])
{
    struct crowd crowd = crowd_new(arena, length, false);
    double middle = 0, weight = 0;

    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0) {
            middle += value[i] / (se[i] * se[i]);
            weight += 1 / (se[i] * se[i]);
        }
    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0) /* around 0, where sums of squares lose nothing */
            join(&crowd, i, value[i] - middle / weight, se[i] * se[i], 1);
    tell(arena, &crowd, tails);
}

void outlying_shares(struct arena *arena, const double success[], const double n[], size_t length,
                     struct funnel_tails tails[])
{
    struct crowd crowd = crowd_new(arena, length, true);

    for (size_t i = 0; i < length; i++)
        if (n[i] > 0)
            join(&crowd, i, success[i] / n[i], 1 / n[i], fmax(0, 1 - 1 / n[i]));
    tell(arena, &crowd, tails);
}
