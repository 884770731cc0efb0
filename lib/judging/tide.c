/* tide - a baseline that rises and falls with the seasons */
#include "voc/tide.h"

#include <math.h>

/* Cells have six decimals. */
static const double rounding = 1e-4, days_a_year = 365.25;

/* Rows of one series and their baselines on the working scale. */
struct tide {
    const struct measures *measures;
    struct measure *const *rows;
    size_t count, after; /* the first row after the baseline's window */
    size_t column;       /* of the baselines */
    struct err *err;
};

/* Where no window is told, all rows are after it. */
static struct tide tide_of(const struct measures *measures, struct measure *const rows[], size_t count,
                           struct err *err)
{
    struct tide tide = {measures, rows, count, 0, measures_find(measures, "baseline"), err};
    struct period last;

    if (count == 0 ||
        !period_parse(measures_cell(rows[count - 1], measures_find(measures, "base_to")), &last) ||
        last.kind != rows[0]->period.kind)
        return tide;
    while (tide.after < count && rows[tide.after]->period.index <= last.index)
        tide.after++;
    return tide;
}

static bool read_at(const struct tide *tide, size_t i, double *baseline)
{
    return measures_number_at(tide->measures, tide->rows[i], tide->column, baseline, tide->err);
}

static bool differs(double a, double b)
{
    return fabs(a - b) > rounding * fmax(1, fabs(a));
}

static bool is_bent(double a, double b, double c)
{
    return differs(b, (a + c) / 2) && !(a > 0 && b > 0 && c > 0 && !differs(b, sqrt(a * c)));
}

/* Gaps would bend a line. */
static bool are_neighbours(const struct tide *tide, size_t i)
{
    return tide->rows[i]->period.index == tide->rows[i - 2]->period.index + 2;
}

bool tide_read(const struct measures *measures, struct measure *const rows[], size_t count, bool *has_seasons,
               struct err *err)
{
    const struct tide tide = tide_of(measures, rows, count, err);
    double one = NAN, two = NAN, three = NAN;
    struct slice last = {"", 0};

    *has_seasons = false;
    for (size_t i = 0; i < count; i++) {
        const struct slice cell = measures_cell(rows[i], tide.column);
        if (!slice_is(cell, last) && !read_at(&tide, i, &three))
            return false;
        last = cell;
        if (i > tide.after)
            *has_seasons = *has_seasons || differs(two, three);
        else if (i >= 2 && i < tide.after && are_neighbours(&tide, i))
            *has_seasons = *has_seasons || is_bent(one, two, three);
        one = two;
        two = three;
    }
    return true;
}

static double on_scale(const struct tide *tide, double baseline)
{
    return tide->rows[0]->kind == METRIC_QUANTILE ? log(baseline) : baseline;
}

/* How much the window's rows rise from one period to the next, by those that are a year apart. */
static bool read_slope(const struct tide *tide, int64_t year, double *slope)
{
    double sum = 0, pairs = 0, before, now;

    for (size_t i = 0, j = 0; i < tide->after; i++) {
        while (tide->rows[j]->period.index < tide->rows[i]->period.index - year)
            j++;
        if (tide->rows[j]->period.index != tide->rows[i]->period.index - year)
            continue;
        if (!read_at(tide, j, &before) || !read_at(tide, i, &now))
            return false;
        const double step = (on_scale(tide, now) - on_scale(tide, before)) / (double)year;
        sum += isfinite(step) ? step : 0;
        pairs += isfinite(step);
    }
    *slope = pairs > 0 ? sum / pairs : 0;
    return true;
}

static bool mean_of_year(const struct tide *tide, double *level)
{
    const struct period newest = tide->rows[tide->count - 1]->period;
    const double days = period_days(newest.kind);
    const int64_t year = days > 0 ? (int64_t)fmax(1, floor(days_a_year / days)) : 1;
    double slope, sum = 0, count = 0, baseline;

    if (!read_slope(tide, year, &slope))
        return false;
    for (size_t i = 0; i < tide->count; i++) {
        const int64_t index = tide->rows[i]->period.index;
        if (index <= newest.index - year)
            continue;
        if (!read_at(tide, i, &baseline))
            return false;
        const double back = i < tide->after ? (double)(tide->rows[tide->after - 1]->period.index - index) : 0;
        const double at = on_scale(tide, baseline) + slope * back;
        sum += isfinite(at) ? at : 0;
        count += isfinite(at);
    }
    *level = count == 0 ? NAN : tide->rows[0]->kind == METRIC_QUANTILE ? exp(sum / count) : sum / count;
    return true;
}

bool tide_level(const struct measures *measures, const struct series *series, double *level, struct err *err)
{
    const struct tide tide = tide_of(measures, series->rows, series->count, err);
    bool has_seasons;

    if (!read_at(&tide, series->count - 1, level) ||
        !tide_read(measures, series->rows, series->count, &has_seasons, err))
        return false;
    return !has_seasons || mean_of_year(&tide, level);
}
