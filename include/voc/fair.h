/* fair - owners compared so that luck isn't taken for merit: scores shrunk to what their answers can carry,
   funnels, ranks with intervals */
#pragma once
#include "voc/multiple.h"

struct arena;

/* One owner's score on a scale on which errors are about normal (hours: their logarithm), and what is made of
   it; NAN: unknown, which leaves the owner out. */
struct fair_score {
    double value, se, n;    /* n: effective answers */
    double fair, low, high; /* shrunk, with interval; low and high come in as those of the value itself, and
                               stay where nothing is shrunk */
    struct multiple_rank rank;
    const char *funnel; /* above, below: outside 99.8 % of what chance does; above-95, below-95: outside 95 %;
                           in both only those who keep the false discovery rate over all owners at 5 %
                           (Benjamini & Hochberg 1995); else inside; empty: unknown */
    const char
        *note; /* pooled: nobody differs beyond chance; few-owners: too few to learn how owners differ */
};

enum { FAIR_FEWEST = 5 };

/* Shares in percent of n answers: beta-binomial empirical Bayes and the exact
   funnel, both with overdispersion. */
void fair_shares(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better);
/* Anything else with a standard error: normal shrinkage (DerSimonian-Laird), z in place of the funnel. */
void fair_values(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better);
