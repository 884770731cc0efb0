/* contest - tests of owners' parts held against each other */
#include "table.h"
#include "voc/contest.h"

enum { OWNERS = 5 };

static struct part part_of(double value, double se)
{
    return (struct part){.value = value,
                         .se = se,
                         .low = value - 2 * se,
                         .high = value + 2 * se,
                         .n = 50,
                         .n_fair = 50,
                         .is_there = true,
                         .note = ""};
}

/* 60 to 100 with errors of 1: DerSimonian & Laird's tau^2 is (1000 - 4) / 4 = 249, so each is drawn 1 / 250
   of the way to 80. */
static void attainments_are_shrunk_ranked_and_stay_in_percent(void **state)
{
    struct arena *const arena = scratch_new();
    struct part parts[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++)
        parts[i] = part_of(60 + 10 * (double)i, 1);
    contest_attainments(arena, parts, OWNERS, 0.95);
    for (size_t i = 0; i < OWNERS; i++) {
        assert_near(parts[i].fair.fair, 80 + (parts[i].value - 80) * 249 / 250, 1e-9);
        assert_int_equal(parts[i].fair.rank.rank, OWNERS - i);
    }
    assert_near(parts[4].fair.high, 100, 0); /* 99.92 + 1.96 can't be */
    assert_true(parts[0].fair.low < 60 && parts[0].fair.high > 60);
    arena_free(arena);
}

/* 1 to 16 hours: the mean of the logarithms is that of 4, and the one with 4 is drawn nowhere; the mean of
   the hours is 6.2. Fewer are better. */
static void durations_are_compared_by_their_logarithms(void **state)
{
    static const struct measure example = {
        .metric = "wait", .unit = "hours", .better = "low", .kind = METRIC_QUANTILE};
    struct arena *const arena = scratch_new();
    struct part log_parts[OWNERS], plain[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++)
        log_parts[i] = plain[i] = part_of(1 << i, 0.1);
    contest_levels(arena, log_parts, OWNERS, &example, true, 0.95);
    contest_levels(arena, plain, OWNERS, &example, false, 0.95);
    assert_near(log_parts[2].fair.fair, 4, 1e-9);
    assert_true(plain[2].fair.fair > 4 + 1e-6);
    assert_near(log_parts[0].fair.fair * log_parts[4].fair.fair, 16, 1e-9);
    assert_int_equal(log_parts[0].fair.rank.rank, 1);
    assert_int_equal(log_parts[4].fair.rank.rank, OWNERS);
    arena_free(arena);
}

static void answers_all_alike_borrow_the_scatter_of_the_others(void **state)
{
    static const struct measure example = {
        .metric = "mood", .unit = "", .better = "high", .kind = METRIC_MEAN};
    struct arena *const arena = scratch_new();
    struct part parts[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++) {
        parts[i] = part_of(4, i ? 0.2 : 0);
        parts[i].sd = i == 1 || i == 2 ? 3 : i ? 1 : 0;
    }
    contest_levels(arena, parts, OWNERS, &example, false, 0.95);
    /* 50 answers each of variance 9, 9, 1 and 1: 5 in the mean, over its own 50. */
    assert_near(parts[0].se, sqrt(5.0 / 50), 1e-12);
    assert_near(parts[1].se, 0.2, 0);
    arena_free(arena);
}

/* Of few answers no value is shown; they and the absent take no part in the ranks. */
static void whoever_has_too_few_answers_is_not_compared(void **state)
{
    static const struct measure example = {
        .metric = "csat", .unit = "%", .better = "high", .kind = METRIC_SHARE};
    struct arena *const arena = scratch_new();
    struct part parts[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++)
        parts[i] = part_of(10 + 20 * (double)i, 5);
    parts[4].note = "few";
    parts[3].is_there = false;
    contest_levels(arena, parts, OWNERS, &example, false, 0.95);
    assert_near(parts[4].value, NAN, 0);
    assert_string_equal(parts[4].note, "few");
    assert_int_equal(parts[4].fair.rank.rank, 0);
    assert_int_equal(parts[3].fair.rank.rank, 0);
    assert_int_equal(parts[2].fair.rank.rank, 1);
    assert_string_equal(parts[2].note, "few-owners");
    arena_free(arena);
}

/* Logarithms of variances with errors of 0.2: three are far below chance, two far above it. */
static void who_varies_less_than_chance_is_as_steady_as_who_varies_by_it(void **state)
{
    static const double logs[] = {-3, -1, -0.1, 0, 2.5, 2.4};
    struct arena *const arena = scratch_new();
    struct part parts[ROWS(logs)];

    (void)state;
    for (size_t i = 0; i < ROWS(logs); i++) {
        parts[i] = part_of(100 / fmax(1, exp(logs[i])), 0.2);
        parts[i].log_phi = logs[i];
    }
    contest_steadiness(arena, parts, ROWS(logs), 0.95);
    for (size_t i = 0; i < ROWS(logs); i++) {
        assert_int_equal(parts[i].fair.rank.low, i < 4 ? 1 : 5);
        assert_int_equal(parts[i].fair.rank.high, i < 4 ? 4 : 6);
        assert_string_equal(parts[i].fair.funnel, "inside");
    }
    parts[5].log_phi = 0.1;
    parts[4].log_phi = 9; /* alone far out, and it is the one with the smallest value */
    for (size_t i = 0; i < ROWS(logs); i++)
        parts[i].note = "";
    contest_steadiness(arena, parts, ROWS(logs), 0.95);
    assert_string_equal(parts[4].fair.funnel, "below");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(attainments_are_shrunk_ranked_and_stay_in_percent),
        cmocka_unit_test(durations_are_compared_by_their_logarithms),
        cmocka_unit_test(answers_all_alike_borrow_the_scatter_of_the_others),
        cmocka_unit_test(whoever_has_too_few_answers_is_not_compared),
        cmocka_unit_test(who_varies_less_than_chance_is_as_steady_as_who_varies_by_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
