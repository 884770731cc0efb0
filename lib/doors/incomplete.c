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
