/* successive - the variance of a series from its successive differences */
#include "voc/successive.h"

#include "voc/stats.h"

#include <math.h>

struct successive successive_of(const double value[], size_t length)
{
    double last = NAN, squares = 0, m = 0;

    for (size_t i = 0; i < length; i++) {
        if (isnan(value[i]))
            continue;
        if (m++ > 0)
            squares += (value[i] - last) * (value[i] - last);
        last = value[i];
    }
    if (m < 2)
        return (struct successive){NAN, NAN, (size_t)m};
    return (struct successive){squares / (2 * (m - 1)), 2 * (m - 1) * (m - 1) / (3 * m - 4), (size_t)m};
}

struct interval successive_interval(const struct successive *it, double level)
{
    const double tail = (1 - level) / 2, half = it->freedom / 2;

    if (!(it->freedom > 0))
        return (struct interval){NAN, NAN};
    return (struct interval){it->variance * half / stats_gamma_quantile(1 - tail, half),
                             it->variance * half / stats_gamma_quantile(tail, half)};
}

/* Psi and its derivative at freedom / 2, by their asymptotic series above 6 and the recurrence up
   to there. */
void successive_log(const struct successive *it, double *value, double *se)
{
    double x = it->freedom / 2, digamma = 0, trigamma = 0;

    for (; x < 6; x++) {
        digamma -= 1 / x;
        trigamma += 1 / (x * x);
    }
    const double square = 1 / (x * x);
    digamma += log(x) - 0.5 / x - square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
    trigamma += 1 / x + square / 2 + square / x * (1.0 / 6 - square * (1.0 / 30 - square / 42));
    *value = log(it->variance) - digamma + log(it->freedom / 2);
    *se = sqrt(trigamma);
}
