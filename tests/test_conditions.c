/* conditions - tests of how a tally was counted */
#include "summed.h"
#include "voc/definitions.h"
#include "voc/selection.h"

static const char *value_of(const struct conditions *conditions, const char *key)
{
    const char *const value = conditions_find(conditions, key);

    return value ? value : "(none)";
}

static void a_plan_is_what_it_was_written_from(void **state)
{
    static const char *const groupings[] = {"team, region", "", "team"};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct shifts shifts;
    struct holidays holidays = {0};
    struct count_plan plan = {.groupings = groupings, .grouping_count = 3, .every = PERIOD_QUARTER},
                      again = {0};
    (void)state;
    assert_true(shifts_parse("Mon-Fri 9-17", &shifts, &err));
    holidays_add(arena, &holidays, 20000, 20001);
    plan.clock.zone = zone_open(arena, "Asia/Kolkata", &err);
    plan.clock.span = (struct period_span){INT64_C(1767571200), INT64_MAX};
    plan.clock.work = worktime_new(arena, plan.clock.zone, &shifts, &holidays);
    plan.clock.is_set = moment_parse(slice_of("2026-11-21T19:30Z"), &plan.clock.as_of);
    const char *const file =
        scratch_file(arena, "metric,column,how,unit,better\ncalm,mood,\"share yes|so, so\",,\n"
                            "calm,temper,share 4..5,,\nslow,at>sent_at,quantile 0.9,days,\n");
    const struct selection selection = {.names = (const char *const[]){"calm,slow,answered_2d"},
                                        .name_count = 1,
                                        .files = &file,
                                        .file_count = 1,
                                        .work = plan.clock.work};
    assert_true(selection_read(arena, &selection, NULL, &plan.metrics, NULL, &err));
    const struct conditions *const conditions =
        conditions_of(arena, &plan, "Asia/Kolkata", "Mon-Fri 9-17", &err);
    assert_string_equal(value_of(conditions, "by"), "team,region;*;team");
    assert_string_equal(value_of(conditions, "every"), "quarter");
    assert_string_equal(value_of(conditions, "as_of"), "2026-11-21T19:30Z");
    assert_string_equal(value_of(conditions, "from"), "2026-01-05T00:00:00");
    assert_string_equal(value_of(conditions, "before"), "");
    assert_int_equal(strlen(value_of(conditions, "holidays")), 24);
    assert_string_equal(value_of(conditions, "metric 001"), "calm,mood,\"share yes|so, so\",%,high");
    assert_string_equal(value_of(conditions, "metric 002"), "calm,temper,share 4..5,%,high");
    assert_string_equal(value_of(conditions, "metric 003"), "slow,at>sent_at,quantile 0.9,days,low");
    assert_string_equal(value_of(conditions, "metric 004"), "answered_2d");
    assert_string_equal(value_of(conditions, "metric 005"), "(none)");

    assert_true(conditions_plan(arena, conditions, "t.csv", &again, &err));
    assert_int_equal(again.every, PERIOD_QUARTER);
    assert_int_equal(again.grouping_count, 3);
    assert_string_equal(again.groupings[1], "");
    assert_int_equal(again.clock.span.from, plan.clock.span.from);
    assert_true(again.clock.span.end == INT64_MAX);
    assert_int_equal(again.clock.as_of.seconds, plan.clock.as_of.seconds);
    assert_int_equal(again.metrics.count, 3);
    assert_int_equal(again.metrics.items[0].part_count, 2);
    assert_string_equal(again.metrics.items[1].unit, "working days");
    assert_int_equal(again.metrics.items[2].limit, 2 * 8 * 3600);
    arena_free(arena);
}

static void groups_that_tallies_have_columns_of_are_refused(void **state)
{
    static const char *const names[] = {"state", "origin", "team,count", "a;b", "*"};
    struct arena *const arena = scratch_new();
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct count_plan plan = {.groupings = &names[i], .grouping_count = 1};
        struct err err = {0};
        assert_null(conditions_of(arena, &plan, "UTC", NULL, &err));
        assert_non_null(strstr(err.text, "can't be a group"));
    }
    arena_free(arena);
}

static struct conditions *pairs_of(struct arena *arena, const char *const pairs[])
{
    struct conditions *const conditions = arena_alloc(arena, sizeof *conditions);

    for (size_t i = 0; pairs[i]; i += 2)
        assert_true(conditions_add(arena, conditions, slice_of(pairs[i]), slice_of(pairs[i + 1])));
    return conditions;
}

static void what_differs_is_named_with_both_tables(void **state)
{
    struct arena *const arena = scratch_new();
    const struct conditions *const a = pairs_of(
        arena, (const char *const[]){"every", "week", "newest", "2026-01-01", "metric 001", "nps", NULL});
    const struct conditions *const b = pairs_of(
        arena, (const char *const[]){"every", "week", "newest", "2026-02-01", "metric 001", "nps", NULL});
    const struct conditions *const c =
        pairs_of(arena, (const char *const[]){"every", "week", "newest", "", "metric 001", "nps",
                                              "metric 002", "ces", NULL});
    struct err err = {0};
    (void)state;
    assert_true(conditions_agree(a, "a.csv", b, "b.csv", &err));
    assert_false(conditions_agree(a, "a.csv", c, "c.csv", &err));
    assert_string_equal(err.text,
                        "tallies that were counted differently can't be added: 'metric 002' is '' in a.csv "
                        "and 'ces' in c.csv");
    assert_false(conditions_agree(c, "c.csv", a, "a.csv", &err));
    assert_non_null(strstr(err.text, "'metric 002' is '' in a.csv and 'ces' in c.csv"));
    assert_false(conditions_add(arena, (struct conditions *)a, slice_of("every"), slice_of("day")));
    arena_free(arena);
}

static void what_is_settled_is_of_any_later_moment(void **state)
{
    struct arena *const arena = scratch_new();
    struct conditions *const some = pairs_of(arena, (const char *const[]){"as_of", "2026-01-12", NULL}),
                             *const none = pairs_of(arena, (const char *const[]){"as_of", "", NULL});
    struct moment later;
    (void)state;
    assert_true(moment_parse(slice_of("2026-01-19T08:00Z"), &later));
    assert_false(conditions_are_settled(some));
    assert_false(conditions_are_settled(none));
    conditions_date(arena, some, later, true);
    assert_string_equal(value_of(some, "as_of"), "2026-01-19T08:00Z+");
    assert_true(conditions_are_settled(some));
    conditions_date(arena, some, later, false);
    assert_false(conditions_are_settled(some));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plan_is_what_it_was_written_from),
        cmocka_unit_test(groups_that_tallies_have_columns_of_are_refused),
        cmocka_unit_test(what_differs_is_named_with_both_tables),
        cmocka_unit_test(what_is_settled_is_of_any_later_moment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
