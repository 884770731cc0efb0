/* part - one owner's part of the scores */
#include "voc/part.h"

#include "voc/attain.h"
#include "voc/stats.h"

#include <math.h>

static double freedom_of(const struct level *level)
{
    if (level->is_individual)
        return level->freedom;
    return level->sd >= 0 ? fmax(0, level->n - 1) : 0;
}

bool part_level(struct part *part, const struct part_plan *plan, const struct measures *measures,
                const struct series *series, bool *is_log, struct err *err)
{
    struct level level;

    if (!judge_level(measures, series, series->count - 1, plan->judge, plan->level, &level, err))
        return false;
    const struct interval range = pool_range(series_newest(series), level.value),
                          shown = interval_inside((struct interval){level.low, level.high}, range);
    *part = (struct part){.n = attain_answers(&level),
                          .value = level.value,
                          .low = shown.low,
                          .high = shown.high,
                          .weight = NAN,
                          .se = level_se(&level, plan->level),
                          .sd = level.sd * level.spread,
                          .n_fair = level.n / (level.spread * level.spread),
                          .freedom = freedom_of(&level),
                          .is_there = true,
                          .note = attain_lack(series_newest(series), &level, plan->min_n)};
    *is_log = *is_log && (level.scale.is_log || isnan(level.value));
    return true;
}

/* Effective answers that a binomial share with this error would have: waiting leaves less than there are. */
static double worth_of(enum metric_kind kind, const struct estimate *estimate)
{
    const double share = estimate->value / 100, error = estimate->se / 100;

    if (kind != METRIC_WITHIN || !(error > 0) || share <= 0 || share >= 1)
        return estimate->n_eff;
    return fmin(estimate->n_eff, share * (1 - share) / (error * error));
}

static const char *lack_of_estimate(const struct part_plan *plan, const struct estimate *estimate)
{
    if (!(estimate->n > 0))
        return "none";
    if (isnan(estimate->value))
        return estimate->note;
    return estimate->n_eff < (double)plan->min_n ? "few" : "";
}

/* Answers that are all alike have no error, which of a single one isn't known. */
static double sd_of_mean(const struct estimate *estimate)
{
    return estimate->se > 0 ? estimate->se * sqrt(estimate->n_eff) : estimate->n_eff > 1 ? 0 : NAN;
}

void part_estimate(struct part *part, const struct part_plan *plan, const struct measure *shape,
                   const struct estimate *estimate, double spread, bool *is_log)
{
    const enum metric_kind kind = shape->kind;
    const struct scale scale = {kind, kind == METRIC_QUANTILE && estimate->value > 0};
    const double wide = isnan(spread) ? 1 : fmax(1, spread), n = worth_of(kind, estimate),
                 value = scale_to(scale, estimate->value),
                 below = wide * (value - scale_to(scale, estimate->low)),
                 above = wide * (scale_to(scale, estimate->high) - value);
    const struct interval shown = interval_inside(
        isnan(value) ? (struct interval){estimate->low, estimate->high}
                     : (struct interval){scale_from(scale, value - below), scale_from(scale, value + above)},
        pool_range(shape, estimate->value));
    const double se = (below + above) / (2 * stats_normal_critical(plan->level));

    *part = (struct part){.n = estimate->n_eff,
                          .value = estimate->value,
                          .low = shown.low,
                          .high = shown.high,
                          .weight = NAN,
                          .se = se,
                          .sd = kind == METRIC_MEAN ? wide * sd_of_mean(estimate) : se * sqrt(n),
                          .n_fair = n / (wide * wide),
                          .freedom = kind == METRIC_MEAN ? fmax(0, estimate->n_eff - 1) : 0,
                          .is_there = true,
                          .note = lack_of_estimate(plan, estimate)};
    *is_log = *is_log && (scale.is_log || isnan(estimate->value));
}
