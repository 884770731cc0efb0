/* base - what is normal for a series */
#include "voc/base.h"

#include <math.h>

/* The level as it holds for the row. */
static struct level level_at(const struct base *base, const struct measure *row)
{
    struct level level = {
        .value = base->value, .sd = base->sd, .scale = base->scale, .is_individual = base->is_individual};

    level.sd = level_sd_at(&level, base_center(base, row));
    level.value = base_center(base, row);
    return level;
}

static bool has_limits(const struct base *base)
{
    return base->is_known && base->periods > 1;
}

double base_leverage(const struct base *base)
{
    return ((base->has_trend ? 4 : 1) + season_count(base->season) - 1) / (double)base->periods;
}

static double widening(const struct base *base)
{
    return base->has_trend || base->season ? sqrt(1 + base_leverage(base)) : 1;
}

/* Season and trend of that period, on the working scale. */
static double away(const struct base *base, struct period period)
{
    const double back = (double)(period.index < base->last ? period.index - base->last : 0);

    return (base->season ? base->effect[season_of(base->season, period)] : 0) +
           (base->has_trend ? base->slope * back : 0);
}

/* A level of the window as it stands in the row's period. */
static double moved(const struct base *base, const struct measure *row, double level)
{
    const struct interval range = pool_range(row, base->value);
    const double by = away(base, row->period);

    if (by == 0 || isnan(level))
        return level;
    return fmin(range.high, fmax(range.low, scale_from(base->scale, scale_to(base->scale, level) + by)));
}

double base_center(const struct base *base, const struct measure *row)
{
    return moved(base, row, base->value);
}

struct interval base_interval(const struct base *base, const struct measure *row)
{
    return (struct interval){moved(base, row, base->low), moved(base, row, base->high)};
}

static double spread_of(const struct base *base)
{
    return (isnan(base->spread) ? 1 : base->spread) * widening(base);
}

double base_error(const struct base *base, const struct measure *row)
{
    const struct level level = level_at(base, row);
    const double error = spread_of(base) * level_error(&level, row);

    return has_limits(base) && error > 0 ? error : NAN;
}

struct interval base_limits(const struct base *base, const struct measure *row)
{
    const struct level level = level_at(base, row);

    return has_limits(base) ? level_limits(&level, row, spread_of(base)) : (struct interval){NAN, NAN};
}
