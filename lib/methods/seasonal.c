/* seasonal - a trend and seasons in a series, by regression */
#include "voc/seasonal.h"

#include "voc/stats.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_PARAMETERS = SEASONAL_MOST + 1 };

/* Season s is 1 in its own column but for the last, which is -1 in all: the effects sum to zero. */
static void fill_row(const struct seasonal_data *data, size_t i, bool has_slope, bool has_seasons,
                     double row[])
{
    const int own = data->season[i], last = data->seasons - 1;

    *row++ = 1;
    if (has_slope)
        *row++ = data->time[i];
    for (int s = 0; has_seasons && s < last; s++)
        row[s] = own == last ? -1 : own == s;
}

static size_t parameters_of(const struct seasonal_data *data, bool has_slope, bool has_seasons)
{
    return 1 + (size_t)has_slope + (has_seasons ? (size_t)data->seasons - 1 : 0);
}

static void read_fit(const struct seasonal_data *data, const double found[], bool has_slope, bool has_seasons,
                     struct seasonal *fit)
{
    double sum = 0;

    fit->level = *found++;
    fit->slope = has_slope ? *found++ : 0;
    for (int s = 0; has_seasons && s < data->seasons; s++) {
        fit->effect[s] = s < data->seasons - 1 ? found[s] : -sum;
        sum += fit->effect[s];
    }
}

struct seasonal seasonal_fit(const struct seasonal_data *data, bool has_slope, bool has_seasons)
{
    const size_t parameters = parameters_of(data, has_slope, has_seasons);
    struct seasonal fit = {.rss = NAN, .parameters = parameters};
    double found[MOST_PARAMETERS];

    if (data->length <= parameters || data->seasons > SEASONAL_MOST)
        return fit;
    double *const design = malloc(data->length * parameters * sizeof *design);
    if (!design)
        return fit;
    for (size_t i = 0; i < data->length; i++)
        fill_row(data, i, has_slope, has_seasons, design + i * parameters);
    fit.rss = stats_least_squares(design, data->value, data->weight, data->length, parameters, found);
    free(design);
    if (!isnan(fit.rss))
        read_fit(data, found, has_slope, has_seasons, &fit);
    return fit;
}

static double f_of(const struct seasonal *less, const struct seasonal *more, size_t length, double *p)
{
    const double freedom = (double)(more->parameters - less->parameters),
                 rest = (double)length - (double)more->parameters,
                 f = (less->rss - more->rss) / freedom / (more->rss / rest);

    *p = more->rss > 0 ? stats_f_above(f, freedom, rest) : NAN;
    return isnan(*p) ? NAN : f;
}

double seasonal_season_f(const struct seasonal_data *data, double *p)
{
    const struct seasonal less = seasonal_fit(data, true, false), more = seasonal_fit(data, true, true);

    *p = NAN;
    return data->seasons > 1 && !isnan(more.rss) ? f_of(&less, &more, data->length, p) : NAN;
}

double seasonal_trend_f(const struct seasonal_data *data, double *p)
{
    const bool has_seasons = data->seasons > 1;
    const struct seasonal less = seasonal_fit(data, false, has_seasons),
                          more = seasonal_fit(data, true, has_seasons);

    *p = NAN;
    return isnan(more.rss) ? NAN : f_of(&less, &more, data->length, p);
}

/* The mean over one cycle around i, of an even one with half of either end. */
static double smooth(const struct seasonal_data *data, size_t i, size_t half)
{
    double sum = 0;

    for (size_t j = i - half; j <= i + half; j++)
        sum += data->value[j];
    if (data->seasons % 2 == 0)
        sum -= (data->value[i - half] + data->value[i + half]) / 2;
    return sum / data->seasons;
}

bool seasonal_classical(const struct seasonal_data *data, double effect[SEASONAL_MOST])
{
    const size_t half = (size_t)data->seasons / 2;
    double mean = 0, count[SEASONAL_MOST] = {0};

    if (data->seasons < 2 || data->seasons > SEASONAL_MOST || data->length < 2 * (size_t)data->seasons)
        return false;
    for (int s = 0; s < data->seasons; s++)
        effect[s] = 0;
    for (size_t i = half; i + half < data->length; i++) {
        effect[data->season[i]] += data->value[i] - smooth(data, i, half);
        count[data->season[i]]++;
    }
    for (int s = 0; s < data->seasons; s++)
        mean += (effect[s] /= count[s]) / data->seasons;
    for (int s = 0; s < data->seasons; s++)
        effect[s] -= mean;
    return true;
}
