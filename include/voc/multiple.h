/* multiple - many comparisons at once: what ranks are possible */
#pragma once
#include <stdbool.h>
#include <stddef.h>

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
