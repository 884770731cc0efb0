/* level - the level of a metric over several periods */
#include "voc/level.h"

#include "voc/limits.h"
#include "voc/stats.h"

#include <math.h>
#include <string.h>

enum { MOST_PERIODS = 4096, SIGMAS = 3 };

bool level_counts(const struct measure *row)
{
    return row->n > 0 && !isnan(row->value) && !strstr(row->note, "partial");
}

struct interval level_range(enum metric_kind kind)
{
    switch (kind) {
    case METRIC_NET:
        return (struct interval){-100, 100};
    case METRIC_SHARE:
    case METRIC_WITHIN:
        return (struct interval){0, 100};
    case METRIC_COUNT:
    case METRIC_QUANTILE:
        return (struct interval){0, INFINITY};
    default:
        return (struct interval){-INFINITY, INFINITY};
    }
}

double level_scaled(const struct level *level, double value)
{
    return level->is_log ? log(value) : value;
}

double level_unscaled(const struct level *level, double value)
{
    return level->is_log ? exp(value) : value;
}

/* The answers that a row is worth; a share within a limit has lost some to waiting, which its error tells. */
static double worth(const struct measure *row)
{
    const double share = row->value / 100, error = row->se / 100;

    if (row->kind != METRIC_WITHIN || !(error > 0) || share <= 0 || share >= 1)
        return row->n_eff;
    return fmin(row->n_eff, share * (1 - share) / (error * error));
}

static struct interval widened(struct interval interval, double scale)
{
    return (struct interval){interval.low * scale, interval.high * scale};
}

static struct level of_share(struct measure *const rows[], size_t count, double at, double spread)
{
    struct level level = {0};
    double good = 0;

    for (size_t i = 0; i < count; i++)
        if (level_counts(rows[i])) {
            level.n += worth(rows[i]);
            good += worth(rows[i]) * rows[i]->value / 100;
        }
    const double share = good / level.n;
    const struct interval interval = widened(interval_share(share, level.n / (spread * spread), at), 100);
    level.value = 100 * share;
    level.low = interval.low;
    level.high = interval.high;
    level.sd = 100 * sqrt(share * (1 - share));
    return level;
}

/* A row's promoters and detractors: se^2 = (p + q - (p - q)^2) / n. */
static void split_net(const struct measure *row, double *promoters, double *detractors)
{
    const double net = row->value / 100, error = isnan(row->se) ? 0 : row->se / 100;
    const double both = fmin(1, fmax(fabs(net), error * error * row->n_eff + net * net));

    *promoters = (both + net) / 2;
    *detractors = (both - net) / 2;
}

static struct level of_net(struct measure *const rows[], size_t count, double at, double spread)
{
    struct level level = {0};
    double promoters = 0, detractors = 0;

    for (size_t i = 0; i < count; i++)
        if (level_counts(rows[i])) {
            double p, q;
            split_net(rows[i], &p, &q);
            promoters += p * rows[i]->n_eff;
            detractors += q * rows[i]->n_eff;
            level.n += rows[i]->n_eff;
        }
    promoters /= level.n;
    detractors /= level.n;
    const struct interval interval =
        widened(interval_net(promoters, detractors, level.n / (spread * spread), at), 100);
    level.value = 100 * (promoters - detractors);
    level.low = interval.low;
    level.high = interval.high;
    level.sd = 100 * sqrt(net_variance(promoters, detractors));
    return level;
}

static struct level of_mean(struct measure *const rows[], size_t count, double at, double spread)
{
    struct level level = {0};
    double sum = 0, squares = 0;

    for (size_t i = 0; i < count; i++)
        if (level_counts(rows[i])) {
            level.n += rows[i]->n_eff;
            sum += rows[i]->n_eff * rows[i]->value;
        }
    level.value = sum / level.n;
    for (size_t i = 0; i < count; i++)
        if (level_counts(rows[i])) {
            const double n = rows[i]->n_eff, error = isnan(rows[i]->se) ? 0 : rows[i]->se;
            squares += fmax(0, n - 1) * error * error * n + n * pow(rows[i]->value - level.value, 2);
        }
    level.sd = level.n > 1 ? sqrt(squares / (level.n - 1)) : NAN;
    const double n = fmax(level.n / (spread * spread), fmin(level.n, 2));
    const struct interval interval = interval_mean(level.value, level.sd, n, at);
    level.low = interval.low;
    level.high = interval.high;
    return level;
}

static struct level of_count(struct measure *const rows[], size_t count, double at, double spread)
{
    struct level level = {0};
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        if (!isnan(rows[i]->value) && !strstr(rows[i]->note, "partial")) {
            sum += rows[i]->value;
            level.n++;
        }
    const double scale = spread * spread;
    const struct interval interval = interval_count(sum / scale, at);
    level.value = sum / level.n;
    level.low = interval.low * scale / level.n;
    level.high = interval.high * scale / level.n;
    level.sd = sqrt(level.value);
    return level;
}

/* Half the width of a row's interval in standard errors, on the scale; NAN where a side is open. */
static double error_of(const struct measure *row, bool is_log)
{
    const double low = is_log ? log(row->low) : row->low, high = is_log ? log(row->high) : row->high;
    const double error = (high - low) / (2 * stats_normal_critical(row->level));

    return isfinite(error) && error > 0 ? error : NAN;
}

static bool has_logs(struct measure *const rows[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (level_counts(rows[i]) && !(rows[i]->value > 0))
            return false;
    return true;
}

/* The sd of one answer on the scale: the mean of error^2 n over rows whose interval is closed, else from how
   the rows differ. */
static double sd_of_one(struct measure *const rows[], size_t count, bool is_log)
{
    double sum = 0, known = 0, values[MOST_PERIODS], n = 0, periods = 0;

    for (size_t i = 0; i < count && i < MOST_PERIODS; i++) {
        values[i] = NAN;
        if (!level_counts(rows[i]))
            continue;
        const double error = error_of(rows[i], is_log);
        values[i] = is_log ? log(rows[i]->value) : rows[i]->value;
        n += rows[i]->n_eff;
        periods++;
        if (!isnan(error)) {
            sum += error * error * rows[i]->n_eff;
            known++;
        }
    }
    if (known > 0)
        return sqrt(sum / known);
    const double sigma = limits_sigma(values, count < MOST_PERIODS ? count : MOST_PERIODS);
    return sigma > 0 ? sigma * sqrt(n / periods) : NAN;
}

static struct level of_quantile(struct measure *const rows[], size_t count, double at, double spread)
{
    struct level level = {.is_log = has_logs(rows, count)};
    double sum = 0, weights = 0;

    level.sd = sd_of_one(rows, count, level.is_log);
    for (size_t i = 0; i < count; i++) {
        if (!level_counts(rows[i]))
            continue;
        const double error = isnan(error_of(rows[i], level.is_log)) ? level.sd / sqrt(rows[i]->n_eff)
                                                                    : error_of(rows[i], level.is_log);
        const double weight = error > 0 ? 1 / (error * error) : rows[i]->n_eff;
        sum += weight * level_scaled(&level, rows[i]->value);
        weights += weight;
        level.n += rows[i]->n_eff;
    }
    const double center = sum / weights, reach = stats_normal_critical(at) * spread / sqrt(weights);
    level.value = level_unscaled(&level, center);
    level.low = isnan(level.sd) ? NAN : level_unscaled(&level, center - reach);
    level.high = isnan(level.sd) ? NAN : level_unscaled(&level, center + reach);
    return level;
}

static size_t periods_of(struct measure *const rows[], size_t count)
{
    size_t periods = 0;

    for (size_t i = 0; i < count; i++)
        periods += level_counts(rows[i]);
    return periods;
}

struct level level_of(struct measure *const rows[], size_t count, double at, double spread)
{
    static struct level (*const pool[])(struct measure *const[], size_t, double, double) = {
        [METRIC_NET] = of_net,     [METRIC_SHARE] = of_share,       [METRIC_MEAN] = of_mean,
        [METRIC_COUNT] = of_count, [METRIC_QUANTILE] = of_quantile, [METRIC_WITHIN] = of_share};
    const size_t periods = periods_of(rows, count);

    if (periods == 0)
        return (struct level){.value = NAN, .low = NAN, .high = NAN, .sd = NAN};
    const struct interval range = level_range(rows[0]->kind);
    struct level level = pool[rows[0]->kind](rows, count, at, isnan(spread) ? 1 : fmax(1, spread));
    level.periods = periods;
    level.low = isnan(level.low) ? NAN : fmax(range.low, level.low);
    level.high = isnan(level.high) ? NAN : fmin(range.high, level.high);
    return level;
}

double level_error(const struct level *level, const struct measure *row)
{
    if (row->kind == METRIC_COUNT)
        return level->sd;
    return row->n_eff > 0 ? level->sd / sqrt(worth(row)) : NAN;
}

double level_spread(const struct level *level, struct measure *const rows[], size_t count)
{
    double values[MOST_PERIODS], errors[MOST_PERIODS];

    if (count > MOST_PERIODS) {
        rows += count - MOST_PERIODS;
        count = MOST_PERIODS;
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = level_counts(rows[i]) ? level_scaled(level, rows[i]->value) : NAN;
        errors[i] = level_error(level, rows[i]);
    }
    const double spread = limits_spread(values, errors, count, level_scaled(level, level->value));
    return isnan(spread) ? NAN : fmax(1, spread);
}

struct interval level_limits(const struct level *level, const struct measure *row, double spread)
{
    const struct interval range = level_range(row->kind);
    const double center = level_scaled(level, level->value);
    const double reach = SIGMAS * (isnan(spread) ? 1 : spread) * level_error(level, row);

    if (!(reach > 0))
        return (struct interval){NAN, NAN};
    return (struct interval){fmax(range.low, level_unscaled(level, center - reach)),
                             fmin(range.high, level_unscaled(level, center + reach))};
}
