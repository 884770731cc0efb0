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

static void assert_same_spot(const struct spot *a, const struct spot *b)
{
    char one[SPOT_SIZE], other[SPOT_SIZE];

    assert_string_equal(spot_text(a, one), spot_text(b, other));
}

static void rows_together_are_seen_as_one_by_one(void **state)
{
    uint32_t dice = 20261122;

    (void)state;
    for (int round = 0; round < 50; round++) {
        struct arena *const arena = scratch_new();
        struct days *const one = days_new(arena), *const all = days_new(arena);
        struct dated_rows some;
        int64_t last = civil_days(2026, 2, 27) * CIVIL_DAY;
        dated_see(one, civil_days(2026, 2, 27));
        dated_see(all, civil_days(2026, 2, 27));
        for (size_t line = 3; line < 400; line += STRETCH_MOST) {
            const struct spot_rows rows = dated_rows(&some, &dice, line, &last);
            for (size_t i = 0; i < rows.count; i++) {
                const struct instant now = dated_now(&some, i);
                if (now.precision)
                    days_see(one, &now, some.cells[i], &some.spots[i]);
            }
            days_see_recent(all, &some.recent, &rows, 0);
            days_keep(one);
            days_keep(all);
        }
        assert_int_equal(one->count, all->count);
        assert_memory_equal(one->rows, all->rows, DAYS_COUNT * sizeof *one->rows);
        assert_same_spot(&one->first, &all->first);
        assert_same_spot(&one->last, &all->last);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_with_rows_are_found_both_ways),
        cmocka_unit_test(what_lies_outside_two_centuries_is_only_counted),
        cmocka_unit_test(rows_together_are_seen_as_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
