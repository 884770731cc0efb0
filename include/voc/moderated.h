/* moderated - variances of few answers, helped by those of others */
#pragma once
#include <stddef.h>

/* What all know of a variance: that true ones scatter around `variance` as one of `freedom` degrees would; a
   freedom of INFINITY: no more than chance. `most` is the freedom that all have together. NAN where none
   tells. */
struct moderated_prior {
    double variance, freedom, most;
};

/* Empirical Bayes (Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3:3, section 6.2): the logarithms of variances,
   less their bias digamma(d / 2) - log(d / 2), vary by trigamma(d / 2) by chance; what they vary more is
   trigamma(freedom / 2), by moments that weigh each by its chance (shrink_means_fit), which for equal
   freedoms is Smyth's estimate. Assumes normal answers. Variances that aren't above 0, and freedoms below 1,
   are left out. */
struct moderated_prior moderated_fit(const double variance[], const double freedom[], size_t length);

struct moderated {
    double variance, freedom;
};
/* One variance with its own `freedom` (0: it has none) moved to the prior's by the weight of both; its
   freedom is the sum of both, but not more than all have together. Without a prior, and with a freedom above
   0, it stays as it is. */
struct moderated moderated_of(const struct moderated_prior *prior, double variance, double freedom);
