/* pieces - tests of what a query makes of cells, as SQLite reads them */
#include "asked.h"

static void cells_that_cannot_be_end_the_query(void **state)
{
    static const struct {
        const char *table, *metrics, *said;
    } cases[] = {{"nps\neleven\n", "nps", "nps: 'eleven' is no number"},
                 {"nps\n11\n", "nps", "nps: '11' is not a number from 0 to 10"},
                 {"nps\n9.0000001\n", "nps", "nps: '9.0000001' is no number of at most six decimals"},
                 {"nps\n1e1\n", "nps", "nps: '1e1' is no number"},
                 {"nps\n-\n", "nps", "nps: '-' is no number"},
                 {"nps\n5.\n", "nps", "nps: '5.' is no number"},
                 {"rating\n-1\n", "rating", "rating: '-1' is not a number from 1 to 5"},
                 {"nps,weight\n9,-1\n", "nps", "weight: '-1' is no weight"},
                 {"nps,weight\n9,1000000001\n", "nps", "weight: '1000000001' is no weight"},
                 {"nps,weight\n9,99999999999\n", "nps", "weight: '99999999999' is no weight"},
                 {"at\n2026-02-30\n", "volume", "at: '2026-02-30' is no time"},
                 {"at\n2026-02-28T24:00Z\n", "volume", "at: '2026-02-28T24:00Z' is no time"},
                 {"at\n2026-02-28T23:00+01:00\n", "volume", "at: '2026-02-28T23:00+01:00' is no time"},
                 {"at\nyesterday\n", "volume", "at: 'yesterday' is no time"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *said =
            asked_rows(arena, &(struct asked){.table = cases[i].table,
                                              .metrics = cases[i].metrics,
                                              .every = cases[i].table[0] == 'a' ? PERIOD_DAY : PERIOD_ALL});
        char *const plain = arena_copy(arena, said, strlen(said)), *to = plain; /* SQLite doubles quotes */
        for (; *said; said++)
            if (said[0] != '\'' || said[1] != '\'')
                *to++ = *said;
        *to = '\0';
        if (!strstr(plain, cases[i].said))
            fail_msg("%s: %s", cases[i].said, plain);
    }
    arena_free(arena);
}

/* ISO weeks: 2021-01-03 is a Sunday, 2024-12-30 a Monday. */
static void periods_are_those_of_the_day(void **state)
{
    static const struct {
        const char *at;
        enum period_kind every;
        const char *period;
    } cases[] = {{"2021-01-03", PERIOD_WEEK, "2020-W53"},   {"2024-12-30T23:59:59Z", PERIOD_WEEK, "2025-W01"},
                 {"2026-03-31", PERIOD_QUARTER, "2026-Q1"}, {"2026-04-01", PERIOD_QUARTER, "2026-Q2"},
                 {"2026-12-31", PERIOD_QUARTER, "2026-Q4"}, {"2026-06-30", PERIOD_HALF, "2026-H1"},
                 {"2026-07-01", PERIOD_HALF, "2026-H2"},    {"2026-07-01T00:00Z", PERIOD_DAY, "2026-07-01"},
                 {"2026-07-01", PERIOD_MONTH, "2026-07"},   {"2026-07-01", PERIOD_YEAR, "2026"},
                 {"1969-12-31", PERIOD_WEEK, "1970-W01"},   {"1969-12-28", PERIOD_WEEK, "1969-W52"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_answer(arena, arena_printf(arena, "volume|%s|counted||||1||\n", cases[i].period),
                      .table = arena_printf(arena, "at\n%s\n", cases[i].at), .metrics = "volume",
                      .every = cases[i].every);
    arena_free(arena);
}

/* Halves away from zero, by the text alone. */
static void numbers_are_rounded_to_millionths(void **state)
{
    static const struct {
        const char *cell, *value;
    } cases[] = {{"0.0000005", "0.000001"},
                 {"-0.0000005", "-0.000001"},
                 {"0.00000049999", "0"},
                 {"-0.25", "-0.25"},
                 {"12.000", "12"},
                 {"1.0000005", "1.000001"},
                 {"999999999999", "999999999999"}};
    struct arena *const arena = scratch_new();
    struct metric_part part = {.column = "price"};
    struct metric metric = {.name = "price", .part_count = 1, .parts = &part};

    (void)state;
    assert_true(metric_how(arena, slice_of("mean"), &metric, &part));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_answer(arena, arena_printf(arena, "price|all|counted||%s||1||\n", cases[i].value),
                      .table = arena_printf(arena, "price\n%s\n", cases[i].cell), .defined = &metric);
    arena_free(arena);
}

/* Tabs and no-break spaces are blanks, too. */
static void blanks_around_a_cell_are_none_of_it(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "nps|2026-01|good||||2||\n",
                  .table = "at,nps\n\t2026-01-05 ,\xC2\xA0 9\t\n2026-01-05, 10\n2026-01-05,\t\n",
                  .metrics = "nps", .every = PERIOD_MONTH);
    arena_free(arena);
}

static void a_star_cannot_name_a_group(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_non_null(strstr(
        asked_rows(arena, &(struct asked){.table = "nps,team\n9,*\n", .metrics = "nps", .by = {"team"}}),
        "cannot name a group"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_that_cannot_be_end_the_query),
        cmocka_unit_test(periods_are_those_of_the_day),
        cmocka_unit_test(numbers_are_rounded_to_millionths),
        cmocka_unit_test(blanks_around_a_cell_are_none_of_it),
        cmocka_unit_test(a_star_cannot_name_a_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
