/* unlike - what sets one of many apart from the others: beyond chance, and beyond how the others differ among
   themselves */
#pragma once
#include <stddef.h>

enum { UNLIKE_FEWEST = 4 }; /* fewer others don't tell how they differ */

/* One against the others; all NAN where it has no estimate, or where fewer than UNLIKE_FEWEST others have. */
struct unlike {
    double expected; /* what the others have */
    double error;    /* of the one around it: its own, theirs, and the differences between them */
    double freedom;  /* of Student's t for it: the others - 1 */
    double p;        /* that the one is so much higher, or more */
};

/* estimate[which] against the random-effects mean of all others, as a prediction for one more of them
   (Higgins, Thompson & Spiegelhalter 2009, JRSS A 172:137), by Student's t of others - 1 degrees. The
   variance between the others is the larger one of two estimates: DerSimonian & Laird's (1986, Control. Clin.
   Trials 7:177), and that of Hartung & Makambi (2003, Commun. Stat. Simul. Comput. 32:1179), which is never
   0, since a few others often seem alike by chance. The one isn't among those that it is held against, so
   that it can't hide in the differences that it makes. Assumes estimates that are about normal; those whose
   estimate or variance is NAN, or variance isn't above 0, are left out. */
struct unlike unlike_others(const double estimate[], const double variance[], size_t length, size_t which);
/* The same of an own estimate of the one, whatever the arrays have of it. */
struct unlike unlike_one(double own, double own_variance, const double estimate[], const double variance[],
                         size_t length, size_t which);

/* Fisher's exact test, one-sided: that of `n` so many or more are successes, given the `other_successes` of
   `others` (Fisher 1935). Whole numbers; NAN where either has none. */
double unlike_fisher(double successes, double n, double other_successes, double others);

/* A straight line through values with known variances, weighted by these; their residuals widen the error
   where they vary more than that, and never narrow it (Birge 1932, Phys. Rev. 40:207). */
struct unlike_slope {
    double slope, error;
    double freedom; /* points - 2; all NAN with fewer than three points, or all at one x */
};
struct unlike_slope unlike_slope(const double x[], const double value[], const double variance[],
                                 size_t length);
