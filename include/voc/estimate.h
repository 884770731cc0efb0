/* estimate - from a tally to a metric's value, its error and interval */
#pragma once
#include "voc/metric.h"
#include "voc/tally.h"

struct arena;

/* Values in the metric's unit; NAN: unknown. */
struct estimate {
    double n, n_eff;
    double waiting; /* NAN unless it is a delay */
    double value, se, low, high;
    const char *note; /* words split by blanks, or empty */
};

/* Up to when something waits that began at `since`. */
struct estimate_clock {
    int64_t (*wait)(const void *context, int64_t since, bool by_day);
    const void *context;
};

/* The estimate from the tallies of one group and period (`next` links them; NULL: nothing was counted; those
   that are left out don't count).
   Shares: Wilson; nets: Tango's score interval; means: Student's t, inside their scale; counts: Garwood;
   plain quantiles: order statistics; delays: Kaplan-Meier, Aalen-Johansen where something was closed (see
   interval.h and survival.h). Weights enter through Kish's effective number (1965, Survey Sampling, 11.7).
   The arena is used for what sorting delays needs, and for the note. */
struct estimate estimate_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                            const struct estimate_clock *clock, double level);
