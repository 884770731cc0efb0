/* breaks - whether a series moved from one level to another, and when */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* The best split of a series in two levels. */
struct breaks {
    size_t last; /* how many values are before the break */
    double before, after;
    double rss, split_rss; /* weighted sums of squares around one level, and around the two */
    double f;              /* sup F; NAN: no test */
    double p;              /* that a series without a break has one as large */
};

/* A single break in the mean by least squares, at least 15 % of the values on each side, and the sup F test
   of it (Andrews 1993, Econometrica 61:821) with Hansen's approximate p-value (1997, J. Bus. Econ. Stat.
   15:60, table 1 for one parameter), as Zeileis et al. (2003, Comp. Stat. Data Anal. 44:109)
   put them together. weight[i] is 1 / variance up to a factor; NULL: all alike. Assumes independent values:
   where neighbours are alike p is too small. p and f are NAN for fewer than 4 values (and those spent) or
   where none differ. */
struct breaks breaks_find(const double value[], const double weight[], size_t length, size_t spent);
