/* orders - tests of formats that leave the order of day and month open */
#include "dated.h"
#include "voc/orders.h"

static void only_formats_that_differ_in_the_order_alone_are_open(void **state)
{
    static const struct {
        const char *format;
        bool open;
    } cases[] = {
        {"%d/%m/%Y", false},
        {"%d/%m/%Y|%m/%d/%Y", true},
        {"%m/%d/%Y 12:00:00 AM|%m/%d/%Y %I:%M:%S %p", false},
        {"%Y-%m-%d|%d/%m/%Y", false},
        {"%d/%m/%Y|%Y-%m-%d|%m/%d/%Y", true},
        {"%e.%m.%Y|%m.%e.%Y", true},
        {"%d/%m/%Y|%m-%d-%Y", false},
        {"%d/%m/%Y %H:%M|%m/%d/%Y", false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        if (orders_are_open(cases[i].format) != cases[i].open)
            fail_msg("%s", cases[i].format);
}

static void rows_that_fit_both_are_counted(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena), *const quiet = whiffs_new(arena);
    struct days *const days = days_new(arena);

    (void)state;
    dated_see(days, civil_days(2026, 4, 13));
    dated_see(days, civil_days(2026, 4, 4)); /* is the same either way */
    orders_tell(days, slice_of("at"), "%d/%m/%Y|%m/%d/%Y", quiet);
    assert_string_equal(sniff_said(arena, quiet), "");
    dated_see(days, civil_days(2026, 4, 3));
    orders_tell(days, slice_of("at"), "%d/%m/%Y|%m/%d/%Y", whiffs);
    assert_non_null(strstr(sniff_said(arena, whiffs), "at: of 3 times 1 fit both orders of day and month"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_formats_that_differ_in_the_order_alone_are_open),
        cmocka_unit_test(rows_that_fit_both_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
