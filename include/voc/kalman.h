/* kalman - levels that move and slope, as several models at once follow them */
#pragma once
#include <stdbool.h>

enum { KALMAN_MODELS = 30 };

/* The models side by side, so that processors reckon several at once. Variances: of a period beyond its own
   error, of a step of the level from one period to the next, of the slope's prior, which is around 0. */
struct kalman_models {
    double beyond[KALMAN_MODELS], step[KALMAN_MODELS], slope[KALMAN_MODELS];
};

/* Level and slope as far as each model knows them, and what its likelihood is made of: surprises in squares,
   and their variances multiplied, since a logarithm of each would cost more than all the rest. */
struct kalman {
    double level[KALMAN_MODELS], slope[KALMAN_MODELS], level_variance[KALMAN_MODELS],
        slope_variance[KALMAN_MODELS], covariance[KALMAN_MODELS];
    double squares[KALMAN_MODELS], product[KALMAN_MODELS], logarithm[KALMAN_MODELS];
    bool are_known; /* a value has been seen */
};

/* Before anything is known of the level (a diffuse prior), and no more than the models' priors of the slope
   (Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, 2.3 and 3.2). */
struct kalman kalman_begin(const struct kalman_models *models);
/* To the next period. */
void kalman_go_on(struct kalman *kalman, const struct kalman_models *models);
/* The period's value, whose own error has this variance (more than 0); with what is beyond it the variance
   counts `factor` times. */
void kalman_see(struct kalman *kalman, const struct kalman_models *models, double value, double error,
                double factor);
/* Of all values after the first, but for the constant that all models share. */
double kalman_log_likelihood(const struct kalman *kalman, int model);
