/* successive - the variance of a series from its successive differences, which a slow trend hardly touches */
#pragma once
#include "voc/interval.h"

/* Half the mean square difference between neighbours (von Neumann, Kent, Bellinson & Hart 1941, Ann. Math.
   Stat. 12:153), NAN from fewer than two values. For independent normal values its variance is that of
   chi-squared with 2 (m - 1)^2 / (3 m - 4) degrees of freedom: `freedom`. */
struct successive {
    double variance, freedom;
    size_t count; /* of the values that are there: m */
};

/* NAN is a gap, and what stands on both sides of it are neighbours. */
struct successive successive_of(const double value[], size_t length);
/* Chi-squared limits of the variance: about right, as the statistic is a sum of unlike squares. */
struct interval successive_interval(const struct successive *it, double level);
/* The logarithm of the variance, its bias taken out, and its standard error: those of the logarithm of
   chi-squared over its degrees of freedom (digamma and trigamma; Bartlett & Kendall 1946, JRSS
   Suppl. 8:128). */
void successive_log(const struct successive *it, double *value, double *se);
