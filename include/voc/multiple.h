/* multiple - many comparisons at once: which hold, and what ranks are possible */
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct arena;

/* An owner's rank, 1 the best, equal ones sharing the better rank, and the ranks that cannot be ruled out; 0,
   0, 0 for an owner that has no estimate. */
struct multiple_rank {
    size_t rank, low, high;
};

/* Each owner's own confidence set for its rank: from 1 + how many are surely better to all - how many are
   surely worse, sure by the differences with all others, Bonferroni-corrected for that owner's number of them
   (Mogstad, Romano, Shaikh & Wilhelm 2024, Rev. Econ. Stud. 91:476; Goldstein & Spiegelhalter 1996, JRSS A
   159:385). The level holds for one owner at a time. Estimates are independent; an owner whose estimate or se
   is NAN, or se is negative, is left out. */
void multiple_ranks(const double estimate[], const double se[], size_t length, double level,
                    bool high_is_better, struct multiple_rank ranks[]);

/* Benjamini & Hochberg's adjusted p-values (1995, JRSS B 57:289; R's p.adjust(p, "BH")): of all those that
   are at most q, in the long run no more than the share q are false where the p-values are independent or
   positively dependent (Benjamini & Yekutieli 2001, Ann. Stat. 29:1165). To keep the false discovery rate at
   5 %, flag those with an adjusted value of at most 0.05: one p-value alone stays as it is, so a single group
   is judged as if it were looked at by itself. Equal ones stay equal, none exceeds 1; one that is NAN, or no
   probability, isn't counted among the others and its adjusted value is NAN. `p` and `adjusted` may be the
   same array. The arena lends it room for the order. */
void multiple_adjust(const double p[], size_t length, struct arena *arena, double adjusted[]);
