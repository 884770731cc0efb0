/* mixture - normal distributions mixed: how likely more than a limit is, and which limit has a chance */
#include "voc/mixture.h"

#include "voc/solve.h"
#include "voc/stats.h"

#include <math.h>

/* Beyond so many standard deviations of every part there is nothing. */
static const double reach = 12;
/* A part that weighs less adds nothing to a chance that anyone asks for. */
static const double negligible = 1e-19;
static const double root_half = 0.70710678118654752;

double mixture_mean(const struct mixture *it)
{
    double mean = 0;

    for (size_t i = 0; i < it->count; i++)
        mean += it->weight[i] * it->mean[i];
    return mean;
}

double mixture_sd(const struct mixture *it)
{
    const double mean = mixture_mean(it);
    double square = 0;

    for (size_t i = 0; i < it->count; i++) {
        const double off = it->mean[i] - mean;
        square += it->weight[i] * (it->sd[i] * it->sd[i] + off * off);
    }
    return sqrt(square);
}

/* P(Z <= z) of the standard normal, as stats_normal has it, for less: of it a search does little else. */
static double normal(double z)
{
    return erfc(-z * root_half) / 2;
}

double mixture_above(const struct mixture *it, double limit)
{
    double sum = 0;

    for (size_t i = 0; i < it->count; i++)
        if (!(it->weight[i] < negligible))
            sum += it->weight[i] * normal((it->mean[i] - limit) / it->sd[i]);
    return sum;
}

struct wanted {
    const struct mixture *mixture;
    double below;
};

/* How much more likely than wanted a value up to the limit is. */
static struct solve_point excess(double limit, const void *context)
{
    const struct wanted *const wanted = context;
    const struct mixture *const it = wanted->mixture;
    struct solve_point point = {.height = -wanted->below};

    for (size_t i = 0; i < it->count; i++) {
        if (it->weight[i] < negligible)
            continue;
        const double narrow = 1 / it->sd[i], z = (limit - it->mean[i]) * narrow,
                     density = it->weight[i] * exp(-z * z / 2) * narrow;
        point.height += it->weight[i] * normal(z);
        point.slope += density;
        point.bend -= density * z * narrow;
        point.twist += density * (z * z + 1) * narrow * narrow;
    }
    point.bend /= point.slope;
    point.twist /= point.slope;
    point.slope /= sqrt(2 * acos(-1));
    return point;
}

/* Cornish and Fisher's expansion by skewness and kurtosis (1938, Rev. Inst. Int. Stat. 5:307). */
static double guess(const struct mixture *it, double below)
{
    const double z = copysign(stats_normal_critical(fabs(1 - 2 * below)), below - 0.5),
                 mean = mixture_mean(it), sd = mixture_sd(it);
    double third = 0, fourth = 0;

    for (size_t i = 0; i < it->count; i++) {
        const double off = (it->mean[i] - mean) / sd, square = off * off,
                     variance = it->sd[i] * it->sd[i] / (sd * sd);
        third += it->weight[i] * off * (square + 3 * variance);
        fourth += it->weight[i] * (square * square + 3 * variance * (2 * square + variance));
    }
    return mean + sd * (z + (z * z - 1) * third / 6 + z * (z * z - 3) * (fourth - 3) / 24 -
                        z * (2 * z * z - 5) * third * third / 36);
}

double mixture_quantile(const struct mixture *it, double below)
{
    const struct wanted wanted = {it, below};
    double low = INFINITY, high = -INFINITY;

    for (size_t i = 0; i < it->count; i++) {
        low = fmin(low, it->mean[i] - reach * it->sd[i]);
        high = fmax(high, it->mean[i] + reach * it->sd[i]);
    }
    return it->count ? solve_rise(excess, &wanted, low, high, guess(it, below)) : NAN;
}
