/* improvement - how far an owner's level has moved from its baseline */
#include "voc/improvement.h"

#include "voc/attain.h"
#include "voc/pool.h"
#include "voc/stats.h"
#include "voc/yardstick.h"

#include <math.h>

/* Everything but `now` so that more is better: turned where low is, logarithms for times and counts. */
struct growth {
    const struct measure *row;
    struct level now;
    double baseline, target; /* a target that isn't known is the best that can be */
    struct interval base;
    double sign, yardstick;
};

static struct growth growth_of(const struct measure *row, const struct judge_standing *standing)
{
    return (struct growth){.row = row,
                           .now = standing->on_baseline,
                           .baseline = standing->baseline,
                           .target = standing->aimed,
                           .base = {standing->base_low, standing->base_high},
                           .sign = strcmp(row->better, "low") == 0 ? -1 : 1};
}

static double upwards(const struct growth *it, double value)
{
    return it->sign * (yardstick_is_log(it->row->kind) ? log(value) : value);
}

static struct interval all_upwards(const struct growth *it, struct interval limits)
{
    const double low = upwards(it, limits.low), high = upwards(it, limits.high);

    return it->sign > 0 ? (struct interval){low, high} : (struct interval){high, low};
}

static void turn_upwards(struct growth *it)
{
    const struct interval range = pool_range(it->row, it->baseline);
    const double end = it->sign > 0 ? range.high : range.low;

    const bool is_endless = it->row->kind == METRIC_MEAN && isinf(range.high - range.low);

    it->yardstick = is_endless && it->base.low <= 0 ? INFINITY : yardstick_change(it->row, it->baseline);
    it->baseline = upwards(it, it->baseline);
    it->base = all_upwards(it, it->base);
    it->target = upwards(it, isnan(it->target) ? end : it->target);
}

/* What scores 100 from a baseline: a yardstick more, or the target where that is nearer. */
static double goal_from(const struct growth *it, double baseline)
{
    return isnan(baseline) ? NAN : fmin(baseline + it->yardstick, fmax(baseline, it->target));
}

/* From how far the level is above what scores 100; both may be without end. */
static double score_of(const struct growth *it, double above)
{
    return yardstick_score(-above, it->yardstick);
}

static void compare(struct part *part, const struct growth *it)
{
    const double now = upwards(it, it->now.value), goal = goal_from(it, it->baseline);
    const struct interval both =
        interval_difference(now, all_upwards(it, (struct interval){it->now.low, it->now.high}), goal,
                            (struct interval){goal_from(it, it->base.low), goal_from(it, it->base.high)});

    part->value = now == goal ? 100 : score_of(it, now - goal);
    part->held = it->baseline == goal ? 100 : score_of(it, it->baseline - goal);
    part->low = score_of(it, both.low);
    part->high = score_of(it, both.high);
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
    struct judge_standing standing;

    if (!judge_stand(measures, series, series->count - 1, plan->judge, plan->level, &standing, err))
        return false;
    struct growth it = growth_of(series_newest(series), &standing);
    if (isnan(it.baseline))
        return true;
    *part = (struct part){.n = attain_answers(&standing.now),
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
    turn_upwards(&it);
    if (isinf(it.yardstick)) {
        part->note = "no-scale";
        return true;
    }
    compare(part, &it);
    settle(part, plan->level);
    return true;
}
