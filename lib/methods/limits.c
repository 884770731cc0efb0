/* limits - how far a metric strays by chance alone: control limits over periods */
#include "voc/limits.h"

#include <math.h>

static const double pi = 3.14159265358979324;
static const double d2 = 1.1283791670955126; /* 2 / sqrt(pi): the mean range of two normal values */

double limits_center(const double value[], size_t length)
{
    double sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i])) {
            sum += value[i];
            n++;
        }
    return n > 0 ? sum / (double)n : NAN;
}

/* A walk over the values that are there, from one to the next; steps above the ceiling aren't counted. */
struct steps {
    double last, ceiling, sum;
    size_t seen, n;
};

static void steps_to(struct steps *steps, double value)
{
    if (isnan(value))
        return;
    const double range = fabs(value - steps->last);
    if (steps->seen++ > 0 && !(range > steps->ceiling)) {
        steps->sum += range;
        steps->n++;
    }
    steps->last = value;
}

static double steps_mean(const struct steps *steps)
{
    return steps->n > 0 ? steps->sum / (double)steps->n : NAN;
}

double limits_range_ceiling(double mean)
{
    return mean * (1 + 3 * sqrt(pi / 2 - 1));
}

double limits_moving_range(const double value[], size_t length)
{
    struct steps steps = {.ceiling = INFINITY};
    for (size_t i = 0; i < length; i++)
        steps_to(&steps, value[i]);
    return steps_mean(&steps);
}

double limits_sigma(const double value[], size_t length)
{
    struct steps steps = {.ceiling = limits_range_ceiling(limits_moving_range(value, length))};
    for (size_t i = 0; i < length; i++)
        steps_to(&steps, value[i]);
    return steps_mean(&steps) / d2;
}

static double distance(double value, double se, double center)
{
    return se > 0 ? (value - center) / se : NAN;
}

double limits_spread(const double value[], const double se[], size_t length, double center)
{
    struct steps all = {.ceiling = INFINITY};
    for (size_t i = 0; i < length; i++)
        steps_to(&all, distance(value[i], se[i], center));
    struct steps screened = {.ceiling = limits_range_ceiling(steps_mean(&all))};
    for (size_t i = 0; i < length; i++)
        steps_to(&screened, distance(value[i], se[i], center));
    return steps_mean(&screened) / d2;
}
