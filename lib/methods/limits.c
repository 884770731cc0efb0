/* limits - how far a metric strays by chance alone: control limits over periods */
#include "voc/limits.h"

#include <math.h>

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

/* A walk over the values that are there, from one to the next. */
struct steps {
    double last, sum;
    size_t n;
};

static void steps_to(struct steps *steps, double value)
{
    if (isnan(value))
        return;
    if (steps->n++ > 0)
        steps->sum += fabs(value - steps->last);
    steps->last = value;
}

static double steps_mean(const struct steps *steps)
{
    return steps->n > 1 ? steps->sum / (double)(steps->n - 1) : NAN;
}

double limits_moving_range(const double value[], size_t length)
{
    struct steps steps = {0};
    for (size_t i = 0; i < length; i++)
        steps_to(&steps, value[i]);
    return steps_mean(&steps);
}

double limits_sigma(const double value[], size_t length)
{
    return limits_moving_range(value, length) / d2;
}

double limits_spread(const double value[], const double se[], size_t length, double center)
{
    struct steps steps = {0};
    for (size_t i = 0; i < length; i++)
        steps_to(&steps, se[i] > 0 ? (value[i] - center) / se[i] : NAN);
    return steps_mean(&steps) / d2;
}
