/* swapped - days and months that a spreadsheet took for each other where it could */
#include "scratch.h"
#include "voc/dates.h"
#include "voc/swapped.h"

/* A cell for each day from `first` to `last` of a month of 2026, with those two numbers in the format. */
static void add(struct arena *arena, struct dates *dates, const char *format, bool day_first, int month,
                int first, int last)
{
    for (int day = first; day <= last; day++) {
        const int one = day_first ? day : month, other = day_first ? month : day;
        dates_see(dates, slice_of(strncmp(format, "2026", 4) == 0
                                      ? arena_printf(arena, "2026-%02d-%02d 00:00:00", one, other)
                                      : arena_printf(arena, "%02d/%02d/2026", one, other)));
    }
}

static void settle(struct dates *dates)
{
    struct manner_order order;

    dates_settle(dates, NULL, 0, &order);
}

static void two_styles_that_split_at_twelve_are_found(void **state)
{
    struct arena *const arena = scratch_new();
    struct dates *const dates = dates_new(arena);
    struct swapped found;

    (void)state;
    add(arena, dates, "D/M", true, 4, 13, 30);
    add(arena, dates, "2026", true, 4, 1, 12); /* 3 April became 4 March */
    settle(dates);
    assert_true(swapped_by_style(dates, arena, &found));
    assert_int_equal(found.sure, 18);
    assert_int_equal(found.moved, 12);
    assert_string_equal(found.sure_example, "13/04/2026");
    assert_string_equal(found.moved_example, "2026-01-04 00:00:00");
    assert_string_equal(found.turned, "date %d/%m/%Y|%Y-%d-%m 00:00:00");
    assert_string_equal(found.as_is, "date %d/%m/%Y|%Y-%m-%d 00:00:00");
    arena_free(arena);
}

static void a_few_cells_are_enough_where_the_months_tell(void **state)
{
    struct arena *const arena = scratch_new();
    struct dates *const dates = dates_new(arena);
    struct swapped found;

    (void)state;
    add(arena, dates, "D/M", true, 4, 13, 16);
    add(arena, dates, "2026", true, 4, 1, 3); /* as they stand: 4 January, 4 February, 4 March */
    settle(dates);
    assert_true(swapped_by_style(dates, arena, &found));
    arena_free(arena);
}

static void two_styles_in_the_same_months_are_none(void **state)
{
    struct arena *const arena = scratch_new();
    struct dates *const dates = dates_new(arena), *const mixed = dates_new(arena),
                        *const few = dates_new(arena);
    struct swapped found;

    (void)state;
    add(arena, dates, "D/M", true, 4, 13, 30);
    add(arena, dates, "2026", false, 4, 1, 12); /* another writing from the 13th on */
    settle(dates);
    assert_false(swapped_by_style(dates, arena, &found));
    add(arena, mixed, "D/M", true, 4, 1, 30);
    add(arena, mixed, "2026", true, 4, 1, 12);
    settle(mixed);
    assert_false(swapped_by_style(mixed, arena, &found));
    add(arena, few, "D/M", true, 4, 13, 14);
    add(arena, few, "2026", true, 4, 1, 3);
    settle(few);
    assert_false(swapped_by_style(few, arena, &found));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_styles_that_split_at_twelve_are_found),
        cmocka_unit_test(a_few_cells_are_enough_where_the_months_tell),
        cmocka_unit_test(two_styles_in_the_same_months_are_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
