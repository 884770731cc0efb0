/* dates - how the times in a column are written */
#include "scratch.h"
#include "voc/dates.h"
#include "voc/stamp.h"

static struct dates *look(struct arena *arena, const char *cells)
{
    struct dates *const dates = dates_new(arena);
    struct slice rest = slice_of(cells), cell;

    while (slice_split(&rest, ';', &cell))
        dates_see(dates, cell);
    return dates;
}

static void a_style_becomes_the_clause_that_reads_it(void **state)
{
    static const struct {
        const char *cells, *clause; /* where day or month could come first, day does */
    } cases[] = {
        {"2026-11-21;2026-11-21T19:30Z", ""},
        {"21/11/2026", "date %d/%m/%Y"},
        {"1/2/2026 9:05", "date %d/%m/%Y %H:%M"},
        {"1.2.2026 09:05:07", "date %d.%m.%Y %H:%M:%S"},
        {"1/2/26", "date %d/%m/%y"},
        {"2026/11/21", "date %Y/%m/%d"},
        {"20261121", "date %Y%m%d"},
        {"1795289400", "date %s"},
        {"1/2/2026 09:05:07 PM", "date %d/%m/%Y %I:%M:%S %p"},
        {"21 Nov 2026", "date %d %b %Y"},
        {"November 21, 2026 7:30 pm", "date %b %d, %Y %I:%M %p"},
        {"Sat, 21 Nov 2026 19:30:00 +0100", "date %a, %d %b %Y %H:%M:%S %z"},
        {"2026-11-21 19:30:00 UTC", "date %Y-%m-%d %H:%M:%S UTC"},
        {"2026-11-21 19:30:00 +0100", "date %Y-%m-%d %H:%M:%S %z"},
        {"21/11/2026 19:30:00.123", "date %d/%m/%Y %H:%M:%S.%f"},
        {"21/11/2026;21/11/2026 19:30", "date %d/%m/%Y|%d/%m/%Y %H:%M"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct dates *const dates = look(arena, cases[i].cells);
        const char *const clause = dates_clause(dates, arena, true);
        if (!clause || strcmp(clause, cases[i].clause) != 0 || dates_strange(dates))
            fail_msg("%s: '%s', expected '%s'", cases[i].cells, clause ? clause : "(none)", cases[i].clause);
        arena_free(arena);
    }
}

static void every_clause_reads_the_cell_that_it_came_from(void **state)
{
    static const char *const cells[] = {"1/2/2026 9:05",
                                        "1/2/26",
                                        "20261121",
                                        "1795289400",
                                        "21 Nov 2026",
                                        "1/2/2026 09:05:07 PM",
                                        "21/11/2026 19:30:00.123",
                                        "May 3, 2026",
                                        "2026-11-21 19:30:00 +0100"};

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct moment_cell moment;
        const char *const clause = dates_clause(look(arena, cells[i]), arena, true);
        const struct stamp_format *const format =
            stamp_format_new(arena, slice_of(clause + strlen("date ")), &err);
        if (!format || !stamp_read(format, slice_of(cells[i]), &moment))
            fail_msg("%s doesn't read %s", clause, cells[i]);
        arena_free(arena);
    }
}

static void a_number_above_twelve_tells_day_from_month(void **state)
{
    static const struct {
        const char *cells;
        long long day_first, month_first, open;
        const char *example;
    } cases[] = {
        {"3/4/2026;5/6/2026", 0, 0, 2, "3/4/2026"},
        {"3/4/2026;13/6/2026", 1, 0, 1, "3/4/2026"},
        {"3/13/2026;3/4/2026", 0, 1, 1, "3/4/2026"},
        {"13/3/2026;3/13/2026", 1, 1, 0, NULL},
        {"3/3/2026", 0, 0, 1, NULL}, /* either way the same day */
        {"2026-03-04;4 Mar 2026", 0, 0, 0, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct dates_order order = dates_order(look(arena, cases[i].cells));
        assert_int_equal(order.day_first, cases[i].day_first);
        assert_int_equal(order.month_first, cases[i].month_first);
        assert_int_equal(order.open, cases[i].open);
        if (cases[i].example)
            assert_string_equal(order.example, cases[i].example);
        else
            assert_null(order.example);
        arena_free(arena);
    }
}

static void what_is_no_date_is_counted_as_strange(void **state)
{
    struct arena *const arena = scratch_new();
    const struct dates *const dates =
        look(arena, "soon;12;9:30;3/4;1234567;Leeds 3;13/3/2026;2026-13;v1.2.3;1-2-26;+49 30 1234");

    (void)state;
    assert_int_equal(dates_count(dates), 11);
    assert_int_equal(dates_strange(dates), 10);
    assert_string_equal(dates_clause(dates, arena, true), "date %d/%m/%Y");
    assert_null(dates_clause(look(arena, "soon"), arena, true));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_style_becomes_the_clause_that_reads_it),
        cmocka_unit_test(every_clause_reads_the_cell_that_it_came_from),
        cmocka_unit_test(a_number_above_twelve_tells_day_from_month),
        cmocka_unit_test(what_is_no_date_is_counted_as_strange),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
