/* placeholder - tests of dates that stand for none */
#include "sniff.h"
#include "voc/placeholder.h"

static void dates_that_stand_for_none_are_told_where_none_is_that_old(void **state)
{
    static const struct {
        const char *name;
        const char *cells[8]; /* among 100 of 2026 */
        const char *said;     /* NULL: nothing */
    } cases[] = {
        {"none", {NULL}, NULL},
        {"Unix", {"1970-01-01T00:00:00Z"}, "a.csv:102: '1970-01-01T00:00:00Z' in 1 row (day zero of Unix)"},
        {"west of Greenwich",
         {"1969-12-31T19:00:00Z", "1970-01-01"},
         "in 1 row (the eve of Unix's day zero)"},
        {"spreadsheets", {"1899-12-30", "1899-12-31", "1900-01-01"}, "of 103 times some stand for none"},
        {"year 1", {"0001-01-01"}, "'0001-01-01' in 1 row"},
        {"end of days", {"9999-12-31", "9999-12-31"}, "in 2 rows (the end of all days)"},
        {"a round date", {"2000-01-01"}, NULL},
        {"a round date, often",
         {"2000-01-01", "2000-01-01", "2000-01-01", "2000-01-01", "2000-01-01"},
         "in 5 rows (a round date)"},
        {"feedback that is that old", {"1970-01-01", "1970-01-20"}, NULL},
        {"an old day", {"1970-01-02"}, NULL},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct days *const days = days_new(arena);
        struct placeholder *const placeholder = placeholder_new(arena);
        for (size_t j = 0; j < 100 + ROWS(cases[i].cells); j++) {
            const struct slice cell = slice_of(j < 100 ? "2026-11-21" : cases[i].cells[j - 100]);
            const struct spot_row row = {"a.csv", j + 2};
            if (cell.length == 0)
                break;
            struct instant instant;
            instant_read(&(struct dayclock){0}, cell, &instant);
            if (!placeholder_see(placeholder, &instant, cell, &row))
                days_see(days, &instant, cell, &row);
            days_keep(days);
        }
        placeholder_tell(placeholder, days, slice_of("at"), whiffs);
        assert_smell(arena, whiffs, cases[i].said ? SMELL_PLACEHOLDER : SMELLS, cases[i].name);
        if (cases[i].said && !strstr(sniff_said(arena, whiffs), cases[i].said))
            fail_msg("%s: %s", cases[i].name, sniff_said(arena, whiffs));
        arena_free(arena);
    }
}

static void they_are_known_by_their_day(void **state)
{
    static const struct {
        const char *cell;
        bool is_one;
    } cases[] = {{"1970-01-01", true}, {"1970-01-02", false}, {"2079-06-06", true}, {"1904-01-01", true},
                 {"1753-01-01", true}, {"1601-01-01", true},  {"1980-01-01", true}, {"2038-01-19", true},
                 {"2999-12-31", true}, {"2026-11-21", false}, {"2099-12-30", false}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct instant instant;
        instant_read(&(struct dayclock){0}, slice_of(cases[i].cell), &instant);
        assert_int_equal(placeholder_see(placeholder_new(arena), &instant, slice_of(cases[i].cell),
                                         &(struct spot_row){"a.csv", 2}),
                         cases[i].is_one);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_that_stand_for_none_are_told_where_none_is_that_old),
        cmocka_unit_test(they_are_known_by_their_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
