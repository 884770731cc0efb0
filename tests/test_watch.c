/* watch - tests of how all targets stand, for people and for monitoring systems */
#include "table.h"
#include "voc/gauges.h"
#include "voc/moment.h"
#include "voc/monitor.h"

#define HEADER "metric,owner,period,kind,better,n,value,as_of,unit,target,due,required,note\n"
/* Of 400 answers Wilson's interval at 80 is 75.8 to 83.6. */
#define MET "met,dana,2026-W20,share,high,400,80,2026-05-18,%,75,2026-12-31,70,\n"
#define ON_TRACK "soon,dana,2026-W20,share,high,400,80,2026-05-18,%,81,2026-12-31,70,\n"
#define UNLIKELY "hard,dana,2026-W20,share,high,400,80,2026-05-18,%,95,2026-12-31,81,\n"
#define OFF_TRACK "off,dana,2026-W20,share,high,400,80,2026-05-18,%,95,2026-12-31,90,\n"
#define MISSED "gone,dana,2026-W20,share,high,400,80,2026-05-18,%,90,2026-04-30,90,\n"
#define NO_DATA "mute,dana,2026-W20,share,high,0,,2026-05-18,%,90,2026-12-31,90,none\n"
#define NO_TARGET "free,dana,2026-W20,share,high,400,80,2026-05-18,%,,,,\n"

static struct watch *watch(struct arena *arena, const char *rows, const char *oldest)
{
    struct err err = {0};
    struct moment moment = {INT64_MIN, MOMENT_SECOND};
    const struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));

    if (oldest)
        assert_true(moment_parse(slice_of(oldest), &moment));
    struct watch *const watch = watch_of(arena, measures, &(struct judge_plan){0}, moment.seconds, &err);
    if (!watch)
        fail_msg("%s", err.text);
    return watch;
}

static void the_status_is_that_of_the_worst(void **state)
{
    static const struct {
        const char *rows;
        int status;
    } cases[] = {
        {MET, 0},
        {MET ON_TRACK, 0},
        {MET ON_TRACK NO_TARGET, 0},
        {MET UNLIKELY, 1},
        {MET OFF_TRACK NO_DATA, 1},
        {OFF_TRACK MISSED, 2},
        {MISSED NO_DATA, 2},
        {MET NO_DATA, 3},
        {NO_TARGET, 3},
        {"", 3},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        assert_int_equal(watch_status(watch(arena, cases[i].rows, NULL)), cases[i].status);
        arena_free(arena);
    }
}

static void what_is_too_old_is_stale(void **state)
{
    static const struct {
        const char *as_of, *oldest;
        int status;
    } cases[] = {{"2026-05-18", "2026-05-18T00:00:00Z", 0}, /* as the week ended */
                 {"2026-05-18", "2026-05-18T00:00:01Z", 3},
                 {"", "2026-05-18T00:00:00Z", 0},
                 {"", "2026-05-18T00:00:01Z", 3},
                 {"2026-05-16", "2026-05-16T23:00:00Z", 0}, /* a day lasts until midnight */
                 {"2026-05-16", "2026-05-17T00:00:00Z", 3},
                 {"2026-05-17T07:00Z", "2026-05-17T07:00:00Z", 0},
                 {"2026-05-17T07:00Z", "2026-05-17T07:00:01Z", 3},
                 {"May", "2026-05-17T07:00:01Z", 3}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const char *const row = arena_printf(
            arena, "met,dana,2026-W20,share,high,400,80,%s,%%,75,2026-12-31,70,\n", cases[i].as_of);
        assert_int_equal(watch_status(watch(arena, row, cases[i].oldest)), cases[i].status);
        arena_free(arena);
    }
}

/* Rows of so many answers a week, from W14 on. */
static const char *weeks(struct arena *arena, const char *metric, const char *owner, const char *target,
                         const int n[8])
{
    const char *rows = "";

    for (int i = 0; i < 8; i++)
        rows = arena_printf(arena, "%s%s,%s,2026-W%d,share,high,%d,%s,2026-05-26,%%,%s,,%s,\n", rows, metric,
                            owner, 14 + i, n[i], n[i] ? "80" : "", target, target);
    return rows;
}

static void answers_that_stop_are_told_however_new_the_table_is(void **state)
{
    static const int full[8] = {30, 28, 33, 31, 29, 30, 32, 30}, few[8] = {2, 1, 2, 3, 1, 2, 2, 1},
                     stopped[8] = {30, 28, 33, 31, 29, 30, 32, 0}, rare[8] = {2, 1, 2, 3, 1, 2, 2, 0};
    static const struct {
        const int *own, *total, *volume;
        bool is_silent;
    } cases[] = {{full, full, full, false},     {stopped, full, full, true},
                 {rare, full, full, false},     {rare, stopped, full, true}, /* all of the metric is silent */
                 {rare, full, stopped, true},                                /* all of the feedback is */
                 {few, stopped, stopped, false}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct watch *const it =
            watch(arena,
                  arena_printf(arena, "%s%s%s", weeks(arena, "csat", "dana", "70", cases[i].own),
                               weeks(arena, "csat", "*", "", cases[i].total),
                               weeks(arena, "volume", "*", "", cases[i].volume)),
                  NULL);
        assert_int_equal(it->silent, cases[i].is_silent);
        assert_int_equal(it->items[0].quiet.is_silent, cases[i].is_silent);
        assert_int_equal(watch_status(it), cases[i].is_silent ? 3 : 0);
        arena_free(arena);
    }
}

/* W20 is the last week in which anybody of the metric has answers, and ends with the 17th of May. */
static void a_metric_is_as_fresh_as_its_newest_answers(void **state)
{
    static const int full[8] = {30, 28, 33, 31, 29, 30, 32, 0}, few[8] = {1, 0, 2, 0, 1, 0, 0, 0};
    struct arena *const arena = scratch_new();
    const char *const rows = arena_printf(arena, "%s%s", weeks(arena, "csat", "dana", "70", few),
                                          weeks(arena, "csat", "*", "", full));

    (void)state;
    assert_int_equal(watch(arena, rows, "2026-05-18T00:00:00Z")->stale, 0);
    assert_int_equal(watch(arena, rows, "2026-05-18T00:00:01Z")->stale, 1);
    arena_free(arena);
}

static char *printed(struct arena *arena, const struct watch *watch,
                     bool (*print)(struct arena *, const struct watch *, struct sink *, struct err *))
{
    struct err err = {0};
    const char *const path = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, path, &err);

    assert_true(print(arena, watch, sink, &err) && sink_close(sink, &err));
    return scratch_read(arena, path);
}

static void people_read_the_worst_first(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        printed(arena, watch(arena, MET NO_DATA UNLIKELY OFF_TRACK MISSED, NULL), monitor_print_status),
        "missed    gone dana 80 % (76 to 84), target 90 by 2026-04-30\n"
        "off-track off dana  80 % (76 to 84), target 95 by 2026-12-31\n"
        "unlikely  hard dana 80 % (76 to 84), target 95 by 2026-12-31, chance 2 %, needs 5,669 more\n"
        "unproven  mute dana no answers, target 90 by 2026-12-31\n"
        "met       met dana  80 % (76 to 84), target 75 by 2026-12-31\n");
    assert_string_equal(printed(arena, watch(arena, NO_TARGET, NULL), monitor_print_status), "no targets\n");
    arena_free(arena);
}

/* What is stale is as bad as what isn't known, and no better than it was. */
static void bad_news_stays_first_when_it_gets_old(void **state)
{
    struct arena *const arena = scratch_new();
    const struct watch *const old =
        watch(arena, MET ON_TRACK NO_DATA UNLIKELY OFF_TRACK MISSED, "2026-06-01T00:00:00Z");
    static const char *const order[] = {"gone", "off", "hard", "mute", "soon", "met"};

    (void)state;
    assert_int_equal(old->count, ROWS(order));
    for (size_t i = 0; i < ROWS(order); i++)
        assert_string_equal(old->items[i].row->metric, order[i]);
    assert_int_equal(old->unlikely, 1);
    arena_free(arena);
}

/* A name that is longer than names are pushes only its own line. */
static void a_line_says_all_whatever_its_width(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        printed(
            arena,
            watch(arena,
                  "answered,\"the returns desk of Malmö\",2026-W20,share,high,20,80,2026-05-18,%,75,,72,\n"
                  "csat,dana,2026-W20,share,high,20,80,2026-05-18,%,75,,72,\n",
                  NULL),
            monitor_print_status),
        "unproven  answered the returns desk of Malmö 80 % (58 to 92), target 75, chance 67 %, needs 108 "
        "more\n"
        "unproven  csat dana 80 % (58 to 92), target 75, chance 67 %, needs 108 more\n");
    arena_free(arena);
}

static void silence_with_messages_waiting_is_told_as_such(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed(
        arena, watch(arena, "wait,dana,2026-W17,quantile,low,9,,2026-06-07,hours,12,,12,not-reached\n", NULL),
        monitor_print_status);

    (void)state;
    assert_non_null(strstr(text, "missed    wait dana more than "));
    assert_non_null(strstr(text, " h, target 12"));
    arena_free(arena);
}

static void a_pager_gets_one_line(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        printed(arena, watch(arena, MET MISSED, NULL), monitor_print_nagios),
        "CUSTOMERS CRITICAL - 1 missed, 0 off-track, 0 unproven, 0 on-track, 1 met; first: gone dana "
        "80 % (76 to 84), target 90 by 2026-04-30"
        " | missed=1 off_track=0 unlikely=0 unproven=0 on_track=0 met=1 no_data=0 stale=0 silent=0\n");
    assert_non_null(strstr(
        printed(arena, watch(arena, "a|b,\"da\nna\",2026-W20,share,high,400,80,2026-05-18,%,75,,70,\n", NULL),
                monitor_print_nagios),
        "first: a/b da na 80 %"));
    arena_free(arena);
}

static void prometheus_labels_are_escaped(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed(
        arena, watch(arena, "csat,\"a\"\"b\\c\nd\",2026-W20,share,high,400,80,2026-05-18,%,75,,70,\n", NULL),
        gauges_print);

    (void)state;
    assert_non_null(
        strstr(text, "# TYPE voc_now gauge\nvoc_now{metric=\"csat\",owner=\"a\\\"b\\\\c\\nd\"} 80\n"));
    assert_non_null(strstr(text, "verdict=\"met\"} 1\n"));
    assert_non_null(strstr(text, "verdict=\"missed\"} 0\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_status_is_that_of_the_worst),
        cmocka_unit_test(what_is_too_old_is_stale),
        cmocka_unit_test(answers_that_stop_are_told_however_new_the_table_is),
        cmocka_unit_test(a_metric_is_as_fresh_as_its_newest_answers),
        cmocka_unit_test(people_read_the_worst_first),
        cmocka_unit_test(bad_news_stays_first_when_it_gets_old),
        cmocka_unit_test(a_line_says_all_whatever_its_width),
        cmocka_unit_test(silence_with_messages_waiting_is_told_as_such),
        cmocka_unit_test(a_pager_gets_one_line),
        cmocka_unit_test(prometheus_labels_are_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
