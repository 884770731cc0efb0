/* pool - the answers of several periods put together */
#pragma once
#include "voc/measures.h"
#include "voc/scale.h"

/* Shares, nets and means pool by their effective counts; a count is the mean of its periods; quantiles pool
   by their counts on the log scale (linearly where one is 0). Partial periods are left out. A period in which
   the quantile wasn't reached counts with what is known: its lower limit, or how long the waiting have waited
   since it ended. Where a row doesn't say its answers, or of nets and means none says how its answers differ
   (a table from elsewhere), the periods are individual values and count alike; their sd is that of the
   moving ranges (limits_sigma). */
struct pool {
    double value; /* in the metric's unit; NAN: unknown */
    double n;     /* effective answers; of a count and of individual values: periods */
    double sd;    /* of one answer by chance alone, on the working scale */
    struct scale scale;
    size_t periods; /* that had a value, or a lower limit of it */
    bool is_individual;
    bool is_open; /* half of the answers or more are in periods whose quantile wasn't reached: value is a
                     lower   limit */
};

/* Of the rows [0, count) of one series. */
struct pool pool_of(struct measure *const rows[], size_t count);
/* Whether the row has a value, and its period is over. */
bool pool_counts(const struct measure *row);
/* What the row's metric can be: scale_range, of a mean whose scale is known that scale, unless `value` isn't
   on it. Intervals are shown inside it; what is computed on needs them whole. */
struct interval pool_range(const struct measure *row, double value);
/* The answers that a row is worth; a share within a limit has lost some to waiting, which its error tells. */
double pool_worth(const struct measure *row);
