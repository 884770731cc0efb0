/* trace - tests of the rows behind the numbers */
#include "scratch.h"
#include "voc/sink.h"
#include "voc/trace.h"
#include "voc/writer.h"

static char *trace(struct arena *arena, const char *content, const char *metric, const char *grouping,
                   struct count_plan *plan)
{
    const char *const path = scratch_file(arena, content), *const out = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    struct metric item;

    assert_true(metric_builtin(arena, slice_of(metric), &item));
    metrics_add(arena, &plan->metrics, &item);
    plan->groupings = &grouping;
    plan->grouping_count = 1;
    plan->clock.zone = zone_open(arena, "UTC", &err);
    plan->clock.span = (struct period_span){INT64_MIN, INT64_MAX};
    assert_true(trace_write(arena, feed_open(arena, &path, 1, &err), feed_open(arena, &path, 1, &err), plan,
                            writer, NULL, &err));
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    return scratch_read(arena, out);
}

static void the_groups_columns_come_first_and_own_ones_are_replaced(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {0};
    (void)state;
    assert_string_equal(trace(arena, "id,period,team,nps\n1,x,\"A, B\",9\n2,y,,\n", "nps", "team", &plan),
                        "metric,team,period,counted,id,nps\n"
                        "nps,\"A, B\",all,promoter,1,9\n"
                        "nps,,all,not counted: no answer,2,\n");
    arena_free(arena);
}

static void only_periods_that_are_measured_are_shown(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {.every = PERIOD_MONTH, .last = 1, .clock.is_set = true};
    (void)state;
    assert_true(moment_parse(slice_of("2026-03-10"), &plan.clock.as_of));
    assert_string_equal(trace(arena, "at,nps\n2026-01-05,9\n2026-02-05,8\n2026-03-05,7\n2026-04-05,6\n,5\n",
                              "nps", "", &plan),
                        "metric,period,counted,at,nps\n"
                        "nps,2026-02,passive,2026-02-05,8\n"
                        "nps,,not counted: no moment,,5\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_groups_columns_come_first_and_own_ones_are_replaced),
        cmocka_unit_test(only_periods_that_are_measured_are_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
