/* yardstick - tests of which change is a large one */
#include "table.h"
#include "voc/yardstick.h"

static void it_is_a_tenth_of_what_the_metric_can_be_or_twice_as_much(void **state)
{
    static const struct {
        struct measure row;
        double value, from, change;
    } cases[] = {
        {{.metric = "csat", .unit = "%", .kind = METRIC_SHARE}, 80, 10, 10},
        {{.metric = "nps", .unit = "points", .kind = METRIC_NET}, -5, 20, 20},
        {{.metric = "rating", .unit = "stars", .kind = METRIC_MEAN}, 4, 0.4, 0.4},
        {{.metric = "wait", .unit = "hours", .kind = METRIC_QUANTILE}, 3, 3, 0.693147180559945},
        {{.metric = "volume", .unit = "messages", .kind = METRIC_COUNT}, 30, 30, 0.693147180559945},
        {{.metric = "volume", .unit = "messages", .kind = METRIC_COUNT}, 0, 1, 0.693147180559945},
    };

    const struct measure endless = {.metric = "mood", .unit = "", .kind = METRIC_MEAN};

    (void)state;
    assert_near(yardstick_from(&endless, -40), 4, 1e-12);
    assert_true(isinf(yardstick_change(&endless, -40)));
    assert_near(yardstick_change(&endless, 40), 4, 1e-12);
    for (size_t i = 0; i < ROWS(cases); i++) {
        assert_near(yardstick_from(&cases[i].row, cases[i].value), cases[i].from, 1e-12);
        assert_near(yardstick_change(&cases[i].row, cases[i].value), cases[i].change, 1e-12);
    }
}

/* 11 and 40 of 10 points are both beyond one yardstick, and not the same. */
static void what_is_missing_never_stops_to_count(void **state)
{
    (void)state;
    assert_near(yardstick_score(-1, 10), 100, 0);
    assert_near(yardstick_score(0, 10), 100, 0);
    assert_near(yardstick_score(5, 10), 75, 1e-12);
    assert_near(yardstick_score(10, 10), 50, 1e-12);
    assert_near(yardstick_score(11, 10), 500 / 11.0, 1e-12);
    assert_near(yardstick_score(40, 10), 12.5, 1e-12);
    assert_near(yardstick_score(INFINITY, 10), 0, 0);
    assert_near(yardstick_score(NAN, 10), NAN, 0);
    assert_near(yardstick_score(9.999, 10) - yardstick_score(10.001, 10), 0.01, 1e-5); /* no bend */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_a_tenth_of_what_the_metric_can_be_or_twice_as_much),
        cmocka_unit_test(what_is_missing_never_stops_to_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
