/* part - tests of one owner's part of the scores */
#include "table.h"
#include "voc/part.h"

#define HEADER "metric,period,kind,better,n,value,baseline,target,required\n"

static const struct judge_plan each = {1};
static const struct part_plan plan = {.judge = &each, .level = 0.95, .min_n = 5};

/* An owner's attainment of the targets of these rows, one series each. */
static struct part attainment(struct arena *arena, const char *rows)
{
    struct err err = {0};
    const struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));
    struct part part = {0};

    for (size_t i = 0; i < measures->series_count; i++)
        if (!part_attain(&part, &plan, measures, &measures->series[i], &err))
            fail_msg("%s", err.text);
    part_settle(&part, 0.95);
    return part;
}

/* Two targets with 60 and 90 % and errors of 3 and 4: 75, and 5 / 2 for the mean; z is qnorm(0.975). */
static void an_attainment_is_the_mean_over_its_targets(void **state)
{
    struct part part = {.value = 60 + 90, .se = 3 * 3 + 4 * 4, .n = 80, .targets = 2, .is_there = true};

    (void)state;
    part_settle(&part, 0.95);
    assert_near(part.value, 75, 1e-12);
    assert_near(part.se, 2.5, 1e-12);
    assert_near(part.low, 75 - 1.959964 * 2.5, 1e-5);
    assert_near(part.high, 75 + 1.959964 * 2.5, 1e-5);
    assert_near(part.n_fair, 80, 0);
    assert_string_equal(part.note, "");
}

static void the_strongest_reason_for_a_lack_is_told(void **state)
{
    static const struct {
        const char *rows, *note;
        double n, value;
    } cases[] = {
        {"a,2026-W20,share,high,40,75,60,,\n", "no-target", 0, NAN},
        {"a,2026-W20,share,high,0,,60,90,90\n", "none", 0, NAN},
        {"a,2026-W20,share,high,0,,60,90,90\nb,2026-W20,share,high,3,75,60,90,90\n", "few", 3, NAN},
        {"b,2026-W20,share,high,3,75,60,90,90\na,2026-W20,share,high,0,,60,90,90\n", "few", 3, NAN},
        /* What is known counts: half of the way. */
        {"b,2026-W20,share,high,3,75,60,90,90\na,2026-W20,share,high,40,75,60,90,90\n", "", 40, 50},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct part got = attainment(arena, cases[i].rows);
        assert_string_equal(got.note, cases[i].note);
        assert_near(got.n, cases[i].n, 0);
        assert_near(got.value, cases[i].value, 1e-9);
        arena_free(arena);
    }
}

/* Weights of 3 and 1: (3 * 80 + 40) / 4, and sqrt((3 * 2)^2 + 8^2) / 4 for its error. */
static void a_total_is_the_mean_by_weight_of_what_is_known(void **state)
{
    const struct part parts[] = {{.value = 80, .se = 2, .n = 30, .weight = 3, .note = ""},
                                 {.value = 40, .se = 8, .n = 10, .weight = 1, .note = ""},
                                 {.value = NAN, .n = 2, .weight = 5, .note = "few"}};
    struct part total = {0}, lacking = {0};

    (void)state;
    for (size_t i = 0; i < ROWS(parts); i++)
        part_add(&total, &parts[i]);
    part_settle_total(&total, 0.95);
    assert_near(total.value, 70, 1e-12);
    assert_near(total.se, 2.5, 1e-12);
    assert_near(total.n, 40, 0);
    assert_near(total.weight, 4, 0);
    part_add(&lacking, &parts[2]);
    part_settle_total(&lacking, 0.95);
    assert_near(lacking.value, NAN, 0);
    assert_string_equal(lacking.note, "few");
    assert_near(lacking.n, 2, 0);
}

/* R: prop.test(32, 40, correct = FALSE): 65.243 to 89.499; one answer scatters by 100 sqrt(0.8 * 0.2). */
static void a_level_keeps_what_the_comparison_needs(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct measures *const measures =
        table_measures(arena, HEADER "a,2026-W20,share,high,40,80,,,\nb,2026-W20,share,high,4,75,,,\n");
    struct part part;
    bool is_log = true;

    (void)state;
    assert_true(part_level(&part, &plan, measures, &measures->series[0], &is_log, &err));
    assert_near(part.value, 80, 1e-12);
    assert_near(part.low, 65.243, 1e-2);
    assert_near(part.high, 89.499, 1e-2);
    assert_near(part.sd, 40, 1e-9);
    assert_near(part.n_fair, 40, 1e-9);
    assert_false(is_log); /* shares have none */
    assert_true(part_level(&part, &plan, measures, &measures->series[1], &is_log, &err));
    assert_string_equal(part.note, "few");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_attainment_is_the_mean_over_its_targets),
        cmocka_unit_test(the_strongest_reason_for_a_lack_is_told),
        cmocka_unit_test(a_total_is_the_mean_by_weight_of_what_is_known),
        cmocka_unit_test(a_level_keeps_what_the_comparison_needs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
