/* coverage - tests of how much of what an owner answers for has a baseline or a target */
#include "table.h"
#include "voc/coverage.h"

#define ROWS_OF_DANA                                                                                         \
    "csat,dana,*,2026-W20,share,high,9,50,60,\ncsat,dana,Leeds,2026-W20,share,high,9,50,,80\n"               \
    "nps,dana,*,2026-W20,net,high,9,50,,\nnps,dana,Leeds,2026-W20,net,high,9,50,,\n"                         \
    "nps,dana,,2026-W20,net,high,9,50,,\nvolume,dana,*,2026-W20,count,,9,50,,\n"

static struct roster read_roster(struct arena *arena, const char *text)
{
    struct err err = {0};
    struct roster roster;

    if (!roster_read(arena, table_measures(arena, text), "owner", &roster, &err))
        fail_msg("%s", err.text);
    return roster;
}

static void a_baseline_or_a_target_covers_a_row(void **state)
{
    struct arena *const arena = scratch_new();
    const struct roster roster =
        read_roster(arena, "metric,owner,team,period,kind,better,n,value,baseline,target\n" ROWS_OF_DANA);
    struct part part;

    (void)state;
    assert_true(coverage_of(&part, &roster, 0));
    assert_near(part.value, 40, 1e-12); /* 2 of 5; a volume is neither good nor bad */
    assert_near(part.n, 5, 0);
    assert_near(part.low, NAN, 0);
    assert_string_equal(coverage_gaps(arena, &roster, 0, 9), "nps, nps (Leeds), nps (unknown)");
    assert_string_equal(coverage_gaps(arena, &roster, 0, 1), "nps and 2 more");
    arena_free(arena);
}

static void measures_that_know_neither_say_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const struct roster roster =
        read_roster(arena, "metric,owner,period,kind,better,n,value\nnps,dana,2026-W20,net,high,9,50\n");
    struct part part = {.is_there = false};

    (void)state;
    assert_false(coverage_of(&part, &roster, 0));
    assert_false(part.is_there);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_baseline_or_a_target_covers_a_row),
        cmocka_unit_test(measures_that_know_neither_say_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
