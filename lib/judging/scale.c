/* scale - how the kinds of metrics behave */
#include "voc/scale.h"

#include "voc/exact.h"
#include "voc/stats.h"

#include <math.h>

struct interval scale_range(enum metric_kind kind)
{
    switch (kind) {
    case METRIC_NET:
        return (struct interval){-100, 100};
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return (struct interval){0, 100};
    case METRIC_COUNT:
    case METRIC_QUANTILE:
        return (struct interval){0, INFINITY};
    default:
        return (struct interval){-INFINITY, INFINITY};
    }
}

double scale_to(struct scale scale, double value)
{
    return scale.is_log ? log(value) : value;
}

double scale_from(struct scale scale, double value)
{
    return scale.is_log ? exp(value) : value;
}

double scale_kurtosis(struct scale scale, double value, double sd)
{
    const double mean = value / 100, variance = sd * sd / 1e4;

    if (!(variance > 0))
        return 0;
    if (scale.kind == METRIC_SHARE || scale.kind == METRIC_WITHIN)
        return 1 / variance - 6;
    if (scale.kind != METRIC_NET)
        return 0;
    const double both = variance + mean * mean, good = (both + mean) / 2, bad = (both - mean) / 2;
    const double fourth = good * pow(1 - mean, 4) + bad * pow(1 + mean, 4) + (1 - both) * pow(mean, 4);
    return fourth / (variance * variance) - 3;
}

static struct interval times(struct interval interval, double factor)
{
    return (struct interval){interval.low * factor, interval.high * factor};
}

/* Promoters and detractors are had from the net score and the sd: sd^2 = p + q - (p - q)^2. */
static void split(const struct scale_estimate *it, double *promoters, double *detractors)
{
    const double net = it->value / 100, sd = it->sd / 100;
    const double both = fmin(1, fmax(fabs(net), sd * sd + net * net));

    *promoters = (both + net) / 2;
    *detractors = (both - net) / 2;
}

static struct interval of_net(const struct scale_estimate *it, double n, double level,
                              struct interval (*limits)(double, double, double, double))
{
    double promoters, detractors;

    split(it, &promoters, &detractors);
    return times(limits(promoters, detractors, n, level), 100);
}

static struct interval of_quantile(struct scale scale, const struct scale_estimate *it, double n,
                                   double level)
{
    const double center = scale_to(scale, it->value), reach = stats_normal_critical(level) * it->sd / sqrt(n);

    if (!(it->sd > 0))
        return (struct interval){NAN, NAN};
    return (struct interval){scale_from(scale, center - reach), scale_from(scale, center + reach)};
}

static struct interval unbounded(struct scale scale, const struct scale_estimate *it, double level)
{
    const double n = it->n / (it->spread * it->spread);

    switch (scale.kind) {
    case METRIC_NET:
        return of_net(it, n, level, interval_net);
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return times(interval_share(it->value / 100, n, level), 100);
    case METRIC_MEAN: /* all answers tell of the sd, so the degrees of freedom stay */
        return interval_mean(it->value, it->sd * it->spread, it->n, level);
    case METRIC_COUNT:
        return times(interval_count(it->value * n, level), 1 / n);
    default:
        return of_quantile(scale, it, n, level);
    }
}

struct interval scale_interval(struct scale scale, const struct scale_estimate *estimate, double level)
{
    return interval_inside(unbounded(scale, estimate, level), scale_range(scale.kind));
}

double scale_freedom(double periods)
{
    return 0.62 * (periods - 1);
}

struct interval scale_individuals(struct scale scale, const struct scale_estimate *it, double freedom,
                                  double level)
{
    const double center = scale_to(scale, it->value),
                 reach = stats_t_critical(level, freedom) * it->sd * it->spread / sqrt(it->n);

    if (!(reach > 0))
        return (struct interval){NAN, NAN};
    return interval_inside(
        (struct interval){scale_from(scale, center - reach), scale_from(scale, center + reach)},
        scale_range(scale.kind));
}

static double mean_limit(const struct scale_estimate *it, double n, struct interval range, double level,
                         int side)
{
    const double width = range.high - range.low, reach = stats_normal_critical(level) * it->sd / sqrt(n);

    if (!(it->sd > 0))
        return NAN;
    if (!isfinite(width))
        return it->value + side * reach;
    return range.low +
           width * exact_mean_limit((it->value - range.low) / width, it->sd / width, n, level, side);
}

static struct interval of_mean(const struct scale_estimate *it, double n, struct interval range, double level)
{
    return (struct interval){mean_limit(it, n, range, level, -1), mean_limit(it, n, range, level, 1)};
}

/* Medians of a handful of delays have a longer tail than the normal one even as logarithms: three answers
   fewer make up for it. */
enum { LOST = 3 };

struct interval scale_claim(struct scale scale, const struct scale_estimate *estimate, struct interval range,
                            double level)
{
    const double n = estimate->n / (estimate->spread * estimate->spread);

    switch (scale.kind) {
    case METRIC_NET:
        return of_net(estimate, n, level, exact_net);
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return times(exact_share(estimate->value / 100, n, level), 100);
    case METRIC_MEAN:
        return of_mean(estimate, n, range, level);
    case METRIC_QUANTILE:
        return interval_inside(
            of_quantile(scale, estimate, fmax(0, estimate->n - LOST) * n / estimate->n, level),
            scale_range(scale.kind));
    default:
        return scale_interval(scale, estimate, level);
    }
}

double scale_claim_limit(struct scale scale, const struct scale_estimate *estimate, struct interval range,
                         double level, int side)
{
    const double n = estimate->n / (estimate->spread * estimate->spread);
    double promoters, detractors;
    struct interval both;

    switch (scale.kind) {
    case METRIC_NET:
        split(estimate, &promoters, &detractors);
        return 100 * exact_net_limit(promoters, detractors, n, level, side);
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return 100 * exact_share_limit(estimate->value / 100, n, level, side);
    case METRIC_MEAN:
        return mean_limit(estimate, n, range, level, side);
    default:
        both = scale_claim(scale, estimate, range, level);
        return side < 0 ? both.low : both.high;
    }
}

bool scale_claim_clears(struct scale scale, const struct scale_estimate *estimate, struct interval range,
                        double level, int side, double value)
{
    const double n = estimate->n / (estimate->spread * estimate->spread);
    double promoters, detractors, end;

    switch (scale.kind) {
    case METRIC_NET:
        split(estimate, &promoters, &detractors);
        return exact_net_clears(promoters, detractors, n, level, side, value / 100);
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return exact_share_clears(estimate->value / 100, n, level, side, value / 100);
    default: /* a mean's tail may rise and fall again beyond its end */
        end = scale_claim_limit(scale, estimate, range, level, side);
        return side < 0 ? end >= value : end < value;
    }
}
