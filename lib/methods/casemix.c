/* casemix - what an owner's share or mean would be with everybody's mix of cases */
#include "voc/casemix.h"

#include <math.h>

struct casemix casemix_of(const struct casemix_stratum strata[], size_t count)
{
    double all = 0, compared = 0, observed = 0, expected = 0;

    for (size_t i = 0; i < count; i++) {
        const struct casemix_stratum *const stratum = &strata[i];
        if (!(stratum->weight > 0))
            continue;
        all += stratum->weight;
        if (stratum->is_alone || isnan(stratum->own) || isnan(stratum->all))
            continue;
        compared += stratum->weight;
        observed += stratum->weight * stratum->own;
        expected += stratum->weight * stratum->all;
    }
    if (!(compared > 0))
        return (struct casemix){NAN, NAN, 0};
    return (struct casemix){observed / compared, expected / compared, compared / all};
}
