/* remote - tests of times far from all others, and of the future */
#include "dated.h"
#include "voc/remote.h"

static void few_times_beyond_a_gap_of_two_years_are_told(void **state)
{
    static const struct {
        const char *name;
        int rows, year, more; /* a row a day from 2026-01-01 on; and `more` in that year */
        const char *said;
    } cases[] = {
        {"none", 200, 2026, 0, NULL},
        {"a slip ahead", 200, 2062, 1, "1 of 201 times is 35"},
        {"a slip back", 200, 1926, 1, "years or more before all others, such as a.csv:202: '1926-06-01'"},
        {"two of them", 200, 2029, 2, "2 of 202 times are 2.9 years or more after all others"},
        {"too many for a slip", 200, 2029, 3, NULL},
        {"a gap of a year", 200, 2027, 1, NULL},
        {"one of twenty", 19, 2029, 1, "1 of 20 times is 3.4 years"},
        {"too few to tell", 18, 2029, 1, NULL},
        {"year 202", 5, 202, 1, "1 of 6 times is before 1900 or after 2099"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct days *const days = days_new(arena);
        for (int j = 0; j < cases[i].rows; j++)
            dated_see(days, civil_days(2026, 1, 1) + j);
        for (int j = 0; j < cases[i].more; j++)
            dated_see(days, civil_days(cases[i].year, 6, 1));
        remote_tell(days, slice_of("at"), whiffs);
        assert_smell(arena, whiffs, cases[i].said ? SMELL_FAR_DATE : SMELLS, cases[i].name);
        if (cases[i].said && !strstr(sniff_said(arena, whiffs), cases[i].said))
            fail_msg("%s: %s", cases[i].name, sniff_said(arena, whiffs));
        arena_free(arena);
    }
}

static void the_future_begins_after_the_day_of_as_of(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena), *const quiet = whiffs_new(arena);
    struct days *const days = days_new(arena);
    struct moment as_of = {0};

    (void)state;
    for (int i = 0; i < 10; i++)
        dated_see(days, civil_days(2026, 1, 1) + i);
    assert_true(moment_parse(slice_of("2026-01-08T12:00Z"), &as_of));
    remote_tell_future(days, as_of, slice_of("at"), whiffs);
    assert_non_null(
        strstr(sniff_said(arena, whiffs),
               "at: 2 of 10 times lie after 2026-01-08T12:00Z, the last at a.csv:11: '2026-01-10'"));
    as_of.seconds += 2 * CIVIL_DAY;
    remote_tell_future(days, as_of, slice_of("at"), quiet);
    assert_string_equal(sniff_said(arena, quiet), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(few_times_beyond_a_gap_of_two_years_are_told),
        cmocka_unit_test(the_future_begins_after_the_day_of_as_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
