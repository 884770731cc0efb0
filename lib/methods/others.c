/* others - what all others say of one more of them */
#include "voc/others.h"

#include <math.h>

#include "voc/arena.h"

/* Posterior weights smaller than the largest by this (its logarithm) are nothing. */
static const double negligible = 25;

/* Sums over those who are there, at one variance between them. */
struct sums {
    double count, weight, first, second, logs, information;
};

/* Variances between them, evenly on the logarithm, the sums over all at each, and room for views. */
struct others {
    struct others_one *ones;
    size_t length, count;
    bool is_share;
    double between[OTHERS_POINTS];
    struct sums sums[OTHERS_POINTS];
    struct others_view views[OTHERS_POINTS];
};

static void add(struct sums *sums, const struct others_one *one, double between, double sign)
{
    const double variance = one->chance + one->extent * between, weight = 1 / variance;

    sums->count += sign;
    sums->weight += sign * weight;
    sums->first += sign * weight * one->value;
    sums->second += sign * weight * one->value * one->value;
    sums->logs += sign * log(variance);
    sums->information += sign * weight * weight * one->extent * one->extent;
}

static struct sums sums_of(const struct others *others, double between)
{
    struct sums sums = {0};

    for (size_t i = 0; i < others->length; i++)
        if (others->ones[i].is_there)
            add(&sums, &others->ones[i], between, 1);
    return sums;
}

/* The weight is its logarithm, for a step of the logarithm of the variance. */
static struct others_view view_without(const struct others *others, size_t which, size_t point)
{
    const double half = others->is_share ? 0.5 : 0, between = others->between[point];
    struct sums sums = others->sums[point];
    struct others_view view = {.between = between};

    if (which < others->length)
        add(&sums, &others->ones[which], between, -1);
    view.mean = (sums.first + half) / (sums.weight + 2 * half);
    view.doubt = 1 / (sums.weight + 2 * half);
    const double unit = others->is_share ? view.mean * (1 - view.mean) : 1;
    const double squares = sums.second - view.mean * (2 * sums.first - view.mean * sums.weight);
    view.weight = log(between) + log(fmax(0, sums.information)) / 2 - log(sums.weight) / 2 -
                  (sums.logs + (sums.count - 1) * log(unit) + fmax(0, squares) / unit) / 2;
    return view;
}

const struct others_view *others_look(struct others *others, size_t which, size_t *count)
{
    double most = -INFINITY, sum = 0;
    size_t kept = 0;

    for (size_t i = 0; i < OTHERS_POINTS; i++) {
        others->views[i] = view_without(others, which, i);
        most = fmax(most, others->views[i].weight);
    }
    for (size_t i = 0; i < OTHERS_POINTS; i++) {
        const double less = most - others->views[i].weight;
        if (!(less < negligible))
            continue;
        others->views[kept] = others->views[i];
        others->views[kept].weight = exp(-less);
        sum += others->views[kept++].weight;
    }
    for (size_t i = 0; i < kept; i++)
        others->views[i].weight /= sum;
    *count = kept;
    return others->views;
}

static void lay(struct others *others, double least, double most)
{
    for (size_t i = 0; i < OTHERS_POINTS; i++) {
        others->between[i] = least * pow(most / least, (double)i / (OTHERS_POINTS - 1));
        others->sums[i] = sums_of(others, others->between[i]);
    }
}

/* From where chance drowns any difference to where any difference drowns chance. */
static void lay_wide(struct others *others)
{
    double least = INFINITY, most = 0, low = INFINITY, high = -INFINITY;

    for (size_t i = 0; i < others->length; i++)
        if (others->ones[i].is_there) {
            least = fmin(least, others->ones[i].chance);
            most = fmax(most, others->ones[i].chance);
            low = fmin(low, others->ones[i].value);
            high = fmax(high, others->ones[i].value);
        }
    lay(others, least / 1e3, others->is_share ? 0.99 : 1e4 * (most + (high - low) * (high - low)));
}

/* Where many tell the variance closely, the points close in on all that any view finds likely. */
static void lay_close(struct others *others)
{
    double least = INFINITY, most = 0;
    size_t count;

    lay_wide(others);
    const double step = others->between[1] / others->between[0];
    for (size_t which = 0; which <= others->length; which++) {
        if (which < others->length && !others->ones[which].is_there)
            continue;
        const struct others_view *const views = others_look(others, which, &count);
        least = count ? fmin(least, views[0].between / step) : least;
        most = count ? fmax(most, views[count - 1].between * step) : most;
    }
    if (most > 0)
        lay(others, fmax(least, others->between[0]), fmin(most, others->between[OTHERS_POINTS - 1]));
}

struct others *others_new(struct arena *arena, const struct others_one ones[], size_t length, bool is_share)
{
    struct others *const others = arena_array(arena, 1, sizeof *others);

    *others = (struct others){
        .ones = arena_array(arena, length + 1, sizeof *ones), .length = length, .is_share = is_share};
    for (size_t i = 0; i < length; i++) {
        others->ones[i] = ones[i];
        others->count += ones[i].is_there;
    }
    if (others->count > 1)
        lay_close(others);
    return others;
}

size_t others_count(const struct others *others)
{
    return others->count;
}
