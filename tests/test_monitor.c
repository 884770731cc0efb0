/* monitor - tests of how all targets stand, for monitoring systems */
#include "table.h"
#include "voc/monitor.h"

#define HEADER "metric,owner,2nd-team,period,kind,better,n,value,as_of,unit,target,due,required\n"
#define MET "met,dana,Leeds,2026-W20,share,high,400,80,2026-05-18,%,75,2026-12-31,70\n"
#define MUTE "mute,dana,Leeds,2026-W20,share,high,0,,2026-05-18,%,90,2026-12-31,90\n"

typedef bool printer(struct arena *, const struct watch *, struct sink *, struct err *);

static char *printed(struct arena *arena, const char *rows, printer *print)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, path, &err);
    const struct watch *const watch =
        watch_of(arena, table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows)),
                 &(struct judge_plan){0}, INT64_MIN, &err);

    assert_true(watch && print(arena, watch, sink, &err) && sink_close(sink, &err));
    return scratch_read(arena, path);
}

static void without_targets_the_pager_knows_nothing(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        printed(arena, "", monitor_print_nagios),
        "CUSTOMERS UNKNOWN - 0 missed, 0 off-track, 0 unproven, 0 on-track, 0 met; first: the "
        "measures are empty | missed=0 off_track=0 unlikely=0 unproven=0 on_track=0 met=0 no_data=0 stale=0 "
        "silent=0\n");
    arena_free(arena);
}

/* Whatever the names of other lines are. */
static void a_line_says_all_that_it_has_to_say(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed(
        arena,
        "open,dana,Leeds,2026-W20,share,high,20,80,2026-05-18,%,75,2026-12-31,70\n"
        "open,somebody with a long name,Leeds,2026-W20,share,high,20,80,2026-05-18,%,75,2026-12-31,70\n",
        monitor_print_status);
    const char *const first = strstr(text, " more\n");

    (void)state;
    assert_true(first && strstr(first + 1, " more\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_says_all_that_it_has_to_say),
        cmocka_unit_test(without_targets_the_pager_knows_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
