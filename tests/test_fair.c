/* fair - tests of owners compared so that luck isn't taken for merit */
#include "table.h"
#include "voc/fair.h"

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
    fair_values(arena, scores, count, 0.95, high_is_better);
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

/* 19 owners at 0 and one at x: z = 0.95 x / sqrt(1 + tau^2), tau^2 = max(0, 0.95 x^2 - 19) / 19. */
static void the_funnel_tells_who_is_beyond_chance(void **state)
{
    static const struct {
        double value;
        const char *funnel, *note;
    } cases[] = {
        {5, "above", ""},            /* tau^2 = 0.25, z = 4.25 */
        {-5, "below", ""},           /* -4.25 */
        {4, "above", "pooled"},      /* 3.8 */
        {3.2, "above-95", "pooled"}, /* 3.04: p = 0.00237, 0.047 as the smallest of twenty */
        {-3.2, "below-95", "pooled"},
        {2.5, "inside", "pooled"}, /* 2.375: one of twenty is that far out */
        {2, "inside", "pooled"},   /* 1.9 */
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_differs_beyond_chance_is_hardly_shrunk_and_ranked),
        cmocka_unit_test(the_funnel_tells_who_is_beyond_chance),
        cmocka_unit_test(shares_that_chance_explains_become_the_common_one),
        cmocka_unit_test(four_owners_are_left_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
