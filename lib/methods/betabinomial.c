/* betabinomial - successes whose chance differs from one owner to the next */
#include "voc/betabinomial.h"

#include <math.h>

#include "voc/stats.h"

enum { MOST_TERMS = 5000 };

/* The rest of Stirling's series: log Gamma(z) - ((z - 1/2) log z - z + log(2 pi) / 2), for z
   of 16 and more. */
static double stirling_rest(double z)
{
    const double inverse = 1 / z, square = inverse * inverse;
    return inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
}

/* log of start (start + step) (start + 2 step) … with `count` factors, continued to fractional counts by
   step^count Gamma(start/step + count) / Gamma(start/step). Differences of log-gamma lose all digits as the
   step nears 0; here it is smooth down to 0, where it is count log(start). */
static double log_rising(double start, double step, double count)
{
    double sum = 0;
    for (; start < 16 * step && count >= 1; count--) {
        sum += log(start);
        start += step;
    }
    if (!(count > 0))
        return sum;
    if (step == 0 || isinf(start / step))
        return sum + count * log(start);
    const double z = start / step, part = count / z;
    if (z < 16)
        return sum + count * log(step) + stats_log_gamma(z + count) - stats_log_gamma(z);
    return sum + count * log(start) + z * stats_log1p_minus(part) + (count - 0.5) * log1p(part) +
           stirling_rest(z + count) - stirling_rest(z);
}

double betabinomial_log(const struct betabinomial *of, double success, double n)
{
    return log_rising(of->mean, of->step, success) + log_rising(of->rest, of->step, n - success) -
           log_rising(1, of->step, n);
}

/* The beta of the same mean and variance as the share of n, half a success on. */
static double smooth_below(const struct betabinomial *of, double k, double n)
{
    const double together = of->step / (1 + of->step), factor = 1 / n + (1 - 1 / n) * together,
                 precision = 1 / factor - 1;

    return stats_beta((k + 0.5) / n, of->mean * precision, of->rest * precision);
}

/* P(X = k) is summed from k down, each term from the one before. */
double betabinomial_below(const struct betabinomial *of, double k, double n)
{
    if (!(n >= 0) || isnan(k) || !(of->mean > 0 && of->rest > 0 && of->step >= 0))
        return NAN;
    k = floor(k);
    if (k < 0 || k >= n)
        return k < 0 ? 0 : 1;
    if (n > MOST_TERMS)
        return smooth_below(of, k, n);
    double term = exp(betabinomial_log(of, k, n) + stats_log_gamma(n + 1) - stats_log_gamma(k + 1) -
                      stats_log_gamma(n - k + 1)),
           sum = 0;
    for (; k >= 0 && sum + term != sum; k--) {
        sum += term;
        term *= k / (n - k + 1) * (of->rest + (n - k) * of->step) / (of->mean + (k - 1) * of->step);
    }
    return fmin(1, sum);
}
