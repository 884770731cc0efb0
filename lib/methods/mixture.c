/* mixture - normal distributions mixed: how likely more than a limit is, and which limit has a chance */
#include "voc/mixture.h"

#include "voc/solve.h"
#include "voc/stats.h"

#include <math.h>

/* Beyond so many standard deviations of every part there is nothing. */
static const double reach = 10;
/* A part that weighs less adds nothing to a chance that anyone asks for. */
static const double negligible = 1e-19;

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

double mixture_above(const struct mixture *it, double limit)
{
    double sum = 0;

    for (size_t i = 0; i < it->count; i++)
        if (!(it->weight[i] < negligible))
            sum += it->weight[i] * stats_normal((it->mean[i] - limit) / it->sd[i]);
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
        const double sd = it->sd[i], z = (limit - it->mean[i]) / sd,
                     density = it->weight[i] * exp(-z * z / 2) / (sd * sqrt(2 * acos(-1)));
        point.height += it->weight[i] * erfc(-z / sqrt(2)) / 2;
        point.slope += density;
        point.bend -= density * z / sd;
        point.twist += density * (z * z + 1) / (sd * sd);
    }
    point.bend /= point.slope;
    point.twist /= point.slope;
    return point;
}

/* From what it would be, were all parts one normal distribution with their mean and variance. */
double mixture_quantile(const struct mixture *it, double below)
{
    const struct wanted wanted = {it, below};
    const double side = copysign(stats_normal_critical(fabs(1 - 2 * below)), below - 0.5);
    double low = INFINITY, high = -INFINITY;

    for (size_t i = 0; i < it->count; i++) {
        low = fmin(low, it->mean[i] - reach * it->sd[i]);
        high = fmax(high, it->mean[i] + reach * it->sd[i]);
    }
    return it->count ? solve_rise(excess, &wanted, low, high, mixture_mean(it) + side * mixture_sd(it)) : NAN;
}
