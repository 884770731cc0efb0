/* feedback - tests of the feedback table's rows */
#include "scratch.h"
#include "voc/feedback.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static struct feedback *open_rows(struct arena *arena, const char *content, const char *zone,
                                  struct reckoning *clock)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    assert_non_null(feed);
    clock->zone = zone_open(arena, zone, &err);
    assert_non_null(clock->zone);
    clock->span = (struct period_span){INT64_MIN, INT64_MAX};
    return feedback_open(arena, feed, clock);
}

static void the_newest_moment_is_the_newest_event(void **state)
{
    static const struct {
        const char *content, *newest;
    } cases[] = {{"at,due\n2026-01-05,2027-01-01\n2026-01-03,\n", "2026-01-05"},
                 {"at,answered_at\n2026-01-05T10:00Z,2026-01-05T09:00:01Z\n", "2026-01-05T10:00Z"},
                 {"at,closed_at\n2026-01-05T10:00Z,2026-01-05\n", "2026-01-05"}, /* a day ends later */
                 {"at\n2026-01-05T23:30-02:00\n2026-01-05\n", "2026-01-06T01:30Z"},
                 {"at,nps\n,9\n", ""}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct reckoning clock = {0};
        struct feedback *const feedback = open_rows(arena, cases[i].content, "UTC", &clock);
        struct err err = {0};
        char text[MOMENT_SIZE];
        while (feedback_next(feedback, &err))
            ;
        assert_int_equal(err.status, 0);
        moment_write(feedback_newest(feedback)->event.moment, text);
        assert_string_equal(text, cases[i].newest);
        arena_free(arena);
    }
}

static void weights_are_numbers_from_zero_up(void **state)
{
    static const struct {
        const char *cell;
        int64_t weight; /* billionths; -1: refused */
    } cases[] = {
        {"2.5", 2500000000},          {"0", 0},   {"", 1000000000}, {" 3 ", 3000000000}, {"0.0000000015", 2},
        {"1e9", 1000000000000000000}, {"-1", -1}, {"much", -1},     {"1e-10", -1},       {"1e10", -1}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct reckoning clock = {0};
        struct feedback *const feedback =
            open_rows(arena, arena_printf(arena, "nps,weight\n9,%s\n", cases[i].cell), "UTC", &clock);
        struct err err = {0};
        const bool fits = feedback_next(feedback, &err);
        assert_int_equal(fits, cases[i].weight >= 0);
        if (fits)
            assert_int_equal(feedback_weight(feedback), cases[i].weight);
        assert_int_equal(feedback_unweighted(feedback), *cases[i].cell == '\0');
        assert_int_equal(feedback_weightless(feedback), fits && cases[i].weight == 0);
        arena_free(arena);
    }
}

static void a_day_happens_when_it_begins_there(void **state)
{
    struct arena *const arena = scratch_new();
    struct reckoning clock = {.is_set = true};
    struct moment day;
    (void)state;
    assert_true(moment_parse(slice_of("2026-01-05T22:30Z"), &clock.as_of));
    assert_true(moment_parse(slice_of("2026-01-06"), &day));
    assert_false(feedback_has_happened(open_rows(arena, "at\n", "UTC", &clock), day));
    assert_true(feedback_has_happened(open_rows(arena, "at\n", "+02:00", &clock), day));
    arena_free(arena);
}

static void the_first_score_that_a_row_has_tells(void **state)
{
    struct arena *const arena = scratch_new();
    struct reckoning clock = {0};
    struct feedback *const feedback =
        open_rows(arena, "rating,csat,nps\n1,,\n1,5,\n,,0\n,,\n", "UTC", &clock);
    static const size_t scores[] = {3, 1, 0, ANSWERS_SCORES};
    struct err err = {0};
    size_t score;
    double value;
    (void)state;
    for (size_t i = 0; i < ROWS(scores); i++) {
        assert_true(feedback_next(feedback, &err));
        assert_true(answers_score(feedback_answers(feedback), &score, &value, &err));
        assert_int_equal(score, scores[i]);
    }
    arena_free(arena);
}

static void a_time_that_is_none_stops(void **state)
{
    struct arena *const arena = scratch_new();
    struct reckoning clock = {0};
    struct feedback *const feedback = open_rows(arena, "at\n5.1.2026\n", "UTC", &clock);
    struct err err = {0};
    (void)state;
    assert_false(feedback_next(feedback, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_non_null(strstr(err.text, ":2: at: '5.1.2026' is no ISO 8601 time"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_newest_moment_is_the_newest_event),
        cmocka_unit_test(weights_are_numbers_from_zero_up),
        cmocka_unit_test(a_day_happens_when_it_begins_there),
        cmocka_unit_test(the_first_score_that_a_row_has_tells),
        cmocka_unit_test(a_time_that_is_none_stops),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
