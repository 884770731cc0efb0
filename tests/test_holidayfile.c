/* holidayfile - reads the days on which nobody works from a small file */
#include "scratch.h"
#include "voc/civil.h"
#include "voc/holidayfile.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* The days as text, split by blanks. */
static char *days_of(struct arena *arena, const struct holidays *holidays)
{
    char *text = arena_printf(arena, "%s", "");

    for (size_t i = 0; i < holidays->count; i++) {
        struct civil civil;
        civil_from_days(holidays->days[i], &civil);
        text = arena_printf(arena, "%s%s%lld-%02d-%02d", text, *text ? " " : "", (long long)civil.year,
                            civil.month, civil.day);
    }
    return text;
}

static void dates_are_read_as_people_keep_them(void **state)
{
    static const struct {
        const char *file, *days;
    } cases[] = {
        {"date,name\n2026-12-25,Christmas\n2026-01-01,New Year\n2026-12-25,again\n", "2026-01-01 2026-12-25"},
        {"date\n", ""},
        {"date,name\n\n2026-12-25,\n,\n", "2026-12-25"},
        {"\xEF\xBB\xBFName;Datum\nWeihnachten;25.12.2026\nKarfreitag;3.4.2026\n", "2026-04-03 2026-12-25"},
        {"Holiday,When\nJuly 4th,7/4/2026\nChristmas,12/25/2026\n", "2026-07-04 2026-12-25"},
        {"date,name\n2026-12-25T00:00:00Z,\n\"25 Dec 2025\",\n", "2025-12-25 2026-12-25"},
        {"from,until,name\n2026-12-24,2026-12-26,closed\n2026-05-01,,May Day\n",
         "2026-05-01 2026-12-24 2026-12-25 2026-12-26"},
        {"from,to\n30.12.2025,2.1.2026\n", "2025-12-30 2025-12-31 2026-01-01 2026-01-02"},
        {"date,from,until\n2026-05-01,,\n,2026-12-24,2026-12-25\n", "2026-05-01 2026-12-24 2026-12-25"},
        {"date\n2026-W53\n", "2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01 2027-01-02 2027-01-03"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct holidays holidays = {0};
        struct err err = {0};
        if (!holidayfile_read(arena, scratch_file(arena, cases[i].file), &holidays, &err))
            fail_msg("%s: %s", cases[i].file, err.text);
        if (strcmp(days_of(arena, &holidays), cases[i].days) != 0)
            fail_msg("%s: %s, expected %s", cases[i].file, days_of(arena, &holidays), cases[i].days);
    }
    arena_free(arena);
}

static void a_star_stands_for_every_year(void **state)
{
    struct arena *const arena = scratch_new();
    struct holidays holidays = {0};
    struct err err = {0};

    (void)state;
    assert_true(holidayfile_read(arena, scratch_file(arena, "date,name\n*-12-25,Christmas\n2026-04-03,\n"),
                                 &holidays, &err));
    assert_int_equal(holidays.count, 1);
    assert_true(holidays_have(&holidays, civil_days(2031, 12, 25)));
    assert_true(holidays_have(&holidays, civil_days(2026, 4, 3)));
    assert_false(holidays_have(&holidays, civil_days(2027, 4, 3)));
    arena_free(arena);
}

static void what_could_be_another_day_is_refused(void **state)
{
    static const struct {
        const char *file, *error;
    } cases[] = {
        {"date\n3/4/2026\n", "date: '3/4/2026' doesn't say which number is the day; expected dates like"},
        {"date,name\n2026-12-25,\n2026-02-30,\n",
         ":3: date: '2026-02-30' is no date; expected one like 2026-12-25, or *-12-25 for every year"},
        {"date\nsoon\n", ":2: date: 'soon' is no date"},
        {"date\n2026\n", ":2: date: '2026' is no date"},
        {"owner,metric,target,due\nann,nps,40,2026-12-31\n",
         "has a column 'owner', and is no list of holidays; expected date,name or from,until,name"},
        {"Metric;Target;Due\nnps;40;2026-12-31\n", "has a column 'Metric', and is no list of holidays"},
        {"date,what,owner\n2026-05-01,new form,ann\n", "has a column 'what', and is no list"},
        {"team,owner,from,until\nLeeds,ann,2026-01-01,\n", "has a column 'owner', and is no list"},
        {"id,at,nps\n1,2026-05-01,9\n", "has a column 'at', and is no list"},
        {"name,region\nChristmas,north\n", "has no column of dates; expected date,name or from,until,name"},
        {"a,b\n2026-12-25,2026-12-26\n", "'a' and 'b' are both columns of dates; call the one that is meant"},
        {"2026-12-25\n2026-12-26\n",
         ":1: header: '2026-12-25' is a date where names of columns are expected"},
        {"from,until\n2026-12-26,2026-12-24\n", ":2: until: '2026-12-24' is before 'from'"},
        {"from,until\n2026-12-26,2028-12-24\n", ":2: until: '2028-12-24' is more than a year after 'from'"},
        {"from,until\n,2028-12-24\n", ":2: until: '2028-12-24' has no beginning"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct holidays holidays = {0};
        struct err err = {0};
        if (holidayfile_read(arena, scratch_file(arena, cases[i].file), &holidays, &err) ||
            !strstr(err.text, cases[i].error) || err.status != ERR_DATA)
            fail_msg("%s: %s", cases[i].file, err.text);
    }
    arena_free(arena);
}

static void holidays_are_taken_from_working_time(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const zone = zone_open(arena, "UTC", &err);
    const char *const path = scratch_file(arena, "date\n2026-05-14\n");
    struct worktime *work = NULL;

    (void)state;
    assert_true(holidayfile_work(arena, zone, NULL, NULL, &work, &err));
    assert_null(work);
    assert_true(holidayfile_work(arena, zone, "Mon-Fri 09:00-17:00", path, &work, &err));
    assert_non_null(work);
    assert_false(holidayfile_work(arena, zone, NULL, path, &work, &err));
    assert_int_equal(err.status, ERR_USAGE);
    err = (struct err){0};
    assert_false(holidayfile_work(arena, zone, "Mon-Fry 09:00-17:00", NULL, &work, &err));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_as_people_keep_them),
        cmocka_unit_test(a_star_stands_for_every_year),
        cmocka_unit_test(what_could_be_another_day_is_refused),
        cmocka_unit_test(holidays_are_taken_from_working_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
