/* estimate - from a tally to a metric's value, its error and interval */
#pragma once
#include "voc/points.h"

struct arena;

/* Values in the metric's unit; NAN: unknown. */
struct estimate {
    double n, n_eff;
    double waiting; /* NAN unless it is a delay */
    double value, se, low, high;
    const char *note; /* words split by blanks, or empty */
};

/* The estimate from the tallies of one group and period (`next` links them; NULL: nothing was counted; those
   that are left out don't count).
   Shares: Wilson; nets: Tango's score interval; means: Student's t, or what stays inside their scale; counts:
   Garwood; plain quantiles: order statistics; delays: Kaplan-Meier, Aalen-Johansen where something was closed
   (see interval.h and survival.h). Weights enter through Kish's effective number (1965, Survey
   Sampling, 11.7). With `clusters` (NULL: every answer is independent) n_eff is what design.h says, and the
   intervals of all but means are those of its interval number; a mean's is Student's with one degree of
   freedom fewer than there are customers, or than Kish's number of customers where some answers weigh more:
   few of them may carry all. The error is R's, but not less than that of independent answers with the same
   weights where these differ, as few who carry the weight may agree by chance, so that an error of customers
   who answer once each is never below the plain one. A count's n_eff is that of customers, each of whom comes
   by chance, and its limits are those of a Poisson count of that many, scaled. Never is either number more
   than Kish's; where each customer's answers cancel out, so that customers show no error at all, it is that
   of independent answers. Of one customer with several answers neither error nor interval is known. The arena
   is used for what sorting delays needs. */
struct estimate estimate_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                            const struct clusters *clusters, const struct points_clock *clock, double level);
