/* trend - where a series is heading: the slope of its newest periods, pulled to none as far
   as chance explains it */
#pragma once
#include "voc/adjustment.h"
#include "voc/level.h"

/* A change for each period on the working scale of `level`, and its standard error. */
struct trend {
    double slope, se;
};

/* Weighted least squares of the rows' values on their periods, each row's error by chance from level_error
   widened by `spread`. The slope is shrunk by the positive part of 1 - 1 / t^2 (James & Stein's form for a
   single estimate), since a slope that chance explains forecasts worse than none; its error is shrunk alike.
   With seasons the rows' values are seasonally adjusted, and their errors those of season and row together.
   0, 0 with fewer than 6 rows that count. */
struct trend trend_of(struct measure *const rows[], size_t count, const struct level *level, double spread,
                      const struct adjustment *seasons);
