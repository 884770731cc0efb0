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
    const char
        *funnel; /* above, below, above-95, below-95: an outlier, see below; else inside; empty: unknown */
    const char
        *note; /* pooled: nobody differs beyond chance; few-owners: too few to learn how owners differ */
};

enum { FAIR_FEWEST = 5 };

/* What a flag in `funnel` means: chance and the differences between the other owners do not explain this one.
   Owners truly differ, so being better or worse than the common level, however surely, is no flag; being
   unlike all the others is. above, below: one more of the others would be that far out in at most 0.1 % of
   cases (the 99.8 % limits of Spiegelhalter 2005, Stat. Med. 24:1185), above-95, below-95: in at most 2.5 %,
   by the predictive tails of outlying.h; and only those who keep the false discovery rate over all owners at
   5 % (Benjamini & Hochberg 1995, JRSS B 57:289) by twice that tail. */

/* Shares in percent of n answers: beta-binomial empirical Bayes. Flags ask for the exact binomial tail around
   the common share, too, so that nobody is flagged who is inside the limits of a funnel drawn around it
   (funnel_limit); where that share is 0 or 100 % there are none. */
void fair_shares(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better);
/* Anything else with a standard error: normal shrinkage (DerSimonian-Laird). */
void fair_values(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better);
