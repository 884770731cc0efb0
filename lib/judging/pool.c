/* pool - the answers of several periods put together */
#include "voc/pool.h"

#include "voc/limits.h"
#include "voc/stats.h"

#include <math.h>

/* More periods than anyone looks at; only those are asked how far they differ. */
enum { MOST_PERIODS = 4096, PRIOR_PERIODS = 4 };
/* The sd of one delay's logarithm around the median where delays are exponential: 1 / (2 ln(2) / 2); stands
   in where no period tells. */
static const double exponential_sd = 1.4426950408889634;

static bool is_finished(const struct measure *row)
{
    return !row->is_partial;
}

bool pool_counts(const struct measure *row)
{
    return !isnan(row->value) && is_finished(row);
}

struct interval pool_range(const struct measure *row, double value)
{
    struct interval range;

    if (row->kind == METRIC_MEAN && metric_builtin_range(row->metric, row->unit, &range.low, &range.high) &&
        value >= range.low && value <= range.high)
        return range;
    return scale_range(row->kind);
}

double pool_worth(const struct measure *row)
{
    const double share = row->value / 100, error = row->se / 100;

    if (row->kind != METRIC_WITHIN || !(error > 0) || share <= 0 || share >= 1)
        return row->n_eff;
    return fmin(row->n_eff, share * (1 - share) / (error * error));
}

static struct pool of_share(struct measure *const rows[], size_t count)
{
    struct pool pool = {0};
    double good = 0;

    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) {
            pool.n += pool_worth(rows[i]);
            good += pool_worth(rows[i]) * rows[i]->value / 100;
        }
    const double share = good / pool.n;
    pool.value = 100 * share;
    pool.sd = 100 * sqrt(fmax(0, share * (1 - share)));
    return pool;
}

/* A row's promoters and detractors: se^2 = (p + q - (p - q)^2) / n. */
static void split_net(const struct measure *row, double *promoters, double *detractors)
{
    const double net = row->value / 100, error = isnan(row->se) ? 0 : row->se / 100;
    const double both = fmin(1, fmax(fabs(net), error * error * row->n_eff + net * net));

    *promoters = (both + net) / 2;
    *detractors = (both - net) / 2;
}

/* Whether the row says how its answers differ: a single one can't, but is no riddle either. */
static bool tells_scatter(const struct measure *row)
{
    return row->n_eff > 0 && (!isnan(row->se) || row->n_eff <= 1);
}

/* The rows that don't say how many were neither are taken to be like the others. */
static struct pool of_net(struct measure *const rows[], size_t count)
{
    struct pool pool = {0};
    double net = 0, both = 0, told = 0, p, q;

    for (size_t i = 0; i < count; i++) {
        if (!pool_counts(rows[i]))
            continue;
        pool.n += rows[i]->n_eff;
        net += rows[i]->n_eff * rows[i]->value / 100;
        if (!tells_scatter(rows[i]))
            continue;
        split_net(rows[i], &p, &q);
        both += (p + q) * rows[i]->n_eff;
        told += rows[i]->n_eff;
    }
    net /= pool.n;
    both = fmax(both / told, fabs(net));
    pool.value = 100 * net;
    pool.sd = 100 * sqrt(net_variance((both + net) / 2, (both - net) / 2));
    return pool;
}

static struct pool of_mean(struct measure *const rows[], size_t count)
{
    struct pool pool = {0};
    double sum = 0, squares = 0, told = 0;

    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) {
            pool.n += rows[i]->n_eff;
            sum += rows[i]->n_eff * rows[i]->value;
        }
    pool.value = sum / pool.n;
    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) { /* without an error a mean is as good as one of its answers would be */
            const double n = rows[i]->n_eff, error = isnan(rows[i]->se) ? 0 : rows[i]->se;
            squares += fmax(0, n - 1) * error * error * n + n * pow(rows[i]->value - pool.value, 2);
            told += tells_scatter(rows[i]) ? n : 1;
        }
    pool.sd = told > 1 ? sqrt(squares / (told - 1)) : NAN;
    return pool;
}

static struct pool of_count(struct measure *const rows[], size_t count)
{
    struct pool pool = {0};

    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i])) {
            pool.value += rows[i]->value;
            pool.n++;
        }
    pool.value /= pool.n;
    pool.sd = sqrt(pool.value);
    return pool;
}

static double quantile_known(const struct measure *row)
{
    return pool_counts(row) ? row->value : row->least > 0 ? row->least : NAN;
}

static bool has_logs(struct measure *const rows[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (pool_counts(rows[i]) && !(rows[i]->value > 0))
            return false;
    return true;
}

/* The sd of one answer from how the periods differ, and how many differences tell so. */
static double sd_between(struct scale scale, struct measure *const rows[], size_t count, double *steps)
{
    double values[MOST_PERIODS], n = 0, periods = 0;
    const size_t length = count < MOST_PERIODS ? count : MOST_PERIODS;

    for (size_t i = 0; i < length; i++) {
        values[i] = pool_counts(rows[i]) ? scale_to(scale, rows[i]->value) : NAN;
        if (isnan(values[i]))
            continue;
        n += rows[i]->n_eff;
        periods++;
    }
    *steps = fmax(0, periods - 1);
    return *steps > 0 ? limits_sigma(values, length) * sqrt(n / periods) : 0;
}

/* A row's standard error on the scale: half the width of its interval, or the side that is closed; NAN where
   none is. */
static double error_of(struct scale scale, const struct measure *row)
{
    const double value = scale_to(scale, row->value), below = value - scale_to(scale, row->low),
                 above = scale_to(scale, row->high) - value;
    const double reach = isfinite(below) && isfinite(above) ? (below + above) / 2
                         : isfinite(below)                  ? below
                                                            : above;

    return isfinite(reach) && reach > 0 ? reach / stats_normal_critical(row->level) : NAN;
}

/* The sd of one answer on the scale: the mean of error^2 n over rows that have an interval, without any from
   how the rows differ; on the log scale as if PRIOR_PERIODS more had shown exponential delays, since a
   handful of small periods is often alike by luck. */
static double sd_of_one(struct scale scale, struct measure *const rows[], size_t count)
{
    double sum = 0, known = 0, steps;

    for (size_t i = 0; i < count; i++) {
        const double error = pool_counts(rows[i]) ? error_of(scale, rows[i]) : NAN;
        if (isnan(error))
            continue;
        sum += error * error * rows[i]->n_eff;
        known++;
    }
    if (known == 0) {
        const double sd = sd_between(scale, rows, count, &steps);
        sum = steps * sd * sd;
        known = steps;
    }
    if (scale.is_log) {
        sum += PRIOR_PERIODS * exponential_sd * exponential_sd;
        known += PRIOR_PERIODS;
    }
    return sum > 0 ? sqrt(sum / known) : NAN;
}

static struct pool of_quantile(struct measure *const rows[], size_t count)
{
    struct pool pool = {.scale = {METRIC_QUANTILE, has_logs(rows, count)}};
    double sum = 0;

    pool.sd = sd_of_one(pool.scale, rows, count);
    for (size_t i = 0; i < count; i++) {
        const double value = quantile_known(rows[i]);
        if (isnan(value))
            continue;
        pool.n += rows[i]->n_eff;
        sum += rows[i]->n_eff * scale_to(pool.scale, value);
    }
    pool.value = scale_from(pool.scale, sum / pool.n);
    return pool;
}

/* Whether less than half of the answers are in periods whose quantile was reached. */
static bool is_open(struct measure *const rows[], size_t count)
{
    double reached = 0, open = 0;

    for (size_t i = 0; i < count; i++) {
        reached += pool_counts(rows[i]) ? rows[i]->n_eff : 0;
        open += rows[i]->least > 0 ? rows[i]->n_eff : 0;
    }
    return open > 0 && open >= reached;
}

static size_t periods_of(struct measure *const rows[], size_t count)
{
    size_t periods = 0;

    for (size_t i = 0; i < count; i++)
        periods += pool_counts(rows[i]) || rows[i]->least > 0;
    return periods;
}

/* Whether the rows' answers can't be weighed: their number isn't known, or nothing tells how they differ,
   though the rows do. */
static bool is_individual(struct measure *const rows[], size_t count)
{
    const bool needs_scatter = rows[0]->kind == METRIC_NET || rows[0]->kind == METRIC_MEAN;
    const struct measure *any = NULL;
    bool told = false, vary = false;

    if (rows[0]->kind == METRIC_COUNT)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!pool_counts(rows[i]))
            continue;
        if (!(rows[i]->n_eff > 0))
            return true;
        vary = vary || (any && rows[i]->value != any->value);
        any = rows[i];
        told = told || tells_scatter(rows[i]);
    }
    return vary && needs_scatter && !told;
}

static struct pool of_individuals(struct measure *const rows[], size_t count)
{
    double values[MOST_PERIODS];
    const size_t length = count < MOST_PERIODS ? count : MOST_PERIODS, first = count - length;
    struct pool pool = {.scale.is_log = rows[0]->kind == METRIC_QUANTILE && has_logs(rows, count)};

    for (size_t i = 0; i < length; i++) {
        const struct measure *const row = rows[first + i];
        values[i] = pool_counts(row) ? scale_to(pool.scale, row->value) : NAN;
        pool.n += !isnan(values[i]);
    }
    pool.value = scale_from(pool.scale, limits_center(values, length));
    pool.sd = limits_sigma(values, length);
    return pool;
}

struct pool pool_of(struct measure *const rows[], size_t count)
{
    static struct pool (*const pools[])(struct measure *const[], size_t) = {
        [METRIC_NET] = of_net,     [METRIC_SHARE] = of_share,       [METRIC_MEAN] = of_mean,
        [METRIC_COUNT] = of_count, [METRIC_QUANTILE] = of_quantile, [METRIC_WITHIN] = of_share};
    const size_t periods = periods_of(rows, count);

    if (periods == 0)
        return (struct pool){.value = NAN, .sd = NAN};
    const bool are_individual = is_individual(rows, count);
    struct pool pool = are_individual ? of_individuals(rows, count) : pools[rows[0]->kind](rows, count);
    pool.scale.kind = rows[0]->kind;
    pool.is_individual = are_individual;
    pool.periods = periods;
    pool.is_open = is_open(rows, count);
    return pool;
}
