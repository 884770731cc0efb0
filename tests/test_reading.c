/* reading - tests of what one row of feedback is to a metric */
#include "scratch.h"
#include "voc/reading.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

struct bench {
    struct arena *arena;
    struct feed *feed;
    struct feedback *feedback;
    struct metrics metrics;
    struct reckoning clock;
    enum period_kind every;
    struct readings *readings;
    struct err err;
};

/* A table with these rows and one built-in metric; readings are NULL where it can't be. */
static struct bench *bench_open(const char *content, const char *metric, const char *as_of, const char *from,
                                enum period_kind every)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = arena_alloc(arena, sizeof *bench);
    struct metric item;
    const char *const path = scratch_file(arena, content);

    bench->arena = arena;
    bench->every = every;
    assert_true(metric_builtin(arena, slice_of(metric), &item));
    metrics_add(arena, &bench->metrics, &item);
    bench->clock.zone = zone_open(arena, "UTC", &bench->err);
    assert_true(period_span_parse(from, from, bench->clock.zone, &bench->clock.span, &bench->err));
    bench->clock.is_set = as_of != NULL;
    if (as_of)
        assert_true(moment_parse(slice_of(as_of), &bench->clock.as_of));
    bench->feed = feed_open(arena, &path, 1, &bench->err);
    assert_non_null(bench->feed);
    bench->feedback = feedback_open(arena, bench->feed, &bench->clock);
    bench->readings =
        reading_open(arena, bench->feed, bench->feedback, &bench->clock, &bench->metrics, every, &bench->err);
    return bench;
}

static void a_row_is_named_by_how_it_counts(void **state)
{
    static const struct {
        const char *metric, *row, *as_of, *word;
        enum outcome_state state;
    } cases[] = {
        {"nps", "2026-01-05,,,,9,,,", NULL, "promoter", OUTCOME_CLASS},
        {"nps", "2026-01-05,,,,7,,,", NULL, "passive", OUTCOME_CLASS},
        {"nps", "2026-01-05,,,, 6 ,,,", NULL, "detractor", OUTCOME_CLASS},
        {"nps", "2026-01-05,,,,,,,", NULL, "no answer", OUTCOME_NOT},
        {"nps", "2026-01-05,,,,9,,,0", NULL, "weight 0", OUTCOME_NOT},
        {"nps", "2026-01-05,,,,9,,,", "2026-01-04", "later than --as-of", OUTCOME_NOT},
        {"nps", ",,,,9,,,", NULL, "promoter", OUTCOME_CLASS},
        {"csat", "2026-01-05,,,,,4,,", NULL, "good", OUTCOME_CLASS},
        {"dsat", "2026-01-05,,,,,4,,", NULL, "not good", OUTCOME_CLASS},
        {"rating", "2026-01-05,,,,,,4.5,", NULL, "counted", OUTCOME_VALUE},
        {"volume", "2026-01-05,,,,,,,0", NULL, "counted", OUTCOME_CLASS},
        {"volume", ",2026-01-05,,,,,,", NULL, "silent", OUTCOME_NOT},
        {"volume", ",2026-01-05,,,9,,,", NULL, "counted", OUTCOME_CLASS},
        {"response", "2026-01-06,2026-01-05,,,9,,,", NULL, "answered", OUTCOME_CLASS},
        {"response", "2026-01-06,2026-01-05,,,9,,,", "2026-01-05", "silent", OUTCOME_CLASS},
        {"response", ",2026-01-05,,,,,,", NULL, "silent", OUTCOME_CLASS},
        {"response", "2026-01-06,,,,9,,,", NULL, "not asked", OUTCOME_NOT},
        {"answered_24h", "2026-01-05T10:00Z,,2026-01-05T12:00Z,,,,,", NULL, "answered", OUTCOME_ANSWERED},
        {"answered_24h", "2026-01-05T10:00Z,,2026-01-05T12:00Z,,,,,", "2026-01-05T11:00Z", "waiting",
         OUTCOME_WAITING},
        {"answered_24h", "2026-01-05T10:00Z,,,2026-01-06T10:00Z,,,,", NULL, "closed", OUTCOME_CLOSED},
        {"answered_24h", "2026-01-05T10:00Z,,,,,,,", NULL, "waiting", OUTCOME_WAITING},
        {"answered_24h", "2026-01-05T10:00Z,,2026-01-04,,,,,", NULL, "reply before its question",
         OUTCOME_NOT},
        {"answered_24h", "2026-01-05T10:00Z,,,2026-01-04T10:00Z,,,,", NULL, "closed before its question",
         OUTCOME_NOT},
        {"answered_24h", ",,2026-01-04,,,,,", NULL, "no moment", OUTCOME_NOT},
        {"closed_loop_24h", "2026-01-05T10:00Z,,2026-01-05T12:00Z,,3,5,,", NULL, "answered",
         OUTCOME_ANSWERED},
        {"closed_loop_24h", "2026-01-05T10:00Z,,2026-01-05T12:00Z,,9,1,,", NULL, "not unhappy", OUTCOME_NOT},
        {"closed_loop_24h", "2026-01-05T10:00Z,,2026-01-05T12:00Z,,,,,", NULL, "no score", OUTCOME_NOT},
    };
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        char content[256];
        struct outcome outcome;
        snprintf(content, sizeof content, "at,asked_at,answered_at,closed_at,nps,csat,rating,weight\n%s\n",
                 cases[i].row);
        struct bench *const bench = bench_open(content, cases[i].metric, cases[i].as_of, NULL, PERIOD_ALL);
        assert_non_null(bench->readings);
        assert_true(feedback_next(bench->feedback, &bench->err));
        assert_true(reading_of(bench->readings, 0, &outcome, &bench->err));
        if (strcmp(outcome.word, cases[i].word) != 0 || outcome.state != cases[i].state)
            fail_msg("%s of %s is %s", cases[i].metric, cases[i].row, outcome.word);
        arena_free(bench->arena);
    }
}

static void a_cell_that_cant_be_stops_with_its_place(void **state)
{
    static const struct {
        const char *metric, *content, *says;
    } cases[] = {{"nps", "at,nps\n2026-01-05,eleven\n", ":2: nps: 'eleven' is not a number from 0 to 10"},
                 {"nps", "at,nps\n2026-01-05,11\n", ":2: nps: '11' is not a number from 0 to 10"},
                 {"csat", "csat\n0\n", ":2: csat: '0' is not a number from 1 to 5"},
                 {"rating", "rating\n\"4,5\"\n", ":2: rating: '4,5' is not a number from 1 to 5"},
                 {"ces", "ces\n-1\n", ":2: ces: '-1' is not a number from 1 to 7"},
                 {"response", "asked_at,nps\n2026-01-05,?\n", ":2: nps: '?' is not a number"}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct bench *const bench = bench_open(cases[i].content, cases[i].metric, NULL, NULL, PERIOD_ALL);
        struct outcome outcome;
        assert_non_null(bench->readings);
        assert_true(feedback_next(bench->feedback, &bench->err));
        assert_false(reading_of(bench->readings, 0, &outcome, &bench->err));
        assert_int_equal(bench->err.status, ERR_DATA);
        assert_non_null(strstr(bench->err.text, cases[i].says));
        arena_free(bench->arena);
    }
}

static void days_and_hours_are_told_apart(void **state)
{
    static const struct {
        const char *at, *until;
        int64_t delay;
        bool by_day;
    } cases[] = {{"2026-01-05T10:00Z", "2026-01-05T12:30:30Z", 9030, false},
                 {"2026-01-05", "2026-01-07", 2 * 86400, true},
                 {"2026-01-05T23:00Z", "2026-01-06", 86400, true},
                 {"2026-01-05", "2026-01-05T23:00Z", 0, true},
                 {"2026-01-05T10:00+02:00", "2026-01-05T10:00Z", 7200, false}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        char content[128];
        struct outcome outcome;
        snprintf(content, sizeof content, "at,answered_at\n%s,%s\n", cases[i].at, cases[i].until);
        struct bench *const bench = bench_open(content, "first_response", NULL, NULL, PERIOD_ALL);
        assert_true(feedback_next(bench->feedback, &bench->err));
        assert_true(reading_of(bench->readings, 0, &outcome, &bench->err));
        assert_int_equal(outcome.delay, cases[i].delay);
        assert_int_equal(outcome.by_day, cases[i].by_day);
        arena_free(bench->arena);
    }
}

static void a_row_without_a_moment_stands_nowhere(void **state)
{
    struct bench *const bench = bench_open("at,nps\n,9\n2026-02-05,9\n", "nps", NULL, NULL, PERIOD_MONTH);
    struct outcome outcome;
    (void)state;
    assert_true(feedback_next(bench->feedback, &bench->err));
    assert_true(reading_of(bench->readings, 0, &outcome, &bench->err));
    assert_int_equal(outcome.state, OUTCOME_NOT);
    assert_true(outcome.is_unplaced);
    assert_true(feedback_next(bench->feedback, &bench->err));
    assert_true(reading_of(bench->readings, 0, &outcome, &bench->err));
    assert_int_equal(outcome.period, 2026 * 12 + 1);
    arena_free(bench->arena);
}

static void a_span_leaves_out_what_lies_outside(void **state)
{
    struct bench *const bench = bench_open("at,answered_at\n2026-01-31,2026-02-01\n2026-02-01,2026-02-01\n",
                                           "first_response", NULL, "2026-02", PERIOD_ALL);
    struct outcome outcome;
    (void)state;
    assert_true(feedback_next(bench->feedback, &bench->err));
    assert_true(reading_of(bench->readings, 0, &outcome, &bench->err));
    assert_true(outcome.is_outside);
    assert_true(outcome.is_answer); /* its source answers all the same */
    assert_true(feedback_next(bench->feedback, &bench->err));
    assert_true(reading_of(bench->readings, 0, &outcome, &bench->err));
    assert_int_equal(outcome.state, OUTCOME_ANSWERED);
    arena_free(bench->arena);
}

static void a_column_that_is_missing_is_named(void **state)
{
    static const struct {
        const char *content, *metric, *says;
        enum period_kind every;
    } cases[] = {{"at,npss\n", "nps", "has no column 'nps'; did you mean 'npss'?", PERIOD_ALL},
                 {"at,x\n", "answered_24h", "has no column 'answered_at'", PERIOD_ALL},
                 {"at,answered_at\n", "closed_loop_24h", "has no column 'nps'", PERIOD_ALL},
                 {"at,asked_at\n", "response", "has no column 'nps'", PERIOD_ALL},
                 {"nps\n", "nps", "has no column 'at', so its rows stand in no week", PERIOD_WEEK}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct bench *const bench = bench_open(cases[i].content, cases[i].metric, NULL, NULL, cases[i].every);
        assert_null(bench->readings);
        assert_int_equal(bench->err.status, ERR_DATA);
        if (!strstr(bench->err.text, cases[i].says))
            fail_msg("%s", bench->err.text);
        arena_free(bench->arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_named_by_how_it_counts),
        cmocka_unit_test(a_cell_that_cant_be_stops_with_its_place),
        cmocka_unit_test(days_and_hours_are_told_apart),
        cmocka_unit_test(a_row_without_a_moment_stands_nowhere),
        cmocka_unit_test(a_span_leaves_out_what_lies_outside),
        cmocka_unit_test(a_column_that_is_missing_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
