/* fair - tests of owners compared so that luck isn't taken for merit */
#include "table.h"
#include "voc/fair.h"
#include "voc/stats.h"

/* Owners with these values, an error of 1 and 50 answers each. */
static void compare(struct fair_score scores[], const double values[], size_t count, bool high_is_better)
{
    struct arena *const arena = scratch_new();

    for (size_t i = 0; i < count; i++)
        scores[i] = (struct fair_score){.value = values[i],
                                        .se = 1,
                                        .n = 50,
                                        .low = values[i] - 2,
                                        .high = values[i] + 2,
                                        .rank = {9, 9, 9}};
    fair_values(arena, scores, count, 0.95, high_is_better, (struct interval){-INFINITY, INFINITY});
    arena_free(arena);
}

/* DerSimonian & Laird 1986 with equal errors of 1: Q = 1000, so tau^2 = (1000 - 4) / 4 = 249, and each is
   drawn 1 / 250 of the way to the mean of 20. */
static void who_differs_beyond_chance_is_hardly_shrunk_and_ranked(void **state)
{
    static const double values[] = {0, 10, 20, 30, 40}, fair[] = {0.08, 10.04, 20, 29.96, 39.92};
    struct fair_score high[5], low[5];

    (void)state;
    compare(high, values, 5, true);
    compare(low, values, 5, false);
    for (size_t i = 0; i < 5; i++) {
        assert_near(high[i].fair, fair[i], 1e-9);
        assert_true(high[i].low < fair[i] && fair[i] < high[i].high);
        assert_string_equal(high[i].note, "");
        assert_int_equal(high[i].rank.rank, 5 - i);
        assert_int_equal(low[i].rank.rank, 1 + i);
    }
}

/* 19 owners at 0 and one at x. R: integrate() over l = log(t2) of w(l) = t2 (1 + t2)^-10 and of w(l)
   pnorm(-x / sqrt((1 + t2) (1 + 1 / 19))); tau^2 of all = max(0, 0.95 x^2 - 19) / 19 is what `pooled` goes
   by. */
static void the_funnel_tells_who_is_beyond_chance_and_the_others_differences(void **state)
{
    static const struct {
        double value;
        const char *funnel, *note;
    } cases[] = {
        {5, "above", ""},            /* p = 6.2e-6 */
        {-5, "below", ""},           /* 6.2e-6 */
        {3.6, "above", "pooled"},    /* 0.00056: 0.023 as the smallest of twenty, on either side */
        {3.4, "above-95", "pooled"}, /* 0.00102: 0.041 */
        {-3.4, "below-95", "pooled"},
        {3.2, "inside", "pooled"}, /* 0.00181: 0.072; one of twenty is that far out */
        {2, "inside", "pooled"},   /* 0.033 */
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct fair_score scores[20];
        double values[20] = {cases[i].value};
        compare(scores, values, 20, true);
        assert_string_equal(scores[0].funnel, cases[i].funnel);
        assert_string_equal(scores[0].note, cases[i].note);
        assert_string_equal(scores[1].funnel, "inside");
    }
}

/* Thirty owners where the quantiles of a beta distribution are, the last one among them or at `last`. */
static void spread_out(struct arena *arena, double n, double last, struct fair_score scores[])
{
    for (size_t i = 0; i < 30; i++) {
        const double share = stats_beta_quantile(((double)i + 0.5) / 30, 18, 2);
        scores[i] = (struct fair_score){.value = 100 * round(n * share) / n, .n = n};
    }
    if (last >= 0)
        scores[29].value = last;
    fair_shares(arena, scores, 30, 0.95, true);
}

/* Their worst has 71.7 % where 90 % are usual: three thousand answers are sure of that, and no more. Who has
   30 % isn't one of them. */
static void owners_who_differ_are_no_outliers(void **state)
{
    struct arena *const arena = scratch_new();
    struct fair_score scores[30];

    (void)state;
    for (double n = 30; n < 10000; n *= 10) {
        spread_out(arena, n, -1, scores);
        for (size_t i = 0; i < 30; i++)
            assert_string_equal(scores[i].funnel, "inside");
        spread_out(arena, n, 30, scores);
        assert_string_equal(scores[29].funnel, "below");
        for (size_t i = 0; i < 29; i++)
            assert_string_equal(scores[i].funnel, "inside");
    }
    arena_free(arena);
}

static void shares_that_chance_explains_become_the_common_one(void **state)
{
    struct arena *const arena = scratch_new();
    struct fair_score scores[5];

    (void)state;
    for (size_t i = 0; i < 5; i++)
        scores[i] = (struct fair_score){.value = 78 + (double)i, .se = 5.7, .n = 50};
    fair_shares(arena, scores, 5, 0.95, true);
    for (size_t i = 0; i < 5; i++) {
        assert_near(scores[i].fair, 80, 1e-9);
        /* Wider than all 250 answers' 74.6 to 84.5 (R: prop.test(200, 250, correct = FALSE)), as they may
           differ unseen; narrower than 40 of 50 alone, 67.0 to 88.8. */
        assert_true(scores[i].low < 74.6 && scores[i].low > 67.0 - 1.5);
        assert_true(scores[i].high > 84.5 && scores[i].high < 88.8 + 1.5);
        assert_string_equal(scores[i].note, "pooled");
        assert_string_equal(scores[i].funnel, "inside");
        assert_int_equal(scores[i].rank.rank, 1); /* who can't be told apart shares a rank */
    }
    arena_free(arena);
}

/* Six owners with all of n answers good, and one with a single answer that is `last`. */
static void nearly_perfect(struct arena *arena, double n, double last, struct fair_score scores[])
{
    for (size_t i = 0; i < 7; i++)
        scores[i] = (struct fair_score){.value = 100, .n = n, .low = 0, .high = 100};
    scores[6] = (struct fair_score){.value = last, .n = 1, .low = 5, .high = 95};
    fair_shares(arena, scores, 7, 0.95, true);
}

/* R: qbeta(0.025, 20.5, 0.5), what twenty of twenty say themselves by Jeffreys's prior, is 0.88336; the one
   bad answer of one bends the fitted beta to both ends, which would make either certain. */
static void no_prior_makes_an_end_certain(void **state)
{
    struct arena *const arena = scratch_new();
    struct fair_score scores[7];

    (void)state;
    nearly_perfect(arena, 20, 0, scores);
    assert_true(scores[0].fair > 99 && scores[0].low < 88.34 && scores[0].high > 99.99);
    assert_true(scores[6].high > 85); /* qbeta(0.975, 0.5, 1.5) is 0.853 */
    nearly_perfect(arena, 20, 100, scores);
    assert_near(scores[6].fair, 100, 0); /* all are good: nothing tells how owners differ */
    assert_near(scores[6].low, 5, 0);
    assert_near(scores[6].high, 95, 0);
    assert_string_equal(scores[6].note, "pooled");
    arena_free(arena);
}

/* Five are enough to learn from; an unknown one isn't among them and has no rank. */
static void four_owners_are_left_as_they_are(void **state)
{
    static const double values[] = {0, 10, NAN, 30, 40};
    struct fair_score scores[5];

    (void)state;
    compare(scores, values, 5, true);
    for (size_t i = 0; i < 5; i++) {
        if (isnan(values[i])) {
            assert_int_equal(scores[i].rank.rank, 0);
            continue;
        }
        assert_near(scores[i].fair, values[i], 0);
        assert_near(scores[i].low, values[i] - 2, 0);
        assert_string_equal(scores[i].note, "few-owners");
        assert_string_equal(scores[i].funnel, "");
    }
    assert_int_equal(scores[4].rank.rank, 1);
}

/* Two at the end of their scale have no error, and don't help the other four to be five. */
static void owners_without_an_error_tell_nothing_of_how_owners_differ(void **state)
{
    struct arena *const arena = scratch_new();
    struct fair_score scores[7];

    (void)state;
    for (size_t i = 0; i < 7; i++)
        scores[i] = (struct fair_score){
            .value = i < 5 ? 99 : 0, .se = i < 5 ? 8 : 0, .n = 50, .low = i < 5 ? 70 : 0, .high = 100};
    scores[4].se = 0;
    fair_values(arena, scores, 7, 0.95, true, (struct interval){-INFINITY, INFINITY});
    for (size_t i = 0; i < 7; i++) {
        assert_string_equal(scores[i].note, "few-owners");
        assert_near(scores[i].low, i < 5 ? 70 : 0, 0);
        assert_near(scores[i].high, 100, 0);
    }
    scores[4].se = 8;
    fair_values(arena, scores, 7, 0.95, true, (struct interval){-INFINITY, INFINITY});
    assert_string_equal(scores[0].note, "pooled");
    assert_true(scores[0].low < 97 && scores[0].high > 101);
    assert_string_equal(scores[5].note, "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_differs_beyond_chance_is_hardly_shrunk_and_ranked),
        cmocka_unit_test(the_funnel_tells_who_is_beyond_chance_and_the_others_differences),
        cmocka_unit_test(owners_who_differ_are_no_outliers),
        cmocka_unit_test(shares_that_chance_explains_become_the_common_one),
        cmocka_unit_test(no_prior_makes_an_end_certain),
        cmocka_unit_test(owners_without_an_error_tell_nothing_of_how_owners_differ),
        cmocka_unit_test(four_owners_are_left_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
