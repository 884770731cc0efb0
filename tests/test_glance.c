/* glance - the style in which one cell is written */
#include "scratch.h"
#include "voc/glance.h"

static void a_cell_has_a_style_and_its_numbers(void **state)
{
    struct glance seen;

    (void)state;
    assert_true(glance_at(slice_of("Sat 3/11/2026, 7:05 p.m."), &seen));
    assert_string_equal(seen.key, "%a %N/%N/%Y, %H:%M %p");
    assert_int_equal(seen.numbers[0], 3);
    assert_int_equal(seen.numbers[1], 11);
    assert_int_equal(seen.year, 2026);
    assert_int_equal(seen.weekday, 6);
    assert_true(glance_at(slice_of("2026-11-21 19:30 IST"), &seen));
    assert_slice(seen.zone, "IST");
}

static void what_is_no_time_has_none(void **state)
{
    static const char *const cells[] = {"",
                                        "7",
                                        "19:30",
                                        "3/4",
                                        "2026-11",
                                        "Leeds 3",
                                        "1.7E+12",
                                        "v1.2.3",
                                        "100%",
                                        "2026-11-21 19:30 Leeds",
                                        "21/11/2026 19:30:00:00",
                                        "12345678",
                                        "3 4 5 6",
                                        "Mar",
                                        "may be",
                                        "a|b",
                                        "\xFF",
                                        "21/11/2026;",
                                        "0123-45-6789 12"};

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct glance seen;
        if (glance_at(slice_of(cells[i]), &seen))
            fail_msg("'%s' is %s", cells[i], seen.key);
    }
}

static void a_long_cell_is_no_time(void **state)
{
    char cell[4000];
    struct glance seen;

    (void)state;
    memset(cell, ' ', sizeof cell);
    for (size_t i = 0; i + 1 < sizeof cell; i += 2)
        cell[i] = '/';
    assert_false(glance_at((struct slice){cell, sizeof cell}, &seen));
    memset(cell, '1', sizeof cell);
    assert_false(glance_at((struct slice){cell, sizeof cell}, &seen));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_has_a_style_and_its_numbers),
        cmocka_unit_test(what_is_no_time_has_none),
        cmocka_unit_test(a_long_cell_is_no_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
