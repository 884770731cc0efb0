/* outlook - where a series will be when its target is due */
#include "voc/outlook.h"

#include "voc/forecast.h"
#include "voc/stats.h"

#include <math.h>

const char *const judge_outlook_words[] = {"", "likely", "open", "unlikely", NULL};
static const double likely_from = 0.8, unlikely_below = 0.2;

/* The error on the side on which the target lies: near an end of the scale the other side has no room. */
static double error_towards(const struct position *it, double value, double target)
{
    const double below = fabs(scale_to(it->now.scale, it->now.low) - value),
                 above = fabs(scale_to(it->now.scale, it->now.high) - value);

    return (target < value   ? below
            : target > value ? above
                             : fmax(below, above)) /
           stats_normal_critical(it->row->level);
}

/* What stands now, before the due day as it would be in the seasons then. */
static double value_when_due(const struct position *it)
{
    if (!position_has_season(it) || it->due.has_come)
        return it->now.value;
    return adjustment_move(&it->seasons, it->now.scale, it->row, it->now.value, &it->now_mix, &it->due_mix);
}

static struct outlook as_it_stands(const struct position *it)
{
    const double value = scale_to(it->now.scale, it->now.value), target = scale_to(it->now.scale, it->aimed),
                 error = error_towards(it, value, target) * position_widening(it, it->now.n, it->doubt);
    const bool is_off_scale = it->now.scale.is_log && it->aimed <= 0;
    struct outlook outlook = {value_when_due(it), NAN, NAN, NAN, NAN, JUDGE_OUTLOOK_NONE};

    if (!isnan(it->aimed) && error > 0 && !is_off_scale && !it->due.is_ahead)
        outlook.chance = stats_normal(it->aim * (value - target) / error);
    return outlook;
}

static struct outlook as_it_will(const struct position *it, const struct forecast *forecast)
{
    const double tail = (1 - it->row->level) / 2, gap = it->aim * (it->aimed - it->now.value);
    const bool is_off_scale = it->now.scale.is_log && it->target <= 0;
    struct outlook outlook = {forecast_mean(forecast),
                              forecast_quantile(forecast, tail),
                              forecast_quantile(forecast, 1 - tail),
                              NAN,
                              NAN,
                              JUDGE_OUTLOOK_NONE};

    if (isnan(it->target))
        return outlook;
    outlook.pace = isnan(gap) ? NAN : it->aim * fmax(0, gap) / forecast->periods;
    if (is_off_scale)
        return outlook;
    const double above = forecast_chance(forecast, it->target);
    outlook.chance = it->aim > 0 ? above : 1 - above;
    return outlook;
}

struct outlook outlook_of(const struct position *it)
{
    const struct interval range = pool_range(it->row, it->now.value);
    struct forecast forecast;
    struct outlook outlook = forecast_of(it, &forecast) ? as_it_will(it, &forecast) : as_it_stands(it);

    if (!isnan(outlook.forecast))
        outlook.forecast = fmin(range.high, fmax(range.low, outlook.forecast));
    if (position_is_thin(it))
        outlook.chance = NAN;
    const struct interval shown = interval_inside((struct interval){outlook.low, outlook.high}, range);
    outlook.low = shown.low;
    outlook.high = shown.high;
    if (!isnan(outlook.chance))
        outlook.word = outlook.chance >= likely_from     ? JUDGE_OUTLOOK_LIKELY
                       : outlook.chance < unlikely_below ? JUDGE_OUTLOOK_UNLIKELY
                                                         : JUDGE_OUTLOOK_OPEN;
    return outlook;
}
