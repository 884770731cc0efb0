/* normal - learns what is normal from a window of periods */
#include "voc/normal.h"

#include "voc/arena.h"

#include <math.h>

static const double baseline_level = 0.95;

static const char *period_text(struct arena *arena, struct period period)
{
    char text[PERIOD_SIZE];

    return arena_copy(arena, text, period_write(period, text));
}

static void name_window(struct arena *arena, struct measure *const rows[], size_t count, struct base *base)
{
    base->end = period_end(rows[count - 1]->period);
    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) {
            base->to = period_text(arena, rows[i]->period);
            base->last = rows[i]->period.index;
            base->from = base->from ? base->from : base->to;
        }
}

struct seasonal_data normal_data(struct arena *arena, struct measure *const rows[], size_t count,
                                 const struct level *level, enum season_kind season)
{
    double *const value = arena_array(arena, count, sizeof *value),
                  *const time = arena_array(arena, count, sizeof *time),
                  *const weight = arena_array(arena, count, sizeof *weight);
    int *const of = arena_array(arena, count, sizeof *of);
    size_t length = 0;

    for (size_t i = 0; i < count; i++) {
        const double at = pool_counts(rows[i]) ? scale_to(level->scale, rows[i]->value) : NAN,
                     error = level_error(level, rows[i]);
        if (!isfinite(at) || !(error > 0))
            continue;
        value[length] = at;
        time[length] = (double)rows[i]->period.index;
        weight[length] = 1 / (error * error);
        of[length++] = season_of(season, rows[i]->period);
    }
    return (struct seasonal_data){value, time, weight, of, length, season_count(season)};
}

/* The season that the window can tell of: two full cycles. */
static enum season_kind estimable(struct measure *const rows[], size_t count, enum season_kind asked)
{
    enum { FULL_CYCLES = 2 };

    return count && season_fits(asked, rows[0]->period.kind) &&
                   season_cycles(asked, rows[0]->period, rows[count - 1]->period) >= FULL_CYCLES
               ? asked
               : SEASON_NONE;
}

/* The weighted mean without the seasons. */
static double mean_level(const struct seasonal_data *data, const struct seasonal *fit)
{
    double sum = 0, all = 0;

    for (size_t i = 0; i < data->length; i++) {
        sum += data->weight[i] * (data->value[i] - fit->effect[data->season[i]]);
        all += data->weight[i];
    }
    return sum / all;
}

/* The weighted mean square around what is taken in, in errors by chance at where that is. */
static double mean_square(const struct seasonal_data *data, const struct seasonal *fit,
                          const struct level *level)
{
    double sum = 0;

    for (size_t i = 0; i < data->length; i++) {
        const double center = fit->level + fit->slope * data->time[i] + fit->effect[data->season[i]],
                     off = (data->value[i] - center) * level->sd /
                           level_sd_at(level, scale_from(level->scale, center));
        sum += data->weight[i] * off * off;
    }
    return sum / (double)(data->length - fit->parameters);
}

/* What of the plan can be learnt from the data; false: nothing. */
static bool fit_plan(const struct seasonal_data *data, const struct normal_plan *plan, struct seasonal *fit)
{
    enum { SPARE = 2 };

    *fit = seasonal_fit(data, true, data->seasons > 1);
    if (isnan(fit->rss) || data->length < fit->parameters + SPARE)
        return false;
    if (!plan->has_trend) {
        fit->level = mean_level(data, fit);
        fit->slope = 0;
        fit->parameters--;
    }
    return true;
}

/* The level at the window's last period, with the interval that what was learnt leaves it. */
static void settle(struct base *base, struct level *level, const struct seasonal *fit,
                   const struct seasonal_data *data, const struct measure *row)
{
    const double ratio = sqrt(mean_square(data, fit, level));
    const double answers = level->n / (base_leverage(base) * (double)base->periods);

    level->value = scale_from(level->scale, fit->level + fit->slope * (double)base->last);
    level->freedom = (double)(data->length - fit->parameters);
    base->spread = level->is_individual ? NAN : fmax(1, ratio);
    level->sd *= level->is_individual ? ratio : 1;
    const struct interval range = pool_range(row, level->value),
                          found = level_with(level, answers, baseline_level, base->spread);
    level->value = fmin(range.high, fmax(range.low, level->value));
    level->low = found.low;
    level->high = found.high;
}

static void take_in(struct arena *arena, struct measure *const rows[], size_t count,
                    const struct normal_plan *plan, struct level *level, struct base *base)
{
    const enum season_kind season = estimable(rows, count, plan->season);
    const struct seasonal_data data = normal_data(arena, rows, count, level, season);
    struct seasonal fit;

    if ((!plan->has_trend && !season) || isnan(level->value) || !fit_plan(&data, plan, &fit))
        return;
    base->season = season;
    base->has_trend = plan->has_trend;
    base->slope = fit.slope;
    for (int i = 0; i < SEASON_MOST; i++)
        base->effect[i] = fit.effect[i];
    settle(base, level, &fit, &data, rows[0]);
}

struct base normal_learn(struct arena *arena, struct measure *const rows[], size_t count,
                         const struct normal_plan *plan)
{
    struct base base = {0};
    const struct level plain = level_of(rows, count, baseline_level, 1);

    if (count)
        name_window(arena, rows, count, &base);
    if (isnan(plain.value))
        return base;
    base.spread = level_spread(&plain, rows, count);
    struct level level = level_of(rows, count, baseline_level, base.spread);
    base.is_known = true;
    base.periods = (long long)level.periods;
    take_in(arena, rows, count, plan, &level, &base);
    const struct interval shown =
        interval_inside((struct interval){level.low, level.high}, pool_range(rows[0], level.value));
    base.value = level.value;
    base.low = shown.low;
    base.high = shown.high;
    base.sd = level.sd;
    base.scale = level.scale;
    base.is_individual = level.is_individual;
    return base;
}
