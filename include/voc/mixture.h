/* mixture - normal distributions mixed: how likely more than a limit is, and which limit has a chance */
#pragma once
#include <stddef.h>

/* The parts, each with its mean and standard deviation above 0; weights add up to 1. */
struct mixture {
    const double *weight, *mean, *sd;
    size_t count;
};

double mixture_mean(const struct mixture *mixture);
double mixture_sd(const struct mixture *mixture);
/* P(X >= limit). */
double mixture_above(const struct mixture *mixture, double limit);
/* The limit below which it is with the probability `below`, between 0 and 1, to the last digits; NAN where
   there are no parts. */
double mixture_quantile(const struct mixture *mixture, double below);
