/* goals - tests of which row has which target */
#include "intended.h"

static void the_first_line_that_fits_a_row_is_its_goal(void **state)
{
    static const struct {
        const char *content;
        size_t lines[4]; /* of dana in Leeds, omar, nobody known and all; 0: none */
    } cases[] = {
        {"metric,owner,team,target\nnps,dana,Leeds,1\nnps,*,*,2\n", {2, 0, 0, 3}},
        {"metric,owner,team,target\nnps,,,1\n", {2, 0, 0, 0}},
        {"metric,owner,target\nnps,,1\nnps,omar,2\n", {0, 2, 0, 0}}, /* no column team: its total */
        {"metric,owner,target\nnps,omar,1\nnps,,2\n", {0, 2, 0, 0}},
        {"metric,owner,team,target\nnps,*a*,*,1\nnps,d*,L*,2\n", {3, 2, 0, 0}},
        {"metric,target\ncsat,1\nnps,2\n", {0, 0, 0, 3}},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err;
        struct goals *const got = goals(arena, cases[i].content, &err);
        assert_non_null(got);
        for (size_t j = 0; j < ROWS(cases[i].lines); j++) {
            const struct goal *const goal = goals_for(got, got->measures->rows[j]);
            if ((goal ? goal->line : 0) != cases[i].lines[j])
                fail_msg("case %zu, row %zu: line %zu", i, j, goal ? goal->line : 0);
            assert_true(!goal || goal->is_used);
        }
        arena_free(arena);
    }
}

/* A line is spare where an earlier one that asks the same is used, and it isn't. */
static void of_lines_that_ask_the_same_the_first_is_used(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err;
    struct goals *const got = goals(arena,
                                    "metric,owner,team,target\nnps,dana,*a*,1\nnps,dana,*a*,2\ncsat,dana,*a*,"
                                    "3\nnps,*,*,4\nnps,DANA,*a*,5\n"
                                    "nps,*,*,6\n",
                                    &err);
    static const size_t before[] = {0, 2, 0, 0, 0, 5}; /* the line of the first that asks the same */
    const struct goal *first;

    (void)state;
    assert_non_null(got);
    for (size_t i = 0; i < ROWS(before); i++) {
        const struct goal *const other = goals_before(got, &got->items[i]);
        assert_int_equal(other ? other->line : 0, before[i]);
    }
    assert_int_equal(goals_spares(got, &first), 0);
    assert_null(first);
    assert_int_equal(goals_for(got, got->measures->rows[3])->line, 5);
    assert_int_equal(goals_spares(got, &first), 1);
    assert_int_equal(first->line, 7);
    got->items[0].is_used = true;
    assert_int_equal(goals_spares(got, &first), 2);
    assert_int_equal(first->line, 3);
    got->items[1].is_used = true;
    assert_false(goals_is_spare(got, &got->items[1]));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_line_that_fits_a_row_is_its_goal),
        cmocka_unit_test(of_lines_that_ask_the_same_the_first_is_used),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
