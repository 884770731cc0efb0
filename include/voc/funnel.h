/* funnel - owners against the overall share, with limits that widen for small n */
#pragma once
#include <stddef.h>

#include "voc/arena.h"

/* What all owners together say: the overall share, and how much more they differ than chance explains. */
struct funnel {
    double target;   /* sum of successes / sum of n */
    double phi;      /* mean square of the z, the outer tenths pulled in; 1 if there is only chance */
    double p;        /* the chance of a phi that large if there is only chance */
    double variance; /* tau squared: the variance between owners beyond chance, 0 or more */
    size_t owners;   /* those with answers */
};

/* Spiegelhalter 2005, Stat. Med. 24:1185, section 5 and appendix A. success[i] of n[i], owners with n 0 left
   out, both possibly fractional (effective n). All is NAN without answers; phi, p and variance are NAN where
   the target is 0 or 1, variance also for a single owner. The arena lends it room for the z. */
struct funnel funnel_fit(const double success[], const double n[], size_t length, struct arena *arena);

/* The limit that a share of n answers stays below with that probability, when the true share is `target`: the
   exact binomial one, interpolated; 0.001 and 0.999 for 99.8%, 0.025 and 0.975 for 95%. It may lie outside 0
   to 1; NAN for n 0 and for a target of 0 or 1. */
double funnel_limit(double probability, double n, double target);

/* How far out a share is by chance alone: the exact binomial chance of so few, and of so many. The
   interpolated limits above call five good ones of five beyond the upper one, whatever the target, as nothing
   lies beyond; a claim about an owner goes by these. NAN for n 0 and for a target of 0 or 1. */
struct funnel_tails {
    double low, high;
};
struct funnel_tails funnel_tails(double share, double n, double target);

/* How many standard errors an owner's share is above the target; with a variance between owners added, the
   z to judge by where they differ more than by chance. NAN for n 0 and for a target of 0 or 1. */
double funnel_z(double share, double n, double target, double variance);
