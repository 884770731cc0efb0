/* lopsided - how far out one of many is, where true values crowd at an end of their scale */
#pragma once
#include <stddef.h>

#include "voc/funnel.h"

struct arena;

/* The predictive tails of outlying.h with true values whose logits are normal, so that they are skewed near
   an end of the scale: who is in the long tail is no outlier for that. Others' logits are (half an answer of
   either kind added: Haldane 1956, Ann. Hum. Genet. 20:309; errors by the delta method, Gart & Zweifel 1967,
   Biometrika 54:181) around a mean and a variance that are integrated over (others.h); how probable the value
   of the one is, given its true one, is the binomial, or the normal with its standard error, summed over the
   true ones by the trapezoidal rule. As nobody knows what true values are like, each of `tails` comes in as
   that of another model and goes out as the larger one; one that is above `most`, or NAN, stays as it is.
   With fewer than OUTLYING_FEWEST others all stay. */
void lopsided_shares(struct arena *arena, const double success[], const double n[], size_t length,
                     double most, struct funnel_tails tails[]);
/* Values from 0 to 1 of n answers. Those outside, or without an se above 0, are left out. */
void lopsided_values(struct arena *arena, const double value[], const double se[], const double n[],
                     size_t length, double most, struct funnel_tails tails[]);
