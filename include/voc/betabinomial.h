/* betabinomial - successes whose chance differs from one owner to the next, as a beta distribution */
#pragma once

/* Its mean, 1 - mean (which near 1 a difference would lose), and 1 / (alpha + beta): 0 is the
   plain binomial. */
struct betabinomial {
    double mean, rest, step;
};

/* log P(success of n) without the binomial coefficient (Skellam 1948, JRSS B 10:257), smooth down to a step
   of 0; both may be fractional, gamma functions standing for the products over whole counts. */
double betabinomial_log(const struct betabinomial *of, double success, double n);
/* P(X <= k) of n; of a whole n that is at most 5,000 it is the sum, beyond that the beta distribution with
   the mean and variance of the share, half a success on. NAN where mean, 1 - mean or step are out
   of range. */
double betabinomial_below(const struct betabinomial *of, double k, double n);
