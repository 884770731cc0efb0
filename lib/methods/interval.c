/* interval - confidence intervals of shares, net scores, means, counts and quantiles, and of differences */
#include "voc/interval.h"

#include <math.h>
#include <stdbool.h>

#include "voc/solve.h"
#include "voc/stats.h"

static const struct interval none = {NAN, NAN};

static bool is_share(double share)
{
    return share >= 0 && share <= 1;
}

struct interval interval_share(double share, double n, double level)
{
    const double z = stats_normal_critical(level);
    if (!(n > 0) || !is_share(share) || isnan(z))
        return none;
    const double weight = n + z * z;
    const double center = (n * share + z * z / 2) / weight;
    const double half = z / weight * sqrt(n * share * (1 - share) + z * z / 4);
    return (struct interval){share == 0 ? 0 : fmax(0, center - half),
                             share == 1 ? 1 : fmin(1, center + half)};
}

/* What the score test of one supposed net score needs to know. */
struct net {
    double promoters, detractors, n, beyond;
};

/* The score statistic, which falls as the supposed net rises. Turning a negative net around keeps the
   likelihood's root free of cancellation and the interval exactly symmetric. */
static double net_score(double net, double promoters, double detractors, double n)
{
    if (net < 0)
        return -net_score(-net, detractors, promoters, n);
    const double b = (2 - promoters + detractors) * net - promoters - detractors;
    const double c = 8 * detractors * net * (1 - net);
    const double root = sqrt(b * b + c);
    const double fewest = b > 0 ? c / (4 * (b + root)) : (root - b) / 4; /* likeliest share of detractors */
    const double variance = 2 * fewest + net * (1 - net);
    const double distance = promoters - detractors - net;
    return variance > 0 ? distance * sqrt(n / variance) : distance > 0 ? INFINITY : -INFINITY;
}

static double net_score_beyond(double net, const void *context)
{
    const struct net *given = context;
    return net_score(net, given->promoters, given->detractors, given->n) - given->beyond;
}

struct interval interval_net(double promoters, double detractors, double n, double level)
{
    const double z = stats_normal_critical(level), net = promoters - detractors;
    const struct net above = {promoters, detractors, n, z}, below = {promoters, detractors, n, -z};
    if (!(n > 0) || !is_share(promoters) || !is_share(detractors) || isnan(z))
        return none;
    return (struct interval){net <= -1 ? -1 : solve_root(net_score_beyond, &above, -1, net),
                             net >= 1 ? 1 : solve_root(net_score_beyond, &below, net, 1)};
}

struct interval interval_mean(double mean, double sd, double n, double level)
{
    if (!(n > 1) || !(sd > 1e-12 * fabs(mean))) /* sums of weights leave a little of what should be 0 */
        return none;
    const double half = stats_t_critical(level, n - 1) * sd / sqrt(n);
    return (struct interval){mean - half, mean + half};
}

struct interval interval_mean_inside(double mean, double se, double freedom, struct interval scale,
                                     double level)
{
    const double t = stats_t_critical(level, freedom), width = scale.high - scale.low;
    if (!(freedom > 0) || !(se > 0) || isnan(t))
        return none;
    const struct interval student = {mean - t * se, mean + t * se};
    const bool is_inside = student.low >= scale.low && student.high <= scale.high;
    if (is_inside || !(mean > scale.low && mean < scale.high))
        return student;
    const double share = (mean - scale.low) / width, error = t * se / (width * stats_normal_critical(level));
    const struct interval score = interval_share(share, share * (1 - share) / (error * error), level);
    return (struct interval){scale.low + width * score.low, scale.low + width * score.high};
}

struct interval interval_count(double count, double level)
{
    const double tail = (1 - level) / 2;
    if (!(count >= 0) || !(level > 0 && level < 1))
        return none;
    return (struct interval){count > 0 ? stats_gamma_quantile(tail, count) : 0,
                             stats_gamma_quantile(1 - tail, count + 1)};
}

static double total_of(const double count[], size_t length)
{
    double total = 0;
    for (size_t i = 0; i < length; i++)
        total += count[i];
    return total;
}

/* The value of that rank, counted from 1; sums of scaled weights may miss a whole rank by their rounding. */
static double value_of_rank(const double value[], const double count[], size_t length, double rank)
{
    double reached = 0;
    for (size_t i = 0; i < length; i++) {
        reached += count[i];
        if (count[i] > 0 && reached >= rank * (1 - 1e-12))
            return value[i];
    }
    return NAN;
}

/* How many of n values may safely be left out at the end that lies `p` below the quantile; -1: none. */
static double ranks_outside(double n, double p, double tail)
{
    const double k = stats_binomial_quantile(tail, n, p);
    return stats_binomial(k, n, p) <= tail ? k : k - 1;
}

struct interval interval_quantile(const double value[], const double count[], size_t length, double p,
                                  double level)
{
    const double n = total_of(count, length), tail = (1 - level) / 2;
    if (!(n > 0) || !(p > 0 && p < 1) || !(level > 0 && level < 1))
        return none;
    const double below = ranks_outside(n, p, tail), above = ranks_outside(n, 1 - p, tail);
    return (struct interval){below < 0 ? NAN : value_of_rank(value, count, length, below + 1),
                             above < 0 ? NAN : value_of_rank(value, count, length, n - above)};
}

struct interval interval_difference(double a, struct interval A, double b, struct interval B)
{
    const double difference = a - b;
    return (struct interval){difference - hypot(a - A.low, B.high - b),
                             difference + hypot(A.high - a, b - B.low)};
}

struct interval interval_inside(struct interval interval, struct interval range)
{
    return (struct interval){isnan(interval.low) ? NAN : fmax(range.low, interval.low),
                             isnan(interval.high) ? NAN : fmin(range.high, interval.high)};
}

double quantile_of(const double value[], const double count[], size_t length, double p)
{
    const double n = total_of(count, length);
    if (!(n > 0) || !(p >= 0 && p <= 1))
        return NAN;
    const double from = fmax(0, n - 1) * p, width = fmin(n, 1);
    double reached = 0, start = NAN, beyond = 0;
    for (size_t i = 0; i < length; i++) {
        const double before = reached;
        reached += count[i];
        const double inside = fmin(reached, from + width) - fmax(before, from);
        if (!(inside > 0))
            continue;
        if (isnan(start))
            start = value[i];
        beyond += inside * (value[i] - start);
    }
    return start + beyond / width;
}

double share_se(double share, double n)
{
    return n > 0 ? sqrt(share * (1 - share) / n) : NAN;
}

double net_variance(double promoters, double detractors)
{
    const double net = promoters - detractors;
    return fmax(0, promoters + detractors - net * net);
}

double net_se(double promoters, double detractors, double n)
{
    return n > 0 ? sqrt(net_variance(promoters, detractors) / n) : NAN;
}
