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

/* A season of 95 % strays by 2.18 points with 100 answers, one of 50 % by 5; 9 a week by 3, 25 by 5; a net
   score keeps those who are neither. */
static void limits_are_those_of_the_seasons_own_center(void **state)
{
    static const struct {
        enum metric_kind kind;
        double value, sd, effect, error;
    } cases[] = {{METRIC_SHARE, 80, 40, 15, 2.1794494717703365},
                 {METRIC_SHARE, 80, 40, -30, 5},
                 {METRIC_SHARE, 80, 40, 30, 4}, /* 100 %: nothing would stray */
                 {METRIC_NET, 0, 60, 60, 6},    /* the 36 % who aren't neither would all be promoters */
                 {METRIC_NET, 0, 80, 48, 6.4},
                 {METRIC_COUNT, 16, 4, -7, 3},
                 {METRIC_COUNT, 16, 4, 9, 5}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct measure row = {.kind = cases[i].kind, .n = 100, .n_eff = 100, .metric = "m", .unit = ""};
        struct base base = {.is_known = true,
                            .value = cases[i].value,
                            .sd = cases[i].sd,
                            .spread = 1,
                            .scale = {cases[i].kind, false},
                            .periods = 1000000,
                            .season = SEASON_QUARTER};
        for (int season = 0; season < 4; season++)
            base.effect[season] = cases[i].effect;
        assert_near(base_error(&base, &row), cases[i].error, 1e-4);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_baseline_nothing_is_normal),
        cmocka_unit_test(limits_take_two_periods_that_differ),
        cmocka_unit_test(limits_are_those_of_the_seasons_own_center),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
