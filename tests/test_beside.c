/* beside - the clock of a column of dates, where an export has that in a column of its own */
#include "scratch.h"
#include "voc/beside.h"

enum { MOST = 6 };

/* Where the clock of the first column's dates is among plain headers, from 1; 0: nowhere. */
static size_t find(const char *line)
{
    struct arena *const arena = scratch_new();
    const char *plain[MOST];
    struct slice rest = slice_of(line), cell;
    size_t width = 0;

    while (width < MOST && slice_split(&rest, ',', &cell))
        plain[width++] = slice_copy(arena, cell);
    const size_t found = beside_find(arena, plain, width, 0, plain[0]);
    arena_free(arena);
    return found == width ? 0 : found + 1;
}

static void a_clock_has_time_where_its_dates_have_date(void **state)
{
    (void)state;
    assert_int_equal(find("created date,score,created time"), 3);
    assert_int_equal(find("date created,time created"), 2);
    assert_int_equal(find("date,time,score"), 2);
    assert_int_equal(find("datum,uhrzeit"), 2);
    assert_int_equal(find("date,score,time"), 3);
    assert_int_equal(find("visit date,visit time"), 2);
    assert_int_equal(find("date of visit,time of visit"), 2);
    assert_int_equal(find("erledigt am,erledigt um"), 2);
}

static void other_times_are_no_clocks(void **state)
{
    (void)state;
    assert_int_equal(find("created date,closed time"), 0);
    assert_int_equal(find("created at,time"), 0);
    assert_int_equal(find("resolution date,resolution time"), 0);
    assert_int_equal(find("updated,uptime"), 0);
}

/* Whether dates hold with clocks, both as `date|clock` rows split by commas. */
static bool holds(const char *line)
{
    struct arena *const arena = scratch_new();
    struct dates *const dates = dates_new(arena);
    struct beside beside = {.joined = dates_new(arena)};
    struct slice rest = slice_of(line), row;

    while (slice_split(&rest, ',', &row)) {
        struct slice date, clock = {"", 0};
        slice_split(&row, '|', &date);
        slice_split(&row, '|', &clock);
        if (date.length)
            dates_see(dates, date);
        beside_see(&beside, date, clock);
    }
    const bool held = beside_holds(&beside, dates);
    arena_free(arena);
    return held;
}

static void both_together_are_times(void **state)
{
    (void)state;
    assert_true(holds("2026-03-01|09:15,2026-03-02|10:20:30"));
    assert_true(holds("01.03.2026|09:15,13.03.2026|"));
    assert_true(holds("3/1/2026|9:15 AM,3/13/2026|12:01 PM,|"));
}

static void what_is_no_clock_leaves_the_dates_alone(void **state)
{
    (void)state;
    assert_false(holds("2026-03-01|,2026-03-02|"));
    assert_false(holds("2026-03-01|morning,2026-03-02|noon"));
    assert_false(holds("2026-03-01 09:15|09:15"));
    assert_false(holds("2026-03-01|2026-03-01"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clock_has_time_where_its_dates_have_date),
        cmocka_unit_test(other_times_are_no_clocks),
        cmocka_unit_test(both_together_are_times),
        cmocka_unit_test(what_is_no_clock_leaves_the_dates_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
