/* mixture - tests of normal distributions mixed */
#include "near.h"
#include "voc/mixture.h"

/* R: qnorm(0.975) is 1.959964, pnorm(-1) 0.1586553. */
static void of_one_part_it_is_the_normal(void **state)
{
    const struct mixture one = {(double[]){1}, (double[]){50}, (double[]){10}, 1};

    (void)state;
    assert_near(mixture_mean(&one), 50, 0);
    assert_near(mixture_sd(&one), 10, 1e-12);
    assert_near(mixture_above(&one, 60), 0.1586553, 1e-7);
    assert_near(mixture_quantile(&one, 0.975), 69.59964, 1e-5);
    assert_near(mixture_quantile(&one, 0.025), 30.40036, 1e-5);
}

/* Around 0 and 6: a variance of 1 within and of 9 between; above 6 lies a quarter, and Phi(-6) / 2. */
static void two_hills_have_the_mean_and_variance_of_both(void **state)
{
    const struct mixture two = {(double[]){0.5, 0.5}, (double[]){0, 6}, (double[]){1, 1}, 2};

    (void)state;
    assert_near(mixture_mean(&two), 3, 0);
    assert_near(mixture_sd(&two), sqrt(10), 1e-12);
    assert_near(mixture_above(&two, 6), 0.25 + 9.865876e-10 / 2, 1e-14);
    assert_near(mixture_quantile(&two, 0.5), 3, 1e-12);
    assert_near(mixture_quantile(&two, 0.75), 6, 1e-8);
}

/* Narrow hills far apart, a wide one below all, one that weighs nothing. */
static void below_a_quantile_lies_what_was_asked_for(void **state)
{
    static const double chances[] = {1e-6, 0.025, 0.2, 0.3, 0.5, 0.8, 0.975, 0.9999};
    const struct mixture crooked = {(double[]){0.3, 0.2, 0.5, 0, 1e-30}, (double[]){-4, 9, 0, 1e9, -1e9},
                                    (double[]){0.01, 0.001, 30, 1, 1}, 5};

    (void)state;
    for (size_t i = 0; i < sizeof chances / sizeof *chances; i++)
        assert_near(mixture_above(&crooked, mixture_quantile(&crooked, chances[i])), 1 - chances[i], 1e-12);
}

static void of_no_part_nothing_is_known(void **state)
{
    const struct mixture none = {NULL, NULL, NULL, 0};

    (void)state;
    assert_near(mixture_quantile(&none, 0.5), NAN, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_one_part_it_is_the_normal),
        cmocka_unit_test(two_hills_have_the_mean_and_variance_of_both),
        cmocka_unit_test(below_a_quantile_lies_what_was_asked_for),
        cmocka_unit_test(of_no_part_nothing_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
