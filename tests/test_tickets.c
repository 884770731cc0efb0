/* test_tickets - the rows of a ticket's events become one */
#include "scratch.h"
#include "voc/tickets.h"

enum { TICKET, X, TEXT, WHEN, CELLS, ROWS = 4 };

/* The ticket, x, text and, if it is known, the time of each row; what becomes of x and text by a map's
   line for x. */
static const char *fold(const char *format, const char *const rows[ROWS][CELLS], long long *folded)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const text = arena_printf(arena, "field,column,format\n@each,T,\nx,X,%s\ntext,M,\n", format);
    const struct map *const map = map_read(arena, scratch_file(arena, text), &err);
    struct columns *const columns = columns_new(arena);
    struct balance *const balance = balance_new(arena, 1);
    struct twins *const twins = twins_new(arena);
    const struct slice *cells;
    static char result[64];
    uint64_t place;
    size_t count;

    assert_string_equal(err.text, "");
    columns_add(columns, slice_of("x"));
    columns_add(columns, slice_of("text"));
    columns_all(columns, &count);
    struct tickets *const tickets = tickets_new(arena, columns, &map, 1);
    struct spool *const spool = spool_open(arena, count + TICKETS_CELLS, &err);
    for (size_t i = 0; i < ROWS && rows[i][0]; i++) {
        const struct slice when = slice_of(rows[i][WHEN] ? rows[i][WHEN] : "");
        const struct slice kept[] = {slice_of(""), slice_of(rows[i][X]), slice_of(rows[i][TEXT]),
                                     slice_of(rows[i][TICKET]), when};
        tickets_see(tickets, 0, when);
        assert_true(spool_add(spool, (struct spool_origin){0}, kept, &place, &err));
        twins_add(twins, tickets_key(slice_of(rows[i][0])), place);
    }
    twins_link(twins);
    assert_true(spool_rewind(spool, &err));
    assert_true(tickets_fold(tickets, spool, twins, 0, balance, &cells, &err));
    *folded = balance_count(balance, BALANCE_FOLDED);
    snprintf(result, sizeof result, "%.*s|%.*s", (int)cells[1].length, cells[1].at, (int)cells[2].length,
             cells[2].at);
    arena_free(arena);
    return result;
}

static void each_field_has_its_rule(void **state)
{
    static const char *const rows[ROWS][CELLS] = {
        {"T1", "10", ""}, {"T1", "9", "a"}, {"T2", "99", "z"}, {"T1", "", "b"}};
    static const struct {
        const char *format, *want;
    } cases[] = {{"number", "9|a"},           {"number; last", "9|a"},    {"number; first", "10|a"},
                 {"number; earliest", "9|a"}, {"number; latest", "10|a"}, {"count", "2|a"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        long long folded;
        assert_string_equal(fold(cases[i].format, rows, &folded), cases[i].want);
        assert_int_equal(folded, 2);
    }
}

static void one_event_is_a_ticket_and_none_that_fit_are_0(void **state)
{
    static const char *const rows[ROWS][CELLS] = {{"T1", "", "a"}};
    long long folded;

    (void)state;
    assert_string_equal(fold("count", rows, &folded), "0|a");
    assert_string_equal(fold("number", rows, &folded), "|a");
    assert_int_equal(folded, 0);
}

static void what_came_first_is_told_by_the_time_not_the_place(void **state)
{
    static const struct {
        const char *rows[ROWS][CELLS], *format, *want;
    } cases[] = {
        {{{"T1", "b", "2", "2026-02-02"}, {"T1", "a", "1", "2026-02-01T10:00Z"}}, "last", "b|1"},
        {{{"T1", "b", "2", "2026-02-02"}, {"T1", "a", "1", "2026-02-01T10:00Z"}}, "first", "a|1"},
        {{{"T1", "a", "1", "2026-02-01"}, {"T1", "b", "2", "2026-02-02"}}, "last", "b|1"},
        {{{"T1", "", "2", "2026-02-02"}, {"T1", "a", "1", "2026-02-01"}}, "last", "a|1"},
        {{{"T1", "a", "1", "2026-02-01"}, {"T1", "b", "2", "2026-02-01"}}, "last", "b|1"},
        /* at one time, where the newest stand first */
        {{{"T1", "c", "3", "2026-02-02"}, {"T1", "b", "2", "2026-02-02"}, {"T1", "a", "1", "2026-02-01"}},
         "last",
         "c|1"},
        /* what has no time is where it stands */
        {{{"T1", "a", "1", ""}, {"T1", "b", "2", ""}}, "last", "b|1"},
        {{{"T1", "a", "1", "2026-02-01"}, {"T1", "b", "2", ""}, {"T1", "", "3", "2026-02-03"}},
         "last",
         "b|1"},
    };
    long long folded;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = fold(cases[i].format, cases[i].rows, &folded);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("case %zu: %s, not %s", i, got, cases[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_has_its_rule),
        cmocka_unit_test(what_came_first_is_told_by_the_time_not_the_place),
        cmocka_unit_test(one_event_is_a_ticket_and_none_that_fit_are_0),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
