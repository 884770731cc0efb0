/* exact - limits of shares and net scores that hold far out */
#include "voc/exact.h"

#include "voc/solve.h"
#include "voc/stats.h"

#include <math.h>

static bool is_share(double share)
{
    return share >= 0 && share <= 1;
}

double exact_share_limit(double share, double n, double level, int side)
{
    const double tail = (1 - level) / 2, good = share * n, bad = n - good;

    if (!(n > 0) || !is_share(share) || !(level > 0 && level < 1))
        return NAN;
    if (side < 0)
        return good > 0 ? stats_beta_quantile(tail, good, bad + 1) : 0;
    return bad > 0 ? stats_beta_quantile(1 - tail, good + 1, bad) : 1;
}

bool exact_share_clears(double share, double n, double level, int side, double value)
{
    const double tail = (1 - level) / 2, good = share * n, bad = n - good;

    if (!(n > 0) || !is_share(share) || !(level > 0 && level < 1))
        return false;
    if (side < 0)
        return good > 0 ? stats_beta(value, good, bad + 1) <= tail : value <= 0;
    return bad > 0 ? stats_beta(value, good + 1, bad) > 1 - tail : value > 1;
}

struct interval exact_share(double share, double n, double level)
{
    return (struct interval){exact_share_limit(share, n, level, -1), exact_share_limit(share, n, level, 1)};
}

/* A mean beside a supposed one: as the share of n answers that is as many of its standard deviations away. */
struct supposed_mean {
    double mean, sd, n, tail;
    bool is_upper;
};

/* How much likelier than the tail it is that such a share is as far away, or farther; below the mean, how
   much less likely. */
static double excess_of_mean(double supposed, const void *context)
{
    const struct supposed_mean *const it = context;
    const double most = sqrt(supposed * (1 - supposed)), ratio = most > it->sd ? most / it->sd : 1,
                 share = fmin(1, fmax(0, supposed + (it->mean - supposed) * ratio)), good = share * it->n,
                 bad = it->n - good;

    if (it->is_upper)
        return (bad > 0 ? 1 - stats_beta(supposed, good + 1, bad) : 1) - it->tail;
    return it->tail - (good > 0 ? stats_beta(supposed, good, bad + 1) : 1);
}

double exact_mean_limit(double mean, double sd, double n, double level, int side)
{
    const struct supposed_mean it = {mean, sd, n, (1 - level) / 2, side > 0};

    if (!(n > 0) || !is_share(mean) || !(sd > 0) || !(level > 0 && level < 1))
        return NAN;
    if (side < 0)
        return mean > 0 ? solve_root(excess_of_mean, &it, 0, mean) : 0;
    return mean < 1 ? solve_root(excess_of_mean, &it, mean, 1) : 1;
}

struct interval exact_mean(double mean, double sd, double n, double level)
{
    return (struct interval){exact_mean_limit(mean, sd, n, level, -1),
                             exact_mean_limit(mean, sd, n, level, 1)};
}

struct answers {
    double promoters, detractors, n, beyond;
};

static double loss(double share, double supposed)
{
    return share > 0 ? share * log(share / supposed) : 0;
}

/* The likeliest share of detractors beside a supposed net of 0 or more: the root of Tango's quadratic. */
static double likeliest(double net, double promoters, double detractors)
{
    const double b = (2 - promoters + detractors) * net - promoters - detractors,
                 c = 8 * detractors * net * (1 - net), root = sqrt(b * b + c);

    return b > 0 ? c / (4 * (b + root)) : (root - b) / 4;
}

/* Twice the logarithm of how much likelier the answers are by themselves than with that net. */
static double deviance(double net, double promoters, double detractors, double n)
{
    if (net < 0)
        return deviance(-net, detractors, promoters, n);
    const double low = likeliest(net, promoters, detractors), high = low + net,
                 rest = fmax(0, 1 - promoters - detractors);
    const double sum =
        loss(promoters, high) + loss(detractors, low) + (rest > 1e-15 ? loss(rest, 1 - low - high) : 0);
    return 2 * n * fmax(0, sum);
}

/* The answers with half of one on its way from promoters to detractors, or, `by` negative, back. */
static struct answers moved(const struct answers *it, double by)
{
    struct answers to = *it;
    const double from = by > 0 ? it->promoters : it->detractors, taken = fmin(from, fabs(by) / 2);

    to.promoters += by > 0 ? -taken : fmin(fabs(by) - taken, 1 - it->promoters - it->detractors + taken);
    to.detractors += by > 0 ? fmin(by - taken, 1 - it->promoters - it->detractors + taken) : -taken;
    return to;
}

static double root_beyond(double net, const void *context)
{
    const struct answers *const it = context;
    const double distance = it->promoters - it->detractors - net;

    return copysign(sqrt(deviance(net, it->promoters, it->detractors, it->n)), distance) - it->beyond;
}

/* What the limit on that side is looked for with; false where there is none. */
static bool read_answers(double promoters, double detractors, double n, double level, int side,
                         struct answers *nearer)
{
    const double z = stats_normal_critical(level);
    const struct answers given = {promoters, detractors, n, 0};

    if (!(n > 0) || !is_share(promoters) || !is_share(detractors) || isnan(z))
        return false;
    *nearer = moved(&given, -side * 0.5 / n);
    nearer->beyond = -side * z;
    return true;
}

double exact_net_limit(double promoters, double detractors, double n, double level, int side)
{
    const double net = promoters - detractors;
    struct answers nearer;

    if (!read_answers(promoters, detractors, n, level, side, &nearer))
        return NAN;
    const double end = nearer.promoters - nearer.detractors;
    if (side < 0)
        return net <= -1 ? -1 : solve_root(root_beyond, &nearer, -1, end);
    return net >= 1 ? 1 : solve_root(root_beyond, &nearer, end, 1);
}

bool exact_net_clears(double promoters, double detractors, double n, double level, int side, double value)
{
    const double net = promoters - detractors;
    struct answers nearer;

    if (!read_answers(promoters, detractors, n, level, side, &nearer))
        return false;
    const double end = nearer.promoters - nearer.detractors;
    if (side < 0)
        return value <= -1 || (net > -1 && value < end && root_beyond(value, &nearer) >= 0);
    return value > 1 || (net < 1 && value > end && root_beyond(value, &nearer) < 0);
}

struct interval exact_net(double promoters, double detractors, double n, double level)
{
    return (struct interval){exact_net_limit(promoters, detractors, n, level, -1),
                             exact_net_limit(promoters, detractors, n, level, 1)};
}
