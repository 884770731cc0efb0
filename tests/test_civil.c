/* civil - the calendar */
#include "near.h"
#include "voc/civil.h"

static void the_epoch_was_a_thursday(void **state)
{
    (void)state;
    assert_int_equal(civil_days(1970, 1, 1), 0);
    assert_int_equal(civil_weekday(0), 4);
}

static void weeks_follow_iso_8601(void **state)
{
    /* ISO 8601 examples as tabulated in "ISO week date", years that begin or end inside a week. */
    static const struct {
        int64_t year;
        int month, day;
        int64_t week_year;
        int week;
    } cases[] = {{1977, 1, 1, 1976, 53},  {1977, 1, 2, 1976, 53},  {1978, 1, 1, 1977, 52},
                 {1979, 12, 31, 1980, 1}, {2008, 12, 29, 2009, 1}, {2010, 1, 3, 2009, 53},
                 {2026, 11, 21, 2026, 47}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t year;
        int week;
        civil_week(civil_days(cases[i].year, cases[i].month, cases[i].day), &year, &week);
        assert_int_equal(year, cases[i].week_year);
        assert_int_equal(week, cases[i].week);
    }
    assert_int_equal(civil_weeks_of(2026), 53);
    assert_int_equal(civil_weeks_of(2025), 52);
}

static void every_day_of_eight_centuries_comes_back(void **state)
{
    (void)state;
    for (int64_t day = -146097; day < 146097; day++) {
        struct civil civil = {0};
        civil_from_days(day, &civil);
        assert_true(civil_is_valid(&civil));
        assert_int_equal(civil_days(civil.year, civil.month, civil.day), day);
    }
}

static void days_of_far_years_come_back(void **state)
{
    static const int64_t days[] = {INT64_C(100000000000000), -INT64_C(100000000000000), -719469, 2932897,
                                   INT64_MAX / CIVIL_DAY,    INT64_MIN / CIVIL_DAY};

    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        for (int64_t day = days[i] - 800; day < days[i] + 800; day++) {
            struct civil civil = {0}, next = {0};
            civil_from_days(day, &civil);
            civil_from_days(day + 1, &next);
            assert_true(civil_is_valid(&civil));
            assert_int_equal(civil_days(civil.year, civil.month, civil.day), day);
            assert_true(next.day == civil.day + 1 || (next.day == 1 && civil.day >= 28));
        }
}

static void there_is_no_thirtieth_of_february(void **state)
{
    (void)state;
    assert_false(civil_is_valid(&(struct civil){2024, 2, 30, 0, 0, 0}));
    assert_true(civil_is_valid(&(struct civil){2024, 2, 29, 0, 0, 0}));
    assert_false(civil_is_valid(&(struct civil){1900, 2, 29, 0, 0, 0}));
    assert_false(civil_is_valid(&(struct civil){2024, 1, 1, 24, 0, 0}));
}

static void seconds_before_the_epoch_come_back(void **state)
{
    (void)state;
    const struct civil civil = civil_from_seconds(-1);
    assert_int_equal(civil.year, 1969);
    assert_int_equal(civil.second, 59);
    assert_int_equal(civil_seconds(&civil), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_epoch_was_a_thursday),
        cmocka_unit_test(weeks_follow_iso_8601),
        cmocka_unit_test(every_day_of_eight_centuries_comes_back),
        cmocka_unit_test(days_of_far_years_come_back),
        cmocka_unit_test(there_is_no_thirtieth_of_february),
        cmocka_unit_test(seconds_before_the_epoch_come_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
