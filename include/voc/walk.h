/* walk - how far a level strays, and what that says of where it will be */
#pragma once
#include <stddef.h>

struct arena;

/* One series: the values of successive periods, NAN where there is none, and what chance alone makes their
   standard errors. */
struct walk_series {
    const double *value, *error;
    size_t length;
};

/* The local level model (Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, 2.3;
   4.1): what is seen of a period is its level, an error of known size and a further one of sd `noise`, alike
   in all periods; from one period to the next the level moves by a normal step of sd `step`, as much up as
   down. Both are common to all series that it was learnt from. They are not estimated but averaged over: the
   likelihood by prediction errors on a grid, up to twice the root mean square of successive differences,
   under a flat prior on noise and a half-Cauchy one on step, whose scale is a tenth of that (Gelman 2006,
   Bayesian Analysis 1:515): from few answers a flat one would have levels move that never do. */
struct walk {
    double *noise, *step, *weight; /* of each point of the grid; weights add up to 1 */
    size_t points;
    size_t changes; /* from one value to the next, in all series */
};

enum { WALK_CHANGES = 8 }; /* fewer tell too little of how far levels stray */

/* NULL where there are too few changes, or nothing has varied. Periods whose error isn't above 0 are gaps. */
struct walk *walk_learn(struct arena *arena, const struct walk_series series[], size_t count);

/* What is known of a series' level in its last period, for each point of the grid. */
struct walk_end {
    double *level, *variance;
};
/* Level NAN where the series has no value. */
struct walk_end walk_follow(struct arena *arena, const struct walk *walk, const struct walk_series *series);

/* The level's mean and standard deviation so many periods on (0: now). */
double walk_level(const struct walk *walk, const struct walk_end *end);
double walk_sd(const struct walk *walk, const struct walk_end *end, double ahead);
/* The chance that the level is `limit` or more then; and the level that it reaches or exceeds with that
   chance. */
double walk_chance(const struct walk *walk, const struct walk_end *end, double ahead, double limit);
double walk_reach(const struct walk *walk, const struct walk_end *end, double ahead, double chance);
