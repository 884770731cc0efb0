/* fitting - tests of columns side by side in a width */
#include "scratch.h"
#include "voc/fitting.h"

static void the_gap_stands_between_columns_only(void **state)
{
    const struct fitting columns[] = {{4, 4, true, false}, {9, 9, false, true}, {5, 5, true, false}};

    (void)state;
    assert_int_equal(fitting_width(columns, 3, 2), 4 + 2 + 5);
    assert_int_equal(fitting_width(columns, 1, 2), 4);
    assert_int_equal(fitting_width(columns, 0, 2), 0);
}

static void what_fits_is_left_as_it_is(void **state)
{
    struct fitting columns[] = {{10, 2, true, true}, {8, 2, true, true}};

    (void)state;
    fitting_columns(columns, 2, 2, 20);
    assert_int_equal(columns[0].width, 10);
    assert_int_equal(columns[1].width, 8);
}

static void the_last_that_may_go_goes_first(void **state)
{
    struct fitting columns[] = {{5, 5, true, true}, {5, 5, true, true}, {5, 5, true, false}};

    (void)state;
    fitting_columns(columns, 3, 1, 11);
    assert_true(columns[0].is_there);
    assert_false(columns[1].is_there);
    assert_true(columns[2].is_there);
}

static void what_cannot_give_way_stays_too_wide(void **state)
{
    struct fitting columns[] = {{9, 6, true, false}, {6, 6, true, false}};

    (void)state;
    fitting_columns(columns, 2, 2, 5);
    assert_int_equal(fitting_width(columns, 2, 2), 14);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_gap_stands_between_columns_only),
        cmocka_unit_test(what_fits_is_left_as_it_is),
        cmocka_unit_test(the_last_that_may_go_goes_first),
        cmocka_unit_test(what_cannot_give_way_stays_too_wide),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
