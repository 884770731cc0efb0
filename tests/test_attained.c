/* attained - tests of what an owner has reached of its targets */
#include "table.h"
#include "voc/attained.h"

#define HEADER "metric,owner,team,period,kind,better,n,value,baseline,target,required\n"

static const struct judge_plan each = {.over = 1};
static const struct part_plan plan = {.judge = &each, .level = 0.95, .min_n = 5};

/* The attainment of the targets of these rows, one series each. */
static struct part attained(struct arena *arena, const char *rows)
{
    struct err err = {0};
    const struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));
    struct attained_target *const targets = arena_array(arena, measures->series_count, sizeof *targets);
    struct part part = {.value = NAN, .note = ""};
    size_t count = 0;

    for (size_t i = 0; i < measures->series_count; i++) {
        targets[count].row = series_newest(&measures->series[i]);
        if (!attain_of(measures, &measures->series[i], &each, 0.95, 5, &targets[count].got, &err))
            fail_msg("%s", err.text);
        count += targets[count].got.has_target;
    }
    attained_settle(arena, &part, &plan, measures, targets, count);
    return part;
}

#define LEEDS "csat,dana,Leeds,2026-W20,share,high,80,50,0,100,100\n"
#define YORK "csat,dana,York,2026-W20,share,high,80,50,0,100,100\n"
#define ALL "csat,dana,*,2026-W20,share,high,160,50,0,100,100\n"

/* Wilson's 40 of 80 is 39.30 to 60.70 (R: prop.test(40, 80, correct = FALSE)), half as wide on a way of 100
   points. Two of other people have half
   the variance, two of the same ones all of it. */
static void answers_that_are_apart_are_independent_others_may_be_the_same(void **state)
{
    struct arena *const arena = scratch_new();
    const struct part one = attained(arena, LEEDS), two = attained(arena, LEEDS YORK),
                      same = attained(arena, LEEDS "nps"
                                                   ","
                                                   "dana,Leeds,2026-W20,share,high,80,50,0,100,100\n");

    (void)state;
    assert_near(one.low, 75 - 10.70 / 2, 5e-3);
    assert_near(two.value - two.low, 10.70 / 2 / sqrt(2), 5e-3);
    assert_near(same.low, 75 - 10.70 / 2, 5e-3);
    assert_near(one.se, 10.70 / 2 / 1.959964, 5e-3);
    arena_free(arena);
}

static void answers_inside_others_are_counted_once(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(attained(arena, LEEDS YORK).n, 160, 0);
    assert_near(attained(arena, ALL LEEDS YORK).n, 160, 0);
    assert_near(attained(arena, ALL LEEDS YORK).value, 75, 1e-9);
    arena_free(arena);
}

static void the_strongest_reason_for_a_lack_is_told(void **state)
{
    static const struct {
        const char *rows, *note;
        double n, value;
    } cases[] = {
        {"csat,dana,a,2026-W20,share,high,40,75,60,,\n", "", 0, NAN}, /* no target: nothing is there */
        {"csat,dana,a,2026-W20,share,high,0,,60,90,90\n", "none", 0, NAN},
        {"csat,dana,a,2026-W20,share,high,0,,60,90,90\ncsat,dana,b,2026-W20,share,high,3,75,60,90,90\n",
         "few", 3, NAN},
        {"csat,dana,b,2026-W20,share,high,3,75,60,90,90\ncsat,dana,a,2026-W20,share,high,0,,60,90,90\n",
         "few", 3, NAN},
        /* What is known counts: half of the way is missing. */
        {"csat,dana,b,2026-W20,share,high,3,75,60,90,90\ncsat,dana,a,2026-W20,share,high,40,75,60,90,90\n",
         "", 40, 75},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct part got = attained(arena, cases[i].rows);
        assert_string_equal(got.note, cases[i].note);
        assert_near(got.n, cases[i].n, 0);
        assert_near(got.value, cases[i].value, 1e-9);
        assert_int_equal(got.is_there, i > 0);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_that_are_apart_are_independent_others_may_be_the_same),
        cmocka_unit_test(answers_inside_others_are_counted_once),
        cmocka_unit_test(the_strongest_reason_for_a_lack_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
