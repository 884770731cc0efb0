/* base - what is normal for a series */
#include "voc/base.h"

#include <math.h>

/* The level as it holds for the row. */
static struct level level_at(const struct base *base, const struct measure *row)
{
    return (struct level){.value = base_center(base, row),
                          .sd = base->sd,
                          .scale = base->scale,
                          .is_individual = base->is_individual};
}

static bool has_limits(const struct base *base)
{
    return base->is_known && base->periods > 1;
}

double base_center(const struct base *base, const struct measure *row)
{
    (void)row;
    return base->value;
}

double base_error(const struct base *base, const struct measure *row)
{
    const struct level level = level_at(base, row);
    const double error = (isnan(base->spread) ? 1 : base->spread) * level_error(&level, row);

    return has_limits(base) && error > 0 ? error : NAN;
}

struct interval base_limits(const struct base *base, const struct measure *row)
{
    const struct level level = level_at(base, row);

    return has_limits(base) ? level_limits(&level, row, base->spread) : (struct interval){NAN, NAN};
}
