/* verge - where a scale that nobody stated ends, as far as answers tell */
#include "voc/verge.h"

#include <math.h>
#include <stdbool.h>

static bool is_usable(double mean, double variance, double n)
{
    return !isnan(mean) && variance >= 0 && n > 1;
}

/* The variance at the common mean, and its slope there. */
struct line {
    double mean, variance, slope;
    size_t count;
};

static struct line line_of(const double mean[], const double variance[], const double n[], size_t length)
{
    struct line line = {0, 0, NAN, 0};
    double weights = 0, squares = 0, products = 0;

    for (size_t i = 0; i < length; i++)
        if (is_usable(mean[i], variance[i], n[i])) {
            line.count++;
            weights += n[i];
            line.mean += n[i] * mean[i];
            line.variance += n[i] * variance[i];
        }
    line.mean /= weights;
    line.variance /= weights;
    for (size_t i = 0; i < length; i++)
        if (is_usable(mean[i], variance[i], n[i])) {
            squares += n[i] * (mean[i] - line.mean) * (mean[i] - line.mean);
            products += n[i] * (mean[i] - line.mean) * (variance[i] - line.variance);
        }
    line.slope = products / squares;
    return line;
}

/* Everything turned by `sign` so that the end which the line falls to is above. */
static struct interval turned(const struct line *line, const double mean[], const double variance[],
                              const double n[], size_t length, double sign)
{
    double near = sign * line->mean + line->variance / fabs(line->slope), far = INFINITY;

    for (size_t i = 0; i < length; i++)
        if (is_usable(mean[i], variance[i], n[i]))
            near = fmax(near, sign * mean[i]);
    for (size_t i = 0; i < length; i++)
        if (is_usable(mean[i], variance[i], n[i]) && sign * mean[i] < near)
            far = fmin(far, sign * mean[i] - variance[i] / (near - sign * mean[i]));
    return sign > 0 ? (struct interval){far, near} : (struct interval){-near, -far};
}

struct interval verge_of(const double mean[], const double variance[], const double n[], size_t length)
{
    const struct line line = line_of(mean, variance, n, length);

    if (line.count < VERGE_FEWEST || !(fabs(line.slope) > 0) || !(line.variance > 0))
        return (struct interval){-INFINITY, INFINITY};
    return turned(&line, mean, variance, n, length, line.slope < 0 ? 1 : -1);
}
