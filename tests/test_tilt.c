/* tilt - tests of how likely a period lies above its baseline */
#include "table.h"
#include "voc/tilt.h"

static double above(enum metric_kind kind, double value, double sd, double spread, double n, const char *unit)
{
    const struct base base = {
        .is_known = true, .value = value, .sd = sd, .spread = spread, .scale = {kind, false}, .periods = 13};
    const struct measure row = {
        .metric = "rating", .unit = unit, .kind = kind, .n = n, .n_eff = n, .value = value, .se = NAN};

    return tilt_above(&base, &row);
}

static void shares_and_counts_are_binomial_and_poisson(void **state)
{
    (void)state;
    /* Five answers of a share of 95 %: above is all five, and nothing is exactly 95 %. R: 0.95^5 */
    assert_near(above(METRIC_SHARE, 95, 21.8, 1, 5, ""), 0.7737809375, 1e-9);
    /* Ten of 90 %: nine are the baseline itself; R: 0.9^10 / (0.9^10 + pbinom(8, 10, 0.9)) */
    assert_near(above(METRIC_SHARE, 90, 30, 1, 10, ""), 0.5691970, 1e-6);
    /* Twice the spread leaves five of twenty. */
    assert_near(above(METRIC_SHARE, 95, 21.8, 2, 20, ""), 0.7737809375, 1e-9);
    /* R: ppois(4, 4, lower.tail = FALSE) / (1 - dpois(4, 4)) */
    assert_near(above(METRIC_COUNT, 4, 2, 1, 4, ""), 0.4612823, 1e-6);
    assert_near(above(METRIC_SHARE, 50, 50, 1, 30, ""), 0.5, 1e-12);
    assert_near(above(METRIC_SHARE, 100, 0, 1, 30, ""), 0.5, 0);
}

/* Edgeworth's 1/2 - skewness / (6 sqrt(2 pi n)) against all outcomes of the trinomial of 25 answers: R,
   with p = 0.6, q = 0.1: sum over all d of dbinom(d, 25, q) * pbinom(d + 12.5, 25 - d, p / 0.9, FALSE). */
static void net_scores_lean_as_their_skewness_says(void **state)
{
    const double sd = 100 * sqrt(0.7 - 0.25);

    (void)state;
    assert_near(above(METRIC_NET, 50, sd, 1, 25, ""), 0.5133848, 0.02);
    assert_near(above(METRIC_NET, 0, 80, 1, 25, ""), 0.5, 1e-12);
}

/* The beta distribution of mean 0.9 and sd 0.2 on 1 to 5 is strongly skewed to the left: most averages lie
   above the mean. */
static void means_near_the_end_of_their_scale_lean(void **state)
{
    (void)state;
    assert_true(above(METRIC_MEAN, 4.6, 0.8, 1, 5, "stars") > 0.55);
    assert_true(above(METRIC_MEAN, 1.4, 0.8, 1, 5, "stars") < 0.45);
    assert_near(above(METRIC_MEAN, 3, 1, 1, 5, "stars"), 0.5, 1e-12);
    assert_near(above(METRIC_MEAN, 4.6, 0.8, 1, 5, "points"), 0.5, 0); /* whose scale isn't known */
    assert_near(above(METRIC_QUANTILE, 4.6, 0.8, 1, 5, "hours"), 0.5, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_and_counts_are_binomial_and_poisson),
        cmocka_unit_test(net_scores_lean_as_their_skewness_says),
        cmocka_unit_test(means_near_the_end_of_their_scale_lean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
