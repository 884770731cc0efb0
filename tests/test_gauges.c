/* gauges - tests of how all targets stand, for Prometheus */
#include "table.h"
#include "voc/gauges.h"

#define HEADER "metric,owner,2nd-team,period,kind,better,n,value,as_of,unit,target,due,required\n"
#define MET "met,dana,Leeds,2026-W20,share,high,400,80,2026-05-18,%,75,2026-12-31,70\n"
#define MUTE "mute,dana,Leeds,2026-W20,share,high,0,,2026-05-18,%,90,2026-12-31,90\n"

static char *printed_of(struct arena *arena, const char *table, int64_t oldest, bool has_budgets)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, path, &err);
    struct watch *const watch =
        watch_of(arena, table_measures(arena, table), &(struct judge_plan){0}, oldest, &err);

    assert_non_null(watch);
    if (has_budgets)
        watch_tell_budgets(watch);
    assert_true(gauges_print(arena, watch, sink, &err) && sink_close(sink, &err));
    return scratch_read(arena, path);
}

static char *printed(struct arena *arena, const char *rows)
{
    return printed_of(arena, arena_printf(arena, "%s%s", HEADER, rows), INT64_MIN, false);
}

static void a_level_that_is_not_known_is_no_sample(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed(arena, MET MUTE);

    (void)state;
    assert_non_null(strstr(text, "\nvoc_now{metric=\"met\","));
    assert_null(strstr(text, "\nvoc_now{metric=\"mute\","));
    assert_non_null(strstr(text, "\nvoc_target{metric=\"mute\",owner=\"dana\",_2nd_team=\"Leeds\"} 90\n"));
    arena_free(arena);
}

/* A name with its help and type comes once, and exactly one verdict of each target is 1. */
static void gauges_are_told_as_prometheus_has_them(void **state)
{
    struct arena *const arena = scratch_new();
    struct slice rest = slice_of(printed(arena, MET MUTE)), line;
    int types = 0, holding = 0;

    (void)state;
    while (slice_split(&rest, '\n', &line)) {
        const char *const text = slice_copy(arena, line);
        types += strncmp(text, "# TYPE voc_", 11) == 0;
        holding += strncmp(text, "voc_verdict{", 12) == 0 && strcmp(strrchr(text, ' '), " 1") == 0;
    }
    assert_int_equal(types, 8);
    assert_int_equal(holding, 2);
    arena_free(arena);
}

/* Prometheus refuses a whole file in which a label comes twice. */
static void labels_that_would_be_alike_are_told_apart(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed_of(arena,
                                        "metric,a b,a-b,a_b_2,verdict,period,kind,better,n,value,target\n"
                                        "met,one,two,three,four,2026-W20,share,high,400,80,75\n",
                                        INT64_MIN, false);

    (void)state;
    assert_non_null(strstr(
        text,
        "\nvoc_target{metric=\"met\",a_b=\"one\",a_b_2=\"two\",a_b_2_2=\"three\",verdict_2=\"four\"} 75\n"));
    arena_free(arena);
}

/* Of 400 answers 80 failed where 25 % may: 100 in as long as these. */
static void ages_and_budgets_are_gauges_where_they_are_asked(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const table = arena_printf(
        arena, "metric,owner,period,kind,better,n,value,as_of,unit,target,start,due,required\n"
               "met,dana,2026-W20,share,high,400,80,2026-05-18,%%,75,2026-05-10,2026-05-17,75\n");
    const char *const without = printed_of(arena, table, INT64_MIN, false), *const with = printed_of(
                                                                                arena, table, 0, true);

    (void)state;
    assert_null(strstr(without, "voc_stale"));
    assert_null(strstr(without, "voc_budget"));
    assert_non_null(strstr(with, "\nvoc_stale{metric=\"met\",owner=\"dana\"} 0\n"));
    assert_non_null(strstr(with, "\nvoc_budget_burnt_ratio{metric=\"met\",owner=\"dana\"} 0.8\n"));
    assert_non_null(strstr(with, "\nvoc_burn_rate_short{metric=\"met\",owner=\"dana\"} 0.8\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_that_is_not_known_is_no_sample),
        cmocka_unit_test(gauges_are_told_as_prometheus_has_them),
        cmocka_unit_test(labels_that_would_be_alike_are_told_apart),
        cmocka_unit_test(ages_and_budgets_are_gauges_where_they_are_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
