/* unlike - tests of what sets one of many apart from the others */
#include "near.h"
#include "voc/unlike.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* By the formulas in R, with pt() for the p. The first has less spread than chance makes twice over, so that
   the variance between is Hartung & Makambi's; the second DerSimonian & Laird's. */
static void one_is_held_against_the_spread_of_the_others(void **state)
{
    static const double variance[] = {.002, .003, .001, .002, .004, .003};
    static const struct {
        double estimate[6], expected, error, p;
    } cases[] = {
        {{.30, .25, .35, .28, .41, .60}, 0.3170557923441419956, 0.0695309077959294086, 0.0076156681331773553},
        {{.10, .25, .55, .28, .41, .60}, 0.318649411407429084, 0.221812751793578872, 0.136722870579499334}};

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct unlike got = unlike_others(cases[i].estimate, variance, 6, 5);
        assert_near(got.expected, cases[i].expected, 1e-14);
        assert_near(got.error, cases[i].error, 1e-14);
        assert_near(got.freedom, 4, 0);
        assert_near(got.p, cases[i].p, 1e-14);
    }
}

static void who_has_no_estimate_is_left_out(void **state)
{
    static const double estimate[] = {.30, .25, NAN, .35, .28, .9, .41, .60},
                        variance[] = {.002, .003, .001, .001, .002, 0, .004, .003};

    (void)state;
    assert_near(unlike_others(estimate, variance, 8, 7).p, 0.0076156681331773553, 1e-14);
    assert_near(unlike_others(estimate, variance, 8, 2).p, NAN, 0);
    assert_near(unlike_others(estimate, variance, 8, 5).p, NAN, 0);
}

static void three_others_do_not_tell_how_they_differ(void **state)
{
    static const double estimate[] = {.3, .2, .4, .9}, variance[] = {.1, .1, .1, .1};

    (void)state;
    assert_near(unlike_others(estimate, variance, 4, 3).p, NAN, 0);
}

/* However far the one is away, what is expected of it stays the same. */
static void the_one_does_not_hide_in_its_own_spread(void **state)
{
    double estimate[] = {.30, .25, .35, .28, .41, .60};
    static const double variance[] = {.002, .003, .001, .002, .004, .003};
    const double error = unlike_others(estimate, variance, 6, 5).error;

    (void)state;
    estimate[5] = 50;
    assert_near(unlike_others(estimate, variance, 6, 5).error, error, 0);
}

/* R: fisher.test(alternative = "greater"). */
static void fishers_test_is_that_of_r(void **state)
{
    (void)state;
    assert_near(unlike_fisher(46, 60, 34, 220), 6.2238909760225301e-19, 1e-30);
    assert_near(unlike_fisher(9, 12, 2, 10), 0.014986561426189874, 1e-14);
    assert_near(unlike_fisher(0, 12, 2, 10), 1, 0);
    assert_near(unlike_fisher(0, 0, 2, 10), NAN, 0);
    assert_near(unlike_fisher(1, 2, 0, 0), NAN, 0);
}

/* R: summary(lm(y ~ x, weights = 1 / v)); where its sigma is below 1, the error over sigma. */
static void a_line_is_weighted_and_its_residuals_only_widen_its_error(void **state)
{
    static const double x[] = {1, 2, 3, 4, 5, 6}, variance[] = {.001, .002, .001, .003, .002, .001},
                        rough[] = {.5, .42, .45, .3, .33, .2}, smooth[] = {.5, .45, .41, .36, .30, .26};
    const struct unlike_slope wide = unlike_slope(x, rough, variance, 6),
                              narrow = unlike_slope(x, smooth, variance, 6);

    (void)state;
    assert_near(wide.slope, -0.0576117496807151755, 1e-15);
    assert_near(wide.error, 0.0098103662545387209, 1e-15);
    assert_near(wide.freedom, 4, 0);
    assert_near(narrow.slope, -0.0484418901660280954, 1e-15);
    assert_near(narrow.error, 0.0081493091010853124, 1e-15);
}

static void two_points_or_one_place_make_no_line(void **state)
{
    static const double x[] = {1, 2, 2}, same[] = {2, 2, 2}, value[] = {3, 4, 5}, variance[] = {1, 1, 1};

    (void)state;
    assert_near(unlike_slope(x, value, variance, 2).slope, NAN, 0);
    assert_near(unlike_slope(same, value, variance, 3).slope, NAN, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_is_held_against_the_spread_of_the_others),
        cmocka_unit_test(who_has_no_estimate_is_left_out),
        cmocka_unit_test(three_others_do_not_tell_how_they_differ),
        cmocka_unit_test(the_one_does_not_hide_in_its_own_spread),
        cmocka_unit_test(fishers_test_is_that_of_r),
        cmocka_unit_test(a_line_is_weighted_and_its_residuals_only_widen_its_error),
        cmocka_unit_test(two_points_or_one_place_make_no_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
