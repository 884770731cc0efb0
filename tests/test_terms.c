/* terms - tests of what options say is to be counted */
#include "scratch.h"
#include "voc/terms.h"

static long long noon(void)
{
    return 1768046400; /* 2026-01-10T12:00:00Z */
}

static void what_isnt_said_is_usual(void **state)
{
    struct arena *const arena = scratch_new();
    const struct terms none = {0};
    struct count_plan plan = {0};
    struct err err = {0};
    (void)state;
    assert_true(terms_clock(arena, &none, &plan, &err));
    terms_groupings(arena, &none, &plan);
    assert_int_equal(plan.every, PERIOD_ALL);
    assert_false(plan.clock.is_set);
    assert_null(plan.clock.work);
    assert_int_equal(plan.grouping_count, 1);
    assert_string_equal(plan.groupings[0], "");
    arena_free(arena);
}

static void now_is_read_only_where_it_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    const struct terms now = {.as_of = "now", .now = noon}, odd = {.as_of = "soon"};
    struct count_plan plan = {0};
    struct err err = {0};
    (void)state;
    assert_true(terms_clock(arena, &now, &plan, &err));
    assert_int_equal(plan.clock.as_of.seconds, noon());
    assert_false(terms_clock(arena, &odd, &plan, &err));
    assert_non_null(strstr(err.text, "'soon' is no moment"));
    arena_free(arena);
}

static void of_a_tally_only_what_was_said_is_asked(void **state)
{
    static const char *by[] = {"team"}, *files[] = {"own.csv"};
    struct arena *const arena = scratch_new();
    const struct terms none = {0}, some = {.every = "week", .zone = "UTC", .by = {by, 1}},
                       own = {.define = {files, 1}};
    struct count_plan plan = {0};
    struct addition_plan asked;
    struct err err = {0};
    (void)state;
    assert_true(terms_clock(arena, &none, &plan, &err) && terms_asked(arena, &none, &plan, &asked, &err));
    assert_int_equal(asked.conditions->count, 0);
    assert_int_equal(asked.grouping_count, 0);
    assert_true(terms_clock(arena, &some, &plan, &err) && terms_asked(arena, &some, &plan, &asked, &err));
    assert_int_equal(asked.conditions->count, 2);
    assert_string_equal(conditions_find(asked.conditions, "every"), "week");
    assert_int_equal(asked.grouping_count, 1);
    assert_false(terms_asked(arena, &own, &plan, &asked, &err));
    assert_non_null(strstr(err.text, "give --define to voc tally"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_isnt_said_is_usual),
        cmocka_unit_test(now_is_read_only_where_it_is_said),
        cmocka_unit_test(of_a_tally_only_what_was_said_is_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
