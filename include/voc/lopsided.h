/* lopsided - how far out one of many is, where true values crowd at an end of their scale */
#pragma once
#include <stddef.h>

#include "voc/funnel.h"

struct arena;

/* The predictive tails of outlying.h with true values whose logits are normal, so that they are skewed near
   an end of the scale: who is in the long tail is no outlier for that. Others' logits (half an answer of
   either kind added: Haldane 1956, Ann. Hum. Genet. 20:309; with the errors that all would have at their
   common share by the delta method, as own ones are the smaller the nearer to an end one happens to be) are
   around a mean and a variance that are integrated over (others.h); how probable the value of the one is,
   given its true one, is the binomial, summed over the true ones by the trapezoidal rule. As nobody knows
   what true values are like, each of `tails` comes in as that of another model and goes out as the larger
   one; one that is above `most`, or NAN, stays as it is. With fewer than OUTLYING_FEWEST others all stay.
   Where nearly all have nearly all answers alike, the logits of few answers tell less of how owners differ
   than there is. */
void lopsided_shares(struct arena *arena, const double success[], const double n[], size_t length,
                     double most, struct funnel_tails tails[]);
/* Values from 0 to 1 of n answers: a true value t leaves one the variance d t (1 - t) / n (quasi-binomial:
   Wedderburn 1974, Biometrika 61:439), d being the same for all, sum(n^2 se^2) / sum(n t (1 - t)), and it is
   normal with it (Wilson 1927, JASA 22:209). Those outside, or without an se above 0, are left out. */
void lopsided_values(struct arena *arena, const double value[], const double se[], const double n[],
                     size_t length, double most, struct funnel_tails tails[]);
