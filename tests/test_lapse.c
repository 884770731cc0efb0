/* lapse - a time that an export tells as how long after another it was */
#include "voc/lapse.h"

#include "near.h"

static void units_are_counted_from_a_time_to_its_precision(void **state)
{
    static const struct {
        int64_t unit;
        const char *number, *since, *expected;
    } cases[] = {
        {60, "35", "2026-01-02T10:00Z", "2026-01-02T10:35Z"},
        {60, "1.5", "2026-01-02T10:00:00Z", "2026-01-02T10:01:30Z"},
        {3600, "20", "2026-12-31T10:00Z", "2027-01-01T06:00Z"},
        {1, "-90", "2026-01-02T10:00:00Z", "2026-01-02T09:58:30Z"},
        {86400, "3", "2026-02-27", "2026-03-02"},
        {60, "", "2026-01-02T10:00Z", ""},
        {60, "35", "", ""},
    };
    char room[MEANING_SIZE];
    struct slice read;
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct meaning meaning = {.unit = cases[i].unit, .since = slice_of("at")};
        assert_true(
            lapse_read(&meaning, slice_of(cases[i].number), slice_of(cases[i].since), room, &read, &err));
        assert_int_equal(read.length, strlen(cases[i].expected));
        assert_memory_equal(read.at, cases[i].expected, read.length);
    }
}

static void minutes_after_a_day_are_refused(void **state)
{
    const struct meaning meaning = {.unit = 60, .since = slice_of("at")};
    char room[MEANING_SIZE];
    struct slice read;
    struct err err = {0};

    (void)state;
    assert_false(lapse_read(&meaning, slice_of("35"), slice_of("2026-01-02"), room, &read, &err));
    assert_string_equal(err.text, "'35' is counted from at, of which only the day is known (2026-01-02)");
}

static void what_no_calendar_holds_is_refused(void **state)
{
    const struct meaning meaning = {.unit = 86400, .since = slice_of("at")};
    char room[MEANING_SIZE];
    struct slice read;
    struct err err = {0};

    (void)state;
    assert_false(lapse_read(&meaning, slice_of("1e12"), slice_of("2026-01-02"), room, &read, &err));
    assert_string_equal(err.text, "1e12 after 2026-01-02 is no time");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_are_counted_from_a_time_to_its_precision),
        cmocka_unit_test(minutes_after_a_day_are_refused),
        cmocka_unit_test(what_no_calendar_holds_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
