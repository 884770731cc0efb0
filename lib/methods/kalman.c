/* kalman - levels that move and slope, as several models at once follow them */
#include "voc/kalman.h"

#include <math.h>

struct kalman kalman_begin(const struct kalman_models *models)
{
    struct kalman it = {.are_known = false};

    for (int i = 0; i < KALMAN_MODELS; i++) {
        it.slope_variance[i] = models->slope[i];
        it.product[i] = 1;
    }
    return it;
}

void kalman_go_on(struct kalman *it, const struct kalman_models *models)
{
    for (int i = 0; i < KALMAN_MODELS && it->are_known; i++) {
        it->level[i] += it->slope[i];
        it->level_variance[i] += 2 * it->covariance[i] + it->slope_variance[i] + models->step[i];
        it->covariance[i] += it->slope_variance[i];
    }
}

static void see_first(struct kalman *it, double value, const double error[])
{
    it->are_known = true;
    for (int i = 0; i < KALMAN_MODELS; i++) {
        it->level[i] = value;
        it->level_variance[i] = error[i];
    }
}

/* Before a product leaves what a number can be. */
static void take_logarithms(struct kalman *it)
{
    for (int i = 0; i < KALMAN_MODELS; i++)
        if (!(it->product[i] > 1e-150 && it->product[i] < 1e150)) {
            it->logarithm[i] += log(it->product[i]);
            it->product[i] = 1;
        }
}

static void see(struct kalman *it, double value, const double error[])
{
    for (int i = 0; i < KALMAN_MODELS; i++) {
        const double all = it->level_variance[i] + error[i], surprise = value - it->level[i];
        const double on_level = it->level_variance[i] / all, on_slope = it->covariance[i] / all;
        it->squares[i] += surprise * surprise / all;
        it->product[i] *= all;
        it->level[i] += on_level * surprise;
        it->slope[i] += on_slope * surprise;
        it->slope_variance[i] -= on_slope * it->covariance[i];
        it->covariance[i] *= 1 - on_level;
        it->level_variance[i] *= 1 - on_level;
    }
    take_logarithms(it);
}

void kalman_see(struct kalman *it, const struct kalman_models *models, double value, double error,
                double factor)
{
    double errors[KALMAN_MODELS];

    for (int i = 0; i < KALMAN_MODELS; i++)
        errors[i] = (error + models->beyond[i]) * factor;
    if (it->are_known)
        see(it, value, errors);
    else
        see_first(it, value, errors);
}

double kalman_log_likelihood(const struct kalman *it, int model)
{
    return -(it->logarithm[model] + log(it->product[model]) + it->squares[model]) / 2;
}
