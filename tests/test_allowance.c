/* allowance - tests of what errors by chance are multiplied by */
#include "table.h"
#include "voc/allowance.h"
#include "voc/stats.h"

static void read_allowance(const struct measures *measures, size_t place, size_t over,
                           struct allowance *allowance)
{
    struct err err = {0};
    struct adjustment seasons;

    if (!adjustment_read(measures, &measures->series[0], &seasons, &err) ||
        !allowance_read(measures, &measures->series[0], place, over, &seasons, allowance, &err))
        fail_msg("%s", err.text);
}

static struct allowance read_last(struct arena *arena, const char *rows, size_t over)
{
    struct allowance allowance;
    const struct measures *const measures = table_measures(
        arena, arena_printf(arena, "metric,period,kind,n,value,base_to,base_periods,spread\n%s", rows));
    const struct series *const series = &measures->series[0];

    read_allowance(measures, series->count - 1, over, &allowance);
    return allowance;
}

/* Shares of 50 % of 100 answers: an error by chance of 5 points. Steps of 10, -10, 10: each 2 errors, so half
   the mean square is 2; 2 * 3^2 / (3 * 3 - 1) = 2.25 degrees of freedom are taken as 4. */
static void successive_differences_tell_of_the_spread(void **state)
{
    struct arena *const arena = scratch_new();
    const struct allowance got = read_last(arena,
                                           "csat,2026-W01,share,100,45,,,\ncsat,2026-W02,share,100,55,,,\n"
                                           "csat,2026-W03,share,100,45,,,\ncsat,2026-W04,share,100,55,,,\n",
                                           4);

    (void)state;
    assert_near(got.spread, sqrt(2), 1e-9);
    assert_near(got.freedom, 4, 0);
    arena_free(arena);
}

static void a_step_to_the_newest_periods_is_not_noise(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = "csat,2026-W01,share,100,30,,,\ncsat,2026-W02,share,100,30,,,\n"
                             "csat,2026-W03,share,100,70,,,\ncsat,2026-W04,share,100,70,,,\n";

    (void)state;
    assert_near(read_last(arena, rows, 2).spread, 1, 0);
    assert_true(read_last(arena, rows, 1).spread > 3);
    arena_free(arena);
}

static void a_baseline_that_is_not_among_the_rows_is_taken_at_its_word(void **state)
{
    struct arena *const arena = scratch_new();
    const struct allowance away = read_last(arena, "csat,2026-W30,share,100,50,2026-W13,27,2\n", 4);
    const struct allowance partly = read_last(
        arena, "csat,2026-W29,share,100,50,2026-W13,27,2\ncsat,2026-W30,share,100,50,2026-W13,27,2\n", 4);
    const struct allowance there = read_last(
        arena, "csat,2026-W12,share,100,50,2026-W13,2,2\ncsat,2026-W13,share,100,50,2026-W13,2,2\n", 4);

    (void)state;
    assert_near(away.spread, 2, 1e-9);
    assert_near(away.freedom, 0.62 * 26, 1e-9);
    /* One step of nothing has 2 / (3 - 1) = 1 degree of freedom. */
    assert_near(partly.spread, sqrt(0.62 * 26 * 4 / (0.62 * 26 + 1)), 1e-9);
    assert_near(there.spread, 1, 0);
    arena_free(arena);
}

/* 24 months of 100 answers whose shares are exactly what their months' baselines say. */
static void what_seasons_differ_by_is_no_noise(void **state)
{
    double spread[2];

    (void)state;
    for (int has_seasons = 0; has_seasons < 2; has_seasons++) {
        struct arena *const arena = scratch_new();
        const char *rows = "metric,period,kind,n,value,base_to,base_periods,spread,baseline\n";
        for (int i = 0; i < 24; i++) {
            const int value = i % 2 ? 40 : 60;
            rows = arena_printf(arena, "%scsat,%d-%02d,share,100,%d,2026-12,24,1,%d\n", rows, 2025 + i / 12,
                                i % 12 + 1, value, has_seasons ? value : 50);
        }
        const struct measures *const measures = table_measures(arena, rows);
        struct allowance allowance;
        read_allowance(measures, 23, 1, &allowance);
        spread[has_seasons] = allowance.spread;
        arena_free(arena);
    }
    assert_true(spread[0] > 1.1);
    assert_near(spread[1], 1, 0);
}

/* Of 5 answers at 95 % (19 of 20 each week would be): an answer's excess kurtosis is 1 / (0.95 * 0.05) - 6, a
   period's a fifth of that, so of the 2 k^2 / (3 k - 1) degrees of freedom of k steps 2 in 2 + 3.01
   are left. */
static void lopsided_periods_tell_less_of_the_spread(void **state)
{
    struct arena *const arena = scratch_new();
    const char *rows = "";

    (void)state;
    for (int week = 1; week <= 40; week++)
        rows = arena_printf(arena, "%scsat,2025-W%02d,share,5,%d,,,\n", rows, week, week % 4 ? 100 : 80);
    const double plain = 2 * 39.0 * 39 / (3 * 39 - 1), tails = (1 / (0.95 * 0.05) - 6) / 5;
    assert_near(read_last(arena, rows, 40).freedom, plain * 2 / (2 + tails), 1e-9);
    arena_free(arena);
}

static void few_periods_widen_by_students_multiplier(void **state)
{
    const struct allowance plain = {1, 10}, wide = {2, 10}, given = {1.5, INFINITY};
    const double ratio = stats_t_critical(0.95, 10) / stats_normal_critical(0.95);

    (void)state;
    assert_near(allowance_at(&plain, 0.95, false), 1, 1e-12);
    assert_near(allowance_at(&wide, 0.95, false), sqrt(1 + 3 * ratio * ratio), 1e-12);
    assert_near(allowance_at(&plain, 0.95, true), sqrt((1 + ratio * ratio) / 2), 1e-12);
    assert_near(allowance_at(&given, 0.999, true), 1.5, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(successive_differences_tell_of_the_spread),
        cmocka_unit_test(a_step_to_the_newest_periods_is_not_noise),
        cmocka_unit_test(a_baseline_that_is_not_among_the_rows_is_taken_at_its_word),
        cmocka_unit_test(what_seasons_differ_by_is_no_noise),
        cmocka_unit_test(lopsided_periods_tell_less_of_the_spread),
        cmocka_unit_test(few_periods_widen_by_students_multiplier),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
