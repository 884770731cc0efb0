/* moderated - variances of few answers, helped by those of others */
#include "voc/moderated.h"

#include <math.h>
#include <stdbool.h>

#include "voc/shrink.h"
#include "voc/solve.h"
#include "voc/stats.h"

enum { MOST = 4096 }; /* more don't tell more */

static double trigamma_beyond(double log_half, const void *context)
{
    return stats_trigamma(exp(log_half)) - *(const double *)context;
}

/* The freedom whose half has that trigamma. */
static double freedom_of(double scatter)
{
    return scatter > 0 ? 2 * exp(solve_root(trigamma_beyond, &scatter, -15, 25)) : INFINITY;
}

struct moderated_prior moderated_fit(const double variance[], const double freedom[], size_t length)
{
    double logs[MOST], errors[MOST], most = 0;
    size_t count = 0;

    for (size_t i = 0; i < length && count < MOST; i++) {
        if (!(variance[i] > 0) || !(freedom[i] >= 1))
            continue;
        logs[count] = log(variance[i]) - stats_digamma(freedom[i] / 2) + log(freedom[i] / 2);
        errors[count++] = sqrt(stats_trigamma(freedom[i] / 2));
        most += freedom[i];
    }
    if (count == 0)
        return (struct moderated_prior){NAN, NAN, NAN};
    const struct shrink_means fit = shrink_means_fit(logs, errors, count);
    const double own = freedom_of(fit.variance);
    if (isinf(own))
        return (struct moderated_prior){exp(fit.mean), own, most};
    return (struct moderated_prior){exp(fit.mean + stats_digamma(own / 2) - log(own / 2)), own, most};
}

struct moderated moderated_of(const struct moderated_prior *prior, double variance, double freedom)
{
    const bool has_own = freedom > 0 && variance >= 0;
    const double own = has_own ? freedom : 0;

    if (isnan(prior->freedom))
        return has_own ? (struct moderated){variance, freedom} : (struct moderated){NAN, NAN};
    if (isinf(prior->freedom))
        return (struct moderated){prior->variance, fmax(own, prior->most)};
    return (struct moderated){(prior->freedom * prior->variance + (has_own ? own * variance : 0)) /
                                  (prior->freedom + own),
                              fmin(prior->freedom + own, fmax(own, prior->most))};
}
