/* scale - tests of how the kinds of metrics behave */
#include "near.h"
#include "voc/scale.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static const double z = 1.959964; /* qnorm(0.975) */

static void each_kind_has_its_own_interval(void **state)
{
    const struct {
        struct scale scale;
        struct scale_estimate estimate;
        double low, high;
    } cases[] = {
        /* R: prop.test(8, 10, correct = FALSE) */
        {{METRIC_SHARE, false}, {80, 40, 10, 1}, 49.01625, 94.33178},
        {{METRIC_WITHIN, false}, {80, 40, 10, 1}, 49.01625, 94.33178},
        /* Tango's score interval of as many promoters as detractors and nobody between: sqrt(z^2 / (n +
           z^2)). */
        {{METRIC_NET, false}, {0, 100, 10, 1}, -52.68140, 52.68140},
        /* R: 4 - qt(0.975, 9) / sqrt(10) */
        {{METRIC_MEAN, false}, {4, 1, 10, 1}, 3.284643, 4.715357},
        /* 10 in two periods; R: poisson.test(10)$conf.int / 2 */
        {{METRIC_COUNT, false}, {5, 2, 2, 1}, 2.397694, 9.195178},
        /* An error of ln 2 / z: half to double. */
        {{METRIC_QUANTILE, true}, {16, 2 * log(2) / z, 4, 1}, 8, 32},
        {{METRIC_QUANTILE, false}, {16, 2 / z, 4, 1}, 15, 17},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct interval got = scale_interval(cases[i].scale, &cases[i].estimate, 0.95);
        assert_near(got.low, cases[i].low, 2e-5);
        assert_near(got.high, cases[i].high, 2e-5);
    }
}

/* By the definition: the fourth central moment over the squared variance, less 3. */
static void an_answers_kurtosis_is_that_of_its_shares(void **state)
{
    const struct scale share = {METRIC_SHARE, false}, net = {METRIC_NET, false}, mean = {METRIC_MEAN, false};

    (void)state;
    assert_near(scale_kurtosis(share, 50, 50), -2, 1e-12);
    assert_near(scale_kurtosis(share, 95, 100 * sqrt(0.95 * 0.05)), 1 / 0.0475 - 6, 1e-9);
    assert_near(scale_kurtosis(net, 0, 100 * sqrt(2 / 3.0)), 1.5 - 3, 1e-12);
    const double variance = 0.9 - 0.64, fourth = 0.85 * pow(0.2, 4) + 0.1 * pow(0.8, 4) + 0.05 * pow(1.8, 4);
    assert_near(scale_kurtosis(net, 80, 100 * sqrt(variance)), fourth / (variance * variance) - 3, 1e-9);
    assert_near(scale_kurtosis(mean, 4, 1), 0, 0);
    assert_near(scale_kurtosis(share, 100, 0), 0, 0);
}

static void twice_the_spread_leaves_a_quarter_of_the_answers(void **state)
{
    static const enum metric_kind kinds[] = {METRIC_SHARE, METRIC_NET, METRIC_COUNT, METRIC_QUANTILE};

    (void)state;
    for (size_t i = 0; i < ROWS(kinds); i++) {
        const struct scale scale = {kinds[i], false};
        const struct interval wide = scale_interval(scale, &(struct scale_estimate){60, 90, 40, 2}, 0.95),
                              few = scale_interval(scale, &(struct scale_estimate){60, 90, 10, 1}, 0.95);
        assert_near(wide.low, few.low, 1e-9);
        assert_near(wide.high, few.high, 1e-9);
    }
    /* Of a mean the degrees of freedom stay; R: 2 * qt(0.975, 9) / sqrt(10) */
    assert_near(
        scale_interval((struct scale){METRIC_MEAN, false}, &(struct scale_estimate){0, 1, 10, 2}, 0.95).high,
        1.430714, 1e-6);
}

static void an_interval_stays_inside_what_the_kind_can_be(void **state)
{
    static const struct {
        enum metric_kind kind;
        double low, high;
    } cases[] = {
        {METRIC_NET, -100, 100},     {METRIC_SHARE, 0, 100},
        {METRIC_WITHIN, 0, 100},     {METRIC_MEAN, -INFINITY, INFINITY},
        {METRIC_COUNT, 0, INFINITY}, {METRIC_QUANTILE, 0, INFINITY},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        assert_true(scale_range(cases[i].kind).low == cases[i].low);
        assert_true(scale_range(cases[i].kind).high == cases[i].high);
    }
    /* 1 - 1.96 * 2 / 2 would be less than no delay at all. */
    const struct interval got =
        scale_interval((struct scale){METRIC_QUANTILE, false}, &(struct scale_estimate){1, 2, 4, 1}, 0.95);
    assert_near(got.low, 0, 0);
    assert_near(got.high, 1 + z, 1e-6);
}

static void delays_that_never_differ_have_no_interval(void **state)
{
    const struct interval got =
        scale_interval((struct scale){METRIC_QUANTILE, true}, &(struct scale_estimate){16, 0, 9, 1}, 0.95);

    (void)state;
    assert_near(got.low, NAN, 0);
    assert_near(got.high, NAN, 0);
}

static void a_claims_end_is_clear_of_what_lies_beyond_it(void **state)
{
    static const struct {
        struct scale scale;
        struct scale_estimate estimate;
        struct interval range;
    } cases[] = {{{METRIC_SHARE, false}, {80, 40, 10, 1.5}, {0, 100}},
                 {{METRIC_WITHIN, false}, {99, 10, 400, 1}, {0, 100}},
                 {{METRIC_NET, false}, {-20, 80, 30, 2}, {-100, 100}},
                 {{METRIC_MEAN, false}, {4.6, 0.7, 12, 1}, {1, 5}},
                 {{METRIC_MEAN, false}, {4, 1, 10, 1}, {-INFINITY, INFINITY}},
                 {{METRIC_COUNT, false}, {5, 2, 2, 1.2}, {0, INFINITY}},
                 {{METRIC_QUANTILE, true}, {16, 1.4, 40, 1}, {0, INFINITY}}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        for (int side = -1; side <= 1; side += 2) {
            const double end =
                scale_claim_limit(cases[i].scale, &cases[i].estimate, cases[i].range, 0.99, side);
            for (int off = -1; off <= 1; off += 2)
                if (scale_claim_clears(cases[i].scale, &cases[i].estimate, cases[i].range, 0.99, side,
                                       end + off * 1e-6) != (off == side))
                    fail_msg("case %zu: %.12g %+de-6", i, end, off);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claims_end_is_clear_of_what_lies_beyond_it),
        cmocka_unit_test(each_kind_has_its_own_interval),
        cmocka_unit_test(an_answers_kurtosis_is_that_of_its_shares),
        cmocka_unit_test(twice_the_spread_leaves_a_quarter_of_the_answers),
        cmocka_unit_test(an_interval_stays_inside_what_the_kind_can_be),
        cmocka_unit_test(delays_that_never_differ_have_no_interval),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
