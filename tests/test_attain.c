/* attain - tests of how much of what a target requires by now is reached */
#include "table.h"
#include "voc/attain.h"

#define HEADER "metric,period,kind,better,n,value,se,note,unit,baseline,target,required,base_low,base_high\n"

static size_t cells_of(const char *row)
{
    size_t cells = 1;

    for (; *row; row++)
        cells += *row == ',';
    return cells;
}

static struct attainment attain(struct arena *arena, const char *row)
{
    struct err err = {0};
    struct attainment got;
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena, "%s%s%s\n", HEADER, row, cells_of(row) < 14 ? ",," : ""));

    if (!attain_of(measures, &measures->series[0], &(struct judge_plan){.over = 1}, 0.95, 5, &got, &err))
        fail_msg("%s", err.text);
    return got;
}

static void half_a_point_is_a_hundredth_of_the_way_or_of_the_yardstick(void **state)
{
    static const struct {
        const char *row;
        double value;
    } cases[] = {
        {"m,2026-W20,share,high,40,75,,,,60,90,80", 100 - 50 * 5 / 30.0},
        {"m,2026-W20,share,high,40,95,,,,60,90,80", 100},
        {"m,2026-W20,share,high,40,45,,,,60,90,80", 50 * 30 / 35.0},    /* 35 of 30 points short */
        {"m,2026-W20,share,high,40,88,,,,95,90,90", 90},                /* held: 2 of the yardstick's 10 */
        {"m,2026-W20,net,high,40,30,10,,,,40,", 75},                    /* 10 of 20 */
        {"m,2026-W20,mean,low,40,4,0.1,,,6,2,3", 87.5},                 /* 1 of 4 too much */
        {"m,2026-W20,share,low,40,5,,,,,0,", 75},                       /* 5 of 10 */
        {"m,2026-W20,mean,low,40,5,1,,,,0,", NAN},                      /* of 0 there is no tenth */
        {"m,2026-W20,mean,high,40,78,1,,,,80,", 87.5},                  /* 2 of 8 */
        {"rating,2026-W20,mean,high,40,4.1,0.1,,stars,4.4,4.2,", 87.5}, /* 0.1 of 0.4 */
        {"t,2026-W20,quantile,low,40,6,,,hours,4,4,", 75},              /* of 4 hours 2 too many */
        {"m,2026-W20,share,high,40,79,,,,,90,", 500 / 11.0},            /* 11 of 10, and 40 */
        {"m,2026-W20,share,high,40,50,,,,,90,", 500 / 40.0},
        {"c,2026-W20,count,low,40,1,,,messages,,0,", 50}, /* 1 of 1 */
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        assert_near(attain(arena, cases[i].row).value, cases[i].value, 1e-9);
        arena_free(arena);
    }
}

/* What follows is about 100 answers whose baseline happens to fall around a target of 80. */
static const char *const around[] = {"78", "79", "79.9", "80", "80.1", "81", "95", ""};

static void on_which_side_of_the_target_the_baseline_falls_changes_nothing(void **state)
{
    static const struct {
        const char *now;
        double value;
    } cases[] = {{"60", 25}, {"75", 75}, {"79", 95}, {"80", 100}, {"85", 100}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        for (size_t j = 0; j < ROWS(around); j++) {
            const char *const row =
                arena_printf(arena, "m,2026-W20,share,high,100,%s,,,,%s,80,80", cases[i].now, around[j]);
            assert_near(attain(arena, row).value, cases[i].value, 1e-9);
        }
    /* Where the way becomes longer than the yardstick of 10 there is no jump either. */
    assert_near(attain(arena, "m,2026-W20,share,high,100,75,,,,70.001,80,80").value,
                attain(arena, "m,2026-W20,share,high,100,75,,,,69.999,80,80").value, 0.01);
    arena_free(arena);
}

/* 5 of 20 points are missing, and of 16 or 24 where the baseline is at its limits: 87.5, 84.375 and
   89.58. */
static void the_doubt_about_the_baseline_is_in_the_interval(void **state)
{
    struct arena *const arena = scratch_new();
    const struct attainment given = attain(arena, "m,2026-W20,share,high,100,75,,,,60,80,80"),
                            doubted = attain(arena, "m,2026-W20,share,high,100,75,,,,60,80,80,56,64");

    (void)state;
    assert_near(doubted.value, 87.5, 1e-9);
    assert_near(doubted.low, 87.5 - hypot(87.5 - given.low, 3.125), 1e-9);
    assert_near(doubted.high, fmin(100, 87.5 + hypot(given.high - 87.5, 25 / 12.0)), 1e-9);
    arena_free(arena);
}

/* Without an interval nothing is known: as wide as the scale. Wilson's 40 of 80 is 39.30 to 60.70 (R:
   prop.test(40, 80, correct = FALSE)), on a way of 100 points half as wide; where less is better it is
   turned. */
static void its_interval_is_that_of_the_level_on_the_way(void **state)
{
    struct arena *const arena = scratch_new();
    const struct attainment up = attain(arena, "m,2026-W20,share,high,80,50,,,,0,100,100"),
                            down = attain(arena, "m,2026-W20,share,low,80,50,,,,100,20,20"),
                            none = attain(arena, "m,2026-W20,mean,high,9,4,0,constant,,3,5,5");

    (void)state;
    assert_near(up.low, 100 - 60.70 / 2, 5e-3);
    assert_near(up.high, 100 - 39.30 / 2, 5e-3);
    assert_near(down.low, 100 - 50 * (60.70 - 20) / 80, 1e-2);
    assert_near(down.high, 100 - 50 * (39.30 - 20) / 80, 1e-2);
    assert_near(none.low, 0, 0);
    assert_near(none.high, 100, 0);
    arena_free(arena);
}

static void what_lacks_answers_has_a_reason_and_no_value(void **state)
{
    static const struct {
        const char *row, *note;
        bool has_target;
        double n;
    } cases[] = {
        {"m,2026-W20,share,high,0,,,none,,60,90,80", "none", true, 0},
        {"m,2026-W20,share,high,4,75,,,,60,90,80", "few", true, 4},
        {"m,2026-W20,share,high,40,75,,,,60,,", "", false, 0},
        {"m,2026-W20,mean,low,40,5,1,,,,0,", "no-scale", true, 40},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct attainment got = attain(arena, cases[i].row);
        assert_string_equal(got.note, cases[i].note);
        assert_int_equal(got.has_target, cases[i].has_target);
        assert_near(got.n, cases[i].n, 0);
        assert_near(got.value, NAN, 0);
        arena_free(arena);
    }
}

static void few_counts_are_a_number_all_the_same(void **state)
{
    static const struct {
        struct level level;
        const char *lack;
        struct measure row;
    } cases[] = {
        {{.value = NAN, .n = 0, .scale = {METRIC_SHARE, false}}, "hidden", {.note = "hidden"}},
        {{.value = NAN, .n = 0, .scale = {METRIC_SHARE, false}}, "none", {.note = ""}},
        {{.value = NAN, .n = 9, .scale = {METRIC_QUANTILE, true}}, "not-reached", {.note = ""}},
        {{.value = 50, .n = 4.9, .scale = {METRIC_SHARE, false}}, "few", {.note = ""}},
        {{.value = 50, .n = 5, .scale = {METRIC_SHARE, false}}, "", {.note = ""}},
        {{.value = 7, .n = 1, .scale = {METRIC_COUNT, false}},
         "",
         {.note = ""}}, /* one period is what there is */
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_string_equal(attain_lack(&cases[i].row, &cases[i].level, 5), cases[i].lack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(half_a_point_is_a_hundredth_of_the_way_or_of_the_yardstick),
        cmocka_unit_test(on_which_side_of_the_target_the_baseline_falls_changes_nothing),
        cmocka_unit_test(the_doubt_about_the_baseline_is_in_the_interval),
        cmocka_unit_test(its_interval_is_that_of_the_level_on_the_way),
        cmocka_unit_test(what_lacks_answers_has_a_reason_and_no_value),
        cmocka_unit_test(few_counts_are_a_number_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
