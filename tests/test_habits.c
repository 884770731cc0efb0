/* habits - tests of how the feedback of each owner comes in */
#include "scratch.h"
#include "voc/habits.h"

#define HEADER "owner,at,asked_at,answered_at,resolved_at,nps,csat\n"

static const struct zone *utc(struct arena *arena)
{
    struct err err = {0};

    return zone_open(arena, "UTC", &err);
}

static struct habits_owner *habits_of(struct arena *arena, const char *rows, struct period_span span,
                                      size_t *count)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, arena_printf(arena, "%s%s", HEADER, rows));
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    const struct reckoning clock = {.zone = utc(arena), .span = span};
    struct feedback *const feedback = feedback_open(arena, feed, &clock);
    struct habits *const habits =
        habits_open(arena, feed, feedback, &(struct habits_plan){"owner", clock.zone, span});

    assert_non_null(habits);
    while (feedback_next(feedback, &err))
        assert_true(habits_see(habits, &err));
    assert_int_equal(err.status, 0);
    return habits_owners(habits, count);
}

static const struct period_span always = {INT64_MIN, INT64_MAX};

static void owners_are_told_apart_and_nobody_is_none(void **state)
{
    struct arena *const arena = scratch_new();
    size_t count;
    const struct habits_owner *const owners = habits_of(arena,
                                                        "omar,2026-01-05,,,,9,\ndana,2026-01-05,,,,8,\n"
                                                        ",2026-01-05,,,,8,\nomar,2026-01-06,,,,9,\n",
                                                        always, &count);

    (void)state;
    assert_int_equal(count, 2);
    assert_true(slice_is(owners[0].name, slice_of("dana")));
    assert_true(slice_is(owners[1].name, slice_of("omar")));
    assert_int_equal(owners[1].scores[0][9], 2);
    assert_int_equal(owners[1].day_count, 2);
    assert_int_equal(owners[1].days[0].day + 1, owners[1].days[1].day);
    arena_free(arena);
}

/* Who was asked counts on the day of asking, what was answered on its own. */
static void the_asked_and_the_answers_stand_on_their_days(void **state)
{
    struct arena *const arena = scratch_new();
    size_t count;
    const struct habits_owner *const owners =
        habits_of(arena, "dana,2026-01-07,2026-01-05,,,10,\ndana,,2026-01-05,,,,\ndana,2026-01-07,,,,6,\n",
                  always, &count);
    const struct habits_day *const days = owners->days;

    (void)state;
    assert_int_equal(owners->day_count, 2);
    assert_int_equal(days[0].asked, 2);
    assert_int_equal(days[0].answered, 1);
    assert_int_equal(days[1].scores[0].n, 2);
    assert_int_equal(days[1].scores[0].top, 1);
    assert_near(days[1].scores[0].sum, 16, 0);
    assert_near(days[1].scores[0].squares, 136, 0);
    arena_free(arena);
}

static void the_first_score_of_a_row_counts(void **state)
{
    struct arena *const arena = scratch_new();
    size_t count;
    const struct habits_owner *const owners =
        habits_of(arena, "dana,2026-01-07,,,,10,3\ndana,2026-01-07,,,,,4\n", always, &count);

    (void)state;
    assert_int_equal(owners->scores[0][10], 1);
    assert_int_equal(owners->scores[1][3], 0);
    assert_int_equal(owners->scores[1][4], 1);
    assert_int_equal(owners->days->scores[1].top, 1);
    arena_free(arena);
}

/* Ten minutes of the clock; days and midnights aren't times. */
static void answers_and_replies_are_counted_by_ten_minutes(void **state)
{
    struct arena *const arena = scratch_new();
    size_t count;
    const struct habits_owner *const owners = habits_of(
        arena,
        "dana,2026-01-07T08:00:10Z,,2026-01-07T09:01Z,,9,\ndana,2026-01-07T08:09:59Z,,2026-01-07T09:09Z,,9,\n"
        "dana,2026-01-07T08:10:00Z,,2026-01-07T09:11Z,,9,\ndana,2026-01-07,,2026-01-08,,9,\n"
        "dana,2026-01-07T00:00:00Z,,2026-01-08T00:00Z,,9,\ndana,2026-01-07T08:00:11Z,,,,,\n",
        always, &count);

    (void)state;
    assert_int_equal(owners->answers_count, 2);
    assert_int_equal(owners->answers[0], 2);
    assert_int_equal(owners->answers[1], 1);
    assert_int_equal(owners->replies_count, 2);
    assert_int_equal(owners->replies[0], 2);
    arena_free(arena);
}

/* 2 log2(minutes + 1), rounded down to a half of a doubling: none 0, three minutes 4, an hour 11, a
   day 20. */
static void settled_cases_are_counted_by_how_long_they_took(void **state)
{
    struct arena *const arena = scratch_new();
    size_t count;
    const struct habits_owner *const owners =
        habits_of(arena,
                  "dana,2026-01-07T08:00Z,2026-01-09,,2026-01-07T08:00Z,,\n"
                  "dana,2026-01-07T08:00Z,,,2026-01-07T08:03Z,,\n"
                  "dana,2026-01-07T08:00Z,,2026-01-07T09:00Z,,,\n"
                  "dana,2026-01-07T08:00Z,,2026-01-07T09:00Z,2026-01-08T08:00Z,,\n"
                  "dana,2026-01-07T08:00Z,,,2026-01-07T07:00Z,,\ndana,2026-01-07T08:00Z,,,,9,\n",
                  always, &count);
    static const struct {
        size_t length;
        uint32_t asked, passed;
    } want[] = {{0, 1, 0}, {4, 0, 1}, {11, 0, 1}, {20, 0, 1}};
    uint32_t all = 0;

    (void)state;
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        assert_int_equal(owners->asked[want[i].length], want[i].asked);
        assert_int_equal(owners->passed[want[i].length], want[i].passed);
    }
    for (size_t i = 0; i < HABITS_LENGTHS; i++)
        all += owners->asked[i] + owners->passed[i];
    assert_int_equal(all, 4);
    arena_free(arena);
}

static void rows_outside_the_span_are_not_seen(void **state)
{
    struct arena *const arena = scratch_new();
    size_t count;
    const struct period_span span = {civil_days(2026, 1, 6) * CIVIL_DAY, civil_days(2026, 1, 8) * CIVIL_DAY};
    const struct habits_owner *const owners =
        habits_of(arena, "dana,2026-01-05,,,,9,\ndana,2026-01-06,,,,9,\ndana,2026-01-08,,,,9,\ndana,,,,,9,\n",
                  span, &count);

    (void)state;
    assert_int_equal(owners->scores[0][9], 1);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(owners_are_told_apart_and_nobody_is_none),
        cmocka_unit_test(the_asked_and_the_answers_stand_on_their_days),
        cmocka_unit_test(the_first_score_of_a_row_counts),
        cmocka_unit_test(answers_and_replies_are_counted_by_ten_minutes),
        cmocka_unit_test(settled_cases_are_counted_by_how_long_they_took),
        cmocka_unit_test(rows_outside_the_span_are_not_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
