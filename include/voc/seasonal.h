/* seasonal - a trend and seasons in a series, by regression */
#pragma once
#include <stdbool.h>
#include <stddef.h>

enum { SEASONAL_MOST = 12 };

/* value[i] at time[i], in season[i] (0 .. seasons - 1, which follow the calendar); weight[i] is 1 / variance
   up to a factor. Gaps are rows that aren't there. */
struct seasonal_data {
    const double *value, *time, *weight;
    const int *season;
    size_t length;
    int seasons; /* 1: none */
};

/* value = level + slope time + effect[season]: the effects sum to zero. */
struct seasonal {
    double level, slope, effect[SEASONAL_MOST];
    double rss;        /* weighted sum of squares around it; NAN: not estimable */
    size_t parameters; /* 1, one for a slope, one less than there are seasons */
};

/* The weighted least squares fit (of all weights alike R's lm(value ~ time + season), its effects centred).
   Not estimable with a season that has no row, with no more rows than parameters, or where time is
   all alike. */
struct seasonal seasonal_fit(const struct seasonal_data *data, bool has_slope, bool has_seasons);

/* The F test of seasons beside a trend, and of a trend beside the seasons where the data have any: the chance
   of as large a share of the squares where there is none. Independent, roughly normal errors are assumed. NAN
   where it isn't estimable. */
double seasonal_season_f(const struct seasonal_data *data, double *p);
double seasonal_trend_f(const struct seasonal_data *data, double *p);

/* The classical decomposition's effects (Kendall & Stuart 1983; R's decompose, its figure in the order of the
   seasons): means of what a centred moving average over one cycle leaves, less their mean. Only of whole
   series without gaps, weights unused; false with fewer than two full cycles. */
bool seasonal_classical(const struct seasonal_data *data, double effect[SEASONAL_MOST]);
