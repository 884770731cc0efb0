/* flags - who of many is called an outlier, and how far out */
#pragma once
#include "voc/funnel.h"

/* A word for each: above, below where one like the others would be that far out in at most 0.1 % of cases
   (the 99.8 % limits of Spiegelhalter 2005, Stat. Med. 24:1185), above-95, below-95 in at most 2.5 %; of
   these only who keeps the false discovery rate over all of them at 5 % by twice that tail (Benjamini &
   Hochberg 1995, JRSS B 57:289); else inside. Empty where the tails are NAN. */
void flags_of(struct arena *arena, const struct funnel_tails tails[], size_t count, const char *words[]);
