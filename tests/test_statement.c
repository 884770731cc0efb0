/* statement - a whole count as a tally table */
#include "summed.h"

static const struct terms_of scores = {.metrics = "volume,nps,rating", .groupings = {"team", ""}};

static void metrics_and_groups_are_in_the_order_of_their_names(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const table =
        tally_of(arena, &scores, "at,team,nps,rating\n2026-01-05,b,9,4.5\n2026-01-06,,3,\n");
    (void)state;
    assert_string_equal(strstr(table, "nps,,all"), "nps,,all,bad,,,,1,,\n"
                                                   "nps,*,all,bad,,,,1,,\n"
                                                   "nps,*,all,good,,,,1,,\n"
                                                   "nps,b,all,good,,,,1,,\n"
                                                   "rating,*,all,counted,,4.5,,1,,\n"
                                                   "rating,b,all,counted,,4.5,,1,,\n"
                                                   "volume,,all,counted,,,,1,,\n"
                                                   "volume,*,all,counted,,,,2,,\n"
                                                   "volume,b,all,counted,,,,1,,\n");
    arena_free(arena);
}

static void what_was_counted_in_another_order_is_the_same_table(void **state)
{
    static const struct terms_of weekly = {
        .metrics = "nps,rating", .groupings = {"team", ""}, .every = PERIOD_WEEK};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(tally_of(arena, &weekly,
                                 "at,team,nps,rating\n2026-01-05,b,9,4.5\n2026-01-13,a,3,\n2026-01-06,a,8,2\n"
                                 "2026-01-14,b,,4\n"),
                        tally_of(arena, &weekly,
                                 "at,team,nps,rating\n2026-01-14,b,,4\n2026-01-06,a,8,2\n2026-01-13,a,3,\n"
                                 "2026-01-05,b,9,4.5\n"));
    arena_free(arena);
}

static void how_it_was_counted_stands_above(void **state)
{
    static const struct terms_of until = {.metrics = "volume", .groupings = {"team"}, .as_of = "2026-01-09"};
    static const char feedback[] = "at,team,nps,rating\n2026-01-05,b,9,\n2026-01-06,,3,4\n";
    struct arena *const arena = scratch_new();
    const char *const table = tally_of(arena, &scores, feedback);

    (void)state;
    assert_int_equal(strncmp(table, "metric,team,period,", strlen("metric,team,period,")), 0);
    assert_non_null(strstr(table, ",,,by,,team;*,,,,\n"));
    assert_non_null(strstr(table, ",,,metric 002,,nps,,,,\n"));
    assert_non_null(strstr(table, ",,,newest,,2026-01-06,,,,\n")); /* as nobody said up to when */
    assert_non_null(strstr(tally_of(arena, &until, feedback), ",,,newest,,,,,,\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(metrics_and_groups_are_in_the_order_of_their_names),
        cmocka_unit_test(what_was_counted_in_another_order_is_the_same_table),
        cmocka_unit_test(how_it_was_counted_stands_above),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
