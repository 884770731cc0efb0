/* period - days, weeks, months, quarters, halves and years */
#include "scratch.h"
#include "voc/period.h"

static int64_t day(int64_t year, int month, int day_of_month)
{
    return civil_days(year, month, day_of_month) * CIVIL_DAY;
}

static const char *written(struct period period, char text[PERIOD_SIZE])
{
    const size_t length = period_write(period, text);

    assert_int_equal(length, strlen(text));
    return text;
}

static void a_moment_lies_in_one_period_of_each_kind(void **state)
{
    /* ISO 8601: 2026-11-21 is a Saturday in week 47; the first days of 2027 belong to week 53 of 2026. */
    static const struct {
        int64_t year;
        int month, day;
        enum period_kind kind;
        const char *text;
    } cases[] = {{2026, 11, 21, PERIOD_ALL, "all"},         {2026, 11, 21, PERIOD_DAY, "2026-11-21"},
                 {2026, 11, 21, PERIOD_WEEK, "2026-W47"},   {2026, 11, 21, PERIOD_MONTH, "2026-11"},
                 {2026, 11, 21, PERIOD_QUARTER, "2026-Q4"}, {2026, 11, 21, PERIOD_HALF, "2026-H2"},
                 {2026, 11, 21, PERIOD_YEAR, "2026"},       {2027, 1, 3, PERIOD_WEEK, "2026-W53"},
                 {2024, 12, 30, PERIOD_WEEK, "2025-W01"},   {2024, 2, 29, PERIOD_DAY, "2024-02-29"},
                 {1969, 12, 31, PERIOD_MONTH, "1969-12"},   {1970, 1, 1, PERIOD_WEEK, "1970-W01"},
                 {2026, 6, 30, PERIOD_HALF, "2026-H1"},     {2026, 3, 31, PERIOD_QUARTER, "2026-Q1"}};
    char text[PERIOD_SIZE];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int64_t start = day(cases[i].year, cases[i].month, cases[i].day);
        assert_string_equal(written(period_of(cases[i].kind, start), text), cases[i].text);
        assert_string_equal(written(period_of(cases[i].kind, start + CIVIL_DAY - 1), text), cases[i].text);
    }
}

static void periods_follow_each_other_without_a_gap_and_read_back(void **state)
{
    (void)state;
    for (enum period_kind kind = PERIOD_DAY; kind <= PERIOD_YEAR; kind++) {
        struct period period = period_of(kind, day(1999, 12, 1));
        for (int i = 0; i < 1000; i++, period.index++) {
            char text[PERIOD_SIZE];
            struct period same;
            written(period, text);
            assert_true(period_parse(slice_of(text), &same));
            assert_int_equal(same.kind, kind);
            assert_int_equal(same.index, period.index);
            assert_int_equal(period_of(kind, period_start(period)).index, period.index);
            assert_int_equal(period_of(kind, period_end(period) - 1).index, period.index);
            assert_int_equal(period_of(kind, period_end(period)).index, period.index + 1);
        }
    }
}

static void text_order_is_time_order(void **state)
{
    (void)state;
    for (enum period_kind kind = PERIOD_DAY; kind <= PERIOD_YEAR; kind++) {
        struct period period = period_of(kind, day(2019, 11, 1));
        char text[PERIOD_SIZE], next[PERIOD_SIZE];
        for (int i = 0; i < 500; i++) {
            written(period, text);
            period.index++;
            assert_true(strcmp(text, written(period, next)) < 0);
        }
    }
}

static void what_is_no_period_is_refused(void **state)
{
    static const char *const cases[] = {"",         "26",        "2026-",   "2026-13",    "2026-00",
                                        "2026-W54", "2025-W53",  "2026-W0", "2026-W00",   "2026-Q5",
                                        "2026-H3",  "2026-Q",    "2026-1",  "2026-02-29", "20261",
                                        "2026 11",  "2026-11-2", "x2026",   "All",        "2026-W471"};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct period period;
        if (period_parse(slice_of(cases[i]), &period))
            fail_msg("'%s' was taken for a period", cases[i]);
    }
}

static void a_span_has_both_its_ends(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const utc = zone_open(arena, "UTC", &err);
    const struct zone *const paris = zone_open(arena, "Europe/Paris", &err);
    struct period_span span;

    (void)state;
    assert_true(period_span_parse("2026-W10", "2026-Q1", utc, &span, &err));
    assert_int_equal(span.from, day(2026, 3, 2));
    assert_int_equal(span.end, day(2026, 4, 1));
    assert_true(period_span_has(span, day(2026, 4, 1) - 1));
    assert_false(period_span_has(span, day(2026, 4, 1)));
    assert_true(period_span_parse(NULL, "2026-03-01T12:00Z", paris, &span, &err));
    assert_int_equal(span.from, INT64_MIN);
    assert_int_equal(span.end,
                     day(2026, 3, 1) + 13 * 3600 + 60); /* that minute on clocks in Paris, all of it */
    assert_true(period_span_parse(NULL, NULL, utc, &span, &err));
    assert_true(period_span_has(span, day(9999, 1, 1)));
    assert_false(period_span_parse("2026-04", "2026-03", utc, &span, &err));
    assert_int_equal(err.status, ERR_USAGE);
    assert_false(period_span_parse("March", NULL, utc, &span, &err));
    arena_free(arena);
}

static void a_day_is_the_same_day_everywhere(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const york = zone_open(arena, "America/New_York", &err);

    (void)state;
    assert_int_equal(period_civil((struct moment){day(2026, 7, 1), MOMENT_DAY}, york), day(2026, 7, 1));
    assert_int_equal(period_civil((struct moment){day(2026, 7, 1), MOMENT_SECOND}, york),
                     day(2026, 6, 30) + 20 * 3600);
    arena_free(arena);
}

static void kinds_go_by_their_words(void **state)
{
    enum period_kind kind;

    (void)state;
    assert_true(period_kind_parse("quarter", &kind));
    assert_int_equal(kind, PERIOD_QUARTER);
    assert_false(period_kind_parse("wek", &kind));
    assert_near(period_days(PERIOD_MONTH) * 12, period_days(PERIOD_YEAR), 1e-12);
    assert_int_equal(period_usual(PERIOD_DAY), 28);
    assert_int_equal(period_usual(PERIOD_WEEK), 4);
    assert_int_equal(period_usual(PERIOD_MONTH), 1);
    assert_int_equal(period_usual(PERIOD_ALL), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moment_lies_in_one_period_of_each_kind),
        cmocka_unit_test(periods_follow_each_other_without_a_gap_and_read_back),
        cmocka_unit_test(text_order_is_time_order),
        cmocka_unit_test(what_is_no_period_is_refused),
        cmocka_unit_test(a_span_has_both_its_ends),
        cmocka_unit_test(a_day_is_the_same_day_everywhere),
        cmocka_unit_test(kinds_go_by_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
