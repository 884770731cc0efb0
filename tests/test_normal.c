/* normal - tests of learning what is normal, and of the limits that follow */
#include "table.h"
#include "voc/normal.h"

static const struct normal_plan plain = {0};

static struct series series(struct arena *arena, const char *rows)
{
    return table_measures(arena, arena_printf(arena, "metric,period,kind,n,value,se\n%s", rows))->series[0];
}

/* Montgomery 2009, Introduction to Statistical Quality Control, Example 6.5, as the mortgage costs are
   printed: 300.5, 279.78 and 321.22 (with 2.66 for 3 / 1.12838). */
static void a_score_without_answers_has_an_individuals_chart(void **state)
{
    static const int costs[] = {310, 288, 297, 298, 307, 303, 294, 297, 308, 306,
                                294, 299, 297, 299, 314, 295, 293, 306, 301, 304};
    struct arena *const arena = scratch_new();
    const char *rows = "";

    (void)state;
    for (size_t i = 0; i < ROWS(costs); i++)
        rows = arena_printf(arena, "%scost,2026-W%02zu,mean,,%d,\n", rows, i + 1, costs[i]);
    const struct series got = series(arena, rows);
    const struct base base = normal_learn(arena, got.rows, got.count, &plain);
    assert_true(base.is_individual);
    assert_near(base_center(&base, got.rows[0]), 300.5, 1e-9);
    assert_near(base_limits(&base, got.rows[0]).low, 279.78, 0.02);
    assert_near(base_limits(&base, got.rows[0]).high, 321.22, 0.02);
    assert_near(base.spread, NAN, 0);
    assert_string_equal(base.from, "2026-W01");
    assert_string_equal(base.to, "2026-W20");
    arena_free(arena);
}

/* 16 of 20 and 32 of 40 are 80 %, with sd 40 for one answer: 3 * 40 / sqrt(n), each row by its own. */
static void limits_are_those_of_the_rows_own_answers(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series got = series(arena, "m,2026-W01,share,20,80,\nm,2026-W02,share,40,80,\n"
                                            "m,2026-W03,share,400,80,\nm,2026-W04,share,0,,\n");
    const struct base base = normal_learn(arena, got.rows, 2, &plain);

    (void)state;
    assert_near(base_limits(&base, got.rows[1]).low, 80 - 3 * 40 / sqrt(40), 1e-9);
    assert_near(base_limits(&base, got.rows[2]).low, 74, 1e-9);
    assert_near(base_limits(&base, got.rows[2]).high, 86, 1e-9);
    assert_near(base_limits(&base, got.rows[3]).high, NAN, 0);
    assert_near(base_error(&base, got.rows[2]), 2, 1e-9);
    arena_free(arena);
}

static void of_nothing_nothing_is_known(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series got = series(arena, "m,2026-W01,share,0,,\n");

    (void)state;
    assert_false(normal_learn(arena, got.rows, 1, &plain).is_known);
    assert_false(normal_learn(arena, got.rows, 0, &plain).is_known);
    arena_free(arena);
}

/* Three years of quarters, 60 + 2 quarters' line + season, and a hair: R's
   lm(value ~ t + C(factor(q), contr.sum), weights = n) on the same. */
static const double quarters[] = {61.2, 58.1, 66.4, 70.3, 69.1, 66.2, 73.8, 79.2, 77.3, 73.9, 82.5, 86.6};
static const int answers[] = {100, 120, 80, 100, 150, 100, 90, 100, 110, 100, 100, 130};

static struct series quarters_of(struct arena *arena, size_t count)
{
    const char *rows = "";

    for (size_t i = 0; i < count; i++)
        rows = arena_printf(arena, "%sm,%zu-Q%zu,share,%d,%g,\n", rows, 2023 + i / 4, i % 4 + 1, answers[i],
                            quarters[i]);
    return series(arena, rows);
}

static void trend_and_season_are_those_of_weighted_regression(void **state)
{
    static const struct normal_plan plan = {true, SEASON_QUARTER};
    static const double effect[] = {0.156613215, -4.969464181, 1.184449948, 3.628401018};
    struct arena *const arena = scratch_new();
    const struct series got = quarters_of(arena, 12);
    const struct base base = normal_learn(arena, got.rows, 12, &plan);

    (void)state;
    assert_true(base.has_trend && base.season == SEASON_QUARTER);
    assert_near(base.slope, 2.009295055, 1e-6);
    for (int i = 0; i < 4; i++)
        assert_near(base.effect[i], effect[i], 1e-6);
    assert_near(base.value, 83.096308271, 1e-6);
    /* The fitted value of the last row, and of a first quarter later on, whose trend has stopped. */
    assert_near(base_center(&base, got.rows[11]), 83.096308271 + effect[3], 1e-6);
    assert_near(base_center(&base, got.rows[4]), 69.187856105, 1e-6);
    const struct series later = series(arena, "m,2027-Q1,share,100,60,\n");
    assert_near(base_center(&base, later.rows[0]), 83.096308271 + effect[0], 1e-6);
    assert_near(base_leverage(&base), 7.0 / 12, 1e-12);
    assert_near(base.spread, 1, 0); /* it varies less than chance */
    /* By chance it strays as a share of its own center does. */
    const double center = base_center(&base, later.rows[0]), sd = sqrt(center * (100 - center));
    assert_near(base_limits(&base, later.rows[0]).low, center - 3 * sd / 10 * sqrt(1 + 7.0 / 12), 1e-9);
    arena_free(arena);
}

static void seasons_take_two_full_cycles(void **state)
{
    static const struct normal_plan season = {false, SEASON_QUARTER}, both = {true, SEASON_QUARTER};
    struct arena *const arena = scratch_new();

    (void)state;
    const struct series seven = quarters_of(arena, 7), eight = quarters_of(arena, 8);
    assert_int_equal(normal_learn(arena, seven.rows, 7, &season).season, SEASON_NONE);
    assert_int_equal(normal_learn(arena, eight.rows, 8, &season).season, SEASON_QUARTER);
    assert_true(normal_learn(arena, seven.rows, 7, &both).has_trend);
    assert_false(normal_learn(arena, seven.rows, 3, &both).has_trend);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_score_without_answers_has_an_individuals_chart),
        cmocka_unit_test(limits_are_those_of_the_rows_own_answers),
        cmocka_unit_test(of_nothing_nothing_is_known),
        cmocka_unit_test(trend_and_season_are_those_of_weighted_regression),
        cmocka_unit_test(seasons_take_two_full_cycles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
