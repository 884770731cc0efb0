/* tilt - how likely a period lies above its baseline where nothing has changed */
#include "voc/tilt.h"

#include "voc/stats.h"

#include <math.h>

static const double pi = 3.14159265358979324;
/* A hair of slack, so that a number that is whole but for its last digits counts as whole. */
static const double slack = 1e-9;

static double of_sides(double above, double below)
{
    return above + below > 0 ? above / (above + below) : 0.5;
}

static double of_share(double n, double share)
{
    const double answers = fmax(1, round(n)), center = answers * share;

    return of_sides(1 - stats_binomial(floor(center + slack), answers, share),
                    stats_binomial(ceil(center - slack) - 1, answers, share));
}

static double of_count(double mean)
{
    return of_sides(1 - stats_poisson(floor(mean + slack), mean),
                    stats_poisson(ceil(mean - slack) - 1, mean));
}

/* Of the mean of n with this skewness; an end of the range is left to a doubt of one in twenty. */
static double of_skewness(double skewness, double n)
{
    return fmin(0.95, fmax(0.05, 0.5 - skewness / (6 * sqrt(2 * pi * fmax(1, n)))));
}

/* Of +1, 0 and -1. */
static double net_skewness(double net, double sd)
{
    const double both = sd * sd + net * net, p = (both + net) / 2, q = (both - net) / 2;
    const double third = p * pow(1 - net, 3) - q * pow(1 + net, 3) - (1 - p - q) * net * net * net;

    return third / (sd * sd * sd);
}

static double beta_skewness(double mean, double variance)
{
    const double most = mean * (1 - mean), size = most / variance - 1;

    return size > 0 ? 2 * (1 - 2 * mean) * sqrt(size + 1) / ((size + 2) * sqrt(most))
                    : (1 - 2 * mean) / sqrt(most);
}

static double of_mean(const struct base *base, const struct measure *row, double center, double n)
{
    const struct interval range = pool_range(row, center);
    const double width = range.high - range.low, mean = (center - range.low) / width;

    if (!isfinite(width) || !(mean > 0 && mean < 1))
        return 0.5;
    return of_skewness(beta_skewness(mean, base->sd * base->sd / (width * width)), n);
}

double tilt_above(const struct base *base, const struct measure *row)
{
    const double spread = isnan(base->spread) ? 1 : base->spread, n = pool_worth(row) / (spread * spread),
                 center = base_center(base, row);

    if (base->is_individual || !(base->sd > 0))
        return 0.5;
    switch (row->kind) {
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return of_share(n, fmin(1, fmax(0, center / 100)));
    case METRIC_NET:
        return of_skewness(net_skewness(center / 100, base->sd / 100), n);
    case METRIC_MEAN:
        return of_mean(base, row, center, n);
    case METRIC_COUNT:
        return of_count(center / (spread * spread));
    default:
        return 0.5;
    }
}
