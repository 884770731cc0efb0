/* signal - tests of which periods stand out */
#include "table.h"
#include "voc/arena.h"
#include "voc/normal.h"
#include "voc/signal.h"

static const struct normal_plan plain = {0};

/* Weeks of a score from elsewhere, without the number of answers; the words of the last of them. The first 13
   are the baseline: 9 and 11 in turn, center 10 - 1 / 13, sigma 2 / 1.128. */
static const char *last_words(struct arena *arena, enum signal_rules rules, const char *later)
{
    char *content = arena_printf(arena, "metric,period,kind,n,value\n");
    struct slice rest = slice_of(later), value;
    int week = 0;

    for (; week < 13; week++)
        content = arena_printf(arena, "%sm,2026-W%02d,mean,,%d\n", content, week + 1, week % 2 ? 11 : 9);
    while (slice_split(&rest, ' ', &value))
        content =
            arena_printf(arena, "%sm,2026-W%02d,mean,,%.*s\n", content, ++week, (int)value.length, value.at);
    const struct series *const series = &table_measures(arena, content)->series[0];
    const struct base base = normal_learn(arena, series->rows, 13, &plain);
    return signal_words(arena, series, &base, rules)[series->count - 1];
}

static void each_rule_has_its_word(void **state)
{
    static const struct {
        enum signal_rules rules;
        const char *later, *words;
    } cases[] = {
        {SIGNAL_ANHOJ, "10", ""},
        {SIGNAL_ANHOJ, "15.2", ""}, /* 9.92 + 3 * 1.77 = 15.24 */
        {SIGNAL_ANHOJ, "15.3", "high"},
        {SIGNAL_ANHOJ, "4.7", ""},
        {SIGNAL_ANHOJ, "4.5", "low"},
        /* Of 20 values a run of more than round(log2(20)) + 3 = 7; 13 crossings before it are plenty. */
        {SIGNAL_ANHOJ, "11 10.5 11 10.5 11 10.5 11", ""},
        {SIGNAL_ANHOJ, "11 10.5 11 10.5 11 10.5 11 10.5 11 ", ""},
        {SIGNAL_ANHOJ, "9 9 9 9 9 9 9 9", "run-low"},
        {SIGNAL_ANHOJ, "9 9 9 9 9 9 9 9 9", "run-low"},
        {SIGNAL_NHS, "11 10.5 11 10.5 11 10.5", ""},
        {SIGNAL_NHS, "11 10.5 11 10.5 11 10.5 11", "run-high"},
        {SIGNAL_NHS, "8.9 9.3 9.6 9.8 10.1 10.4", ""}, /* six */
        {SIGNAL_NHS, "9.1 9.3 9.6 9.8 10.1 10.4 10.6", "trend-high"},
        {SIGNAL_NHS, "9.1 9.3 9.6 9.8 9.8 10.4 10.6", ""},
        {SIGNAL_NHS, "10.9 10.7 10.4 10.2 9.9 9.6 9.4", "trend-low"},
        {SIGNAL_NHS, "13.6 10", ""}, /* 9.92 + 2 * 1.77 = 13.47: this one must be near itself */
        {SIGNAL_NHS, "13.6 10 13.6", "near-high"},
        {SIGNAL_NHS, "13.6 13.6", "near-high"},
        {SIGNAL_NHS, "13.6 10 10 13.6", ""},
        {SIGNAL_NHS, "13.6 6.3", ""}, /* one on each side */
        {SIGNAL_NHS, "13.6 15.3", "high near-high"},
        {SIGNAL_ANHOJ, "13.6 13.6", ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const char *const got = last_words(arena, cases[i].rules, cases[i].later);
        if (strcmp(got, cases[i].words) != 0)
            fail_msg("%s: '%s', expected '%s'", cases[i].later, got, cases[i].words);
        arena_free(arena);
    }
}

/* Two blocks of values far apart cross the center once in 24: fewer than the 8 of qbinom(0.05, 23, 0.5). */
static void a_line_that_is_hardly_crossed_is_a_signal(void **state)
{
    struct arena *const arena = scratch_new();
    char *content = arena_printf(arena, "metric,period,kind,n,value\n");

    (void)state;
    for (int week = 0; week < 25; week++)
        content = arena_printf(arena, "%sm,2026-W%02d,mean,,%d\n", content, week + 1,
                               (week / 5) % 2 ? 12 : 8); /* five by five: no run is long */
    const struct series *const series = &table_measures(arena, content)->series[0];
    const struct base base = normal_learn(arena, series->rows, 20, &plain);
    const char *const *const words = (const char *const *)signal_words(arena, series, &base, SIGNAL_ANHOJ);
    assert_string_equal(words[19], ""); /* the window's own rows have none */
    assert_string_equal(words[24], "crossings-low");
    arena_free(arena);
}

static void silent_weeks_and_a_baseline_of_one_period_have_none(void **state)
{
    struct arena *const arena = scratch_new();
    const struct series *const series =
        &table_measures(arena, "metric,period,kind,n,value\nm,2026-W01,share,40,80\nm,2026-W02,share,0,\n"
                               "m,2026-W03,share,40,0\n")
             ->series[0];
    struct base base = normal_learn(arena, series->rows, 1, &plain);

    (void)state;
    assert_true(base.is_known);
    assert_near(base_limits(&base, series->rows[2]).low, NAN, 0);
    assert_string_equal(signal_words(arena, series, &base, SIGNAL_ANHOJ)[2], "");
    base.periods = 2;
    assert_string_equal(signal_words(arena, series, &base, SIGNAL_ANHOJ)[1], "");
    assert_string_equal(signal_words(arena, series, &base, SIGNAL_ANHOJ)[2], "low");
    base = (struct base){0};
    assert_string_equal(signal_words(arena, series, &base, SIGNAL_NHS)[2], "");
    arena_free(arena);
}

/* Ten good answers of ten, week after week, where 97 % are good: that is above the baseline in three weeks of
   four by chance, and each of them is worth less than half a toss of a coin. Eight tosses are rare. */
static void a_likely_side_takes_a_longer_run(void **state)
{
    struct arena *const arena = scratch_new();
    char *content = arena_printf(arena, "metric,period,kind,n,value\n");

    (void)state;
    for (int week = 0; week < 37; week++)
        content = arena_printf(arena, "%sm,2026-W%02d,share,10,%d\n", content, week + 1,
                               week < 13 && week % 3 == 2 ? 90 : 100);
    const struct series *const series = &table_measures(arena, content)->series[0];
    const struct base base = normal_learn(arena, series->rows, 13, &plain);
    const char *const *const words = (const char *const *)signal_words(arena, series, &base, SIGNAL_ANHOJ);
    assert_string_equal(words[21], "");             /* ten in a row */
    assert_non_null(strstr(words[36], "run-high")); /* 25 */
    arena_free(arena);
}

static void the_first_word_tells_the_side(void **state)
{
    (void)state;
    assert_int_equal(signal_side(""), 0);
    assert_int_equal(signal_side("high"), 1);
    assert_int_equal(signal_side("low run-high"), -1);
    assert_int_equal(signal_side("run-high crossings-high"), 1);
    assert_int_equal(signal_side("crossings-low"), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_has_its_word),
        cmocka_unit_test(a_line_that_is_hardly_crossed_is_a_signal),
        cmocka_unit_test(silent_weeks_and_a_baseline_of_one_period_have_none),
        cmocka_unit_test(a_likely_side_takes_a_longer_run),
        cmocka_unit_test(the_first_word_tells_the_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
