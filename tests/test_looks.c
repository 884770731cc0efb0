/* looks - what a cell looks like by itself */
#include "scratch.h"
#include "voc/looks.h"

static void numbers_dates_and_clocks_look_counted(void **state)
{
    static const char *const counted[] = {
        "7", "-3,5", "10 %", "1'204", "21/11/2026", "9:15 PM", "2026-11-21T09:15:00Z"};
    static const char *const others[] = {"", "-", "N/A", "PM", "R1", "5 stars", "Monday 3"};

    (void)state;
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
        if (!looks_counted(slice_of(counted[i])))
            fail_msg("'%s' looks not counted", counted[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (looks_counted(slice_of(others[i])))
            fail_msg("'%s' looks counted", others[i]);
}

static void usual_signs_are_no_answer(void **state)
{
    static const char *const silent[] = {"", "N/A", "n/a", "NULL", "?", "--"};

    (void)state;
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
        assert_true(looks_silent(slice_of(silent[i])));
    assert_false(looks_silent(slice_of("no")));
    assert_false(looks_silent(slice_of("0")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_dates_and_clocks_look_counted),
        cmocka_unit_test(usual_signs_are_no_answer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
