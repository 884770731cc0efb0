/* level - the level of a metric over several periods: their answers pooled, with an interval, and how far a
   single period strays from it by chance */
#pragma once
#include "voc/interval.h"
#include "voc/measures.h"

/* Shares, nets and means pool their effective counts; a count is the mean of its periods; quantiles pool on
   the log scale by inverse variance (linearly where one is 0). Periods without a value are left out. */
struct level {
    double value, low, high; /* in the metric's unit; NAN: unknown */
    double n;                /* effective answers; of a count: periods */
    double sd;               /* of one answer by chance alone, on the working scale */
    bool is_log;             /* the working scale is the logarithm */
    size_t periods;          /* that had a value */
};

/* Pools rows[0..count); the interval is at `level`, its standard error widened by `spread` (1 or more). Net
   scores need their standard errors, from which promoters and detractors are had. */
struct level level_of(struct measure *const rows[], size_t count, double level, double spread);
/* To the working scale and back. */
double level_scaled(const struct level *level, double value);
double level_unscaled(const struct level *level, double value);
/* The standard error by chance alone of a row's value around the level, on the working scale; NAN for a row
 * without n. */
double level_error(const struct level *level, const struct measure *row);
/* The between-period spread over what chance explains, 1 or more: Laney's sigma z (2002); NAN from fewer than
 * two periods. */
double level_spread(const struct level *level, struct measure *const rows[], size_t count);
/* Natural limits of one period with these answers: level -+ 3 spread errors, inside what the metric can be.
 */
struct interval level_limits(const struct level *level, const struct measure *row, double spread);
/* What a value of that kind cannot leave: 0 to 100, -100 to 100, 0 and up. */
struct interval level_range(enum metric_kind kind);
/* Whether the row has a finished value to pool. */
bool level_counts(const struct measure *row);
