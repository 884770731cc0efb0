/* shifts - a week's hours of work as they are written */
#include "scratch.h"
#include "voc/shifts.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* The pieces of a week as `1: 9-12.5 13.5-17; 2: ...`, in hours, days without work left out. */
static char *week_of(struct arena *arena, const struct shifts *shifts)
{
    char *text = arena_printf(arena, "%s", "");

    for (int day = 0; day < SHIFTS_WEEKDAYS; day++) {
        if (shifts->count[day])
            text = arena_printf(arena, "%s%s%d:", text, *text ? "; " : "", day + 1);
        for (int i = 0; i < shifts->count[day]; i++)
            text = arena_printf(arena, "%s %g-%g", text, shifts->pieces[day][i].from / 3600.0,
                                shifts->pieces[day][i].until / 3600.0);
    }
    return text;
}

static void hours_are_read_in_the_ways_that_people_write_them(void **state)
{
    static const char office[] =
        "1: 9-12.5 13.5-17; 2: 9-12.5 13.5-17; 3: 9-12.5 13.5-17; 4: 9-12.5 13.5-17; "
        "5: 9-12.5 13.5-17";
    static const struct {
        const char *text, *week;
    } cases[] = {{"Mon-Fri 09:00-12:30 13:30-17:00", office},
                 {"mo - fr 9.00 \xE2\x80\x93 12.30, 13.30 \xE2\x80\x93 17.00", office},
                 {"MONDAY-FRIDAY 9am-12:30pm 1:30 p.m. - 5 PM", office},
                 {"lun-ven 9h-12h30 13h30-17h", office},
                 {"Mon Tue,Wed;Thu Fri 13:30-17:00 09:00-12:30;", office},
                 {"Mon-Wed 9-12.30 13.30-17; Thu,Fri 9-12.30,13.30-17", office},
                 {"Mon-Thu 9-17; Fri 9-15", "1: 9-17; 2: 9-17; 3: 9-17; 4: 9-17; 5: 9-15"},
                 {"Mon-Thu 9-17 Fri 9-15", "1: 9-17; 2: 9-17; 3: 9-17; 4: 9-17; 5: 9-15"},
                 {"Sat,Sun 10:00-14:00", "6: 10-14; 7: 10-14"},
                 {"Sat-Mon 0-24", "1: 0-24; 6: 0-24; 7: 0-24"},
                 {"Sun 22:00-06:00", "1: 0-6; 7: 22-24"},
                 {"Fri 22-0", "5: 22-24"},
                 {"24h", "1: 0-24; 2: 0-24; 3: 0-24; 4: 0-24; 5: 0-24; 6: 0-24; 7: 0-24"},
                 {"Mon 24h, Tue 12am-12pm", "1: 0-24; 2: 0-12"}};
    struct arena *const arena = scratch_new();
    struct shifts shifts;
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        if (!shifts_parse(cases[i].text, &shifts, &err))
            fail_msg("%s", err.text);
        if (strcmp(week_of(arena, &shifts), cases[i].week) != 0)
            fail_msg("%s is %s, expected %s", cases[i].text, week_of(arena, &shifts), cases[i].week);
    }
    arena_free(arena);
}

static void what_was_expected_is_said_where_it_lacks(void **state)
{
    static const struct {
        const char *text, *error;
    } cases[] = {{"", "expected a day such as Mon, or days such as Mon-Fri, at the end"},
                 {"9-17", "expected a day such as Mon, or days such as Mon-Fri, at '9-17'"},
                 {"Mon-Fry 9-17", "expected a day such as Fri at 'Fry 9-17'"},
                 {"Mon", "expected hours such as 09:00-17:00 or 24h at the end"},
                 {"Mon 9-17 Tue", "expected hours such as 09:00-17:00 or 24h at the end"},
                 {"Mon 25-26", "expected hours such as 09:00-17:00 or 24h at '25-26'"},
                 {"Mon 24-6", "expected hours such as 09:00-17:00 or 24h at '24-6'"},
                 {"Mon 9", "expected a hyphen and when the shift ends"},
                 {"Mon 9-", "expected when the shift ends"},
                 {"Mon 9-17:60", "expected when the shift ends"},
                 {"Mon 9-13pm", "expected when the shift ends"},
                 {"Mon 9-9", "expected a shift that ends later than it begins"},
                 {"Mon-Fri 9-17, Fri 9-15", "hours overlap on Friday; expected each once"},
                 {"Mon 22-6; Tue 5-9", "hours overlap on Tuesday; expected each once"},
                 {"Mon 9-17 please", "at 'please'"}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct shifts shifts;
        struct err err = {0};
        if (shifts_parse(cases[i].text, &shifts, &err) || !strstr(err.text, cases[i].error) ||
            err.status != ERR_USAGE)
            fail_msg("'%s': %s", cases[i].text, err.text);
    }
}

static void a_day_has_a_length_where_all_are_equally_long(void **state)
{
    static const struct {
        const char *text;
        int32_t day, shortest, longest, week;
    } cases[] = {{"Mon-Fri 9-12.30 13.30-17", 7 * 3600, 7 * 3600, 7 * 3600, 35 * 3600},
                 {"Mon-Thu 9-17, Fri 9-15", 0, 6 * 3600, 8 * 3600, 38 * 3600},
                 {"Mon-Fri 22-6", 8 * 3600, 8 * 3600, 8 * 3600, 40 * 3600},
                 {"24h", 86400, 86400, 86400, 7 * 86400}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct shifts shifts;
        struct err err = {0};
        int32_t shortest, longest;
        assert_true(shifts_parse(cases[i].text, &shifts, &err));
        shifts_range(&shifts, &shortest, &longest);
        assert_int_equal(shifts_day(&shifts), cases[i].day);
        assert_int_equal(shortest, cases[i].shortest);
        assert_int_equal(longest, cases[i].longest);
        assert_int_equal(shifts_week(&shifts), cases[i].week);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_are_read_in_the_ways_that_people_write_them),
        cmocka_unit_test(what_was_expected_is_said_where_it_lacks),
        cmocka_unit_test(a_day_has_a_length_where_all_are_equally_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
