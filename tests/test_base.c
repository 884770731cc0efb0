/* base - tests of where a row stands against what is normal */
#include "table.h"
#include "voc/base.h"

static void without_a_baseline_nothing_is_normal(void **state)
{
    static const struct base unknown = {0};
    static const struct measure row = {
        .kind = METRIC_SHARE, .n = 40, .n_eff = 40, .value = 80, .metric = "m", .unit = ""};

    (void)state;
    assert_near(base_error(&unknown, &row), NAN, 0);
    assert_near(base_limits(&unknown, &row).low, NAN, 0);
}

/* A single period's level has no limits, whatever chance would say; what never varied has none either. */
static void limits_take_two_periods_that_differ(void **state)
{
    static const struct {
        long long periods;
        double sd, low;
    } cases[] = {{1, 40, NAN}, {2, 40, 68}, {2, 0, NAN}, {13, 40, 68}};
    static const struct measure row = {
        .kind = METRIC_SHARE, .n = 100, .n_eff = 100, .value = 80, .metric = "m", .unit = ""};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct base base = {.is_known = true,
                                  .value = 80,
                                  .sd = cases[i].sd,
                                  .spread = 1,
                                  .scale = {METRIC_SHARE, false},
                                  .periods = cases[i].periods};
        assert_near(base_limits(&base, &row).low, cases[i].low, 1e-9);
        assert_near(base_error(&base, &row), isnan(cases[i].low) ? NAN : 4, 1e-9);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_baseline_nothing_is_normal),
        cmocka_unit_test(limits_take_two_periods_that_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
