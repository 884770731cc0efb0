/* spans - tests of how long each delay is and what became of it, as SQLite counts them */
#include "asked.h"

static void delays_are_whole_seconds_by_what_ended_them(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena,
                  "first_response||answers|web|||2||\n"
                  "first_response|2026-W02|answered||90||1||\nfirst_response|2026-W02|closed||3600||1||\n"
                  "first_response|2026-W02|waiting|web|43200||1||\n",
                  .table = "at,source,answered_at,closed_at\n2026-01-05T12:00:00Z,web,2026-01-05T12:01:30Z,\n"
                           "2026-01-05T12:00Z,web,,2026-01-05T13:00Z\n2026-01-05T12:00Z,web,,\n",
                  .metrics = "first_response", .every = PERIOD_WEEK, .as_of = "2026-01-05");
    arena_free(arena);
}

static void what_is_known_by_the_day_is_apart_and_in_whole_days(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(
        arena,
        "first_response||answers by day||||2||\n"
        "first_response|all|answered by day||0||1||\nfirst_response|all|answered by day||86400||1||\n"
        "first_response|all|waiting by day||172800||1||\n",
        .table = "at,answered_at\n2026-01-05T23:00Z,2026-01-06\n2026-01-05,2026-01-05T01:00Z\n2026-01-05,\n",
        .metrics = "first_response", .as_of = "2026-01-07T23:00Z");
    arena_free(arena);
}

/* It is known that somebody answers there, but the delay can't be. */
static void a_reply_before_its_question_is_evidence_only(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "first_response||answers||||1||\n",
                  .table = "at,answered_at\n2026-01-05T12:00Z,2026-01-05T11:59Z\n",
                  .metrics = "first_response", .as_of = "2026-01-07");
    arena_free(arena);
}

static void what_came_later_has_not_happened(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "first_response|all|waiting||3600||1||\n",
                  .table = "at,answered_at\n2026-01-05T12:00Z,2026-01-05T13:01:00Z\n2026-01-05T13:01Z,\n",
                  .metrics = "first_response", .as_of = "2026-01-05T13:00Z");
    arena_free(arena);
}

/* The first score that a row has says so; the evidence is of all rows. */
static void only_the_unhappy_are_in_a_closed_loop(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "closed_loop_24h||answers||||5||\nclosed_loop_24h|all|answered||60||2||\n",
                  .table =
                      "at,answered_at,nps,csat,rating\n2026-01-05T12:00Z,2026-01-05T12:01Z,6,5,\n"
                      "2026-01-05T12:00Z,2026-01-05T12:01Z,7,1,\n2026-01-05T12:00Z,2026-01-05T12:01Z,,,2\n"
                      "2026-01-05T12:00Z,2026-01-05T12:01Z,,3,1\n2026-01-05T12:00Z,2026-01-05T12:01Z,,,\n",
                  .metrics = "closed_loop_24h", .as_of = "2026-01-07");
    arena_free(arena);
}

static void metrics_of_the_same_delay_share_its_rows(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "answered_2h||answers||||1||\nanswered_2h|all|answered||60||1||\n",
                  .table = "at,answered_at\n2026-01-05T12:00Z,2026-01-05T12:01Z\n",
                  .metrics = "answered_2h,first_response,answered_1d", .as_of = "2026-01-07");
    arena_free(arena);
}

static void evidence_is_of_all_time(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(
        arena, "first_response||answers||||2||\nfirst_response|2026-01|answered||60||1||\n",
        .table = "at,answered_at\n2026-01-05T12:00Z,2026-01-05T12:01Z\n2025-12-31T23:59Z,2026-01-05T12:01Z\n",
        .metrics = "first_response", .as_of = "2026-02-07", .every = PERIOD_MONTH, .from = "2026-01-01",
        .to = "2026-01");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(delays_are_whole_seconds_by_what_ended_them),
        cmocka_unit_test(what_is_known_by_the_day_is_apart_and_in_whole_days),
        cmocka_unit_test(a_reply_before_its_question_is_evidence_only),
        cmocka_unit_test(what_came_later_has_not_happened),
        cmocka_unit_test(only_the_unhappy_are_in_a_closed_loop),
        cmocka_unit_test(metrics_of_the_same_delay_share_its_rows),
        cmocka_unit_test(evidence_is_of_all_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
