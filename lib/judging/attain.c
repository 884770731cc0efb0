/* attain - how much of what a target requires by now is reached */
#include "voc/attain.h"

#include "voc/yardstick.h"

#include <math.h>

struct way {
    double baseline, target, required;
    struct interval base;
    double sign; /* 1 where high is better */
    double yardstick;
};

double attain_inside(double percent)
{
    return isnan(percent) ? NAN : fmin(100, fmax(0, percent));
}

double attain_answers(const struct level *level)
{
    return level->scale.kind == METRIC_COUNT ? round(level->n * level->value) : level->n;
}

const char *attain_lack(const struct measure *row, const struct level *level, long long min_n)
{
    if (!(level->n > 0))
        return strstr(row->note, "hidden") ? "hidden" : "none";
    if (isnan(level->value))
        return "not-reached";
    return level->scale.kind != METRIC_COUNT && level->n < (double)min_n ? "few" : "";
}

/* An unknown baseline leaves the yardstick alone. */
static double unit_from(const struct way *way, double baseline)
{
    return fmax(way->sign * (way->target - baseline), way->yardstick);
}

static double attained(const struct way *way, double baseline, double value)
{
    return yardstick_score(way->sign * (way->required - value), unit_from(way, baseline));
}

/* A baseline nearer to the target makes the same shortfall a larger part of the way. */
static void set_limits(struct attainment *it, const struct way *way, const struct level *level)
{
    const bool is_up = way->sign > 0;
    const double one = attained(way, way->baseline, level->value),
                 worse = one - attained(way, way->baseline, is_up ? level->low : level->high),
                 better = attained(way, way->baseline, is_up ? level->high : level->low) - one,
                 nearer = one - attained(way, is_up ? way->base.high : way->base.low, level->value),
                 farther = attained(way, is_up ? way->base.low : way->base.high, level->value) - one;
    const bool is_open = isnan(level->low) || isnan(level->high);

    it->value = one;
    it->low = is_open ? 0 : attain_inside(one - hypot(worse, nearer));
    it->high = is_open ? 100 : attain_inside(one + hypot(better, farther));
}

static struct way way_of(const struct measure *row, const struct judge_standing *standing)
{
    const double baseline = standing->baseline;

    return (struct way){
        .sign = strcmp(row->better, "low") == 0 ? -1 : 1,
        .target = standing->aimed,
        .required = standing->wanted,
        .baseline = baseline,
        .base = {isnan(standing->base_low) ? baseline : standing->base_low,
                 isnan(standing->base_high) ? baseline : standing->base_high},
        .yardstick = yardstick_from(row, standing->aimed),
    };
}

bool attain_of(const struct measures *measures, const struct series *series, const struct judge_plan *plan,
               double at, long long min_n, struct attainment *attainment, struct err *err)
{
    const struct measure *const row = series_newest(series);
    struct judge_standing standing;
    double target;

    *attainment = (struct attainment){.value = NAN, .low = NAN, .high = NAN, .note = ""};
    if (!measures_number(measures, row, "target", &target, err))
        return false;
    attainment->has_target = !isnan(target);
    if (!attainment->has_target)
        return true;
    if (!judge_stand(measures, series, series->count - 1, plan, at, &standing, err))
        return false;
    const struct way way = way_of(row, &standing);
    attainment->n = attain_answers(&standing.now);
    attainment->note = attain_lack(row, &standing.now, min_n);
    if (!*attainment->note && standing.lacks_season)
        attainment->note = adjustment_word;
    if (!*attainment->note && !(unit_from(&way, way.baseline) > 0))
        attainment->note = "no-scale";
    if (!*attainment->note)
        set_limits(attainment, &way, &standing.on_target);
    return true;
}
