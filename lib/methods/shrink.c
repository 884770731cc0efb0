/* shrink - what an owner's score says once chance is taken out: pulled towards the others as far
   as n is small */
#include "voc/shrink.h"

#include <math.h>

#include "voc/betabinomial.h"
#include "voc/solve.h"
#include "voc/stats.h"

struct shares {
    const double *success, *n;
    size_t length;
    double step; /* 1 / precision */
};

static double logit(double share)
{
    return log(share) - log1p(-share);
}

static double share_of_logit(double logit)
{
    return 1 / (1 + exp(-logit));
}

static double log_likelihood(double mean_logit, const void *context)
{
    const struct shares *shares = context;
    const struct betabinomial at = {share_of_logit(mean_logit), share_of_logit(-mean_logit), shares->step};
    double sum = 0;
    for (size_t i = 0; i < shares->length; i++)
        if (shares->n[i] > 0)
            sum += betabinomial_log(&at, shares->success[i], shares->n[i]);
    return sum;
}

/* For a given precision the likelihood has one hill in the mean. */
static double best_mean(const struct shares *shares)
{
    return solve_peak(log_likelihood, shares, -15, 15);
}

static double profile(double log_step, const void *context)
{
    struct shares shares = *(const struct shares *)context;
    shares.step = exp(log_step);
    return log_likelihood(best_mean(&shares), &shares);
}

/* The hill in log(1 / precision) may be flat or have a shoulder: look everywhere, then
   closely around the best. */
static double best_log_step(const struct shares *shares)
{
    static const double first = -16, last = 4, stride = 0.5;
    double best = first, highest = -INFINITY;
    for (double log_step = first; log_step <= last; log_step += stride) {
        const double height = profile(log_step, shares);
        if (height > highest) {
            highest = height;
            best = log_step;
        }
    }
    return solve_peak(profile, shares, best - stride, best + stride);
}

struct shrink_shares shrink_shares_fit(const double success[], const double n[], size_t length)
{
    struct shares shares = {success, n, length, 0};
    struct shrink_shares fit = {NAN, INFINITY, NAN, 0, true};
    double successes = 0, total = 0;
    for (size_t i = 0; i < length; i++)
        if (n[i] > 0) {
            successes += success[i];
            total += n[i];
            fit.owners++;
        }
    if (fit.owners == 0)
        return fit;
    fit.mean = successes / total;
    if (fit.owners < 2 || !(successes > 0 && successes < total))
        return fit;
    fit.log_likelihood = log_likelihood(logit(fit.mean), &shares);
    shares.step = exp(best_log_step(&shares));
    const double mean = best_mean(&shares), height = log_likelihood(mean, &shares);
    if (height <= fit.log_likelihood + 1e-5) /* flat: as good without any variation */
        return fit;
    return (struct shrink_shares){share_of_logit(mean), 1 / shares.step, height, fit.owners, false};
}

struct shrink_estimate shrink_share(const struct shrink_shares *prior, double success, double n, double level)
{
    const double tail = (1 - level) / 2;
    if (prior->is_pooled || !(n >= 0))
        return (struct shrink_estimate){prior->mean, NAN, NAN, NAN, 1, NAN};
    const double a = prior->mean * prior->precision + (n > 0 ? success : 0), b = prior->precision + n - a;
    const double value = a / (a + b);
    return (struct shrink_estimate){.value = value,
                                    .se = sqrt(value * (1 - value) / (a + b + 1)),
                                    .low = stats_beta_quantile(tail, a, b),
                                    .high = stats_beta_quantile(1 - tail, a, b),
                                    .common = prior->precision / (prior->precision + n),
                                    .below = stats_beta(prior->mean, a, b)};
}

/* Sums over owners weighted by 1 / (se squared + variance). */
struct weighing {
    double weights, squares, values;
    size_t owners;
};

static struct weighing weigh(const double value[], const double se[], size_t length, double variance)
{
    struct weighing sums = {0};
    for (size_t i = 0; i < length; i++) {
        if (isnan(value[i]) || !(se[i] > 0))
            continue;
        const double weight = 1 / (se[i] * se[i] + variance);
        sums.weights += weight;
        sums.squares += weight * weight;
        sums.values += weight * value[i];
        sums.owners++;
    }
    return sums;
}

struct shrink_means shrink_means_fit(const double value[], const double se[], size_t length)
{
    const struct weighing fixed = weigh(value, se, length, 0);
    const double mean = fixed.values / fixed.weights;
    struct shrink_means fit = {NAN, NAN, NAN, 0, fixed.owners};
    if (fixed.owners == 0)
        return (struct shrink_means){NAN, NAN, NAN, NAN, 0};
    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0)
            fit.q += pow((value[i] - mean) / se[i], 2);
    if (fixed.owners > 1)
        fit.variance =
            fmax(0, (fit.q - (double)(fixed.owners - 1)) / (fixed.weights - fixed.squares / fixed.weights));
    const struct weighing sums = weigh(value, se, length, fixed.owners > 1 ? fit.variance : 0);
    fit.mean = sums.values / sums.weights;
    fit.se = 1 / sqrt(sums.weights);
    return fit;
}

struct means {
    const double *value, *se;
    size_t length;
};

/* log of variance times residual likelihood. */
static double log_adjusted(double log_variance, const void *context)
{
    const struct means *const means = context;
    const double variance = exp(log_variance);
    const struct weighing sums = weigh(means->value, means->se, means->length, variance);
    double sum = log_variance - log(sums.weights) / 2;

    for (size_t i = 0; i < means->length; i++)
        if (!isnan(means->value[i]) && means->se[i] > 0) {
            const double total = means->se[i] * means->se[i] + variance;
            sum -= (log(total) + pow(means->value[i] - sums.values / sums.weights, 2) / total) / 2;
        }
    return sum;
}

struct shrink_means shrink_means_cautious(const double value[], const double se[], size_t length)
{
    const struct means means = {value, se, length};
    struct shrink_means fit = shrink_means_fit(value, se, length);
    double least = INFINITY, most = fit.variance;

    if (fit.owners < 5)
        return (struct shrink_means){NAN, NAN, NAN, fit.q, fit.owners};
    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0) {
            least = fmin(least, se[i] * se[i]);
            most = fmax(most, se[i] * se[i]);
        }
    fit.variance = exp(solve_peak(log_adjusted, &means, log(least) - 7, log(most) + 7));
    const struct weighing sums = weigh(value, se, length, fit.variance);
    fit.mean = sums.values / sums.weights;
    fit.se = 1 / sqrt(sums.weights);
    return fit;
}

struct shrink_estimate shrink_mean(const struct shrink_means *prior, double value, double se, double level)
{
    const double z = stats_normal_critical(level), square = isnan(value) ? INFINITY : se * se;
    if (isnan(prior->variance) || !(square > 0))
        return (struct shrink_estimate){NAN, NAN, NAN, NAN, NAN, NAN};
    const double common = isinf(square) ? 1 : square / (square + prior->variance);
    const double own = common < 1 ? (1 - common) * value : 0;
    const double within = isinf(square) ? prior->variance : (1 - common) * square;
    const double shrunk = common * prior->mean + own;
    const double doubt = sqrt(within + common * common * prior->se * prior->se);
    return (struct shrink_estimate){.value = shrunk,
                                    .se = doubt,
                                    .low = shrunk - z * doubt,
                                    .high = shrunk + z * doubt,
                                    .common = common,
                                    .below = stats_normal((prior->mean - shrunk) / doubt)};
}
