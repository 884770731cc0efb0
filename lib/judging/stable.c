/* stable - whether a window was what its baseline takes it for */
#include "voc/stable.h"

#include "voc/arena.h"
#include "voc/breaks.h"

#include <math.h>

enum { FEWEST_FOR_BREAK = 20, FULL_CYCLES = 2 };

static struct level level_of_base(const struct base *base)
{
    return (struct level){
        .value = base->value, .sd = base->sd, .scale = base->scale, .is_individual = base->is_individual};
}

/* The rows as the regression has them, less what the baseline has in it. */
static struct seasonal_data rest_of(struct arena *arena, struct measure *const rows[], size_t count,
                                    const struct base *base, enum season_kind season)
{
    const struct level level = level_of_base(base);
    struct seasonal_data data = normal_data(arena, rows, count, &level, season);
    double *const rest = arena_array(arena, data.length, sizeof *rest);
    size_t j = 0;

    for (size_t i = 0; i < count && j < data.length; i++)
        if ((double)rows[i]->period.index == data.time[j]) {
            rest[j] = data.value[j] - scale_to(base->scale, base_center(base, rows[i]));
            j++;
        }
    data.value = rest;
    return data;
}

static void find_break(struct arena *arena, const struct base *base, const struct seasonal_data *data,
                       enum period_kind kind, const struct breaks *found, struct stable *stable)
{
    const double center = scale_to(base->scale, base->value);
    char text[PERIOD_SIZE];

    stable->before = scale_from(base->scale, center + found->before);
    stable->after = scale_from(base->scale, center + found->after);
    const struct period first = {kind, (int64_t)data->time[found->last]};
    stable->since = arena_copy(arena, text, period_write(first, text));
}

/* Where there surely are seasons the data keep them, as they would hide a break or a trend; else they lose
   them. */
static void find_season(struct seasonal_data *data, struct stable *stable)
{
    static const double surely = 0.01;

    seasonal_season_f(data, &stable->season_p);
    if (stable->season_p < surely)
        return;
    data->seasons = 1;
}

/* Without the seasons that the data have. */
static struct breaks break_of(struct arena *arena, const struct seasonal_data *data,
                              const struct seasonal *fit)
{
    double *const rest = arena_array(arena, data->length, sizeof *rest);

    if (data->length < FEWEST_FOR_BREAK)
        return (struct breaks){.f = NAN, .p = NAN};
    for (size_t i = 0; i < data->length; i++)
        rest[i] = data->value[i] - fit->effect[data->season[i]];
    return breaks_find(rest, data->weight, data->length, (size_t)data->seasons - 1);
}

/* A break and a slope look alike. Told is what the Bayesian information criterion prefers, a break costing a
   parameter more, its date (Bai & Perron 2003, J. Appl. Econ. 18:1). */
static bool is_line(const struct seasonal *line, const struct breaks *found, size_t length)
{
    const double n = (double)length;

    return n * log(line->rss) + log(n) <= n * log(found->split_rss) + 2 * log(n);
}

/* As there are two to find something, p is doubled. */
static void find_move(struct arena *arena, const struct base *base, enum period_kind kind,
                      const struct seasonal_data *data, struct stable *stable)
{
    const struct seasonal line = seasonal_fit(data, true, data->seasons > 1);
    const struct breaks found = break_of(arena, data, &line);
    double trend_p = NAN;

    if (!base->has_trend && data->length >= BASE_FEW)
        seasonal_trend_f(data, &trend_p);
    const double tests = isnan(found.p) || isnan(trend_p) ? 1 : 2;
    if (!isnan(found.p) && (isnan(trend_p) || !is_line(&line, &found, data->length))) {
        find_break(arena, base, data, kind, &found, stable);
        stable->break_p = fmin(1, tests * found.p);
    } else if (!isnan(trend_p)) {
        stable->trend_p = fmin(1, tests * trend_p);
        stable->slope = line.slope;
    }
}

struct stable stable_of(struct arena *arena, struct measure *const rows[], size_t count,
                        const struct base *base)
{
    struct stable stable = {.break_p = NAN, .trend_p = NAN, .season_p = NAN};

    if (!base->is_known || count == 0 || !(base->sd > 0))
        return stable;
    const enum period_kind kind = rows[0]->period.kind;
    const enum season_kind usual = base->season ? SEASON_NONE : season_usual(kind);
    if (season_cycles(usual, rows[0]->period, rows[count - 1]->period) >= FULL_CYCLES)
        stable.season = usual;
    struct seasonal_data data = rest_of(arena, rows, count, base, stable.season);
    if (stable.season)
        find_season(&data, &stable);
    find_move(arena, base, kind, &data, &stable);
    return stable;
}
