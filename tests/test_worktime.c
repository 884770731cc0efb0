/* worktime - a clock that runs only while somebody works */
#include "scratch.h"
#include "voc/civil.h"
#include "voc/worktime.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static struct worktime *open_clock(struct arena *arena, const char *zone, const char *hours,
                                   const char *holidays)
{
    struct shifts shifts;
    struct holidays free = {0};
    struct err err = {0};
    struct slice rest = slice_of(holidays), piece;
    struct civil civil = {0};
    long long year;

    while (slice_split(&rest, ' ', &piece))
        if (sscanf(piece.at, "%lld-%d-%d", &year, &civil.month, &civil.day) == 3) {
            const int64_t day = civil_days(year, civil.month, civil.day);
            holidays_add(arena, &free, day, day);
        }
    holidays_sort(&free);
    assert_true(shifts_parse(hours, &shifts, &err));
    const struct zone *const opened = zone_open(arena, zone, &err);
    assert_non_null(opened);
    return worktime_new(arena, opened, &shifts, &free);
}

static int64_t moment(const char *text)
{
    struct civil civil = {0};
    long long year;

    assert_int_equal(
        sscanf(text, "%lld-%d-%dT%d:%d", &year, &civil.month, &civil.day, &civil.hour, &civil.minute), 5);
    civil.year = year;
    return civil_seconds(&civil);
}

static void work_between_two_moments_is_that_of_the_hours_between(void **state)
{
    static const struct {
        const char *zone, *hours, *holidays, *from, *until;
        double work; /* counted by hand */
    } cases[] = {
        /* Friday afternoon to Monday morning, over a weekend. */
        {"UTC", "Mon-Fri 9-12.30 13.30-17", "", "2026-03-20T16:00", "2026-03-23T10:00", 2},
        /* Before and after the hours, and over lunch, nobody works. */
        {"UTC", "Mon-Fri 9-12.30 13.30-17", "", "2026-03-18T06:00", "2026-03-18T22:00", 7},
        {"UTC", "Mon-Fri 9-12.30 13.30-17", "", "2026-03-18T12:30", "2026-03-18T13:30", 0},
        {"UTC", "Mon-Fri 9-12.30 13.30-17", "2026-03-18", "2026-03-17T16:00", "2026-03-19T10:00", 2},
        /* Clocks go forward in the night to 29 March 2026 in Berlin: the hours shift against UTC, */
        {"Europe/Berlin", "Mon-Fri 9-17", "", "2026-03-27T15:30", "2026-03-30T07:30", 1},
        /* and that night has an hour less; in the night to 25 October it has one more. */
        {"Europe/Berlin", "24h", "", "2026-03-28T00:00", "2026-03-30T00:00", 48},
        {"Europe/Berlin", "Sat 22-6", "", "2026-03-28T12:00", "2026-03-29T12:00", 7},
        {"Europe/Berlin", "Sat 22-6", "", "2026-10-24T12:00", "2026-10-25T12:00", 9},
        /* A shift that ends in the hour that is skipped ends when clocks skip it. */
        {"Europe/Berlin", "Sun 0-2.30", "", "2026-03-28T12:00", "2026-03-29T12:00", 2},
        {"Europe/Berlin", "Sun 2.30-4", "", "2026-03-28T12:00", "2026-03-29T12:00", 1},
        /* A holiday takes the night that falls into it, from midnight to midnight. */
        {"UTC", "Mon-Fri 22-6", "2026-03-18", "2026-03-17T12:00", "2026-03-19T12:00", 2 + 6},
        /* Samoa had no 30 December 2011, a Friday. */
        {"Pacific/Apia", "Mon-Fri 9-17", "", "2011-12-29T09:00", "2012-01-02T12:00", 16},
        /* Long before and far behind the table's first day. */
        {"UTC", "Mon-Fri 9-17", "", "1899-12-31T00:00", "1900-01-08T00:00", 40},
        {"Europe/Paris", "Mon-Fri 9-17", "", "2101-03-28T12:00", "2101-04-04T12:00", 40},
        {"UTC", "Mon-Fri 9-17", "", "1999-12-27T00:00", "2000-01-03T00:00", 40},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct worktime *const clock = open_clock(arena, cases[i].zone, cases[i].hours, cases[i].holidays);
        const int64_t until = worktime_at(clock, moment(cases[i].until));
        const double work = (double)(until - worktime_at(clock, moment(cases[i].from))) / 3600;
        if (work != cases[i].work)
            fail_msg("%s %s from %s: %g, expected %g", cases[i].zone, cases[i].hours, cases[i].from, work,
                     cases[i].work);
    }
    arena_free(arena);
}

/* Whether local clocks are within the hours, read off the text of the week. */
static bool works(const struct shifts *shifts, const struct zone *zone, int64_t utc)
{
    const int64_t local = utc + zone_offset(zone, utc), day = civil_floor(local, CIVIL_DAY);
    const int weekday = civil_weekday(day) - 1;

    for (int i = 0; i < shifts->count[weekday]; i++)
        if (local - day * CIVIL_DAY >= shifts->pieces[weekday][i].from &&
            local - day * CIVIL_DAY < shifts->pieces[weekday][i].until)
            return true;
    return false;
}

static void it_shows_what_minutes_counted_one_by_one_add_up_to(void **state)
{
    static const char *const zones[] = {
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo",
        "Africa/Cairo",  "Asia/Kathmandu",   "Pacific/Chatham",     "UTC"};
    static const char *const hours[] = {"Mon-Fri 09:00-12:30 13:30-17:00", "Sat,Sun 22:00-06:00; Mon 9-17",
                                        "24h"};
    static const char *const starts[] = {"2017-10-01T00:00", "2018-02-10T00:00", "2026-03-20T00:00",
                                         "2026-10-10T00:00"};
    enum { MINUTES = 30 * 24 * 60 };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(zones) * ROWS(hours) * ROWS(starts); i++) {
        struct err err = {0};
        const struct zone *const zone = zone_open(arena, zones[i % ROWS(zones)], &err);
        struct worktime *const clock =
            open_clock(arena, zones[i % ROWS(zones)], hours[i / ROWS(zones) % ROWS(hours)], "");
        const int64_t start = moment(starts[i / ROWS(zones) / ROWS(hours)]),
                      shown = worktime_at(clock, start);
        int64_t counted = 0;
        for (int64_t minute = 0; minute < MINUTES; minute++) {
            assert_int_equal(worktime_at(clock, start + minute * 60) - shown, counted);
            counted += works(worktime_shifts(clock), zone, start + minute * 60) ? 60 : 0;
        }
        assert_true(counted > 0);
    }
    arena_free(arena);
}

static void whole_days_count_those_after_the_first_up_to_the_last(void **state)
{
    static const struct {
        const char *hours, *holidays;
        int64_t from, until; /* days of March 2026: the 16th is a Monday */
        double work;
    } cases[] = {{"Mon-Fri 9-17", "", 16, 16, 0},         {"Mon-Fri 9-17", "", 16, 17, 8},
                 {"Mon-Fri 9-17", "", 20, 23, 8},         {"Mon-Fri 9-17", "", 21, 23, 8},
                 {"Mon-Fri 9-17", "", 20, 22, 0},         {"Mon-Fri 9-17", "2026-03-18", 17, 19, 8},
                 {"Mon-Fri 22-6", "", 20, 21, 0},         {"Mon-Fri 22-6", "", 19, 20, 8},
                 {"Mon-Thu 9-17 Fri 9-15", "", 19, 20, 6}};
    struct arena *const arena = scratch_new();
    const int64_t march = civil_days(2026, 3, 1) - 1;

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct worktime *const clock = open_clock(arena, "Europe/Berlin", cases[i].hours, cases[i].holidays);
        const int64_t from = worktime_days(clock, march + cases[i].from);
        assert_near((double)(worktime_days(clock, march + cases[i].until) - from) / 3600, cases[i].work, 0);
    }
    arena_free(arena);
}

static void which_days_it_was_asked_for_is_kept(void **state)
{
    struct arena *const arena = scratch_new();
    struct worktime *const clock = open_clock(arena, "UTC", "24h", "");
    int64_t first, last;

    (void)state;
    assert_false(worktime_asked(clock, &first, &last));
    worktime_at(clock, moment("2026-03-18T12:00"));
    worktime_days(clock, civil_days(1998, 1, 1));
    assert_true(worktime_asked(clock, &first, &last));
    assert_int_equal(first, civil_days(1998, 1, 1));
    assert_int_equal(last, civil_days(2026, 3, 18));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(work_between_two_moments_is_that_of_the_hours_between),
        cmocka_unit_test(it_shows_what_minutes_counted_one_by_one_add_up_to),
        cmocka_unit_test(whole_days_count_those_after_the_first_up_to_the_last),
        cmocka_unit_test(which_days_it_was_asked_for_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
