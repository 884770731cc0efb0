/* trend - where a series is heading */
#include "voc/trend.h"

#include <math.h>

enum { FEWEST = 6 };

struct sums {
    double weight, x, y;
    size_t count;
};

static bool use_row(const struct measure *row, const struct level *level, const struct adjustment *seasons,
                    double *y, double *weight)
{
    const double error = level_error(level, row) * (seasons->season ? sqrt(1 + 1 / seasons->periods) : 1);

    *y = pool_counts(row) ? scale_to(level->scale, row->value) : NAN;
    if (seasons->season)
        *y -= scale_to(level->scale, seasons->baseline[season_of(seasons->season, row->period)]);
    *weight = 1 / (error * error);
    return isfinite(*y) && error > 0;
}

struct trend trend_of(struct measure *const rows[], size_t count, const struct level *level, double spread,
                      const struct adjustment *seasons)
{
    struct sums sums = {0};
    double y, weight, xx = 0, xy = 0;

    for (size_t i = 0; i < count; i++)
        if (use_row(rows[i], level, seasons, &y, &weight)) {
            sums.weight += weight;
            sums.x += weight * (double)rows[i]->period.index;
            sums.y += weight * y;
            sums.count++;
        }
    if (sums.count < FEWEST)
        return (struct trend){0, 0};
    for (size_t i = 0; i < count; i++)
        if (use_row(rows[i], level, seasons, &y, &weight)) {
            const double x = (double)rows[i]->period.index - sums.x / sums.weight;
            xx += weight * x * x;
            xy += weight * x * (y - sums.y / sums.weight);
        }
    if (!(xx > 0))
        return (struct trend){0, 0};
    const double slope = xy / xx, se = spread / sqrt(xx), ratio = se / slope;
    const double kept = slope != 0 ? fmax(0, 1 - ratio * ratio) : 0;
    return (struct trend){slope * kept, se * kept};
}
