/* outcome - tests of what a delay is in one row of feedback: answered, closed before, or still waiting */
#include "scratch.h"
#include "voc/outcome.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

enum { HOUR = 3600, DAY = 24 * HOUR };

static const struct place first_response = {.from = FEEDBACK_AT, .until = FEEDBACK_ANSWERED},
                          since_closing = {.from = FEEDBACK_CLOSED, .until = FEEDBACK_ANSWERED};

/* NULL: up to all that is there. */
static struct reckoning clock_of(struct arena *arena, const char *as_of, const char *hours)
{
    struct err err = {0};
    struct reckoning clock = {.zone = zone_open(arena, "Europe/Berlin", &err), .is_set = as_of != NULL};
    struct shifts shifts;

    assert_true(!as_of || moment_parse(slice_of(as_of), &clock.as_of));
    if (hours) {
        assert_true(shifts_parse(hours, &shifts, &err));
        clock.work = worktime_new(arena, clock.zone, &shifts, &(struct holidays){0});
    }
    return clock;
}

/* Of the only row: at, answered_at, closed_at. */
static struct outcome outcome_of(struct arena *arena, const char *row, const struct place *place,
                                 const struct reckoning *clock)
{
    struct err err = {0};
    const char *const path =
        scratch_file(arena, arena_printf(arena, "at,answered_at,closed_at,id\n%s,1\n", row));
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct feedback *const feedback = feedback_open(arena, feed, clock);
    struct outcome outcome = {.state = OUTCOME_CLASS};

    for (size_t i = 0; i < FEEDBACK_TIMES; i++)
        feedback_time(feedback, feedback_time_name(feedback, i));
    assert_true(feedback_next(feedback, &err));
    outcome_delay(feedback, place, clock, &outcome);
    return outcome;
}

static void a_delay_is_answered_closed_or_waits(void **state)
{
    static const struct {
        const char *row, *as_of;
        enum outcome_state state;
        const char *word;
    } cases[] = {
        {"2026-01-05T10:00Z,2026-01-05T12:00Z,", NULL, OUTCOME_ANSWERED, "answered"},
        {"2026-01-05T10:00Z,2026-01-05T12:00Z,2026-01-05T11:00Z", NULL, OUTCOME_ANSWERED, "answered"},
        {"2026-01-05T10:00Z,2026-01-05T10:00Z,", NULL, OUTCOME_ANSWERED, "answered"},
        {"2026-01-05T10:00Z,,2026-01-05T11:00Z", NULL, OUTCOME_CLOSED, "closed"},
        {"2026-01-05T10:00Z,,", NULL, OUTCOME_WAITING, "waiting"},
        /* what comes after as-of hasn't happened */
        {"2026-01-05T10:00Z,2026-01-05T12:00Z,", "2026-01-05T12:00:00Z", OUTCOME_ANSWERED, "answered"},
        {"2026-01-05T10:00Z,2026-01-05T12:00Z,", "2026-01-05T11:59:59Z", OUTCOME_WAITING, "waiting"},
        {"2026-01-05T10:00Z,2026-01-05T12:00Z,2026-01-05T11:00Z", "2026-01-05T11:30Z", OUTCOME_CLOSED,
         "closed"},
        {"2026-01-05T10:00Z,2026-01-05T12:00Z,2026-01-05T11:00Z", "2026-01-05T10:30Z", OUTCOME_WAITING,
         "waiting"},
        {",2026-01-05T12:00Z,2026-01-05T13:00Z", NULL, OUTCOME_NOT, "no moment"},
        {"2026-01-05T10:00Z,2026-01-05T09:59Z,", NULL, OUTCOME_NOT, "reply before its question"},
        {"2026-01-05T10:00Z,,2026-01-05T09:59Z", NULL, OUTCOME_NOT, "closed before its question"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct reckoning clock = clock_of(arena, cases[i].as_of, NULL);
        const struct outcome outcome = outcome_of(arena, cases[i].row, &first_response, &clock);
        if (outcome.state != cases[i].state || strcmp(outcome.word, cases[i].word) != 0)
            fail_msg("%s: %d %s", cases[i].row, (int)outcome.state, outcome.word);
        assert_int_equal(outcome.is_answer, cases[i].state == OUTCOME_ANSWERED ||
                                                cases[i].state == OUTCOME_CLOSED ||
                                                strstr(cases[i].word, "before"));
    }
    arena_free(arena);
}

static void a_delay_from_the_closing_does_not_end_there(void **state)
{
    struct arena *const arena = scratch_new();
    const struct reckoning clock = clock_of(arena, NULL, NULL);

    (void)state;
    assert_int_equal(outcome_of(arena, "2026-01-05,,2026-01-06", &since_closing, &clock).state,
                     OUTCOME_WAITING);
    assert_int_equal(outcome_of(arena, "2026-01-05,2026-01-08,2026-01-06", &since_closing, &clock).delay,
                     2 * DAY);
    arena_free(arena);
}

static void what_does_not_count_says_what_is_wrong_with_it(void **state)
{
    static const struct {
        const char *row;
        bool is_odd, is_unplaced;
    } cases[] = {
        {"2026-01-05,2026-01-04,", true, false},
        {"2026-01-05,,2026-01-04", true, false},
        {",2026-01-04,", false, true},
        {",,2026-01-04", false, false}, /* nobody answered, so that nothing is missing */
        {"2026-01-05,2026-01-05,", false, false},
    };
    struct arena *const arena = scratch_new();
    const struct reckoning clock = clock_of(arena, NULL, NULL);

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct outcome outcome = outcome_of(arena, cases[i].row, &first_response, &clock);
        if (outcome.is_odd != cases[i].is_odd || outcome.is_unplaced != cases[i].is_unplaced)
            fail_msg("%s: odd %d, unplaced %d", cases[i].row, outcome.is_odd, outcome.is_unplaced);
    }
    arena_free(arena);
}

/* 2026-01-09 is a Friday; Berlin is an hour ahead of UTC then. */
static void its_length_is_by_the_clock_that_counts(void **state)
{
    static const struct {
        const char *row, *as_of, *hours;
        int64_t length;
        bool by_day;
    } cases[] = {
        {"2026-01-05T10:00Z,2026-01-05T12:00:30Z,", NULL, NULL, 2 * HOUR + 30, false},
        {"2026-01-05T10:00Z,2026-01-07,", NULL, NULL, 2 * DAY, true},
        {"2026-01-05,2026-01-06T01:00Z,", "2026-01-09", NULL, DAY, true},
        {"2026-01-05,,2026-01-06", NULL, NULL, DAY, true},
        {"2026-01-05T10:00Z,,", "2026-01-05T13:00Z", NULL, 3 * HOUR, false},
        {"2026-01-05T10:00Z,,", "2026-01-05", NULL, 13 * HOUR, false}, /* up to midnight in Berlin */
        {"2026-01-05,,", "2026-01-07T10:00Z", NULL, 2 * DAY, true},
        {"2026-01-05,,", "2026-01-01T10:00Z", NULL, 0, true}, /* it hasn't begun */
        {"2026-01-09T15:00Z,2026-01-12T09:00Z,", NULL, "Mon-Fri 09:00-17:00", 2 * HOUR, false},
        {"2026-01-09T15:00Z,,", "2026-01-12T10:00Z", "Mon-Fri 09:00-17:00", 3 * HOUR, false},
        {"2026-01-09,,", "2026-01-12T10:00Z", "Mon-Fri 09:00-17:00", 8 * HOUR, true},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct reckoning clock = clock_of(arena, cases[i].as_of, cases[i].hours);
        const struct outcome outcome = outcome_of(arena, cases[i].row, &first_response, &clock);
        const long long length = outcome_length(&outcome, &clock);
        if (length != cases[i].length || outcome.by_day != cases[i].by_day)
            fail_msg("%s: %lld, by day %d", cases[i].row, length, outcome.by_day);
    }
    arena_free(arena);
}

static void without_an_as_of_what_waits_says_since_when(void **state)
{
    struct arena *const arena = scratch_new();
    const struct reckoning clock = clock_of(arena, NULL, NULL);
    const struct outcome outcome = outcome_of(arena, "2026-01-05T10:00Z,,", &first_response, &clock);

    (void)state;
    assert_int_equal(outcome_length(&outcome, &clock), civil_days(2026, 1, 5) * CIVIL_DAY + 10 * HOUR);
    arena_free(arena);
}

static void what_is_left_out_is_nothing_else(void **state)
{
    struct outcome outcome = {.state = OUTCOME_VALUE, .is_odd = true, .is_unplaced = true, .word = "5"};

    (void)state;
    outcome_leave_out(&outcome, "weight 0");
    assert_int_equal(outcome.state, OUTCOME_NOT);
    assert_string_equal(outcome.word, "weight 0");
    assert_false(outcome.is_odd || outcome.is_unplaced);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_delay_is_answered_closed_or_waits),
        cmocka_unit_test(a_delay_from_the_closing_does_not_end_there),
        cmocka_unit_test(what_does_not_count_says_what_is_wrong_with_it),
        cmocka_unit_test(its_length_is_by_the_clock_that_counts),
        cmocka_unit_test(without_an_as_of_what_waits_says_since_when),
        cmocka_unit_test(what_is_left_out_is_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
