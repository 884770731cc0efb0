/* interval - confidence intervals of shares, net scores, means, counts and quantiles, and of differences */
#pragma once
#include <stddef.h>

/* Limits in the unit of the estimate; NAN, NAN where there is none. `level` is 0 to 1, as in 0.95; n may be
   fractional where it is an effective number (after weights and repeated customers). */
struct interval {
    double low, high;
};

/* Wilson's score interval without continuity correction (Wilson 1927, JASA 22:209); exactly 0 or 1 at a share
   of 0 or 1; none for n <= 0. */
struct interval interval_share(double share, double n, double level);

/* The score interval of promoters - detractors, both shares of the same n answers, in -1 to 1 (Tango 1998,
   Stat. Med. 17:891; for net scores Rocks 2016, Am. Stat. 70:365); exactly -1 or 1 where all answers are of
   one kind; none for n <= 0. */
struct interval interval_net(double promoters, double detractors, double n, double level);

/* Student's t interval with n - 1 degrees of freedom; none for n <= 1, and none where sd is 0: answers that
   are all alike are no proof of certainty. */
struct interval interval_mean(double mean, double sd, double n, double level);

/* The interval of a mean whose answers can't leave `scale`: Student's with that `freedom` where it stays
   inside. Where it doesn't, answers crowd at an end, and it is far too short on the other side: then the mean
   is taken as a share of the way along the scale with the variance that se tells (a quasi-binomial one:
   Wedderburn 1974, Biometrika 61:439), and the interval is Wilson's of as many answers as make that variance,
   with Student's multiplier for the normal one. Covers 92 to 99 % where Student's covers 81 to 90
   (docs/simulations.md). None where freedom or se isn't above 0, and Student's for a mean that is not inside
   the scale. */
struct interval interval_mean_inside(double mean, double se, double freedom, struct interval scale,
                                     double level);

/* The exact interval of a Poisson count (Garwood 1936, Biometrika 28:437); the lower limit of 0 is 0. */
struct interval interval_count(double count, double level);

/* The interval between two order statistics (Conover 1999, Practical Nonparametric Statistics, 3.2) for the
   p-quantile of grouped values: `value` ascending, count[i] answers at value[i]. A side for which no order
   statistic is far enough out is NAN (both below 6 answers for a median at 0.95). Counts may be weights that
   were scaled to add up to the effective n; a limit is then the value at which their sum reaches its rank. */
struct interval interval_quantile(const double value[], const double count[], size_t length, double p,
                                  double level);

/* The interval of a - b for independent estimates with intervals A and B: the method of variance estimates
   recovery (Zou & Donner 2008, Stat. Med. 27:1693); with Wilson intervals it is Newcombe's method 10 (1998,
   Stat. Med. 17:873). */
struct interval interval_difference(double a, struct interval A, double b, struct interval B);

/* The interval without what lies outside `range`. */
struct interval interval_inside(struct interval interval, struct interval range);

/* The p-quantile of grouped values as above: R's type 7 (Hyndman & Fan 1996). With weights scaled to
   the effective n: the mean of the values over the stretch from (n - 1) p to (n - 1) p + 1 of the
   summed weights, which is the same where they are whole (Akinshin 2023, arXiv 2304.07265, weighted
   type 7). NAN without answers. */
double quantile_of(const double value[], const double count[], size_t length, double p);

/* Standard errors with denominator n; NAN for n <= 0. The variance of one answer's +1, 0 or -1. */
double share_se(double share, double n);
double net_variance(double promoters, double detractors);
double net_se(double promoters, double detractors, double n);
