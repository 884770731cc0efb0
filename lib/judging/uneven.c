/* uneven - what periods of unequal size do to what is known of how they vary beyond chance */
#include "voc/uneven.h"

#include <math.h>

struct uneven uneven_of(struct measure *const rows[], size_t count)
{
    double sum = 0, squares = 0, periods = 0;

    for (size_t i = 0; i < count; i++) {
        const double worth = pool_counts(rows[i]) && rows[i]->kind != METRIC_COUNT ? pool_worth(rows[i]) : 0;
        sum += worth > 0 ? worth : 0;
        squares += worth > 0 ? worth * worth : 0;
        periods += worth > 0;
    }
    return (struct uneven){sum / periods, squares / periods};
}

double uneven_weight(const struct uneven *pooled, const struct uneven *usual)
{
    if (!(pooled->mean > 0))
        return 1;
    return pooled->square / pooled->mean / fmin(pooled->mean, usual->mean);
}

double uneven_freedom(const struct uneven *usual, double spread)
{
    const double beyond = spread * spread - 1, all = (1 + beyond) * (1 + beyond),
                 variation = usual->square / (usual->mean * usual->mean) - 1;

    return variation > 0 ? all / (all + beyond * beyond * variation) : 1;
}
