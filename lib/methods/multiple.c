/* multiple - many comparisons at once: what ranks are possible */
#include "voc/multiple.h"

#include "voc/stats.h"

#include <math.h>

static bool has_estimate(double estimate, double se)
{
    return !isnan(estimate) && se >= 0;
}

void multiple_ranks(const double estimate[], const double se[], size_t length, double level,
                    bool high_is_better, struct multiple_rank ranks[])
{
    size_t owners = 0;
    for (size_t i = 0; i < length; i++)
        owners += has_estimate(estimate[i], se[i]);
    const double z = owners > 1 ? stats_normal_critical(1 - (1 - level) / (double)(owners - 1)) : 0;
    for (size_t i = 0; i < length; i++) {
        ranks[i] = (struct multiple_rank){1, 1, owners};
        if (!has_estimate(estimate[i], se[i])) {
            ranks[i] = (struct multiple_rank){0};
            continue;
        }
        for (size_t j = 0; j < length; j++) {
            if (j == i || !has_estimate(estimate[j], se[j]))
                continue;
            const double ahead = high_is_better ? estimate[j] - estimate[i] : estimate[i] - estimate[j];
            const double doubt = z * hypot(se[i], se[j]);
            ranks[i].rank += ahead > 0;
            ranks[i].low += ahead > doubt;
            ranks[i].high -= -ahead > doubt;
        }
    }
}
