/* multiple - many comparisons at once: which hold, and what ranks are possible */
#include "oracle.h"
#include "voc/multiple.h"

static void assert_rank(struct multiple_rank got, size_t rank, size_t low, size_t high)
{
    assert_int_equal(got.rank, rank);
    assert_int_equal(got.low, low);
    assert_int_equal(got.high, high);
}

static void clear_differences_settle_the_ranks(void **state)
{
    static const double estimate[] = {10, 50, 30}, se[] = {1, 1, 1};
    struct multiple_rank ranks[3];
    (void)state;
    multiple_ranks(estimate, se, 3, 0.95, true, ranks);
    assert_rank(ranks[0], 3, 3, 3);
    assert_rank(ranks[1], 1, 1, 1);
    assert_rank(ranks[2], 2, 2, 2);
    multiple_ranks(estimate, se, 3, 0.95, false, ranks);
    assert_rank(ranks[0], 1, 1, 1);
    assert_rank(ranks[1], 3, 3, 3);
}

static void differences_within_chance_leave_ranks_open(void **state)
{
    /* Two comparisons each: 2.2414 standard errors (R: qnorm(1 - .05 / 4)) of sqrt(2), 3.1698. */
    static const double estimate[] = {0, 3.1, 6.2}, wider[] = {0, 3.1, 6.4}, se[] = {1, 1, 1};
    struct multiple_rank ranks[3];
    (void)state;
    multiple_ranks(estimate, se, 3, 0.95, true, ranks);
    assert_rank(ranks[0], 3, 2, 3);
    assert_rank(ranks[1], 2, 1, 3);
    assert_rank(ranks[2], 1, 1, 2);
    multiple_ranks(wider, se, 3, 0.95, true, ranks);
    assert_rank(ranks[1], 2, 2, 3);
    assert_rank(ranks[2], 1, 1, 1);
}

static void two_owners_are_compared_once(void **state)
{
    static const double apart[] = {0, 2.8}, near[] = {0, 2.7}, se[] = {1, 1}; /* 1.96 sqrt(2) = 2.77 */
    struct multiple_rank ranks[2];
    (void)state;
    multiple_ranks(apart, se, 2, 0.95, true, ranks);
    assert_rank(ranks[0], 2, 2, 2);
    multiple_ranks(near, se, 2, 0.95, true, ranks);
    assert_rank(ranks[0], 2, 1, 2);
}

static void who_has_no_estimate_has_no_rank(void **state)
{
    static const double estimate[] = {5, NAN, 5, 1}, se[] = {1, 1, 1, NAN};
    struct multiple_rank ranks[4];
    (void)state;
    multiple_ranks(estimate, se, 4, 0.95, true, ranks);
    assert_rank(ranks[0], 1, 1, 2);
    assert_rank(ranks[1], 0, 0, 0);
    assert_rank(ranks[2], 1, 1, 2);
    assert_rank(ranks[3], 0, 0, 0);
    multiple_ranks(estimate, se, 1, 0.95, true, ranks);
    assert_rank(ranks[0], 1, 1, 1);
    multiple_ranks(estimate, se, 0, 0.95, true, ranks);
}

/* From the definition (Benjamini & Hochberg 1995, 3.1): the smallest share q at which the rule rejects it. */
static double smallest_rejecting(const double p[], size_t length, size_t which)
{
    double smallest = 1;
    for (size_t i = 0; i < length; i++) {
        size_t at_most = 0;
        for (size_t j = 0; j < length; j++)
            at_most += p[j] <= p[i];
        if (p[i] >= p[which])
            smallest = fmin(smallest, p[i] * (double)length / (double)at_most);
    }
    return smallest;
}

static void adjusted_values_are_the_smallest_rates_that_reject(void **state)
{
    enum { LENGTH = 9 };
    static const double p[LENGTH] = {0.04, 0.001, 0.9, 0.04, 0, 1, 0.2, 0.011, 0.049};
    struct arena *const arena = arena_new(abort);
    double adjusted[LENGTH];
    (void)state;
    multiple_adjust(p, LENGTH, arena, adjusted);
    for (size_t i = 0; i < LENGTH; i++)
        assert_near(adjusted[i], smallest_rejecting(p, LENGTH, i), 1e-15);
    arena_free(arena);
}

static void what_is_no_probability_is_not_counted(void **state)
{
    double p[] = {0.03, NAN, 0.02, -0.1, 1.5}, alone = 0.03;
    struct arena *const arena = arena_new(abort);
    (void)state;
    multiple_adjust(p, 5, arena, p);
    assert_near(p[0], 0.03, 1e-15);
    assert_near(p[1], NAN, 0);
    assert_near(p[2], 0.03, 1e-15);
    assert_near(p[3], NAN, 0);
    assert_near(p[4], NAN, 0);
    multiple_adjust(&alone, 1, arena, &alone);
    assert_near(alone, 0.03, 0);
    multiple_adjust(NULL, 0, arena, NULL);
    arena_free(arena);
}

static bool answer_adjusted(struct oracle_question *question, void *memory)
{
    const bool is_count = strcmp(question->quantity, "bh_rejected_at_05") == 0;
    size_t length;
    double *const p = oracle_numbers(question, "p", &length);
    (void)memory;
    if (!is_count && strcmp(question->quantity, "bh") != 0)
        return false;
    multiple_adjust(p, length, question->arena, p);
    question->number = is_count ? 0 : p[(size_t)atoi(question->key) - 1];
    for (size_t i = 0; is_count && i < length; i++)
        question->number += p[i] <= 0.05;
    return true;
}

static void adjusted_values_agree_with_r(void **state)
{
    (void)state;
    oracle_compare("multiple_testing", answer_adjusted, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clear_differences_settle_the_ranks),
        cmocka_unit_test(differences_within_chance_leave_ranks_open),
        cmocka_unit_test(two_owners_are_compared_once),
        cmocka_unit_test(who_has_no_estimate_has_no_rank),
        cmocka_unit_test(adjusted_values_are_the_smallest_rates_that_reject),
        cmocka_unit_test(what_is_no_probability_is_not_counted),
        cmocka_unit_test(adjusted_values_agree_with_r),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
