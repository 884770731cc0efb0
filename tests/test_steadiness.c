/* steadiness - tests of how far an owner's periods stray */
#include "table.h"
#include "voc/steadiness.h"

static const struct judge_plan each = {0};
static const struct part_plan plan = {.judge = &each, .level = 0.95, .min_n = 5};

static void read_part(struct part *part, const struct measures *measures)
{
    struct err err = {0};

    if (!steadiness_of(part, &plan, measures, &measures->series[0], &err))
        fail_msg("%s", err.text);
}

/* Shares of 100 answers, week by week: 50 and then `step` more or less by turns. */
static struct part steadiness(struct arena *arena, size_t weeks, double step, double drift)
{
    char *rows = arena_printf(arena, "metric,period,kind,better,n,value\n");
    struct part part = {.is_there = false};

    for (size_t i = 0; i < weeks; i++)
        rows = arena_printf(arena, "%scsat,2026-W%02zu,share,high,100,%g\n", rows, i + 1,
                            50 + (i % 2 ? step : -step) + drift * ((double)i - (double)(weeks - 1) / 2));
    read_part(&part, table_measures(arena, rows));
    return part;
}

/* One answer scatters by 50, a week's share by 5: steps of 20 are 4 errors, and their halved mean square
 * is 8. */
static void it_is_the_part_of_the_variance_that_chance_explains(void **state)
{
    struct arena *const arena = scratch_new();
    const struct part got = steadiness(arena, 20, 10, 0);

    (void)state;
    assert_near(got.value, 100 / 8.0, 1e-9);
    assert_near(got.n, 20, 0);
    assert_true(got.low < got.value && got.value < got.high && got.high < 100);
    /* R: 2 * 19^2 / 56 = 12.892857; qchisq(.025, 12.892857) = 4.938477 */
    assert_near(got.low, 100 / (8 * 12.892857 / 4.938477), 0.01);
    arena_free(arena);
}

/* 1 point a week is a fifth of an error, and nearly nothing as a difference between neighbours. */
static void a_trend_is_not_unsteady(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(steadiness(arena, 20, 0, 1).value, 100, 0);
    assert_near(steadiness(arena, 20, 0, 0).value, 100, 0);
    arena_free(arena);
}

/* As if chance explained all of it, with the doubt of so many weeks: R: 2 * 11^2 / 32 = 7.5625;
   qchisq(.025, 7.5625) / 7.5625 = 0.25934. */
static void answers_that_are_all_alike_are_even(void **state)
{
    struct arena *const arena = scratch_new();
    char *rows = arena_printf(arena, "metric,period,kind,better,n,value\n");
    struct part part = {.is_there = false};

    (void)state;
    for (size_t i = 0; i < 12; i++)
        rows = arena_printf(arena, "%scsat,2026-W%02zu,share,high,%zu,100\n", rows, i + 1, 5 + i);
    read_part(&part, table_measures(arena, rows));
    assert_string_equal(part.note, "");
    assert_near(part.value, 100, 0);
    assert_near(part.low, 25.934, 0.001);
    assert_near(part.high, 100, 0);
    arena_free(arena);
}

static void few_periods_do_not_tell(void **state)
{
    struct arena *const arena = scratch_new();
    struct part part = {.is_there = false};

    (void)state;
    assert_string_equal(steadiness(arena, 7, 10, 0).note, "few");
    assert_near(steadiness(arena, 7, 10, 0).value, NAN, 0);
    assert_string_equal(steadiness(arena, 8, 10, 0).note, "");
    assert_near(steadiness(arena, 40, 10, 0).n, 26, 0);
    read_part(&part, table_measures(arena, "metric,period,kind,better,n,value\ncsat,all,share,high,9,50\n"));
    assert_false(part.is_there);
    read_part(&part,
              table_measures(arena, "metric,period,kind,better,n,value\ncsat,2026-W20,share,high,0,\n"));
    assert_string_equal(part.note, "none");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_part_of_the_variance_that_chance_explains),
        cmocka_unit_test(a_trend_is_not_unsteady),
        cmocka_unit_test(answers_that_are_all_alike_are_even),
        cmocka_unit_test(few_periods_do_not_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
