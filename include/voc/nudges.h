/* nudges - signs in what owners' scores and cases are, whenever they came */
#pragma once
#include "voc/habits.h"
#include "voc/oddity.h"

/* The well-known score that most rows have: an index of metric_scores. */
size_t nudges_kind(const struct habits_owner owners[], size_t count);
/* Heaping just above the line where the top of that score begins: of the scores next to it on either side,
   and on it, those on it (the idea of McCrary 2008, J. Econometrics 142:698, on a scale too coarse to smooth:
   the others are the counterfactual, as in Chetty et al. 2011's bunching, QJE 126:749). A rating has no such
   line. */
void nudges_heaping(struct arena *arena, const struct habits_owner owners[], size_t count, size_t kind,
                    struct oddity oddities[]);
/* Who is asked: of the cases that were settled, the share asked among those that took no longer than
   everybody's median against those that took longer. Without a case that was asked, and one that wasn't,
   feedback can't tell: `none`. */
void nudges_choosing(struct arena *arena, const struct habits_owner owners[], size_t count,
                     struct oddity oddities[]);
/* Of the answers (`replies`: of our replies) those that came in bunches: ten minutes with at least three, and
   with more than once in a thousand years of such rhythm by chance (Poisson, at the rate of eight hours on
   the days that have any). */
void nudges_bursts(struct arena *arena, const struct habits_owner owners[], size_t count, bool replies,
                   struct oddity oddities[]);
