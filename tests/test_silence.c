/* silence - tests of answers that have stopped coming */
#include "table.h"
#include "voc/silence.h"

/* A series of so many answers a period, from the last of 2025 on; -1 ends it. */
static struct silence silence(struct arena *arena, enum period_kind kind, const int n[],
                              const char *last_note)
{
    struct period period = period_of(kind, 1767000000);
    const char *rows = "metric,period,kind,n,note,value\n";

    for (int i = 0; n[i] >= 0; i++, period.index++) {
        char text[PERIOD_SIZE];
        period_write(period, text);
        rows = arena_printf(arena, "%sm,%s,share,%d,%s,\n", rows, text, n[i], n[i + 1] < 0 ? last_note : "");
    }
    return silence_of(table_measures(arena, rows)->series);
}

/* By hand: exp(-k m) where counts vary no more than by chance. */
static void the_chance_of_a_silence_is_that_of_no_answer_in_so_many_periods(void **state)
{
    static const struct {
        int n[9];
        size_t periods;
        double usual, chance;
        bool is_told;
    } cases[] = {
        {{6, 8, 7, -1}, 0, 7, 1, false},
        {{6, 8, 7, 0, -1}, 1, 7, 0.0009118819655545162, true},      /* exp(-7) < 0.05 * 7 / 365.25 */
        {{6, 7, 7, 0, -1}, 1, 20 / 3.0, 0.0012726338013398, false}, /* exp(-20/3) */
        {{2, 2, 2, 0, 0, 0, -1}, 3, 2, 0.0024787521766663585, false},
        {{2, 2, 2, 0, 0, 0, 0, -1}, 4, 2, 0.00033546262790251185, true},
        {{0, 0, 6, 8, 7, 0, -1}, 1, 7, 0.0009118819655545162, true}, /* it hadn't begun */
        {{90, 90, 0, -1}, 1, 90, 1, false},                          /* two periods make no custom */
        {{90, 0, 0, 0, -1}, 3, 90, 1, false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct silence got = silence(arena, PERIOD_WEEK, cases[i].n, "");
        assert_int_equal(got.periods, cases[i].periods);
        assert_near(got.usual, cases[i].usual, 1e-12);
        assert_near(got.chance, cases[i].chance, 1e-12);
        assert_int_equal(got.is_told, cases[i].is_told);
        arena_free(arena);
    }
}

/* R 4: dnbinom(0, mu = 15, size = 15 / (v / 15 - 1)), v = var(c(5, 30, 2, 28, 10)). */
static void counts_that_vary_more_than_by_chance_make_a_silence_less_surprising(void **state)
{
    static const int n[] = {5, 30, 2, 28, 10, 0, -1};
    struct arena *const arena = scratch_new();
    (void)state;
    assert_near(silence(arena, PERIOD_WEEK, n, "").chance, 0.030317842861581196, 1e-12);
    arena_free(arena);
}

static void who_is_quiet_at_every_weekend_is_used_to_it(void **state)
{
    static const int weekend[] = {9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 9, 9, 0, 0, -1},
                     longer[] = {9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 9, 9, 0, 0, 9,
                                 9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(silence(arena, PERIOD_DAY, weekend, "").chance, 1, 0);
    assert_true(silence(arena, PERIOD_DAY, longer, "").is_told);
    arena_free(arena);
}

static void one_long_gap_is_no_custom(void **state)
{
    static const int n[] = {20, 22, 0, 0, 21, 19, 20, 22, 21, 20, 18, 20, 22, 21, 0, -1};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_true(silence(arena, PERIOD_WEEK, n, "").chance < 1);
    arena_free(arena);
}

static void a_period_that_is_not_over_is_no_silence(void **state)
{
    static const int n[] = {60, 80, 70, 0, -1}, more[] = {60, 80, 70, 0, 0, -1};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_false(silence(arena, PERIOD_WEEK, n, "none partial").is_told);
    assert_true(silence(arena, PERIOD_WEEK, more, "none partial").is_told);
    arena_free(arena);
}

static void what_never_had_answers_or_has_no_calendar_is_not_silent(void **state)
{
    static const int never[] = {0, 0, 0, -1}, all[] = {0, -1};
    struct arena *const arena = scratch_new();
    const struct silence got = silence(arena, PERIOD_WEEK, never, "");

    (void)state;
    assert_null(got.last);
    assert_int_equal(got.periods, 3);
    assert_false(got.is_told);
    assert_true(silence_since(&got) == INT64_MIN);
    assert_false(silence(arena, PERIOD_ALL, all, "").is_told);
    arena_free(arena);
}

static void the_newest_answers_end_with_their_period(void **state)
{
    static const int n[] = {3, 4, 0, 0, -1};
    struct arena *const arena = scratch_new();
    const struct silence got = silence(arena, PERIOD_MONTH, n, "");

    (void)state;
    assert_true(silence_since(&got) == 1769904000); /* 2026-02-01 */
    arena_free(arena);
}

/* 140 answers are 20 weeks of 7; a single period has no pace. */
static void answers_take_years_at_the_usual_pace(void **state)
{
    struct arena *const arena = scratch_new();
    const int n[] = {6, 8, 7, -1}, one[] = {7, -1};
    const struct silence week = silence(arena, PERIOD_WEEK, n, ""), all = silence(arena, PERIOD_ALL, one, "");

    (void)state;
    assert_near(silence_years(&week, 140), 20 * 7 / 365.25, 1e-12);
    assert_near(silence_years(&all, 140), NAN, 0);
    assert_near(silence_years(&(struct silence){0}, 140), NAN, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_chance_of_a_silence_is_that_of_no_answer_in_so_many_periods),
        cmocka_unit_test(counts_that_vary_more_than_by_chance_make_a_silence_less_surprising),
        cmocka_unit_test(who_is_quiet_at_every_weekend_is_used_to_it),
        cmocka_unit_test(one_long_gap_is_no_custom),
        cmocka_unit_test(a_period_that_is_not_over_is_no_silence),
        cmocka_unit_test(what_never_had_answers_or_has_no_calendar_is_not_silent),
        cmocka_unit_test(the_newest_answers_end_with_their_period),
        cmocka_unit_test(answers_take_years_at_the_usual_pace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
