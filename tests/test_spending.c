/* spending - tests of the chapter on error budgets */
#include "story.h"
#include "voc/spending.h"

static const char *chapter(struct arena *arena, const char *rows)
{
    struct page *const page = story_page(arena);
    struct overview overview = {0};
    struct err err = {0};
    const struct measures *const measures = table_measures(
        arena,
        arena_printf(arena,
                     "metric,owner,period,kind,better,unit,n,value,target,due,now,verdict,budget,burnt,"
                     "burn_short,burn_long\n%s",
                     rows));

    assert_true(overview_add(arena, &overview, measures, &err));
    overview_settle(arena, &overview, NULL);
    spending_write(arena, page, &overview);
    return slice_copy(arena, page_text(page));
}

static void the_most_burnt_budget_comes_first(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = chapter(
        arena, "answered_1d,ada,2026-W26,within,high,%,20,95,95,2026-09-27,96,unproven,26,42.3,0.75,\n"
               "answered_1d,ben,2026-W26,within,high,%,20,70,95,2026-09-27,70,missed,26,173.1,6,3.46\n"
               "answered_1d,cyd,2026-W26,within,high,%,20,70,95,,70,missed,8,20,,\n"
               "answered_1d,dan,2026-W26,within,high,%,20,70,,,70,,,,,\n");

    (void)state;
    assert_tells(text,
                 "answered_1d of ben: 173 % burnt of the 26 that may fail by 2026-09-27; lately 6.0 times as "
                 "fast as it may, 3.5 in the newest 91 days.");
    assert_tells(text,
                 "answered_1d of ada: 42 % burnt of the 26 that may fail by 2026-09-27; lately 0.8 times as "
                 "fast as it may.");
    assert_tells(text, "answered_1d of cyd: 20 % burnt of the 8.0 that may fail this year.");
    assert_true(strstr(text, "of ben") < strstr(text, "of ada") &&
                strstr(text, "of ada") < strstr(text, "of cyd"));
    assert_null(strstr(text, "dan"));
    arena_free(arena);
}

static void without_budgets_there_is_no_such_chapter(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(chapter(arena, "csat,dan,2026-W26,share,high,%,20,70,,,70,,,,,\n"), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_burnt_budget_comes_first),
        cmocka_unit_test(without_budgets_there_is_no_such_chapter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
