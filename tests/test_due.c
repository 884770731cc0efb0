/* due - tests of when a target is due, and whether that has come */
#include "table.h"
#include "voc/due.h"

/* Of the single row of a table. */
static struct due due_of(struct arena *arena, const char *period, const char *as_of, const char *note,
                         const char *start, const char *due)
{
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena,
                                           "metric,period,as_of,kind,n,value,note,start,due\n"
                                           "csat,%s,%s,share,100,20,%s,%s,%s\n",
                                           period, as_of, note, start, due));
    struct err err = {0};
    struct due read;

    if (!due_read(measures, measures->series[0].rows[0], &read, &err))
        fail_msg("%s", err.text);
    return read;
}

static void a_day_has_come_as_far_as_the_row_can_tell(void **state)
{
    static const struct {
        const char *period, *as_of, *note, *start, *due;
        bool has_come, is_ahead;
    } cases[] = {
        {"2026-W47", "", "", "", "", true, false},
        {"2026-W47", "", "", "", "2026-11-22", true, false}, /* the last day of that week */
        {"2026-W47", "", "", "", "2026-11-23", false, false},
        {"2026-W47", "2026-11-19", "", "", "2026-11-20", false, false},
        {"2026-W47", "2020-05-18", "", "", "2026-11-20", true, false}, /* no clock of that week */
        {"2026-W47", "2026-12-31", "", "", "2026-11-23", false, false},
        {"2026-W47", "", "partial", "", "2026-11-16", false, false},
        {"2026-W47", "", "partial", "", "2026-11-15", true, false},
        {"2026-W47", "", "", "2026-11-23", "", true, true},
        {"2026-W47", "", "", "2026-11-22", "", true, false},
        {"all", "2026-11-19", "", "2026-11-20", "2026-12-31", false, true},
        {"all", "2026-12-31", "", "2026-11-20", "2026-12-31", true, false},
        {"all", "", "", "2026-11-20", "2026-12-31", true, false},
        {"all", "", "", "2026-11-20", "", true, false},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct due due =
            due_of(arena, cases[i].period, cases[i].as_of, cases[i].note, cases[i].start, cases[i].due);
        if (due.has_come != cases[i].has_come || due.is_ahead != cases[i].is_ahead)
            fail_msg("case %zu: has %scome, is %sahead", i, due.has_come ? "" : "not ",
                     due.is_ahead ? "" : "not ");
        assert_int_equal(due.has_day, *cases[i].due != 0);
        assert_int_equal(due.has_start, *cases[i].start != 0);
    }
    arena_free(arena);
}

static void days_are_counted_since_1970(void **state)
{
    struct arena *const arena = scratch_new();
    const struct due due = due_of(arena, "1970-01", "", "", "1970-01-02T23:59Z", "1970-01-05");

    (void)state;
    assert_int_equal(due.start, 1);
    assert_int_equal(due.day, 4);
    assert_int_equal(due.today, 30);
    assert_int_equal(due_of(arena, "all", "", "", "", "1970-01-05").today, 4);
    arena_free(arena);
}

static void what_is_no_date_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, "metric,period,kind,n,value,due\ncsat,2026-W10,share,9,20,soon\n");
    struct err err = {0};
    struct due due;

    (void)state;
    assert_false(due_read(measures, measures->series[0].rows[0], &due, &err));
    assert_non_null(strstr(err.text, ":2: due: 'soon' is no date"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_has_come_as_far_as_the_row_can_tell),
        cmocka_unit_test(days_are_counted_since_1970),
        cmocka_unit_test(what_is_no_date_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
