/* sequential - claims that are looked at again and again: how sure each look must be, so that all of them
   together are seldom wrong */
#pragma once
#include <stddef.h>

/* The level of each look's interval (0 to 1) at which, with `looks` of them, one of its `sides` (1: only one
   side is a claim; 2: both are) leaves the truth out in at most `mistakes` (0 to 1) of all rows of looks.
   Neighbouring looks, which share some of their periods, have this correlation. By the second-order
   inequality P(any) <= looks P(one) - (looks - 1) P(one and the next) (Hunter 1976, J. Appl. Prob. 13:597;
   Worsley 1982, Biometrika 69:297), for normal statistics: a little above the truth, below Bonferroni's. One
   look: 1 - 2 mistakes / sides. Looks of less than one count as one. */
double sequential_level(double looks, double correlation, double mistakes, int sides);

enum { SEQUENTIAL_KEPT = 16 };
/* Levels that were asked for before, as most rows of a table ask the same. Zero is none. */
struct sequential_memory {
    struct {
        double looks, correlation, mistakes, level;
        int sides;
    } kept[SEQUENTIAL_KEPT];
    size_t count;
};
/* The same, from memory where it is there; NULL: none is kept. */
double sequential_recall(struct sequential_memory *memory, double looks, double correlation, double mistakes,
                         int sides);

/* The correlation of neighbouring looks at the mean of the newest `over` periods, and at the difference
   between these and as many before, where the periods are alike and independent. */
double sequential_correlation_of_means(double over);
double sequential_correlation_of_changes(double over);
