/* instant - tests of reading times as import writes them */
#include "scratch.h"
#include "voc/instant.h"

static void it_reads_what_a_moment_reads(void **state)
{
    static const char *const cells[] = {"2026-11-21",           "1970-01-01",          "1969-12-31",
                                        "0001-01-01",           "0000-02-29",          "9999-12-31",
                                        "2000-02-29",           "1900-03-01",          "2026-11-21T19:30Z",
                                        "2026-11-21T23:59:59Z", "1899-12-30T00:00:01Z"};

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct instant instant;
        struct moment moment;
        assert_true(instant_read(&(struct dayclock){0}, slice_of(cells[i]), &instant));
        assert_true(moment_parse(slice_of(cells[i]), &moment));
        assert_int_equal(instant.seconds, moment.seconds);
        assert_int_equal(instant.precision, moment.precision);
        assert_int_equal(instant.day, civil_floor(moment.seconds, CIVIL_DAY));
    }
}

static void every_day_of_four_centuries_is_its_own(void **state)
{
    char text[MOMENT_SIZE];

    (void)state;
    for (int64_t day = civil_days(1700, 1, 1); day < civil_days(2101, 1, 1); day++) {
        moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
        struct instant instant;
        assert_true(instant_read(&(struct dayclock){0}, slice_of(text), &instant));
        assert_int_equal(instant.day, day);
    }
}

static void what_is_no_time_is_none(void **state)
{
    static const char *const cells[] = {"",           "x",           "2026-13-01", "2026/11/21",
                                        "abcd-ef-gh", "12026-11-21", "2026-11-21T"};

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct instant instant;
        assert_false(instant_read(&(struct dayclock){0}, slice_of(cells[i]), &instant));
        assert_int_equal(instant.precision, MOMENT_NONE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_reads_what_a_moment_reads),
        cmocka_unit_test(every_day_of_four_centuries_is_its_own),
        cmocka_unit_test(what_is_no_time_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
