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
        {"2026-11-21 19:30:00 UTC", "date %Y-%m-%d %H:%M:%S %Z"},
        {"2026-11-21 19:30:00 Europe/Paris", "date %Y-%m-%d %H:%M:%S %Z"},
        {"Sat Nov 21 2026 19:30:00 GMT+0100 (Central European Standard Time)",
         "date %a %b %d %Y %H:%M:%S %Z"},
        {"Sat Nov 21 19:30:00 PST 2026", "date %a %b %d %H:%M:%S %Z %Y"},
        {"November 21st, 2026 at 7:30\xE2\x80\xAFPM", "date %b %d, %Y at %I:%M %p"},
        {"21/11/2026 7 PM", "date %d/%m/%Y %I %p"},
        {"21. November 2026 um 19:30 Uhr", "date %d. %b %Y um %H:%M Uhr"},
        {"21 nov. 2026 à 19h30", "date %d %b %Y à %Hh%M"},
        {"mar. 3 mars 2026", "date %a %d %b %Y"},
        {"mar 03/03/2026", "date %a %d/%m/%Y"},
        {"21 de novembro de 2026", "date %d de %b de %Y"},
        {"21.11.2026 19.30", "date %d.%m.%Y %H.%M"},
        {"21-Nov-26", "date %d-%b-%y"},
        {"20261121T193000Z", "date %Y%m%dT%H%M%S%z"},
        {"20261121193000", "date %Y%m%d%H%M%S"},
        {"1795289400123", "date %s"},
        {"1795289400.123", "date %s.%f"},
        {"45982.8125", "date serial"},
        {"2026-11-21 19:30:00 +0100", "date %Y-%m-%d %H:%M:%S %z"},
        {"21/11/2026 19:30:00.123", "date %d/%m/%Y %H:%M:%S.%f"},
        {"21/11/2026;21/11/2026 19:30", "date %d/%m/%Y|%d/%m/%Y %H:%M"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct dates *const dates = look(arena, cases[i].cells);
        const char *const clause = dates_clause_as(dates, arena, true);
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
                                        "Sat Nov 21 2026 19:30:00 GMT+0100 (Central European Standard Time)",
                                        "November 21st, 2026 at 7:30\xE2\x80\xAFPM",
                                        "21 nov. 2026 à 19h30",
                                        "mar. 3 mars 2026",
                                        "1795289400.123",
                                        "45982.8125",
                                        "20261121T193000Z",
                                        "21/11/2026 19:30:00.123",
                                        "May 3, 2026",
                                        "2026-11-21 19:30:00 +0100"};

    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct moment_cell moment;
        const char *const clause = dates_clause_as(look(arena, cells[i]), arena, true);
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
        {"3/3/2026", 0, 0, 1, NULL},                  /* either way the same day */
        {"Wed 4/3/2026;Fri 4/3/2026", 1, 1, 0, NULL}, /* the weekday tells */
        {"2026-03-04;4 Mar 2026", 0, 0, 0, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct manner_order order = dates_order(look(arena, cases[i].cells));
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

static void one_order_is_settled_by_all_cells_and_their_kin(void **state)
{
    static const struct {
        const char *cells, *kin;
        enum dates_verdict verdict;
        const char *clause; /* NULL: it isn't settled */
    } cases[] = {
        {"3/4/2026;13/4/2026", "", DATES_SETTLED, "date %d/%m/%Y"},
        {"3/4/2026;4/13/2026", "", DATES_SETTLED, "date %m/%d/%Y"},
        {"3/4/2026", "", DATES_OPEN, NULL},
        {"3/4/2026", "13/4/2026 10:00", DATES_SETTLED, "date %d/%m/%Y"},
        {"3/4/2026", "13.4.2026", DATES_OPEN, NULL}, /* written in another way */
        {"3/4/2026;13.4.2026", "", DATES_SETTLED, "date %d/%m/%Y|%d.%m.%Y"},
        {"4/13/2026;13.4.2026", "", DATES_SETTLED, "date %m/%d/%Y|%d.%m.%Y"},
        {"4/13/2026;13/4/2026", "", DATES_MIXED, NULL},
        {"4/13/2026;13/4/2026 10:00", "", DATES_MIXED, NULL},
        {"13/4/2026", "4/13/2026", DATES_SETTLED, "date %d/%m/%Y"},
        {"2026-04-03;4 Mar 2026", "", DATES_SETTLED, "date %Y-%m-%d|%d %b %Y"},
        {"21/11/26;3/12/26", "", DATES_SETTLED, "date %d/%m/%y"},
        {"26/11/21;26/11/22;26/11/23;26/12/24", "", DATES_SETTLED, "date %y/%m/%d"},
        {"98-11-21", "", DATES_SETTLED, "date %y-%m-%d"},
        {"21-11-98", "", DATES_SETTLED, "date %d-%m-%y"},
        {"21-11-26;22-11-26", "", DATES_OPEN_YEAR, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct dates *const dates = look(arena, cases[i].cells);
        const struct dates *const kin[] = {dates, *cases[i].kin ? look(arena, cases[i].kin) : dates};
        struct manner_order order;
        const enum dates_verdict verdict = dates_settle(dates, kin, 2, &order);
        if (verdict != cases[i].verdict ||
            (cases[i].clause && strcmp(dates_clause(dates, arena), cases[i].clause) != 0))
            fail_msg("%s: %d, %s", cases[i].cells, (int)verdict, dates_clause(dates, arena));
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
    assert_int_equal(dates_strange(dates), 9);
    assert_string_equal(dates_clause_as(dates, arena, true), "date %d/%m/%Y|%d-%m-%y");
    assert_null(dates_clause_as(look(arena, "soon"), arena, true));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_style_becomes_the_clause_that_reads_it),
        cmocka_unit_test(every_clause_reads_the_cell_that_it_came_from),
        cmocka_unit_test(a_number_above_twelve_tells_day_from_month),
        cmocka_unit_test(one_order_is_settled_by_all_cells_and_their_kin),
        cmocka_unit_test(what_is_no_date_is_counted_as_strange),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
