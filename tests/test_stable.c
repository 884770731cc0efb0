/* stable - tests of what a window shows that its baseline doesn't have in it */
#include "table.h"
#include "voc/stable.h"

static const struct normal_plan plain = {0};

/* Periods of a score from elsewhere: a step at `at`, a slope, a season of so many. */
static struct series series(struct arena *arena, int count, int at, double slope, double season)
{
    const char *rows = "metric,period,kind,n,value\n";

    for (int i = 0; i < count; i++)
        rows = arena_printf(arena, "%sm,%d-%02d,mean,,%.6f\n", rows, 2020 + i / 12, i % 12 + 1,
                            50 + (at && i >= at ? 6 : 0) + slope * i + season * sin(i * 0.523598776) +
                                sin(7.0 * i * i));
    return table_measures(arena, rows)->series[0];
}

static struct stable of(struct arena *arena, const struct series *series)
{
    const struct base base = normal_learn(arena, series->rows, series->count, &plain);

    return stable_of(arena, series->rows, series->count, &base);
}

static void each_way_of_not_being_stable_is_found(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series broken = series(arena, 30, 18, 0, 0), rising = series(arena, 30, 0, 0.3, 0),
                        seasonal = series(arena, 36, 0, 0, 4), calm = series(arena, 36, 0, 0, 0),
                        all = series(arena, 36, 0, -0.3, 4);

    (void)state;
    const struct stable step = of(arena, &broken);
    assert_true(step.break_p < 1e-6);
    assert_string_equal(step.since, "2021-07");
    assert_near(step.after - step.before, 6, 0.5);
    assert_near(step.trend_p, NAN, 0); /* a break explains more than a line */
    const struct stable line = of(arena, &rising);
    assert_true(line.trend_p < 1e-6 && isnan(line.break_p) && line.slope > 0);
    const struct stable cycle = of(arena, &seasonal);
    assert_true(cycle.season_p < 1e-6 && cycle.season == SEASON_MONTH);
    assert_false(cycle.break_p < 0.05 || cycle.trend_p < 0.05);
    const struct stable still = of(arena, &calm);
    assert_false(still.break_p < 0.05 || still.trend_p < 0.05 || still.season_p < 0.05);
    /* A season hides no trend. */
    const struct stable both = of(arena, &all);
    assert_true(both.season_p < 1e-6 && both.trend_p < 1e-6 && both.slope < 0);
    arena_free(arena);
}

static void what_is_taken_in_isnt_found_again(void **state)
{
    static const struct normal_plan plan = {true, SEASON_MONTH};
    struct arena *const arena = scratch_new();
    const struct series all = series(arena, 36, 0, -0.3, 4);
    const struct base base = normal_learn(arena, all.rows, 36, &plan);
    const struct stable got = stable_of(arena, all.rows, 36, &base);

    (void)state;
    assert_near(got.trend_p, NAN, 0);
    assert_near(got.season_p, NAN, 0);
    assert_false(got.break_p < 0.05);
    arena_free(arena);
}

static void few_periods_are_not_asked(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series few = series(arena, 11, 6, 0, 0), nineteen = series(arena, 19, 9, 0, 0);
    const struct stable got = of(arena, &few);

    (void)state;
    assert_true(isnan(got.break_p) && isnan(got.trend_p) && isnan(got.season_p));
    assert_near(of(arena, &nineteen).break_p, NAN, 0); /* from twenty on */
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_way_of_not_being_stable_is_found),
        cmocka_unit_test(what_is_taken_in_isnt_found_again),
        cmocka_unit_test(few_periods_are_not_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
