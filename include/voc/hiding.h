/* hiding - which values are left out because too few answered, or because these could be had from them */
#pragma once
#include "voc/count.h"

/* Hides (count_hide) the values of all groups with fewer answers than the plan's `least` (clustered: from
   fewer customers, however often each answered), and, metric by
   metric and period by period, those without which a hidden one could be had by subtraction from the others
   in the table (suppression.h). Counts aren't hidden: how many answered is no answer, `n` says it beside
   every value, and without it nobody would know why a value is missing. Of hidden groups together a customer
   counts once, however many of them they are in. Gives how many it hid, and how many
   of them only because of others. */
struct hiding {
    long long hidden, besides;
};
struct hiding hiding_apply(struct arena *arena, const struct count *count, const struct count_plan *plan);
