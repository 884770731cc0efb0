/* remedy - what would raise an owner's score most, in words and in answers */
#pragma once
#include "voc/card.h"
#include "voc/roster.h"

struct arena;

struct remedy {
    const struct card_column *column; /* of the part and metric that it is about */
    double gain;                      /* points of the total */
    double count;      /* answers that it takes; NAN: it isn't a matter of a number of answers */
    const char *words; /* `6 more of 11 unhappy answered within 24 h: +18 points`; plain blanks throughout */
};

/* The row whose weight times missing points is largest, of a card with its totals: up to 100, of an
   improvement up to where the baseline is, as nobody can be asked for the best that could be. Answers are
   those behind the row's own value: what it would have taken in the periods that are scored. Several targets
   of a metric are represented by the one of which least is attained. False where the owner has no total or
   nothing is missing. */
bool remedy_of(struct arena *arena, const struct card *card, const struct roster *roster, size_t owner,
               const struct judge_plan *judge, struct remedy *remedy);
