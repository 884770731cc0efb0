/* tilt - how likely a period lies above its baseline where nothing has changed */
#pragma once
#include "voc/base.h"

/* The chance that a value which isn't the baseline itself is above it. Shares and counts: binomial and
   Poisson with the baseline as their mean; nets and means on a known scale: from the skewness of their
   average, 1/2 - skewness / (6 sqrt(2 pi n)) (Edgeworth's first term; a mean's answers are taken to have the
   skewness of the beta distribution with their mean and variance on that scale); all with n divided by the
   square of the spread. One half for delays' medians and individual values, and where nothing is known. */
double tilt_above(const struct base *base, const struct measure *row);
