/* sample - how many answers a claim takes, and how small a change so many answers can show */
#include "voc/sample.h"

#include "voc/stats.h"

#include <math.h>

const struct sample_plan sample_usual = {0.95, 0.8};

/* z + zb; a quantile above one half is the critical value of the interval whose upper end it is. */
static double reach(const struct sample_plan *plan)
{
    return stats_normal_critical(plan->level) + stats_normal_critical(2 * plan->power - 1);
}

double sample_worst_variance(double low, double high)
{
    return low < high && isfinite(high - low) ? (high - low) * (high - low) / 4 : NAN;
}

double sample_for_margin(double variance, double margin, double population, double level)
{
    if (!(variance > 0) || !(margin > 0) || !(population > 0))
        return NAN;
    const double z = stats_normal_critical(level), n = z * z * variance / (margin * margin);
    return isinf(population) ? n : n * population / (n + population - 1);
}

double sample_each_wave(double variance, double change, const struct sample_plan *plan)
{
    const double need = reach(plan) / change;

    return variance > 0 && change != 0 ? 2 * need * need * variance : NAN;
}

double sample_second_wave(double variance, double change, double first, const struct sample_plan *plan)
{
    if (!(variance > 0) || !(first > 0) || change == 0)
        return NAN;
    const double se = change / reach(plan), left = se * se - variance / first;
    return left > 0 ? variance / left : NAN;
}

double sample_detectable(double variance, double first, double second, const struct sample_plan *plan)
{
    if (!(variance > 0) || !(first > 0) || !(second > 0))
        return NAN;
    return reach(plan) * sqrt(variance / first + variance / second);
}
