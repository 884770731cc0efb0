/* roster - tests of who is scored, and on what */
#include "table.h"
#include "voc/roster.h"

#define HEADER "metric,owner,team,period,kind,better,n,value\n"

static struct roster read_roster(struct arena *arena, const char *rows)
{
    struct err err = {0};
    struct roster roster;

    if (!roster_read(arena, table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows)), "owner",
                     &roster, &err))
        fail_msg("%s", err.text);
    return roster;
}

static void the_unknown_and_all_together_are_nobody(void **state)
{
    struct arena *const arena = scratch_new();
    const struct roster roster = read_roster(
        arena,
        "nps,dana,*,2026-W20,net,high,9,1\nnps,,*,2026-W20,net,high,9,1\nnps,*,*,2026-W20,net,high,9,1\n"
        "volume,dana,*,2026-W20,count,,9,9\ncsat,\"Moss, Kate\",Leeds,2026-W20,share,high,9,1\n");

    (void)state;
    assert_int_equal(roster.owner_count, 2);
    assert_true(slice_is(roster.owners[1], slice_of("Moss, Kate")));
    assert_int_equal(roster.metric_count, 2); /* a volume is neither good nor bad */
    assert_int_equal(roster_metric(&roster, "csat"), 1);
    assert_int_equal(roster_metric(&roster, "volume"), 2);
    assert_true(roster_is_alone(&roster, series_newest(&roster.measures->series[0])));
    assert_false(roster_is_alone(&roster, series_newest(&roster.measures->series[4])));
    arena_free(arena);
}

static void each_owner_has_their_series_in_the_order_of_the_table(void **state)
{
    struct arena *const arena = scratch_new();
    const struct roster roster =
        read_roster(arena, "nps,dana,*,2026-W20,net,high,9,1\nnps,mei,*,2026-W20,net,high,9,1\n"
                           "csat,mei,*,2026-W20,share,high,9,1\nvolume,mei,*,2026-W20,count,,9,9\n"
                           "csat,dana,Leeds,2026-W20,share,high,9,1\nnps,,*,2026-W20,net,high,9,1\n"
                           "nps,dana,Leeds,2026-W20,net,high,9,1\n");
    static const size_t of_dana[] = {0, 4, 6}, of_mei[] = {1, 2};
    size_t count;

    (void)state;
    const struct series *const *series = roster_series(&roster, 0, &count);
    assert_int_equal(count, ROWS(of_dana));
    for (size_t i = 0; i < count; i++)
        assert_ptr_equal(series[i], &roster.measures->series[of_dana[i]]);
    series = roster_series(&roster, 1, &count);
    assert_int_equal(count, ROWS(of_mei));
    for (size_t i = 0; i < count; i++)
        assert_ptr_equal(series[i], &roster.measures->series[of_mei[i]]);
    arena_free(arena);
}

static void without_owners_there_is_nobody_to_score(void **state)
{
    static const char *const cases[][2] = {
        {"nps,*,*,2026-W20,net,high,9,1\n", "has no rows for owner alone"},
        {"nps,dana,Leeds,2026-W20,net,high,9,1\n", "has no rows for owner"}};
    struct arena *const arena = scratch_new();
    struct roster roster;

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct err err = {0};
        assert_false(roster_read(arena,
                                 table_measures(arena, arena_printf(arena, "%s%s", HEADER, cases[i][0])),
                                 "owner", &roster, &err));
        assert_non_null(strstr(err.text, cases[i][1]));
    }
    assert_int_equal(read_roster(arena, "").owner_count, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_unknown_and_all_together_are_nobody),
        cmocka_unit_test(each_owner_has_their_series_in_the_order_of_the_table),
        cmocka_unit_test(without_owners_there_is_nobody_to_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
