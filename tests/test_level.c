/* level - tests of a metric's level over several periods */
#include "table.h"
#include "voc/level.h"

#define HEADER "metric,period,kind,n,value,low,high,unit\n"

static struct series series(struct arena *arena, const char *rows)
{
    return table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows))->series[0];
}

/* A share of 80 % has sd 40 for one answer: 4 points for 100 of them, three times that either way. */
static void natural_limits_are_three_errors_away(void **state)
{
    static const struct {
        double n, value, spread, low, high;
    } cases[] = {{100, 80, 1, 68, 92},  {400, 80, 1, 74, 86}, {400, 80, NAN, 74, 86},
                 {400, 80, 2, 68, 92},  {25, 80, 1, 56, 100}, /* 104 can't be */
                 {25, 100, 1, NAN, NAN}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct series one =
            series(arena, arena_printf(arena, "m,2026-W01,share,%g,%g,,,\n", cases[i].n, cases[i].value));
        const struct level level = level_of(one.rows, 1, 0.95, 1);
        const struct interval got = level_limits(&level, one.rows[0], cases[i].spread);
        assert_near(got.low, cases[i].low, 1e-9);
        assert_near(got.high, cases[i].high, 1e-9);
        arena_free(arena);
    }
}

/* Laney 2002: the mean moving range of the z, over 1.128; weeks of 50 % -+ 5 points, chance is 50
   / sqrt(n). */
static void the_spread_is_what_chance_leaves_over(void **state)
{
    static const struct {
        double n, spread;
    } cases[] = {{25, 1},         /* z -+ 0.5: 1 / 1.128, but never less than chance */
                 {100, 1.772454}, /* 2 / 1.128379 */
                 {400, 3.544908}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const double n = cases[i].n;
        const struct series four =
            series(arena, arena_printf(arena,
                                       "m,2026-W01,share,%g,45,,,\nm,2026-W02,share,%g,55,,,\n"
                                       "m,2026-W03,share,%g,45,,,\nm,2026-W04,share,%g,55,,,\n",
                                       n, n, n, n));
        const struct level level = level_of(four.rows, 4, 0.95, 1);
        assert_near(level_spread(&level, four.rows, 4), cases[i].spread, 1e-3);
        assert_near(level_spread(&level, four.rows, 1), NAN, 0);
        arena_free(arena);
    }
}

/* Half to double the 16 hours with 4 answers; with 16 answers the root of that. */
static void an_interval_and_its_error_go_both_ways(void **state)
{
    const double z = 1.959964; /* qnorm(0.975) */
    struct level level = {.value = 16, .sd = 2 * log(2) / z, .n = 4, .scale = {METRIC_QUANTILE, true}};
    const struct interval four = level_with(&level, 4, 0.95, 1), sixteen = level_with(&level, 16, 0.95, NAN);

    (void)state;
    assert_near(four.low, 8, 1e-5);
    assert_near(four.high, 32, 1e-5);
    assert_near(sixteen.high, 16 * sqrt(2), 1e-5);
    level.low = four.low;
    level.high = four.high;
    assert_near(level_se(&level, 0.95), log(2) / z, 1e-6);
    level.high = NAN;
    assert_near(level_se(&level, 0.95), NAN, 0);
}

static void few_delays_take_their_scatter_from_more(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series delays = series(arena, "m,2026-W01,quantile,40,4,1,16,hours\n"
                                               "m,2026-W02,quantile,40,4,1,16,hours\n"
                                               "m,2026-W03,quantile,40,4,3,5,hours\n"),
                        shares = series(arena, "m,2026-W01,share,100,50,,,\nm,2026-W02,share,100,90,,,\n");
    const struct level alone = level_of(delays.rows + 2, 1, 0.95, 1), all = level_of(delays.rows, 3, 0.95, 1),
                       among = level_among(delays.rows + 2, 1, delays.rows, 3, 0.95, 1);

    (void)state;
    assert_true(all.sd > alone.sd);
    assert_near(among.sd, all.sd, 1e-12);
    assert_near(among.n, 40, 0);
    assert_true(among.low < alone.low && among.high > alone.high);
    /* 100 sqrt(0.9 * 0.1): a share tells it itself. */
    assert_near(level_among(shares.rows + 1, 1, shares.rows, 2, 0.95, 1).sd, 30, 1e-9);
    arena_free(arena);
}

/* NIST/SEMATECH e-Handbook 6.3.2.2 prints 45.8159 and 55.8041 (with 1.128 for 1.12838). */
static void individual_values_have_the_limits_of_their_moving_ranges(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series flows =
        series(arena, "m,2026-W01,mean,,49.6,,,\nm,2026-W02,mean,,47.6,,,\nm,2026-W03,mean,,49.9,,,\n"
                      "m,2026-W04,mean,,51.3,,,\nm,2026-W05,mean,,47.8,,,\nm,2026-W06,mean,,51.2,,,\n"
                      "m,2026-W07,mean,,52.6,,,\nm,2026-W08,mean,,52.4,,,\nm,2026-W09,mean,,53.6,,,\n"
                      "m,2026-W10,mean,,52.1,,,\n");
    const struct level level = level_of(flows.rows, 10, 0.95, NAN);

    (void)state;
    assert_near(level_spread(&level, flows.rows, 10), NAN, 0);
    assert_near(level_limits(&level, flows.rows[0], NAN).low, 45.8159, 0.0025);
    assert_near(level_limits(&level, flows.rows[0], NAN).high, 55.8041, 0.0025);
    /* R: 50.81 + c(-1, 1) * qt(0.975, 0.62 * 9) * 1.6641372 / sqrt(10) */
    assert_near(level.low, 49.498458329, 1e-6);
    assert_near(level.high, 52.121541671, 1e-6);
    assert_near(level_of(flows.rows, 1, 0.95, NAN).low, NAN, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(natural_limits_are_three_errors_away),
        cmocka_unit_test(the_spread_is_what_chance_leaves_over),
        cmocka_unit_test(an_interval_and_its_error_go_both_ways),
        cmocka_unit_test(individual_values_have_the_limits_of_their_moving_ranges),
        cmocka_unit_test(few_delays_take_their_scatter_from_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
