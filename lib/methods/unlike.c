/* unlike - what sets one of many apart from the others */
#include "voc/unlike.h"

#include "voc/stats.h"

#include <math.h>
#include <stdbool.h>

/* Sums over the others, weighted by one over their variance plus `between`. */
struct others {
    const double *estimate, *variance;
    size_t length, which;
};

struct sums {
    double count, weight, squared, mean, spread; /* spread: weighted squares around the mean */
};

static bool counts(const struct others *others, size_t i)
{
    return i != others->which && !isnan(others->estimate[i]) && others->variance[i] > 0;
}

static struct sums sums_of(const struct others *others, double between)
{
    struct sums sums = {0};

    for (size_t i = 0; i < others->length; i++)
        if (counts(others, i)) {
            const double weight = 1 / (others->variance[i] + between);
            sums.count++;
            sums.weight += weight;
            sums.squared += weight * weight;
            sums.mean += weight * others->estimate[i];
        }
    sums.mean /= sums.weight;
    for (size_t i = 0; i < others->length; i++)
        if (counts(others, i))
            sums.spread += pow(others->estimate[i] - sums.mean, 2) / (others->variance[i] + between);
    return sums;
}

/* Few others often seem alike by chance: never nothing. */
static double between_of(const struct sums *plain)
{
    const double freedom = plain->count - 1, q = plain->spread,
                 scale = plain->weight - plain->squared / plain->weight;

    return fmax(q - freedom, q * q / (2 * freedom + q)) / scale;
}

struct unlike unlike_one(double own, double own_variance, const double estimate[], const double variance[],
                         size_t length, size_t which)
{
    const struct others others = {estimate, variance, length, which};
    const struct sums plain = sums_of(&others, 0);
    struct unlike unlike = {NAN, NAN, NAN, NAN};

    if (plain.count < UNLIKE_FEWEST || isnan(own) || !(own_variance > 0))
        return unlike;
    const double between = between_of(&plain);
    const struct sums sums = sums_of(&others, between);
    const double all = own_variance + between + 1 / sums.weight;
    unlike.expected = sums.mean;
    unlike.error = sqrt(all);
    unlike.freedom = sums.count - 1;
    unlike.p = stats_t_above((own - sums.mean) / unlike.error, unlike.freedom);
    return unlike;
}

struct unlike unlike_others(const double estimate[], const double variance[], size_t length, size_t which)
{
    return unlike_one(estimate[which], variance[which], estimate, variance, length, which);
}

double unlike_fisher(double successes, double n, double other_successes, double others)
{
    const double marked = successes + other_successes;

    if (!(n > 0) || !(others > 0))
        return NAN;
    return stats_hypergeometric_above(successes, marked, n + others - marked, n);
}

struct unlike_slope unlike_slope(const double x[], const double value[], const double variance[],
                                 size_t length)
{
    double weight = 0, x_mean = 0, mean = 0, squares = 0, product = 0, residuals = 0;
    const struct unlike_slope unknown = {NAN, NAN, NAN};

    for (size_t i = 0; i < length; i++) {
        weight += 1 / variance[i];
        x_mean += x[i] / variance[i];
        mean += value[i] / variance[i];
    }
    x_mean /= weight;
    mean /= weight;
    for (size_t i = 0; i < length; i++) {
        squares += pow(x[i] - x_mean, 2) / variance[i];
        product += (x[i] - x_mean) * (value[i] - mean) / variance[i];
    }
    if (length < 3 || !(squares > 0))
        return unknown;
    const double slope = product / squares, freedom = (double)length - 2;
    for (size_t i = 0; i < length; i++)
        residuals += pow(value[i] - mean - slope * (x[i] - x_mean), 2) / variance[i];
    return (struct unlike_slope){slope, sqrt(fmax(1, residuals / freedom) / squares), freedom};
}
