/* attain - how much of what a target requires by now is reached */
#include "voc/attain.h"

#include <math.h>

struct way {
    double baseline, target, required;
    double sign; /* 1 where high is better */
    enum metric_kind kind;
};

double attain_inside(double percent)
{
    return isnan(percent) ? NAN : fmin(100, fmax(0, percent));
}

const char *attain_lack(const struct measure *row, const struct level *level, long long min_n)
{
    if (!(level->n > 0))
        return strstr(row->note, "hidden") ? "hidden" : "none";
    if (isnan(level->value))
        return "not-reached";
    return level->scale.kind != METRIC_COUNT && level->n < (double)min_n ? "few" : "";
}

static double attained(const struct way *way, double value)
{
    const double length = way->sign * (way->target - way->baseline);
    const double unit = length > 0 ? length : way->kind == METRIC_NET ? 100 : fabs(way->target);

    return unit > 0 ? attain_inside(100 - 100 * way->sign * (way->required - value) / unit) : NAN;
}

static bool read_way(const struct measures *measures, const struct measure *row, struct way *way,
                     struct err *err)
{
    *way = (struct way){.sign = strcmp(row->better, "low") == 0 ? -1 : 1, .kind = row->kind};
    if (!measures_number(measures, row, "target", &way->target, err) ||
        !measures_number(measures, row, "required", &way->required, err) ||
        !measures_number(measures, row, "baseline", &way->baseline, err))
        return false;
    way->required = isnan(way->required) ? way->target : way->required;
    return true;
}

bool attain_of(const struct measures *measures, const struct series *series, const struct judge_plan *plan,
               double at, long long min_n, struct attainment *attainment, struct err *err)
{
    const struct measure *const row = series_newest(series);
    struct way way;

    *attainment = (struct attainment){.value = NAN, .low = NAN, .high = NAN, .note = ""};
    if (!read_way(measures, row, &way, err))
        return false;
    attainment->has_target = !isnan(way.target);
    if (!attainment->has_target)
        return true;
    struct level level;
    if (!judge_level(measures, series, series->count - 1, plan, at, &level, err))
        return false;
    attainment->n = level.n;
    attainment->note = attain_lack(row, &level, min_n);
    if (*attainment->note)
        return true;
    const double one = attained(&way, level.low), other = attained(&way, level.high);
    attainment->value = attained(&way, level.value);
    if (isnan(attainment->value))
        return true;
    attainment->low = isnan(one) || isnan(other) ? 0 : fmin(one, other);
    attainment->high = isnan(one) || isnan(other) ? 100 : fmax(one, other);
    return true;
}
