/* shrink - what an owner's score says once chance is taken out: pulled towards the others as far
   as n is small */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* A score shrunk to what its n can carry, with the interval of its posterior; NAN: not estimable. */
struct shrink_estimate {
    double value, se, low, high;
    double common; /* the weight of the common mean in it, 0 to 1 */
    double below;  /* the chance that the owner's true score is below the common mean */
};

/* How the shares of all owners scatter: a beta distribution with mean `mean` and alpha
   + beta = `precision`. */
struct shrink_shares {
    double mean, precision;
    double log_likelihood; /* without binomial coefficients; NAN where there was nothing to fit */
    size_t owners;         /* those with answers; from fewer than five there is little to learn */
    bool is_pooled; /* no variation beyond chance: precision is INFINITY and nobody differs from anybody */
};

/* Fits it by maximum likelihood in mean and 1 / precision (Skellam 1948, JRSS B 10:257; Kleinman 1973, JASA
   68:46). success[i] of n[i]; owners with n 0 are left out. Both may be fractional (a share of an effective
   n): gamma functions stand for the products over whole counts. Shares that are all 0 or all 1, and a single
   owner, are pooled. The mean is NAN without answers. */
struct shrink_shares shrink_shares_fit(const double success[], const double n[], size_t length);
/* The posterior of one owner (Morris 1983, JASA 78:47), from fitted, thus not exactly known, hyperparameters;
   with n 0 it is the prior. Where all are pooled the value is the common mean and the rest NAN: use the
   interval of the share of all answers together. */
struct shrink_estimate shrink_share(const struct shrink_shares *prior, double success, double n,
                                    double level);

/* How the means, or net scores, of all owners scatter: around `mean`, by `variance` (tau squared). */
struct shrink_means {
    double mean, se;
    double variance; /* 0: no variation beyond chance; NAN from fewer than two owners */
    double q;        /* Cochran's Q, chi-squared with owners - 1 degrees of freedom if there is none */
    size_t owners;
};

/* Fits it by moments (DerSimonian & Laird 1986, Control. Clin. Trials 7:177) from values and their standard
   errors. An owner whose value or se is NAN, or se is 0, is left out; the se of all-alike answers is better
   taken from the pooled variance within owners. */
struct shrink_means shrink_means_fit(const double value[], const double se[], size_t length);
/* The same with a variance that is never 0: the peak of variance times its residual likelihood (adjusted for
   density maximisation, Morris & Tang 2011, Stat. Sci. 26:271; Li & Lahiri 2010, J. Multivariate Anal.
   101:882). For limits where the moments find no variation: that none was found in few owners isn't that
   there is none, and limits that take it for that hold too seldom. From fewer than five owners variance is
   NAN. */
struct shrink_means shrink_means_cautious(const double value[], const double se[], size_t length);
/* One owner's best linear unbiased prediction, with normal limits (Morris 1983). An owner without a value
   gets the mean, and the doubt of a new owner. NAN where the variance is NAN or se isn't above 0. */
struct shrink_estimate shrink_mean(const struct shrink_means *prior, double value, double se, double level);
