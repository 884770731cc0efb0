/* level - the level of a metric over several periods: their answers pooled, with an interval, and how far a
   single period strays from it by chance */
#pragma once
#include "voc/pool.h"

/* Where half of the answers or more are in periods whose quantile wasn't reached only `low` is known. */
struct level {
    double value, low, high; /* in the metric's unit; NAN: unknown */
    double n;                /* effective answers; of a count and of individual values: periods */
    double sd;               /* of one answer by chance alone, on the working scale */
    double freedom;          /* of that sd, where the values are individual; else 0 */
    double spread;           /* that the interval was widened by */
    struct scale scale;
    bool is_individual;
    size_t periods; /* that had a value */
};

/* Pools rows[0..count) of one series; the interval is at `at`, its standard error widened by `spread` (1 or
   more, NAN: 1). */
struct level level_of(struct measure *const rows[], size_t count, double at, double spread);
/* The same without an interval. */
struct level level_bare(struct measure *const rows[], size_t count);
/* The same where few rows tell little of how single delays or individual values scatter: `more`, which hold
   rows[], tell it. Other kinds tell it themselves. */
struct level level_among(struct measure *const rows[], size_t count, struct measure *const more[],
                         size_t more_count, double at, double spread);
/* The interval that n answers would have around the same value. */
struct interval level_with(const struct level *level, double n, double at, double spread);
/* The standard error that stands behind the interval at `at`, on the working scale; NAN where
   a side is open. */
double level_se(const struct level *level, double at);
/* The standard error by chance alone of a row's value around the level, on the working scale: of an
   individual value its own sd; else NAN for a row without n. */
double level_error(const struct level *level, const struct measure *row);
/* The standard deviation of one answer by chance, on the working scale, where the level is `value` instead:
   of a share that of this share, of a net score with as many who are neither, of a count its root; other
   kinds don't depend on it. That of the level itself where there would be none. */
double level_sd_at(const struct level *level, double value);
/* The between-period spread over what chance explains, 1 or more: Laney's sigma z (2002); NAN from
   fewer than two periods, and of individual values, where nothing else tells what chance explains. */
double level_spread(const struct level *level, struct measure *const rows[], size_t count);
/* Natural limits of one period with these answers: level -+ 3 spread errors, inside what the metric can be;
   NAN, NAN where nothing has varied yet. */
struct interval level_limits(const struct level *level, const struct measure *row, double spread);
