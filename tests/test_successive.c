/* successive - tests of the variance from successive differences */
#include "near.h"
#include "voc/successive.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Differences 1, -2, 3 and 0: 14 / (2 * 4), with 2 * 16 / 11 degrees of freedom. */
static void neighbours_tell_the_variance(void **state)
{
    static const double value[] = {1, 2, NAN, 0, 3, 3};
    const struct successive got = successive_of(value, ROWS(value)), one = successive_of(value, 1),
                            two = successive_of(value, 2);

    (void)state;
    assert_near(got.variance, 14 / 8.0, 1e-12);
    assert_near(got.freedom, 32 / 11.0, 1e-12);
    assert_int_equal(got.count, 5);
    assert_near(one.variance, NAN, 0);
    assert_near(two.freedom, 1, 1e-12); /* one difference: exactly chi-squared with one */
    assert_near(two.variance, 0.5, 1e-12);
}

/* R: qchisq(c(.025, .975), 1) is 0.0009820691 and 5.0238862; digamma(.5) -1.9635100, trigamma(.5) pi^2
   / 2. */
static void one_difference_has_the_limits_of_chi_squared(void **state)
{
    const struct successive it = {2, 1, 2}, nothing = {NAN, NAN, 0};
    const struct interval got = successive_interval(&it, 0.95);
    double value, se;

    (void)state;
    assert_near(got.low, 2 / 5.0238862, 1e-6);
    assert_near(got.high, 2 / 0.0009820691, 1e-3);
    assert_near(successive_interval(&nothing, 0.95).low, NAN, 0);
    successive_log(&it, &value, &se);
    assert_near(value, log(2) + 1.9635100 - log(2), 1e-6);
    assert_near(se, sqrt(3.14159265358979 * 3.14159265358979 / 2), 1e-8);
}

/* R: digamma(10) is 2.2517526, trigamma(10) 0.1051663. */
static void many_differences_have_little_bias(void **state)
{
    const struct successive it = {1, 20, 32};
    double value, se;

    (void)state;
    successive_log(&it, &value, &se);
    assert_near(value, log(10) - 2.2517526, 1e-6);
    assert_near(se, sqrt(0.1051663), 1e-6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_tell_the_variance),
        cmocka_unit_test(one_difference_has_the_limits_of_chi_squared),
        cmocka_unit_test(many_differences_have_little_bias),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
