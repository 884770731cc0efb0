/* allowance - what a standard error by chance is multiplied by */
#include "voc/allowance.h"

#include "voc/stats.h"
#include "voc/stray.h"

#include <math.h>

enum { MOST_PERIODS = ALLOWANCE_PERIODS };
static const double freedom_of_ranges = 0.62;

static double freedom_of(double periods)
{
    return freedom_of_ranges * fmax(0, periods - 1);
}

static bool read_given(const struct measures *measures, const struct measure *row, double *spread,
                       double *periods, struct err *err)
{
    if (!measures_number(measures, row, "spread", spread, err) ||
        !measures_number(measures, row, "base_periods", periods, err))
        return false;
    *spread = isnan(*spread) ? 1 : fmax(1, *spread);
    *periods = isnan(*periods) ? 0 : *periods;
    return true;
}

bool allowance_given(const struct measures *measures, const struct measure *row, struct allowance *allowance,
                     struct err *err)
{
    double periods;

    allowance->freedom = INFINITY;
    return read_given(measures, row, &allowance->spread, &periods, err);
}

/* Degrees of freedom, and the sum of squares that they make with a spread. */
struct evidence {
    double freedom, squares;
};

static void learn_given(struct evidence *evidence, double spread, double periods)
{
    evidence->freedom += freedom_of(periods);
    evidence->squares += freedom_of(periods) * spread * spread;
}

static double counted(struct measure *const rows[], size_t count)
{
    size_t periods = 0;

    for (size_t i = 0; i < count; i++)
        periods += pool_counts(rows[i]);
    return (double)periods;
}

/* How many of the rows are no newer than that period. */
static size_t rows_until(struct measure *const rows[], size_t count, int64_t index)
{
    size_t until = count;

    while (until > 0 && rows[until - 1]->period.index > index)
        until--;
    return until;
}

static size_t rows_of_base(const struct measures *measures, const struct measure *row,
                           struct measure *const rows[], size_t count)
{
    struct period last;

    if (!period_parse(measures_cell(row, measures_find(measures, "base_to")), &last) ||
        last.kind != row->period.kind)
        return 0;
    return rows_until(rows, count, last.index);
}

/* Half the mean square of how far neighbours among the rows are apart, in standard errors by chance. */
static void learn_rows(struct evidence *evidence, struct measure *const rows[], size_t count,
                       const struct adjustment *seasons)
{
    const struct level level = stray_level(rows, count, seasons);
    double z[MOST_PERIODS], last = NAN, points = 0, steps = 0, squares = 0, parts = 0;

    stray_of(rows, count, &level, seasons, z);
    for (size_t i = 0; i < count; i++) {
        const double error = level_error(&level, rows[i]);
        if (isnan(z[i]))
            continue;
        parts += error * error / (level.sd * level.sd);
        points++;
        if (!isnan(last)) {
            squares += (z[i] - last) * (z[i] - last) / 2;
            steps++;
        }
        last = z[i];
    }
    if (steps == 0)
        return;
    const double tails =
        level.is_individual ? 0 : scale_kurtosis(level.scale, level.value, level.sd) * parts / points;
    const double freedom =
        2 * steps * steps / (3 * steps - 1) * 2 / (2 + fmax(0, tails)) * stray_freedom(rows, count, seasons);
    evidence->freedom += freedom;
    evidence->squares += freedom * squares / steps;
}

bool allowance_read(const struct measures *measures, const struct series *series, size_t place, size_t over,
                    const struct adjustment *seasons, struct allowance *allowance, struct err *err)
{
    const size_t oldest = place + 1 > MOST_PERIODS ? place + 1 - MOST_PERIODS : 0;
    struct measure *const *rows = series->rows + oldest;
    size_t count = place + 1 - oldest;
    double spread, periods;
    struct evidence evidence = {0};

    if (!read_given(measures, series->rows[place], &spread, &periods, err))
        return false;
    const size_t inside = rows_of_base(measures, series->rows[place], rows, count);
    if (counted(rows, inside) < fmin(periods, MOST_PERIODS / 2)) {
        learn_given(&evidence, spread, periods);
        rows += inside;
        count -= inside;
    }
    const size_t before = rows_until(rows, count, series->rows[place]->period.index - (int64_t)over);
    learn_rows(&evidence, rows, before, seasons);
    learn_rows(&evidence, rows + before, count - before, seasons);
    *allowance =
        (struct allowance){evidence.freedom > 0 ? fmax(1, sqrt(evidence.squares / evidence.freedom)) : 1,
                           fmax(ALLOWANCE_FEWEST, evidence.freedom)};
    return true;
}

double allowance_factor(const struct allowance *allowance, double level)
{
    if (isinf(allowance->freedom))
        return 1;
    const double ratio = stats_t_critical(level, allowance->freedom) / stats_normal_critical(level);
    return ratio * ratio;
}

double allowance_with(const struct allowance *allowance, double factor, bool is_claim)
{
    const double variance = allowance->spread * allowance->spread;

    if (isinf(allowance->freedom))
        return allowance->spread;
    return sqrt(1 + (variance - 1) * factor + (is_claim ? (factor - 1) / 2 : 0));
}

double allowance_at(const struct allowance *allowance, double level, bool is_claim)
{
    const bool is_chance = allowance->spread == 1 && !is_claim; /* whatever the factor */

    return is_chance ? 1 : allowance_with(allowance, allowance_factor(allowance, level), is_claim);
}
