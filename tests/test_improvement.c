/* improvement - tests of how far an owner has come from its baseline */
#include "table.h"
#include "voc/improvement.h"

#define HEADER "metric,period,kind,better,n,value,se,low,high,unit,baseline,base_low,base_high,target\n"

static const struct judge_plan each = {1};
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

static void half_of_the_room_is_half_of_the_way(void **state)
{
    static const struct {
        const char *row;
        double value;
    } cases[] = {
        {"a,2026-W20,share,high,80,85,,,,%,70,66,74", 75}, /* 15 of 30 */
        {"a,2026-W20,share,high,80,35,,,,%,70,66,74", 25}, /* 35 of 70 down */
        {"a,2026-W20,share,low,80,35,,,,%,70,66,74", 75},  /* fewer is better */
        {"a,2026-W20,share,high,80,70,,,,%,70,66,74", 50}, /* no change */
        {"a,2026-W20,net,high,80,-55,20,,,points,-10,-20,0", 25},
        {"rating,2026-W20,mean,high,80,4.5,0.1,,,stars,4,3.9,4.1", 75},
        {"t,2026-W20,quantile,low,80,4,,3,6,hours,8,7,9", 100 * 8 / 12.0},
        {"t,2026-W20,quantile,low,80,16,,13,20,hours,8,7,9", 100 * 8 / 24.0},
        {"c,2026-W20,count,low,80,10,,,,messages,30,25,35", 75},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_near(improvement(arena, cases[i].row).value, cases[i].value, 1e-9);
    arena_free(arena);
}

/* Newcombe's method 10 for 68 of 80 against 70 (66 to 74): Wilson's limits of 85 are 75.585 and 91.204 (R:
   prop.test(68, 80, correct = FALSE)), so the difference is 15 - sqrt(9.415^2 + 4^2) to 15 + sqrt(6.204^2 +
   4^2). */
static void its_interval_is_that_of_the_difference(void **state)
{
    struct arena *const arena = scratch_new();
    const struct part got = improvement(arena, "a,2026-W20,share,high,80,85,,,,%,70,66,74"),
                      open = improvement(arena, "a,2026-W20,share,high,80,85,,,,%,70,,"),
                      ratio = improvement(arena, "t,2026-W20,quantile,low,80,4,,2,8,hours,8,8,8");

    (void)state;
    assert_near(got.low, 50 + 50 * (15 - hypot(9.415, 4)) / 30, 0.02);
    assert_near(got.high, 50 + 50 * (15 + hypot(6.204, 4)) / 30, 0.02);
    assert_near(open.low, 0, 0);
    assert_near(open.high, 100, 0);
    assert_true(ratio.low < 100 * 8 / 12.0 && ratio.high > 100 * 8 / 12.0);
    arena_free(arena);
}

/* Who was perfect, or where it should be, has nothing to come from, whether it is held or not. */
static void without_room_there_is_no_improvement(void **state)
{
    static const char *const rows[] = {
        "a,2026-W20,share,high,80,100,,,,%,100,96,100,", "a,2026-W20,share,high,80,90,,,,%,100,96,100,",
        "t,2026-W20,quantile,low,80,8,,6,9,hours,0,0,1,", "a,2026-W20,share,high,80,95,,,,%,90,86,93,90",
        "a,2026-W20,share,low,80,5,,,,%,9,7,11,10"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(rows); i++) {
        const struct part got = improvement(arena, rows[i]);
        assert_string_equal(got.note, "no-room");
        assert_near(got.value, NAN, 0);
    }
    assert_near(improvement(arena, "a,2026-W20,share,high,80,85,,,,%,70,66,74,71").value, 75, 1e-9);
    assert_near(improvement(arena, "a,2026-W20,share,low,80,35,,,,%,70,66,74,60").value, 75, 1e-9);
    arena_free(arena);
}

static void what_cant_be_compared_says_why(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_false(improvement(arena, "a,2026-W20,share,high,80,85,,,,%,,,").is_there);
    assert_string_equal(improvement(arena, "a,2026-W20,share,high,3,85,,,,%,70,66,74").note, "few");
    assert_string_equal(improvement(arena, "a,2026-W20,share,high,0,,,,,%,70,66,74").note, "none");
    assert_string_equal(improvement(arena, "m,2026-W20,mean,high,80,5,1,,,,4,3,5").note, "no-scale");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(half_of_the_room_is_half_of_the_way),
        cmocka_unit_test(its_interval_is_that_of_the_difference),
        cmocka_unit_test(without_room_there_is_no_improvement),
        cmocka_unit_test(what_cant_be_compared_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
