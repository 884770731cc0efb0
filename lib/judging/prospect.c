/* prospect - where a series' level may be by a day */
#include "voc/prospect.h"

#include "voc/arena.h"
#include "voc/level.h"
#include "voc/peers.h"

#include <math.h>

enum { RECENT_PERIODS = 104 };

static double season_at(const struct adjustment *seasons, struct scale scale, struct period period)
{
    return seasons->season ? scale_to(scale, seasons->baseline[season_of(seasons->season, period)]) : 0;
}

/* By chance, and by what isn't known of the season; less where that was learnt from the row
   itself (stray.h). */
static double error_of(const struct adjustment *seasons, const struct level *level, const struct measure *row)
{
    const double error = level_error(level, row);

    if (!seasons->season)
        return error;
    const double own = seasons->baseline[season_of(seasons->season, row->period)],
                 part = row->period.index <= seasons->last ? -1 / fmax(2, seasons->periods)
                                                           : 1 / seasons->periods;
    return error * level_sd_at(level, own) / level->sd * sqrt(1 + part);
}

/* The values by the calendar, so that a missing row is a gap. */
static struct walk_series series_of(struct arena *arena, const struct series *series,
                                    const struct adjustment *seasons, struct scale *scale)
{
    const size_t first = series->count > RECENT_PERIODS ? series->count - RECENT_PERIODS : 0;
    const int64_t start = series->rows[first]->period.index;
    const size_t length = (size_t)(series_newest(series)->period.index - start) + 1;
    const struct level level = level_bare(series->rows + first, series->count - first);
    double *const values = arena_array(arena, length, sizeof *values), *const errors = arena_array(
                                                                           arena, length, sizeof *errors);

    for (size_t i = 0; i < length; i++)
        values[i] = NAN;
    for (size_t i = first; i < series->count; i++) {
        const struct measure *const row = series->rows[i];
        const size_t place = (size_t)(row->period.index - start);
        values[place] = pool_counts(row)
                            ? scale_to(level.scale, row->value) - season_at(seasons, level.scale, row->period)
                            : NAN;
        errors[place] = error_of(seasons, &level, row);
    }
    *scale = level.scale;
    return (struct walk_series){values, errors, length};
}

/* Learns from the peers of a series that are on its scale, and tells each of them. */
static void learn_family(struct arena *arena, struct prospects *prospects, size_t first, bool *is_done)
{
    const struct measures *const measures = prospects->measures;
    const struct measure *const row = series_newest(&measures->series[first]);
    size_t *const places = arena_array(arena, measures->series_count, sizeof *places), count = 0;
    struct walk_series *const family = arena_array(arena, measures->series_count, sizeof *family);

    for (size_t i = first; i < measures->series_count; i++)
        if (!is_done[i] && peers_are(measures, row, series_newest(&measures->series[i])) &&
            prospects->scales[i].is_log == prospects->scales[first].is_log) {
            family[count] = prospects->series[i];
            places[count++] = i;
            is_done[i] = true;
        }
    const struct walk *const walk = walk_learn(arena, family, count);
    for (size_t i = 0; i < count; i++)
        prospects->of_series[places[i]] = walk;
}

struct prospects *prospects_of(struct arena *arena, const struct measures *measures)
{
    const size_t count = measures->series_count;
    struct prospects *const prospects = arena_alloc(arena, sizeof *prospects);
    bool *const is_done = arena_array(arena, count, sizeof *is_done);

    *prospects = (struct prospects){measures, arena_array(arena, count, sizeof(struct walk *)),
                                    arena_array(arena, count, sizeof(struct walk_series)),
                                    arena_array(arena, count, sizeof(struct scale)),
                                    arena_array(arena, count, sizeof(struct adjustment))};
    for (size_t i = 0; i < count; i++) {
        struct err unused;
        if (!adjustment_read(measures, &measures->series[i], &prospects->seasons[i], &unused))
            prospects->seasons[i].season = SEASON_NONE;
        prospects->series[i] =
            series_of(arena, &measures->series[i], &prospects->seasons[i], &prospects->scales[i]);
    }
    for (size_t i = 0; i < count; i++)
        if (!is_done[i])
            learn_family(arena, prospects, i, is_done);
    return prospects;
}

struct prospect prospect_of(struct arena *arena, const struct prospects *prospects, size_t series)
{
    const struct measure *const row = series_newest(&prospects->measures->series[series]);
    struct prospect prospect = {.walk = prospects->of_series[series],
                                .scale = prospects->scales[series],
                                .side = strcmp(row->better, "low") == 0 ? -1 : 1,
                                .seasons = prospects->seasons[series]};

    if (!prospect.walk)
        return prospect;
    prospect.end = walk_follow(arena, prospect.walk, &prospects->series[series]);
    const double level = walk_level(prospect.walk, &prospect.end);
    prospect.walk = isnan(level) ? NULL : prospect.walk;
    prospect.range = pool_range(row, scale_from(prospect.scale, level));
    return prospect;
}

/* The mean square of a period's error by chance. */
static double error_square(const struct walk_series *series)
{
    double sum = 0, count = 0;

    for (size_t i = 0; i < series->length; i++)
        if (!isnan(series->value[i]) && series->error[i] > 0) {
            sum += series->error[i] * series->error[i];
            count++;
        }
    return count > 0 ? sum / count : 0;
}

void prospect_turn(struct prospect *prospect, const struct prospects *prospects, size_t series, int64_t due)
{
    const struct adjustment *const seasons = &prospect->seasons;
    const struct measure *const row = series_newest(&prospects->measures->series[series]);

    if (!seasons->season || !prospect->walk)
        return;
    const struct period last = period_of(row->period.kind, due * CIVIL_DAY);
    const struct adjustment_mix then = adjustment_of_periods(seasons, last, period_usual(last.kind)),
                                cycle = adjustment_of_cycle(seasons);
    const double doubt = adjustment_doubt(seasons, &then, &cycle),
                 square = error_square(&prospects->series[series]);
    prospect->season = adjustment_level(seasons, prospect->scale, &then);
    for (size_t i = 0; i < prospect->walk->points; i++)
        prospect->end.variance[i] += doubt * (square + pow(prospect->walk->noise[i], 2));
    prospect->range = pool_range(
        row, scale_from(prospect->scale, walk_level(prospect->walk, &prospect->end) + prospect->season));
    prospect->walk = isnan(prospect->season) ? NULL : prospect->walk;
}

double prospect_chance(const struct prospect *prospect, double ahead, double target)
{
    const double above = walk_chance(prospect->walk, &prospect->end, ahead,
                                     scale_to(prospect->scale, target) - prospect->season);

    return prospect->side > 0 ? above : 1 - above;
}

/* The largest power of ten that is at most a quarter of the doubt about the level. */
static double rounding(const struct prospect *prospect, double ahead, double target)
{
    const double sd = walk_sd(prospect->walk, &prospect->end, ahead) * (prospect->scale.is_log ? target : 1);

    return pow(10, floor(log10(sd / 4)));
}

double prospect_target(const struct prospect *prospect, double ahead, double chance)
{
    const double reach =
        walk_reach(prospect->walk, &prospect->end, ahead, prospect->side > 0 ? chance : 1 - chance);
    const double raw = scale_from(prospect->scale, reach + prospect->season),
                 step = rounding(prospect, ahead, raw);
    const double target = step < 1 ? round(raw / step) / round(1 / step) : round(raw / step) * step;

    return target > prospect->range.low && target < prospect->range.high ? target : NAN;
}
