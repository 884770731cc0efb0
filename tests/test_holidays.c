/* holidays - days on which nobody works */
#include "scratch.h"
#include "voc/civil.h"
#include "voc/holidays.h"

static void days_are_found_in_whatever_order_they_came(void **state)
{
    struct arena *const arena = scratch_new();
    struct holidays holidays = {0};

    (void)state;
    holidays_add(arena, &holidays, 200, 200);
    holidays_add(arena, &holidays, 100, 103);
    holidays_add(arena, &holidays, 102, 102);
    holidays_sort(&holidays);
    assert_int_equal(holidays.count, 5);
    for (int64_t day = 90; day < 210; day++)
        assert_int_equal(holidays_have(&holidays, day), (day >= 100 && day <= 103) || day == 200);
    arena_free(arena);
}

static void a_day_of_every_year_is_one_in_each(void **state)
{
    struct holidays holidays = {.count = 0};

    (void)state;
    assert_false(holidays_have(&holidays, civil_days(2026, 12, 25)));
    holidays.yearly[11][24] = true;
    holidays_sort(&holidays);
    assert_true(holidays_have(&holidays, civil_days(1999, 12, 25)));
    assert_true(holidays_have(&holidays, civil_days(2026, 12, 25)));
    assert_false(holidays_have(&holidays, civil_days(2026, 12, 24)));
}

static void a_year_is_known_by_the_days_that_are_named_in_it(void **state)
{
    struct arena *const arena = scratch_new();
    struct holidays holidays = {.yearly = {{true}}};

    (void)state;
    holidays_add(arena, &holidays, civil_days(2025, 12, 31), civil_days(2025, 12, 31));
    holidays_sort(&holidays);
    assert_true(holidays_know(&holidays, 2025));
    assert_false(holidays_know(&holidays, 2026));
    assert_false(holidays_know(&holidays, 2024));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_found_in_whatever_order_they_came),
        cmocka_unit_test(a_day_of_every_year_is_one_in_each),
        cmocka_unit_test(a_year_is_known_by_the_days_that_are_named_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
