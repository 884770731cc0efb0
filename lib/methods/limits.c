/* limits - how far a metric strays by chance alone: control limits and runs over periods */
#include "voc/limits.h"

#include <math.h>

#include "voc/stats.h"

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

struct runs limits_runs(const double value[], size_t length, double center)
{
    struct runs runs = {0};
    size_t run = 0;
    bool was_above = false;
    for (size_t i = 0; i < length; i++) {
        if (isnan(value[i]) || value[i] == center)
            continue;
        const bool is_above = value[i] > center, crosses = runs.useful > 0 && is_above != was_above;
        run = crosses ? 1 : run + 1;
        runs.useful++;
        runs.crossings += crosses;
        runs.longest = run > runs.longest ? run : runs.longest;
        was_above = is_above;
    }
    if (runs.useful < 2)
        return (struct runs){.useful = runs.useful};
    runs.longest_max = (size_t)round(log2((double)runs.useful)) + 3;
    runs.crossings_min = (size_t)stats_binomial_quantile(0.05, (double)(runs.useful - 1), 0.5);
    runs.is_signal = runs.longest > runs.longest_max || runs.crossings < runs.crossings_min;
    return runs;
}
