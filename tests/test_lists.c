/* lists - tests of lists of values, exact while few are different, else binned, as SQLite makes them */
#include "asked.h"
#include "voc/civil.h"

/* So many rows answered after 86395, 86396 … seconds. */
static const char *delayed(struct arena *arena, int count)
{
    const size_t most = 64 * (size_t)count + 64;
    char *const table = arena_alloc(arena, most);
    size_t used = (size_t)snprintf(table, most, "at,answered_at\n");

    for (int i = 0; i < count; i++) {
        char until[MOMENT_SIZE];
        moment_write((struct moment){1767614400 + 86395 + i, MOMENT_SECOND},
                     until); /* 2026-01-05T12:00:00Z */
        used += (size_t)snprintf(table + used, most - used, "2026-01-05T12:00:00Z,%s\n", until);
    }
    return table;
}

static size_t lines_of(const char *text)
{
    size_t lines = 0;

    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static void up_to_1024_values_are_exact(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = asked_rows(
        arena,
        &(struct asked){.table = delayed(arena, 1024), .metrics = "first_response", .as_of = "2026-02-01"});

    (void)state;
    assert_int_equal(lines_of(rows), 1025); /* and one of evidence */
    assert_non_null(strstr(rows, "|answered||86395||1||\n"));
    assert_non_null(strstr(rows, "|answered||87418||1||\n"));
    arena_free(arena);
}

/* 86395 is 168 * 512 + 379, and bins of 512 begin at 86016 and 86528; 86400 is a limit of answered_24h: what
   took longer than it stays longer. */
static void more_are_binned_and_no_limit_is_crossed(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const table = delayed(arena, 1025);

    (void)state;
    assert_answer(
        arena,
        "first_response||answers||||1025||\nfirst_response|all|answered||86016|128|133||\n"
        "first_response|all|answered||86528|128|512||\nfirst_response|all|answered||87040|128|380||\n",
        .table = table, .metrics = "first_response", .as_of = "2026-02-01");
    assert_answer(
        arena,
        "first_response||answers||||1025||\nfirst_response|all|answered||86016|128|6||\n"
        "first_response|all|answered||86401|128|127||\nfirst_response|all|answered||86528|128|512||\n"
        "first_response|all|answered||87040|128|380||\n",
        .table = table, .metrics = "first_response,answered_24h,answered_1h", .as_of = "2026-02-01");
    arena_free(arena);
}

/* The sums by Python's decimal: 0.873456790 (its tenth decimal rounds up) + 12.25 + 3.141592654, and their
 * squares. */
static void weights_are_added_exactly_at_nine_decimals(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "nps|all|good||||3|16.265049444|160.695031167663867816\n",
                  .table = "nps,weight\n9,0.8734567895\n9,12.25\n9,3.1415926535\n", .metrics = "nps");
    arena_free(arena);
}

/* 1e9, and squares beyond 64 bits, by the same. */
static void large_weights_do_not_overflow(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "nps|all|good||||3|2000000000.999999999|2000000000000000000.999999998000000001\n",
                  .table = "nps,weight\n9,1000000000\n9,1000000000\n9,0.999999999\n", .metrics = "nps");
    arena_free(arena);
}

static void weights_that_are_all_one_are_empty(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "nps|all|bad||||2|2|2.5\nnps|all|good||||2||\n",
                  .table = "nps,weight\n9,1\n9,\n0,0.5\n0,1.5\n", .metrics = "nps");
    arena_free(arena);
}

static void groupings_have_stars_where_they_use_no_column(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = asked_rows(
        arena,
        &(struct asked){.table = "nps,team\n9,Zürich\n9,\n8,zoo\n", .metrics = "nps", .by = {"team", ""}});

    (void)state;
    assert_string_equal(rows, "nps||all|good||||1||\nnps|*|all|good||||2||\nnps|*|all|neutral||||1||\n"
                              "nps|Zürich|all|good||||1||\nnps|zoo|all|neutral||||1||\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(up_to_1024_values_are_exact),
        cmocka_unit_test(more_are_binned_and_no_limit_is_crossed),
        cmocka_unit_test(weights_are_added_exactly_at_nine_decimals),
        cmocka_unit_test(large_weights_do_not_overflow),
        cmocka_unit_test(weights_that_are_all_one_are_empty),
        cmocka_unit_test(groupings_have_stars_where_they_use_no_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
