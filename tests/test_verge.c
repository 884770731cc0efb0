/* verge - tests of where a scale that nobody stated ends */
#include "near.h"
#include "voc/verge.h"

/* Of answers that are 1 or 5 the variance is (5 - mean) (mean - 1); a line through a few of it close to the
   upper end meets 0 just beyond. */
static void answers_that_crowd_at_an_end_tell_where_it_is(void **state)
{
    double mean[6], low[6], variance[6], n[6];

    (void)state;
    for (size_t i = 0; i < 6; i++) {
        mean[i] = 4.6 + 0.05 * (double)i;
        low[i] = 6 - mean[i];
        variance[i] = (5 - mean[i]) * (mean[i] - 1);
        n[i] = 50;
    }
    const struct interval high_end = verge_of(mean, variance, n, 6), low_end = verge_of(low, variance, n, 6);
    assert_near(high_end.high, 5, 0.03);
    assert_near(high_end.low, 1, 0.4);
    assert_near(low_end.low, 6 - high_end.high, 1e-9);
    assert_near(low_end.high, 6 - high_end.low, 1e-9);
}

static void where_variances_are_alike_there_is_no_end(void **state)
{
    static const double mean[] = {1, 2, 3, 4, 5}, variance[] = {4, 4, 4, 4, 4}, n[] = {9, 9, 9, 9, 9},
                        nearly[] = {4.01, 4, 4, 4, 3.99};

    (void)state;
    assert_true(isinf(verge_of(mean, variance, n, 5).high));
    assert_true(verge_of(mean, nearly, n, 5).high > 500);
    assert_true(isinf(verge_of(mean, nearly, n, 4).high));  /* too few */
    assert_true(isinf(verge_of(variance, mean, n, 5).low)); /* the same mean */
    assert_true(isinf(verge_of(NULL, NULL, NULL, 0).low));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_that_crowd_at_an_end_tell_where_it_is),
        cmocka_unit_test(where_variances_are_alike_there_is_no_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
