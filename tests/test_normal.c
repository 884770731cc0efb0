/* normal - tests of learning what is normal, and of the limits that follow */
#include "table.h"
#include "voc/normal.h"

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
    const struct base base = normal_learn(arena, got.rows, got.count);
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
    const struct base base = normal_learn(arena, got.rows, 2);

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
    assert_false(normal_learn(arena, got.rows, 1).is_known);
    assert_false(normal_learn(arena, got.rows, 0).is_known);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_score_without_answers_has_an_individuals_chart),
        cmocka_unit_test(limits_are_those_of_the_rows_own_answers),
        cmocka_unit_test(of_nothing_nothing_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
