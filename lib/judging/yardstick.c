/* yardstick - which change of a metric is a large one, whatever the baseline and the target */
#include "voc/yardstick.h"

#include "voc/pool.h"

#include <math.h>

bool yardstick_is_log(enum metric_kind kind)
{
    return kind == METRIC_QUANTILE || kind == METRIC_COUNT;
}

static double tenth_of_range(const struct measure *row, double value)
{
    const struct interval range = pool_range(row, value);

    return (range.high - range.low) / 10;
}

double yardstick_from(const struct measure *row, double value)
{
    if (yardstick_is_log(row->kind))
        return row->kind == METRIC_COUNT ? fmax(1, value) : value;
    const double tenth = tenth_of_range(row, value);
    return isfinite(tenth) ? tenth : fabs(value) / 10;
}

double yardstick_change(const struct measure *row, double value)
{
    if (yardstick_is_log(row->kind))
        return log(2);
    const double tenth = tenth_of_range(row, value);
    return isfinite(tenth) ? tenth : value > 0 ? value / 10 : INFINITY;
}

double yardstick_score(double missing, double unit)
{
    if (isnan(missing))
        return NAN;
    if (missing <= 0)
        return 100;
    return missing <= unit ? 100 - 50 * missing / unit : 50 * unit / missing;
}
