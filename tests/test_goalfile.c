/* goalfile - tests of reading a targets file */
#include "intended.h"

static void an_amount_is_read_as_people_write_it(void **state)
{
    static const struct {
        const char *content;
        enum goal_form form;
        double amount;
    } cases[] = {
        {"metric,target\nnps,40\n", GOAL_VALUE, 40},
        {"metric,target\nnps, 85 %\n", GOAL_VALUE, 85},
        {"metric;target\nnps;12,5\n", GOAL_VALUE, 12.5},
        {"metric,target\nnps,24 h\n", GOAL_VALUE, 24},
        {"metric,change,chance,ambition\nnps,+2.5,0.4,bold\n", GOAL_CHANGE, 2.5},
        {"metric,target\nnps,best\n", GOAL_BEST, 0},
        {"metric,change\nnps,-5\n", GOAL_CHANGE, -5},
        {"metric,target,change_percent\nnps,,-25%\n", GOAL_PERCENT, -25},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err;
        const struct goals *const got = goals(arena, cases[i].content, &err);
        assert_non_null(got);
        assert_int_equal(got->count, 1);
        assert_int_equal(got->items[0].form, cases[i].form);
        assert_near(got->items[0].amount, cases[i].amount, 1e-12);
        arena_free(arena);
    }
}

/* From the Monday of its first week to the last day of the half-year: R: as.integer(as.Date("2025-12-29")) */
static void a_period_begins_on_its_first_day_and_is_due_on_its_last(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err;
    const struct goals *const got =
        goals(arena, "metric,target,start,due\nnps,40,2026-W01,2026-H1\n\nnps,50,,\n", &err);

    (void)state;
    assert_non_null(got);
    assert_int_equal(got->count, 2);
    assert_true(got->items[0].has_start && got->items[0].has_due);
    assert_int_equal(got->items[0].start, 20451);
    assert_int_equal(got->items[0].due, 20634);
    assert_false(got->items[1].has_start || got->items[1].has_due);
    assert_int_equal(got->items[1].line, 4); /* the empty line is none, but is counted */
    arena_free(arena);
}

static void a_file_that_cannot_be_meant_is_refused(void **state)
{
    static const struct {
        const char *content, *says;
    } cases[] = {
        {"metric,due\nnps,2026\n", "expected the columns metric and one of target"},
        {"metric,target\n,40\n", ":2: metric"},
        {"metric,target,change\nnps,40,5\n", ":2: several of target, change and change_percent"},
        {"metric,target,way\nnps,40,steps\n", ":2: way: 'steps' is no way to a target"},
        {"metric,target,way\nnps,40,steps all\n", ":2: way: 'steps all' is no way to a target"},
        {"metric;target\nnps;1,250\n",
         ":2: target: '1,250' is neither a number nor best"}, /* or is it 1250? */
        {"metric,target,deadline\nnps,40,2026\n", "did you mean 'due'?"},
        {"metric,target,colour\nnps,40,red\n", ":2: column 'colour' is no group of the measures"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err;
        assert_null(goals(arena, cases[i].content, &err));
        if (!strstr(err.text, cases[i].says))
            fail_msg("%s", err.text);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_amount_is_read_as_people_write_it),
        cmocka_unit_test(a_period_begins_on_its_first_day_and_is_due_on_its_last),
        cmocka_unit_test(a_file_that_cannot_be_meant_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
