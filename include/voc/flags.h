/* flags - who of many is called an outlier, and how far out */
#pragma once
#include "voc/funnel.h"
#include "voc/interval.h"

/* A word for each: above, below where one like the others would be that far out in at most 0.1 % of cases
   (the 99.8 % limits of Spiegelhalter 2005, Stat. Med. 24:1185), above-95, below-95 in at most 2.5 %; of
   these only who keeps the false discovery rate over all of them at 5 % by twice that tail (Benjamini &
   Hochberg 1995, JRSS B 57:289); else inside. Empty where the tails are NAN. */
void flags_of(struct arena *arena, const struct funnel_tails tails[], size_t count, const char *words[]);

/* The words of owners by the tails of outlying.h: chance and the differences between the others do not
   explain who is flagged. Owners truly differ, so being better or worse than the common level, however
   surely, is no flag; being unlike all the others is. Where true values crowd at an end of what they can be,
   some are in a long tail: the tails of lopsided.h, where they are the larger ones, hold instead. Of shares,
   success[i] of n[i], the exact binomial tail around the common share (funnel_tails) is asked for, too, so
   that nobody is flagged who is inside the limits of a funnel drawn around it (funnel_limit); where that
   share is 0 or 1 there are no words. */
const char **flags_of_shares(struct arena *arena, const double success[], const double n[], size_t count);
/* Of values of n answers each that can't leave `range`, or crowd at one of its ends (verge.h); where that has
   no end only outlying.h is asked. */
const char **flags_of_values(struct arena *arena, const double value[], const double se[], const double n[],
                             size_t count, struct interval range);
