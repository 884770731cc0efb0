/* improvement - tests of how far an owner has come from its baseline */
#include "table.h"
#include "voc/improvement.h"

#define HEADER "metric,period,kind,better,n,value,se,low,high,unit,baseline,base_low,base_high,target\n"

static const struct judge_plan each = {.over = 1};
static const struct part_plan plan = {.judge = &each, .level = 0.95, .min_n = 5};

static size_t cells_of(const char *row)
{
    size_t cells = 1;

    for (; *row; row++)
        cells += *row == ',';
    return cells;
}

static struct part improvement(struct arena *arena, const char *row)
{
    struct err err = {0};
    struct part part = {.value = NAN, .note = ""};
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena, "%s%s%s\n", HEADER, row, cells_of(row) < 14 ? "," : ""));

    if (!improvement_of(&part, &plan, measures, &measures->series[0], &err))
        fail_msg("%s", err.text);
    return part;
}

static void a_yardstick_better_is_a_hundred_and_one_worse_is_a_quarter(void **state)
{
    static const struct {
        const char *row;
        double value;
    } cases[] = {
        {"a,2026-W20,share,high,80,75,,,,%,70,66,74", 75}, /* 5 of 10 */
        {"a,2026-W20,share,high,80,85,,,,%,70,66,74", 100},
        {"a,2026-W20,share,high,80,65,,,,%,70,66,74", 500 / 15.0},
        {"a,2026-W20,share,high,80,60,,,,%,70,66,74", 25},
        {"a,2026-W20,share,high,80,30,,,,%,70,66,74", 10},
        {"a,2026-W20,share,low,80,65,,,,%,70,66,74", 75},  /* fewer is better */
        {"a,2026-W20,share,high,80,70,,,,%,70,66,74", 50}, /* no change */
        {"a,2026-W20,net,high,80,-15,20,,,points,-10,-20,0", 50 * 20 / 25.0},
        {"rating,2026-W20,mean,high,80,4.2,0.1,,,stars,4,3.9,4.1", 75},
        {"t,2026-W20,quantile,low,80,4,,3,6,hours,8,7,9", 100},
        {"t,2026-W20,quantile,low,80,16,,13,20,hours,8,7,9", 25},
        {"t,2026-W20,quantile,low,80,10,,8,12,hours,8,7,9", 50 / 1.321928095}, /* log2(10/8) */
        {"m,2026-W20,mean,high,80,4.2,1,,,,4,3,5", 75},                        /* a tenth of 4 */
        {"c,2026-W20,count,low,80,24,,,,messages,30,25,35", 100 - 50 * (1 - 0.321928095)},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_near(improvement(arena, cases[i].row).value, cases[i].value, 1e-6);
    arena_free(arena);
}

/* Newcombe's method 10 for 68 of 80 against 80 (76 to 84): Wilson's limits of 85 are 75.585 and 91.204 (R:
   prop.test(68, 80, correct = FALSE)), so the difference is 5 - sqrt(9.415^2 + 4^2) to 5 + sqrt(6.204^2 +
   4^2), of a yardstick of 10. */
static void its_interval_is_that_of_the_difference(void **state)
{
    struct arena *const arena = scratch_new();
    const struct part got = improvement(arena, "a,2026-W20,share,high,80,85,,,,%,80,76,84"),
                      open = improvement(arena, "a,2026-W20,share,high,80,85,,,,%,70,,"),
                      aimed = improvement(arena, "a,2026-W20,share,high,80,85,,,,%,70,,,72"),
                      ratio = improvement(arena, "t,2026-W20,quantile,low,80,6,,5,7,hours,8,8,8");

    (void)state;
    assert_near(got.low, 500 / (5 + hypot(9.415, 4)), 0.02);
    assert_near(got.high, 100, 0);
    assert_near(open.low, 0, 0);
    assert_near(open.high, 100, 0);
    assert_near(aimed.low, 0, 0);
    assert_true(ratio.low < ratio.value && ratio.high > ratio.value);
    arena_free(arena);
}

/* A baseline of 79 (77 to 81) has goals of 80 to 81: the doubt is on the side of the higher one only. */
static void the_doubt_about_the_baseline_moves_the_goal(void **state)
{
    struct arena *const arena = scratch_new();
    const struct part given = improvement(arena, "a,2026-W20,share,high,400,75,,,,%,79,79,79,80"),
                      got = improvement(arena, "a,2026-W20,share,high,400,75,,,,%,79,77,81,80");

    (void)state;
    assert_near(got.value, 75, 1e-9);
    assert_near(got.low, 75 - hypot(75 - given.low, 5), 1e-9);
    assert_near(got.high, given.high, 1e-9);
    arena_free(arena);
}

static void who_holds_what_leaves_no_room_has_a_hundred(void **state)
{
    static const char *const rows[] = {
        "a,2026-W20,share,high,80,100,,,,%,100,96,100,", "a,2026-W20,share,high,80,95,,,,%,90,86,93,90",
        "t,2026-W20,quantile,low,80,0,,0,1,hours,0,0,1,", "a,2026-W20,share,low,80,5,,,,%,9,7,11,10",
        "a,2026-W20,share,low,80,0,,,,%,0,0,2,"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(rows); i++) {
        const struct part got = improvement(arena, rows[i]);
        assert_string_equal(got.note, "");
        assert_near(got.value, 100, 0);
        assert_near(got.held, 100, 0);
        assert_near(got.high, 100, 0);
    }
    /* 4 of the yardstick's 10 are left, and none of them gained. */
    assert_near(improvement(arena, "a,2026-W20,share,high,80,96,,,,%,96,93,98,").value, 80, 1e-9);
    assert_near(improvement(arena, "a,2026-W20,share,high,80,96,,,,%,96,93,98,").held, 80, 1e-9);
    arena_free(arena);
}

static void a_fall_costs_from_wherever_it_is(void **state)
{
    static const struct {
        const char *row;
        double value;
    } cases[] = {
        {"a,2026-W20,share,high,80,92,,,,%,100,96,100,", 60},
        {"a,2026-W20,share,high,80,90,,,,%,95,92,97,80", 75},
        {"a,2026-W20,share,high,80,60,,,,%,81,79,83,80", 500 / 21.0},
        {"a,2026-W20,share,high,80,60,,,,%,79,77,81,80", 25},
        {"a,2026-W20,share,low,80,8,,,,%,5,3,7,10", 85},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_near(improvement(arena, cases[i].row).value, cases[i].value, 1e-9);
    arena_free(arena);
}

/* Between neighbouring baselines, half a point apart, from far below the target to far above it, the score
   moves by no more than the baseline does: 2.5 of the yardstick's 50 for 10. */
static void nowhere_does_the_baseline_make_it_jump(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (int now = 60; now <= 95; now += 5) {
        double before = NAN;
        for (int twice = 100; twice <= 200; twice++) {
            const double value =
                improvement(arena, arena_printf(arena, "a,2026-W20,share,high,80,%d,,,,%%,%.1f,,,80", now,
                                                twice / 2.0))
                    .value;
            assert_true(isnan(before) || fabs(value - before) <= 2.5 + 1e-9);
            assert_true(isnan(before) || value <= before + 1e-9);
            before = value;
        }
    }
    arena_free(arena);
}

static void what_cant_be_compared_says_why(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_false(improvement(arena, "a,2026-W20,share,high,80,85,,,,%,,,").is_there);
    assert_string_equal(improvement(arena, "a,2026-W20,share,high,3,85,,,,%,70,66,74").note, "few");
    assert_string_equal(improvement(arena, "a,2026-W20,share,high,0,,,,,%,70,66,74").note, "none");
    assert_string_equal(improvement(arena, "m,2026-W20,mean,high,80,5,1,,,,4,-1,9").note, "no-scale");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_yardstick_better_is_a_hundred_and_one_worse_is_a_quarter),
        cmocka_unit_test(its_interval_is_that_of_the_difference),
        cmocka_unit_test(the_doubt_about_the_baseline_moves_the_goal),
        cmocka_unit_test(who_holds_what_leaves_no_room_has_a_hundred),
        cmocka_unit_test(a_fall_costs_from_wherever_it_is),
        cmocka_unit_test(nowhere_does_the_baseline_make_it_jump),
        cmocka_unit_test(what_cant_be_compared_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
