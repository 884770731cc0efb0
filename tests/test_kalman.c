/* kalman - tests of levels as several models follow them */
#include "nile.h"
#include "scratch.h"
#include "voc/kalman.h"

static struct kalman_models of(double beyond, double step, double slope)
{
    struct kalman_models models;

    for (int i = 0; i < KALMAN_MODELS; i++) {
        models.beyond[i] = beyond;
        models.step[i] = step;
        models.slope[i] = slope;
    }
    return models;
}

static struct kalman follow(const struct kalman_models *models, const double values[], int count,
                            double error)
{
    struct kalman kalman = kalman_begin(models);

    for (int i = 0; i < count; i++) {
        kalman_go_on(&kalman, models);
        if (!isnan(values[i]))
            kalman_see(&kalman, models, values[i], error, 1);
    }
    return kalman;
}

/* R, StructTS(Nile, "level"): variances 15099 and 1469, and at the end a level of 798.37; KFAS, for the same
   model: a diffuse log-likelihood of -632.5456, without the first value's and with 2 pi. */
static void the_nile_has_the_level_and_likelihood_that_are_known(void **state)
{
    const struct kalman_models models = of(0, 1469, 0);
    const struct kalman kalman = follow(&models, nile, YEARS, 15099);

    (void)state;
    assert_near(kalman.level[0], 798.37, 0.01);
    assert_near(kalman_log_likelihood(&kalman, KALMAN_MODELS - 1) - (YEARS - 1) * log(2 * acos(-1)) / 2,
                -632.5456, 1e-3);
}

/* 1, 4 and 2 with errors of 1, steps of 0.5 and a slope's variance of 2: the steps from the first value, 3
   and 1, have variances of 2 + 0.5 + 2 and 2 + 1 + 8, and a covariance of 1 + 0.5 + 4. */
static void the_likelihood_is_that_of_the_steps_from_the_first_value(void **state)
{
    static const double values[] = {1, 4, 2};
    const struct kalman_models models = of(0.75, 0.5, 2);
    const struct kalman kalman = follow(&models, values, 3, 0.25);
    const double a = 4.5, b = 11, c = 5.5, determinant = a * b - c * c,
                 square = (9 * b - 2 * 3 * c + a) / determinant;

    (void)state;
    assert_near(kalman_log_likelihood(&kalman, 7), -(log(determinant) + square) / 2, 1e-12);
}

/* The mean of 10 and 16, which have errors of 1 and 2; a gap between them changes nothing of it. */
static void without_steps_a_level_is_the_mean_by_the_errors(void **state)
{
    const struct kalman_models models = of(0, 0, 0);
    struct kalman kalman = kalman_begin(&models);

    (void)state;
    assert_false(kalman.are_known);
    kalman_see(&kalman, &models, 10, 1, 1);
    kalman_go_on(&kalman, &models);
    kalman_go_on(&kalman, &models);
    kalman_see(&kalman, &models, 16, 1, 2);
    assert_near(kalman.level[3], 12, 1e-12);
    assert_near(kalman.level_variance[3], 2 / 3., 1e-12);
}

static void each_model_goes_its_own_way(void **state)
{
    static const double values[] = {0, 1, 2, 3};
    struct kalman_models models = of(0, 0, 0);

    (void)state;
    models.step[1] = 1e9;
    models.slope[2] = 1e9;
    const struct kalman kalman = follow(&models, values, 4, 1);
    assert_near(kalman.level[0], 1.5, 1e-12);
    assert_near(kalman.level[1], 3, 1e-6);
    assert_near(kalman.slope[2], 1, 1e-6);
    assert_near(kalman.slope[1], 0, 0);
}

/* A thousand variances of 1e6 multiplied are beyond any double. */
static void many_large_surprises_have_a_likelihood(void **state)
{
    const struct kalman_models models = of(0, 0, 0);
    struct kalman kalman = kalman_begin(&models);
    double expected = 0;

    (void)state;
    for (int i = 0; i < 1000; i++) {
        kalman_see(&kalman, &models, 0, 1e6, 1);
        expected -= i > 0 ? log(1e6 * (1 + 1. / i)) / 2 : 0;
    }
    assert_near(kalman_log_likelihood(&kalman, 0), expected, 1e-6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nile_has_the_level_and_likelihood_that_are_known),
        cmocka_unit_test(the_likelihood_is_that_of_the_steps_from_the_first_value),
        cmocka_unit_test(without_steps_a_level_is_the_mean_by_the_errors),
        cmocka_unit_test(each_model_goes_its_own_way),
        cmocka_unit_test(many_large_surprises_have_a_likelihood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
