/* stray - how far periods are from where they should be, in errors by chance */
#include "voc/stray.h"

#include <math.h>

struct level stray_level(struct measure *const rows[], size_t count, const struct adjustment *seasons)
{
    struct level level = level_bare(rows, count);

    if (seasons->season && level.is_individual)
        level.sd = adjustment_sigma(seasons, level.scale, rows, count);
    return level;
}

static double distance(const struct measure *row, const struct level *level, const struct adjustment *seasons)
{
    const double error = level_error(level, row);

    if (!pool_counts(row) || !(error > 0))
        return NAN;
    const double value = scale_to(level->scale, row->value);
    if (!seasons->season)
        return (value - scale_to(level->scale, level->value)) / error;
    const double own = seasons->baseline[season_of(seasons->season, row->period)];
    return (value - scale_to(level->scale, own) - adjustment_trend(seasons, row->period)) /
           (error * level_sd_at(level, own) / level->sd);
}

static bool is_inside(const struct measure *row, const struct adjustment *seasons)
{
    return row->period.index <= seasons->last;
}

/* A season is known by its periods at least as well as by two, else nothing would be left of it. */
static double periods_of(const struct adjustment *seasons)
{
    return fmax(2, seasons->periods);
}

static double expected(const struct adjustment *seasons, const struct measure *a, const struct measure *b)
{
    if (is_inside(a, seasons) != is_inside(b, seasons) ||
        season_of(seasons->season, a->period) == season_of(seasons->season, b->period))
        return 1;
    return is_inside(a, seasons) ? 1 - 1 / periods_of(seasons) : 1 + 1 / periods_of(seasons);
}

void stray_of(struct measure *const rows[], size_t count, const struct level *level,
              const struct adjustment *seasons, double stray[])
{
    const struct measure *last = NULL;
    double last_distance = NAN, last_stray = NAN;

    for (size_t i = 0; i < count; i++) {
        const double away = distance(rows[i], level, seasons);
        stray[i] = away;
        if (!seasons->season || isnan(away))
            continue;
        if (last)
            stray[i] = last_stray + (away - last_distance) / sqrt(expected(seasons, last, rows[i]));
        last = rows[i];
        last_distance = away;
        last_stray = stray[i];
    }
}

double stray_freedom(struct measure *const rows[], size_t count, const struct adjustment *seasons)
{
    double inside = 0;

    for (size_t i = 0; seasons->season && i < count; i++)
        inside += is_inside(rows[i], seasons);
    return inside > 0 ? 1 - inside / (double)count / periods_of(seasons) : 1;
}
