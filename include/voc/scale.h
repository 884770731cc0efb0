/* scale - how the kinds of metrics behave: what values they can have, on which scale chance is even on both
   sides, and how sure so many answers make them */
#pragma once
#include "voc/interval.h"
#include "voc/metric.h"

/* A kind of metric; delays and counts of a skewed kind work on the logarithm. */
struct scale {
    enum metric_kind kind;
    bool is_log;
};

/* What a value of that kind cannot leave: 0 to 100, -100 to 100, 0 and up. */
struct interval scale_range(enum metric_kind kind);
/* To the working scale and back. */
double scale_to(struct scale scale, double value);
double scale_from(struct scale scale, double value);

/* What is known of one value: sd is that of a single answer by chance alone, on the working scale; n the
   effective answers, of a count the periods; spread how much more periods vary than chance, 1 or more. */
struct scale_estimate {
    double value, sd, n, spread;
};

/* The excess kurtosis of one answer of a share or a net score with that value and sd; 0 of other kinds,
   which don't tell it, and where no answers differ. */
double scale_kurtosis(struct scale scale, double value, double sd);

/* The interval at `level`: Wilson's for shares, Tango's for net scores, Student's for means, Garwood's for
   counts, normal for quantiles; with n divided by the square of spread. Inside scale_range; NAN, NAN where
   there is none. */
struct interval scale_interval(struct scale scale, const struct scale_estimate *estimate, double level);

/* The interval of the mean of individual values, on the working scale Student's; `freedom` is that of their
   sd. NAN, NAN for fewer than two or where none differ. */
struct interval scale_individuals(struct scale scale, const struct scale_estimate *estimate, double freedom,
                                  double level);
/* The degrees of freedom of a standard deviation from the mean moving range of so many periods: 0.62 for each
   but the first (Montgomery 2009, Introduction to Statistical Quality Control, 6.4). */
double scale_freedom(double periods);
/* The same for a level far out, where a claim must stand many looks: limits of exact.h for shares and net
   scores, for a mean inside a known `range` too: of ratings near an end of their scale single answers, and so
   weeks, are as lopsided as a share's; else a normal one, so sd should come from many answers. Counts
   as above; quantiles as if of three answers fewer. */
struct interval scale_claim(struct scale scale, const struct scale_estimate *estimate, struct interval range,
                            double level);
/* Its end alone: `side` -1 the lower, 1 the upper. */
double scale_claim_limit(struct scale scale, const struct scale_estimate *estimate, struct interval range,
                         double level, int side);
/* Whether that end is clear of `value`, for less: the lower one at it or above, the upper one below it. */
bool scale_claim_clears(struct scale scale, const struct scale_estimate *estimate, struct interval range,
                        double level, int side, double value);
