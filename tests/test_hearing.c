/* hearing - tests of what of the feedback behind scores is asked */
#include "table.h"
#include "voc/hearing.h"

#define MEASURES "metric,owner,period,kind,better,n,value\n"
#define FEEDBACK "at,owner,channel,nps,answered_at\n2026-05-12T08:00:00Z,dana,mail,3,\n"

static struct hearing *hear(struct arena *arena, const char *rows, const char *feedback, const char *mix,
                            struct scratch_talk *said, struct err *err)
{
    const char *const path = scratch_file(arena, feedback);
    struct feed *const feed = feed_open(arena, &path, 1, err);
    struct roster *const roster = arena_alloc(arena, sizeof *roster);
    struct hearing_plan plan = {.owner = "owner", .mix = mix, .level = 0.95};

    plan.clock = (struct reckoning){.zone = zone_open(arena, "UTC", err), .span = {INT64_MIN, INT64_MAX}};
    assert_true(roster_read(arena, table_measures(arena, arena_printf(arena, "%s%s", MEASURES, rows)),
                            "owner", roster, err));
    return hearing_of(arena, feed, roster, &plan, said ? &said->talk : NULL, err);
}

static const char *asked(struct arena *arena, const struct hearing *hearing)
{
    const char *names = "";

    for (size_t i = 0; i < hearing->plan.metrics.count; i++)
        names = arena_printf(arena, "%s%s ", names, hearing->plan.metrics.items[i].name);
    return names;
}

static void what_the_measures_lack_is_asked_within_their_limit(void **state)
{
    static const char *const cases[][3] = {
        {"nps,dana,2026-W20,net,high,9,1\n", NULL, "answered_24h closed_loop_24h first_response "},
        {"answered_2d,dana,2026-W20,within,high,9,1\n", NULL, "closed_loop_2d first_response "},
        {"closed_loop_8h,dana,2026-W20,within,high,9,1\nfirst_response,dana,2026-W20,quantile,low,9,1\n",
         NULL, "answered_8h "},
        {"nps,dana,2026-W20,net,high,9,1\ncsat,dana,2026-W20,share,high,9,1\nmood,dana,2026-W20,mean,high,9,"
         "1\n",
         "channel", "nps answered_24h closed_loop_24h first_response "}, /* no column csat */
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct err err = {0};
        const struct hearing *const got = hear(arena, cases[i][0], FEEDBACK, cases[i][1], NULL, &err);
        if (!got)
            fail_msg("%s", err.text);
        assert_string_equal(asked(arena, got), cases[i][2]);
    }
    arena_free(arena);
}

static void a_name_tells_what_a_metric_is_about(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_int_equal(hearing_topic(arena, "answered_4h"), HEARING_ANSWERING);
    assert_int_equal(hearing_topic(arena, "first_response"), HEARING_ANSWERING);
    assert_int_equal(hearing_topic(arena, "closed_loop_2d"), HEARING_LOOP);
    assert_int_equal(hearing_topic(arena, "resolved_24h"), HEARING_NEITHER);
    assert_int_equal(hearing_topic(arena, "nps"), HEARING_NEITHER);
    assert_int_equal(hearing_topic(arena, "answered_soon"), HEARING_NEITHER);
    arena_free(arena);
}

static void what_cant_be_heard_is_refused(void **state)
{
    static const char *const cases[][3] = {
        {"at,nps\n", NULL, "the feedback has no column 'owner'; pipe it through voc assign"},
        {FEEDBACK, "chanel", "has no column 'chanel'; did you mean 'channel'?"},
        {FEEDBACK, "channel, owner", "--mix: owner is who is scored"},
        {"at,owner,answered_at\n2026-05-12,*,\n", NULL, "can't name a group"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct err err = {0};
        assert_null(hear(arena, "nps,dana,2026-W20,net,high,9,1\n", cases[i][0], cases[i][1], NULL, &err));
        if (!strstr(err.text, cases[i][2]))
            fail_msg("%s", err.text);
    }
    arena_free(arena);
}

static void feedback_of_strangers_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct err err = {0};

    (void)state;
    scratch_listen(&said);
    assert_non_null(hear(arena, "nps,omar,2026-W20,net,high,9,1\n", FEEDBACK, NULL, &said, &err));
    assert_non_null(strstr(said.text, "! the feedback has nothing of any owner of the measures"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_measures_lack_is_asked_within_their_limit),
        cmocka_unit_test(a_name_tells_what_a_metric_is_about),
        cmocka_unit_test(what_cant_be_heard_is_refused),
        cmocka_unit_test(feedback_of_strangers_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
