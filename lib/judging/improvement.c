/* improvement - how far an owner's level has moved from its baseline */
#include "voc/improvement.h"

#include "voc/attain.h"
#include "voc/pool.h"
#include "voc/stats.h"

#include <math.h>

struct growth {
    const struct measure *row;
    struct level now;
    double baseline, target;
    struct interval base;
    double sign; /* 1 where high is better */
    struct interval range;
};

static bool read_change(struct growth *it, const struct measures *measures, struct err *err)
{
    it->sign = strcmp(it->row->better, "low") == 0 ? -1 : 1;
    return measures_number(measures, it->row, "baseline", &it->baseline, err) &&
           measures_number(measures, it->row, "target", &it->target, err) &&
           measures_number(measures, it->row, "base_low", &it->base.low, err) &&
           measures_number(measures, it->row, "base_high", &it->base.high, err);
}

/* At the better end, or where the target asks already: no change could then be more than none. */
static bool has_room(const struct growth *it)
{
    const double end = it->sign > 0 ? it->range.high : it->range.low;

    return it->sign * (end - it->baseline) > 0 && !(it->sign * (it->target - it->baseline) <= 0);
}

/* A change towards the better, as a percentage: 50 none, 100 all the way, 0 all the way back. */
static double of_room(const struct growth *it, double change)
{
    const double better = it->sign * change,
                 up = it->sign > 0 ? it->range.high - it->baseline : it->baseline - it->range.low,
                 down = it->range.high - it->range.low - up, room = better >= 0 ? up : down;

    return better == 0 ? 50 : room > 0 ? attain_inside(50 + 50 * better / room) : 0;
}

/* From the logarithm of now over baseline. */
static double of_ratio(const struct growth *it, double log_ratio)
{
    return 100 / (1 + exp(-it->sign * log_ratio));
}

static struct interval logs(struct interval interval)
{
    return (struct interval){log(interval.low), log(interval.high)};
}

/* In order, whichever way is better. */
static void set_limits(struct part *part, double a, double b)
{
    part->low = fmin(a, b);
    part->high = fmax(a, b);
}

static void compare_ratios(struct part *part, const struct growth *it)
{
    const double from = log(it->baseline), to = log(it->now.value);
    const struct interval both =
        interval_difference(to, logs((struct interval){it->now.low, it->now.high}), from, logs(it->base));

    part->value = it->now.value == it->baseline ? 50 : of_ratio(it, to - from);
    set_limits(part, of_ratio(it, both.low), of_ratio(it, both.high));
}

static void compare_differences(struct part *part, const struct growth *it)
{
    const double change = it->now.value - it->baseline;
    const struct interval both = interval_difference(
        it->now.value, (struct interval){it->now.low, it->now.high}, it->baseline, it->base);

    part->value = of_room(it, change);
    set_limits(part, of_room(it, both.low), of_room(it, both.high));
    if (isnan(both.low) || isnan(both.high))
        part->low = part->high = NAN;
}

static void settle(struct part *part, double level)
{
    if (!(part->high - part->low <= 100)) {
        part->low = 0;
        part->high = 100;
    }
    part->se = (part->high - part->low) / (2 * stats_normal_critical(level));
}

bool improvement_of(struct part *part, const struct part_plan *plan, const struct measures *measures,
                    const struct series *series, struct err *err)
{
    struct growth it = {.row = series_newest(series)};

    if (!read_change(&it, measures, err) ||
        !judge_level(measures, series, series->count - 1, plan->judge, plan->level, &it.now, err))
        return false;
    if (isnan(it.baseline))
        return true;
    *part = (struct part){.n = it.now.n,
                          .n_fair = it.now.n,
                          .value = NAN,
                          .low = NAN,
                          .high = NAN,
                          .weight = NAN,
                          .se = NAN,
                          .is_there = true,
                          .note = attain_lack(it.row, &it.now, plan->min_n)};
    if (*part->note)
        return true;
    it.range = pool_range(it.row, it.baseline);
    if (!has_room(&it))
        part->note = "no-room";
    else if (it.row->kind == METRIC_QUANTILE || it.row->kind == METRIC_COUNT)
        compare_ratios(part, &it);
    else if (isinf(it.range.high))
        part->note = "no-scale";
    else
        compare_differences(part, &it);
    if (!*part->note)
        settle(part, plan->level);
    return true;
}
