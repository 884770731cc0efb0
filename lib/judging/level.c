/* level - the level of a metric over several periods */
#include "voc/level.h"

#include "voc/limits.h"
#include "voc/stats.h"

#include <math.h>

/* More periods than anyone looks at; the newest of them tell of the spread. */
enum { MOST_PERIODS = 4096 };
/* Shewhart's natural limits. */
static const double sigmas = 3;

static struct level surely(struct level level, bool is_open, double at, double spread)
{
    if (level.periods == 0)
        return level;
    const struct interval interval = level_with(&level, level.n, at, spread);
    level.spread = isnan(spread) ? 1 : fmax(1, spread);
    level.low = interval.low;
    level.high = is_open ? NAN : interval.high;
    level.value = is_open ? NAN : level.value;
    return level;
}

static struct level pooled(const struct pool *pool)
{
    return (struct level){.value = pool->value,
                          .low = NAN,
                          .high = NAN,
                          .n = pool->n,
                          .sd = pool->sd,
                          .spread = 1,
                          .freedom = pool->is_individual ? scale_freedom(pool->n) : 0,
                          .is_individual = pool->is_individual,
                          .scale = pool->scale,
                          .periods = pool->periods};
}

struct level level_of(struct measure *const rows[], size_t count, double at, double spread)
{
    const struct pool pool = pool_of(rows, count);

    return surely(pooled(&pool), pool.is_open, at, spread);
}

struct level level_bare(struct measure *const rows[], size_t count)
{
    const struct pool pool = pool_of(rows, count);
    struct level level = pooled(&pool);

    level.value = pool.is_open ? NAN : level.value;
    return level;
}

struct level level_among(struct measure *const rows[], size_t count, struct measure *const more[],
                         size_t more_count, double at, double spread)
{
    const struct pool pool = pool_of(rows, count);
    struct level level = pooled(&pool);

    if (count > 0 && (rows[0]->kind == METRIC_QUANTILE || pool.is_individual)) {
        const struct pool longer = pool_of(more, more_count);
        if (longer.scale.is_log == pool.scale.is_log && longer.is_individual == pool.is_individual &&
            longer.sd > 0) {
            level.sd = longer.sd;
            level.freedom = pooled(&longer).freedom;
        }
    }
    return surely(level, pool.is_open, at, spread);
}

struct interval level_with(const struct level *level, double n, double at, double spread)
{
    const struct scale_estimate estimate = {level->value, level->sd, n, isnan(spread) ? 1 : fmax(1, spread)};

    return level->is_individual ? scale_individuals(level->scale, &estimate, level->freedom, at)
                                : scale_interval(level->scale, &estimate, at);
}

double level_se(const struct level *level, double at)
{
    return (scale_to(level->scale, level->high) - scale_to(level->scale, level->low)) /
           (2 * stats_normal_critical(at));
}

double level_error(const struct level *level, const struct measure *row)
{
    if (row->kind == METRIC_COUNT || level->is_individual)
        return level->sd;
    return row->n_eff > 0 ? level->sd / sqrt(pool_worth(row)) : NAN;
}

double level_sd_at(const struct level *level, double value)
{
    const double share = value / 100, own = level->value / 100, sd = level->sd / 100;
    double square = NAN;

    if (level->is_individual || value == level->value)
        return level->sd;
    switch (level->scale.kind) {
    case METRIC_SHARE:
    case METRIC_WITHIN:
        square = 1e4 * share * (1 - share);
        break;
    case METRIC_NET:
        square = 1e4 * (sd * sd + own * own - share * share);
        break;
    case METRIC_COUNT:
        square = value;
        break;
    default:
        break;
    }
    return square > 0 ? sqrt(square) : level->sd;
}

double level_spread(const struct level *level, struct measure *const rows[], size_t count)
{
    double values[MOST_PERIODS], errors[MOST_PERIODS];

    if (level->is_individual)
        return NAN;
    if (count > MOST_PERIODS) {
        rows += count - MOST_PERIODS;
        count = MOST_PERIODS;
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = pool_counts(rows[i]) ? scale_to(level->scale, rows[i]->value) : NAN;
        errors[i] = level_error(level, rows[i]);
    }
    const double spread = limits_spread(values, errors, count, scale_to(level->scale, level->value));
    return isnan(spread) ? NAN : fmax(1, spread);
}

struct interval level_limits(const struct level *level, const struct measure *row, double spread)
{
    const double center = scale_to(level->scale, level->value);
    const double reach = sigmas * (isnan(spread) ? 1 : spread) * level_error(level, row);

    if (!(reach > 0))
        return (struct interval){NAN, NAN};
    return interval_inside(
        (struct interval){scale_from(level->scale, center - reach), scale_from(level->scale, center + reach)},
        pool_range(row, level->value));
}
