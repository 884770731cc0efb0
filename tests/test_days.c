/* days - tests of on which days times fall */
#include "dated.h"

static void days_with_rows_are_found_both_ways(void **state)
{
    struct arena *const arena = scratch_new();
    struct days *const days = days_new(arena);
    char text[SPOT_SIZE];

    (void)state;
    dated_see(days, 100);
    dated_see(days, 50);
    dated_see(days, 100);
    assert_int_equal(days_next(days, DAYS_FIRST, 1), 50);
    assert_int_equal(days_next(days, 51, 1), 100);
    assert_int_equal(days_next(days, 101, 1), INT32_MIN);
    assert_int_equal(days_next(days, 99, -1), 50);
    assert_int_equal(days_rows(days, 100), 2);
    assert_string_equal(spot_text(&days->first, text), "a.csv:3: '1970-02-20'");
    assert_string_equal(spot_text(&days->last, text), "a.csv:2: '1970-04-11'");
    arena_free(arena);
}

static void what_lies_outside_two_centuries_is_only_counted(void **state)
{
    struct arena *const arena = scratch_new();
    struct days *const days = days_new(arena);

    (void)state;
    dated_see(days, DAYS_FIRST);
    dated_see(days, DAYS_FIRST + DAYS_COUNT - 1);
    dated_see(days, DAYS_FIRST - 1);
    dated_see(days, DAYS_FIRST + DAYS_COUNT);
    assert_int_equal(days->count, 4);
    assert_int_equal(days->outside, 2);
    assert_int_equal(days_rows(days, DAYS_FIRST + DAYS_COUNT), 0);
    assert_int_equal(days->outer.row.line, 4);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_with_rows_are_found_both_ways),
        cmocka_unit_test(what_lies_outside_two_centuries_is_only_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
