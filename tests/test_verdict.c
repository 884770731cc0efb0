/* verdict - tests of final words, and of what stays short of them */
#include "table.h"
#include "voc/verdict.h"

/* The verdict of the newest of two weeks with so many answers, all of the same share, against 75 by `due`. */
static enum judge_verdict verdict_at(int n, double value, const char *due, long long over)
{
    struct err err = {0};
    struct position position;
    struct arena *const arena = scratch_new();
    const char *const row = "csat,2026-W%d,share,high,%d,%g,2025-W50,99,1,75,%s,75\n";
    const char *const both = arena_printf(
        arena, "metric,period,kind,better,n,value,base_to,base_periods,spread,target,due,required\n%s%s",
        arena_printf(arena, row, 19, n, value, due), arena_printf(arena, row, 20, n, value, due));
    const struct measures *const measures = table_measures(arena, both);

    if (!position_read(measures, &measures->series[0], 1, &(struct judge_plan){.over = over}, &position,
                       &err))
        fail_msg("%s", err.text);
    const enum judge_verdict verdict = verdict_of(&position);
    arena_free(arena);
    return verdict;
}

/* 80 of 100 pooled from two weeks of n: what 95 % prove of 75 with 400 answers, a year of looks does with
 * 1,000. */
static void final_words_need_a_year_of_looks_and_one_look_does_not(void **state)
{
    static const struct {
        int n;
        double value;
        const char *due;
        long long over;
        enum judge_verdict verdict;
    } cases[] = {
        {100, 80, "2026-12-31", 0, JUDGE_UNPROVEN},
        {200, 80, "2026-12-31", 0, JUDGE_ON_TRACK},
        {500, 80, "2026-12-31", 0, JUDGE_MET},
        {200, 80, "", 0, JUDGE_ON_TRACK},
        {500, 80, "", 0, JUDGE_MET},
        {400, 80, "2026-12-31", 1, JUDGE_MET},
        {200, 70, "2026-12-31", 0, JUDGE_OFF_TRACK},
        {500, 70, "2026-12-31", 0, JUDGE_OFF_TRACK},
        {200, 70, "", 0, JUDGE_OFF_TRACK},
        {500, 70, "", 0, JUDGE_MISSED},
        {400, 70, "", 1, JUDGE_MISSED},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const enum judge_verdict got = verdict_at(cases[i].n, cases[i].value, cases[i].due, cases[i].over);
        if (got != cases[i].verdict)
            fail_msg("case %zu: %s, expected %s", i, judge_verdict_words[got],
                     judge_verdict_words[cases[i].verdict]);
    }
}

/* The verdict of a single row with 20 of 100 against 75. */
static enum judge_verdict verdict_in(const char *period, const char *as_of, const char *start,
                                     const char *due)
{
    struct err err = {0};
    struct position position;
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena,
                                           "metric,period,as_of,kind,better,n,value,target,start,due\n"
                                           "csat,%s,%s,share,high,100,20,75,%s,%s\n",
                                           period, as_of, start, due));

    if (!position_read(measures, &measures->series[0], 0, &(struct judge_plan){.over = 1}, &position, &err))
        fail_msg("%s", err.text);
    const enum judge_verdict verdict = verdict_of(&position);
    arena_free(arena);
    return verdict;
}

static void nothing_is_required_before_the_start_or_final_before_the_due_day_has_come(void **state)
{
    static const struct {
        const char *period, *as_of, *start, *due;
        enum judge_verdict verdict;
    } cases[] = {
        {"2026-W47", "2026-11-26", "2026-12-01", "", JUDGE_UNPROVEN},
        {"2026-W49", "2026-12-10", "2026-12-01", "", JUDGE_MISSED},
        {"all", "2026-11-26", "2026-12-01", "", JUDGE_UNPROVEN},
        {"all", "", "2026-12-01", "", JUDGE_MISSED},
        {"2026", "2026-11-26", "", "2026-12-31", JUDGE_OFF_TRACK},
        {"2026-Q4", "2026-11-26", "", "2026-12-31", JUDGE_OFF_TRACK},
        {"all", "2026-11-26", "", "2026-12-31", JUDGE_OFF_TRACK},
        {"2026", "2026-12-31", "", "2026-12-31", JUDGE_MISSED},
        {"2026", "2027-01-04", "", "2026-12-31", JUDGE_MISSED},
        {"2026", "", "", "2026-12-31", JUDGE_MISSED},
        {"2026", "2020-05-18", "", "2026-12-31", JUDGE_MISSED},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const enum judge_verdict got =
            verdict_in(cases[i].period, cases[i].as_of, cases[i].start, cases[i].due);
        if (got != cases[i].verdict)
            fail_msg("case %zu: %s, expected %s", i, judge_verdict_words[got],
                     judge_verdict_words[cases[i].verdict]);
    }
}

/* The verdict of a single row with so many of n good, with or without --over. */
static enum judge_verdict verdict_on(int good, int n, double target, long long over)
{
    struct err err = {0};
    struct position position;
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena,
                                           "metric,period,kind,better,n,value,target\n"
                                           "csat,2026-W20,share,high,%d,%.15g,%g\n",
                                           n, 100.0 * good / n, target));

    assert_true(position_read(measures, &measures->series[0], 0, &(struct judge_plan){.over = over},
                              &position, &err));
    const enum judge_verdict verdict = verdict_of(&position);
    arena_free(arena);
    return verdict;
}

/* How often n answers of a process that is exactly at its target are called that: the binomial
   probabilities of all outcomes which are. */
static double mistaken(enum judge_verdict verdict, int n, double target, long long over)
{
    const double share = target / 100;
    double sum = 0;

    for (int good = 0; good <= n; good++)
        if (verdict_on(good, n, target, over) == verdict)
            sum += exp(lgamma(n + 1) - lgamma(good + 1) - lgamma(n - good + 1) + good * log(share) +
                       (n - good) * log(1 - share));
    return sum;
}

static void one_look_is_false_in_at_most_two_and_a_half_percent_whatever_the_share(void **state)
{
    static const int sizes[] = {1, 2, 3, 5, 10, 20, 30};
    static const double targets[] = {5, 20, 50, 80, 90, 95, 98};

    (void)state;
    for (size_t i = 0; i < ROWS(sizes); i++)
        for (size_t j = 0; j < ROWS(targets); j++) {
            const double missed = mistaken(JUDGE_MISSED, sizes[i], targets[j], 0),
                         met = mistaken(JUDGE_MET, sizes[i], targets[j], 0);
            if (missed > 0.025 || met > 0.025)
                fail_msg("%d answers, target %g: missed in %g, met in %g", sizes[i], targets[j], missed, met);
        }
}

/* 17 of 20 against 95: Wilson's upper limit is 94.76, Clopper and Pearson's 96.79 (R: binom.test(17, 20)). Of
   processes at 95 %, pbinom(17, 20, 0.95) = 7.548 % are called missed by the first. */
static void with_over_1_the_plain_rule_holds_and_what_it_costs_is_known(void **state)
{
    (void)state;
    assert_int_equal(verdict_on(17, 20, 95, 1), JUDGE_MISSED);
    assert_int_equal(verdict_on(17, 20, 95, 0), JUDGE_UNPROVEN);
    assert_near(mistaken(JUDGE_MISSED, 20, 95, 1), 0.0754837, 1e-6);
}

static void a_single_answer_is_no_verdict(void **state)
{
    static const struct {
        int n;
        double value;
        enum judge_verdict verdict;
    } cases[] = {{1, 0, JUDGE_UNPROVEN}, {2, 0, JUDGE_MISSED}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct position position;
        const struct measures *const measures =
            table_measures(arena, arena_printf(arena,
                                               "metric,period,kind,better,n,value,target\n"
                                               "answered_24h,2026-W20,within,high,%d,%g,90\n",
                                               cases[i].n, cases[i].value));
        assert_true(position_read(measures, &measures->series[0], 0, &(struct judge_plan){.over = 1},
                                  &position, &err));
        assert_int_equal(verdict_of(&position), cases[i].verdict);
        arena_free(arena);
    }
}

static void a_period_that_is_not_over_leaves_the_word_to_the_whole_ones(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct position position;
    const struct measures *const measures =
        table_measures(arena, "metric,period,as_of,kind,better,n,value,note,target,due\n"
                              "csat,2026-10,2026-11-26,share,high,100,20,,75,2026-11-15\n"
                              "csat,2026-11,2026-11-26,share,high,100,90,partial,75,2026-11-15\n");

    (void)state;
    assert_true(position_read(measures, &measures->series[0], 1, &(struct judge_plan){0}, &position, &err));
    assert_near(position.now.value, 20, 1e-9);
    assert_int_equal(verdict_of(&position), JUDGE_OFF_TRACK);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(final_words_need_a_year_of_looks_and_one_look_does_not),
        cmocka_unit_test(nothing_is_required_before_the_start_or_final_before_the_due_day_has_come),
        cmocka_unit_test(one_look_is_false_in_at_most_two_and_a_half_percent_whatever_the_share),
        cmocka_unit_test(with_over_1_the_plain_rule_holds_and_what_it_costs_is_known),
        cmocka_unit_test(a_single_answer_is_no_verdict),
        cmocka_unit_test(a_period_that_is_not_over_leaves_the_word_to_the_whole_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
