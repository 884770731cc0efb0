/* incomplete - the incomplete beta and gamma functions */
#include "voc/incomplete.h"

#include <float.h>
#include <math.h>

enum { MOST = 1000 };
static const double tiny = 1e-300;

/* A continued fraction from its first term on: 1 / (1 + ...) by its numerators and denominators in turn. */
struct fraction {
    double value, above, below;
};

static double never_zero(double x)
{
    return fabs(x) < tiny ? tiny : x;
}

/* One more term; how much it changed the value by. */
static double extend(struct fraction *it, double numerator, double denominator)
{
    it->below = 1 / never_zero(denominator + numerator * it->below);
    it->above = never_zero(denominator + numerator / it->above);
    const double change = it->above * it->below;
    it->value *= change;
    return fabs(change - 1);
}

static double beta_fraction(double x, double a, double b)
{
    struct fraction it = {.above = 1, .below = 1 / never_zero(1 - (a + b) / (a + 1) * x)};

    it.value = it.below;
    for (int m = 1; m <= MOST; m++) {
        extend(&it, m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m)), 1);
        if (extend(&it, -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m)), 1) <= 2 * DBL_EPSILON)
            return it.value;
    }
    return NAN;
}

/* What Stirling's formula leaves out of log Gamma(x), x from 8 on: to the last digit. */
static double correction(double x)
{
    const double w = 1 / (x * x);

    return (1. / 12 -
            w * (1. / 360 -
                 w * (1. / 1260 - w * (1. / 1680 - w * (1. / 1188 - w * (691. / 360360 - w / 156)))))) /
           x;
}

/* Small shapes are raised, one by one: B(a, b) = B(a + 1, b) (a + b) / a. */
double incomplete_log_beta(double a, double b)
{
    const double enough = 8;
    double factor = 1;

    for (; a < enough; a++)
        factor *= (a + b) / a;
    for (; b < enough; b++)
        factor *= (a + b) / b;
    const double less = fmin(a, b), more = fmax(a, b), sum = a + b;
    return log(factor) + log(2 * acos(-1)) / 2 - log(more) / 2 + (less - 0.5) * log(less / sum) -
           more * log1p(less / more) + correction(less) + correction(more) - correction(sum);
}

double incomplete_beta(double x, double a, double b, double log_beta, double *density)
{
    const double mass = exp(a * log(x) + b * log1p(-x) - log_beta);

    *density = mass / (x * (1 - x));
    return x < (a + 1) / (a + b + 2) ? mass * beta_fraction(x, a, b) / a
                                     : 1 - mass * beta_fraction(1 - x, b, a) / b;
}

static double gamma_series(double x, double shape)
{
    double term = 1 / shape, sum = term;

    for (int n = 1; n <= MOST; n++) {
        term *= x / (shape + n);
        sum += term;
        if (term <= sum * DBL_EPSILON / 2)
            return sum;
    }
    return NAN;
}

static double gamma_fraction(double x, double shape)
{
    struct fraction it = {.above = 1 / tiny, .below = 1 / (x + 1 - shape)};

    it.value = it.below;
    for (int n = 1; n <= MOST; n++)
        if (extend(&it, -n * (n - shape), x + 2 * n + 1 - shape) <= 2 * DBL_EPSILON)
            return it.value;
    return NAN;
}

double incomplete_gamma(double x, double shape, double log_gamma, double *density)
{
    const double mass = exp(shape * log(x) - x - log_gamma);

    *density = mass / x;
    return x < shape + 1 ? mass * gamma_series(x, shape) : 1 - mass * gamma_fraction(x, shape);
}
