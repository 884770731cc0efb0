/* blend - owners' totals: the weighted means of their parts */
#pragma once
#include "voc/card.h"
#include "voc/talk.h"
#include "voc/weights.h"

/* How much each column of a card counts in the total, by a weights file (NULL: all parts alike). A part
   weighs what its line says; without one, what the lines of its metrics say together, or nothing where other
   parts have lines, else 1. Inside a part its metrics weigh what their lines say, those that aren't named
   nothing; without such lines what the lines of metrics for any part say; else all alike. Columns that are no
   percentage of what could be (levels, times) don't count. False and err on a line that fits no column; a
   part that nobody has is only told, as weeks differ. */
struct blend {
    double *parts;   /* by enum card_part */
    double *metrics; /* of each column, inside its part */
};
bool blend_weigh(struct blend *blend, const struct card *card, const struct weights *weights,
                 const struct talk *talk, struct err *err);

/* Adds the column of the totals, and sets the weight of each row in it. An owner's total is the weighted mean
   of the parts that it has, a part that of its metrics which are known, so that what is missing isn't taken
   for zero; the remark `incomplete` says that others have a part which this owner lacks. As parts are counted
   from the same answers, what they have in common isn't known: both sides of the interval are as wide as if
   all were perfectly correlated, which no correlation exceeds. n is the largest of the answers behind its
   parts; one who has parts from fewer than min_n answers has no total, however steady: the note says why
   (few, none, not-reached, hidden, no-scale; no-target where no part is of answers). */
void blend_totals(struct card *card, const struct blend *blend, double level, long long min_n);
