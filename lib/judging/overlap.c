/* overlap - measures that may be counted from the same answers */
#include "voc/overlap.h"

#include <math.h>

bool overlap_is_apart(const struct measures *measures, const struct measure *a, const struct measure *b)
{
    for (size_t i = 0; i < measures->group_count; i++)
        if (!measures_is_total(a->group[i]) && !measures_is_total(b->group[i]) &&
            !slice_is(a->group[i], b->group[i]))
            return true;
    return false;
}

bool overlap_holds(const struct measures *measures, const struct measure *whole, const struct measure *part)
{
    for (size_t i = 0; i < measures->group_count; i++)
        if (!measures_is_total(whole->group[i]) && !slice_is(whole->group[i], part->group[i]))
            return false;
    return strcmp(whole->metric, part->metric) == 0;
}

double overlap_se(const struct measures *measures, const struct measure *const rows[], const double weight[],
                  const double se[], size_t count)
{
    double variance = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (i == j || !overlap_is_apart(measures, rows[i], rows[j]))
                variance += weight[i] * se[i] * weight[j] * se[j];
    return sqrt(variance);
}
