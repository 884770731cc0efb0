/* funnel - owners against the overall share, with limits that widen for small n */
#include "voc/funnel.h"

#include <math.h>
#include <stdlib.h>

#include "voc/stats.h"

double funnel_limit(double probability, double n, double target)
{
    if (!(n > 0) || !(target > 0 && target < 1) || !(probability > 0 && probability < 1))
        return NAN;
    const double k = stats_binomial_quantile(probability, n, target), reached = stats_binomial(k, n, target);
    const double mass =
        k <= n ? stats_binomial_mass(k, n, target) : reached - stats_binomial(k - 1, n, target);
    return (k - (reached - probability) / mass) / n;
}

struct funnel_tails funnel_tails(double share, double n, double target)
{
    const double slack = 1e-9; /* a whole number of successes that came as a percentage */

    if (!(n > 0) || !(target > 0 && target < 1))
        return (struct funnel_tails){NAN, NAN};
    return (struct funnel_tails){stats_binomial(floor(share * n + slack * n), n, target),
                                 1 - stats_binomial(ceil(share * n - slack * n) - 1, n, target)};
}

double funnel_z(double share, double n, double target, double variance)
{
    if (!(n > 0) || !(target > 0 && target < 1))
        return NAN;
    return (share - target) / sqrt(target * (1 - target) / n + variance);
}

static int ascending(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* R's type 7. */
static double quantile_of_sorted(const double value[], size_t length, double p)
{
    const double place = (double)(length - 1) * p;
    const size_t i = (size_t)place;
    return i + 1 < length ? value[i] + (place - (double)i) * (value[i + 1] - value[i]) : value[i];
}

/* The mean square, with the outermost tenth on each side pulled in to where it begins. */
static double winsorised_square(double z[], size_t length)
{
    double sum = 0;
    qsort(z, length, sizeof *z, ascending);
    const double low = quantile_of_sorted(z, length, 0.1), high = quantile_of_sorted(z, length, 0.9);
    for (size_t i = 0; i < length; i++)
        sum += pow(fmin(fmax(z[i], low), high), 2);
    return sum / (double)length;
}

/* The moments' estimate of the variance between owners (Spiegelhalter 2005, A.2; DerSimonian & Laird's). */
static double variance_between(const struct funnel *funnel, const double n[], size_t length)
{
    const double single = funnel->target * (1 - funnel->target), owners = (double)funnel->owners;
    double weights = 0, squares = 0;
    for (size_t i = 0; i < length; i++)
        if (n[i] > 0) {
            weights += n[i] / single;
            squares += pow(n[i] / single, 2);
        }
    return fmax(0, (owners * funnel->phi - (owners - 1)) / (weights - squares / weights));
}

struct funnel funnel_fit(const double success[], const double n[], size_t length, struct arena *arena)
{
    struct funnel funnel = {NAN, NAN, NAN, NAN, 0};
    double *const z = arena_array(arena, length + 1, sizeof *z), total = 0, successes = 0;
    for (size_t i = 0; i < length; i++)
        if (n[i] > 0) {
            successes += success[i];
            total += n[i];
        }
    funnel.target = total > 0 ? successes / total : NAN;
    for (size_t i = 0; i < length; i++)
        if (n[i] > 0)
            z[funnel.owners++] = funnel_z(success[i] / n[i], n[i], funnel.target, 0);
    if (!(funnel.target > 0 && funnel.target < 1))
        return funnel;
    funnel.phi = winsorised_square(z, funnel.owners);
    funnel.p = stats_chi_squared_above(funnel.phi * (double)funnel.owners, (double)funnel.owners);
    if (funnel.owners > 1)
        funnel.variance = variance_between(&funnel, n, length);
    return funnel;
}
