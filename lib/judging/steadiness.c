/* steadiness - how far an owner's periods stray from one to the next */
#include "voc/steadiness.h"

#include "voc/stray.h"
#include "voc/successive.h"

#include <math.h>

/* Below this a series is too even to be chance; its logarithm says no more. */
static const double least = 0.01;

/* As a percentage of the variance between neighbours that chance explains. */
static double percent(double phi)
{
    return 100 / fmax(1, phi);
}

/* Whether nothing has varied, in periods that tell of answers which could have. */
static bool is_even(struct measure *const rows[], size_t count, const struct level *level)
{
    bool is_even = level->sd == 0 && !level->is_individual && level->scale.kind != METRIC_COUNT;

    for (size_t i = 0; i < count; i++)
        is_even = is_even && (!pool_counts(rows[i]) || rows[i]->value == level->value);
    return is_even;
}

/* Where all answers are alike there is no error to go by, and no stray: as much as chance explains. */
static struct successive strays(struct measure *const rows[], size_t count, const struct adjustment *seasons)
{
    const struct level level = stray_level(rows, count, seasons);
    const bool are_even = is_even(rows, count, &level);
    double z[STEADINESS_PERIODS];

    stray_of(rows, count, &level, seasons, z);
    for (size_t i = 0; are_even && i < count; i++)
        z[i] = pool_counts(rows[i]) ? 0 : NAN;
    struct successive got = successive_of(z, count);
    got.freedom *= stray_freedom(rows, count, seasons);
    got.variance = are_even && got.count > 1 ? 1 : got.variance;
    return got;
}

bool steadiness_of(struct part *part, const struct part_plan *plan, const struct measures *measures,
                   const struct series *series, struct err *err)
{
    const size_t count = series->count < STEADINESS_PERIODS ? series->count : STEADINESS_PERIODS;
    struct adjustment seasons;

    if (series_newest(series)->period.kind == PERIOD_ALL)
        return true;
    if (!adjustment_read(measures, series, &seasons, err))
        return false;
    const struct successive got = strays(series->rows + series->count - count, count, &seasons);
    *part = (struct part){
        .n = (double)got.count, .value = NAN, .low = NAN, .high = NAN, .weight = NAN, .se = NAN, .note = ""};
    part->is_there = true;
    if (got.count < STEADINESS_FEWEST) {
        part->note = got.count ? "few" : "none";
        return true;
    }
    const struct successive kept = {fmax(least, got.variance), got.freedom, got.count};
    const struct interval phi = successive_interval(&kept, plan->level);
    part->value = percent(kept.variance);
    part->low = percent(phi.high);
    part->high = percent(phi.low);
    part->n_fair = part->n;
    successive_log(&kept, &part->log_phi, &part->se);
    return true;
}
