/* betabinomial - tests of successes whose chance differs from one owner to the next */
#include "near.h"
#include "voc/betabinomial.h"

/* R: sum(choose(n, 0:k) * beta(0:k + a, n - 0:k + b) / beta(a, b)). */
static void a_tail_is_the_sum_of_what_is_no_larger(void **state)
{
    const struct betabinomial wide = {0.75, 0.25, 1 / 6.0}, close = {0.75, 0.25, 1 / 600.0},
                              bent = {3 / 3.4, 0.4 / 3.4, 1 / 3.4};

    (void)state;
    assert_near(betabinomial_below(&wide, 3, 20), 0.00405883046732925, 1e-14);
    assert_near(betabinomial_below(&wide, 3.9, 20), 0.00405883046732925, 1e-14);
    assert_near(betabinomial_below(&close, 3, 20), 5.25923422523299e-08, 1e-18);
    assert_near(betabinomial_below(&bent, 190, 211), 0.374132775431193, 1e-12);
    assert_near(betabinomial_below(&wide, -1, 20), 0, 0);
    assert_near(betabinomial_below(&wide, 20, 20), 1, 0);
    assert_near(betabinomial_below(&(struct betabinomial){1, 0, 0.5}, 3, 20), NAN, 0);
}

/* pbinom(3, 10, 0.5) = 176 / 1024. */
static void without_differences_it_is_the_binomial(void **state)
{
    (void)state;
    assert_near(betabinomial_below(&(struct betabinomial){0.5, 0.5, 0}, 3, 10), 176 / 1024.0, 1e-13);
    assert_near(betabinomial_below(&(struct betabinomial){0.5, 0.5, 1e-12}, 3, 10), 176 / 1024.0, 1e-10);
}

/* R: integrate(function(p) dbeta(p, 45, 15) * pbinom(3600, 6000, p), 0, 1). */
static void of_many_a_beta_stands_in_for_the_sum(void **state)
{
    const double got = betabinomial_below(&(struct betabinomial){0.75, 0.25, 1 / 60.0}, 3600, 6000);

    (void)state;
    assert_near(got, 0.00672940521298387, 0.003 * 0.0067);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tail_is_the_sum_of_what_is_no_larger),
        cmocka_unit_test(without_differences_it_is_the_binomial),
        cmocka_unit_test(of_many_a_beta_stands_in_for_the_sum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
