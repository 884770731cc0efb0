/* fair - owners compared so that luck isn't taken for merit: scores shrunk to what their answers can carry,
   funnels, ranks with intervals */
#pragma once
#include "voc/interval.h"
#include "voc/multiple.h"

struct arena;

/* One owner's score on a scale on which errors are about normal (hours: their logarithm), and what is made of
   it; NAN: unknown, which leaves the owner out. */
struct fair_score {
    double value, se, n;    /* n: effective answers */
    double fair, low, high; /* shrunk, with interval; low and high come in as those of the value itself, and
                               stay where nothing is shrunk */
    struct multiple_rank rank;
    const char
        *funnel; /* above, below, above-95, below-95: an outlier, see flags.h; else inside; empty: unknown */
    const char
        *note; /* pooled: nobody differs beyond chance; few-owners: too few to learn how owners differ */
};

enum { FAIR_FEWEST = 5 };

/* Shares in percent of n answers: beta-binomial empirical Bayes (shrink.h). Limits are also those of a beta
   with neither parameter below Jeffreys's 1/2, as a prior that is bent to an end makes that end certain,
   which own answers don't. Where nobody differs beyond chance all have the common share, and the limits of a
   beta around it by a variance between owners that is never 0 (shrink_means_cautious); where that share is 0
   or 100 % nothing tells how owners differ, and limits stay those of each one's own answers, as
     come in. */
void fair_shares(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better);
/* Anything else with a standard error, of which it takes FAIR_FEWEST above 0 (who has none stays as is):
   normal shrinkage (DerSimonian-Laird); where nobody differs beyond chance, limits by shrink_means_cautious.
   `range` is what values can be, for the flags; from -INFINITY to INFINITY where that isn't known. */
void fair_values(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better, struct interval range);
