/* multiple - many comparisons at once: which findings remain, and what ranks are possible */
#include "oracle.h"
#include "voc/multiple.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static void adjust(const double p[], size_t length, double adjusted[])
{
    struct arena *const arena = arena_new(abort);
    multiple_adjust(p, length, adjusted, arena);
    arena_free(arena);
}

static void benjamini_and_hochberg_keep_four_of_fifteen(void **state)
{
    /* Benjamini & Hochberg 1995, JRSS B 57:289, section 3.2; R: p.adjust(p, "BH"). */
    static const double p[] = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                               0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    static const double want[] = {0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0298 * 15 / 7};
    double adjusted[ROWS(p)];
    size_t findings = 0;
    (void)state;
    adjust(p, ROWS(p), adjusted);
    for (size_t i = 0; i < ROWS(want); i++)
        assert_near(adjusted[i], want[i], 1e-15);
    for (size_t i = 0; i < ROWS(p); i++)
        findings += adjusted[i] < 0.05;
    assert_int_equal(findings, 4);
}

static void equal_values_stay_equal_in_any_order(void **state)
{
    static const double p[] = {0.9, 0.02, 0.02, 0.02}, want[] = {0.9, 0.08 / 3, 0.08 / 3, 0.08 / 3};
    double adjusted[4];
    (void)state;
    adjust(p, 4, adjusted);
    for (size_t i = 0; i < 4; i++)
        assert_near(adjusted[i], want[i], 1e-15);
}

static void an_unknown_value_is_not_counted(void **state)
{
    static const double p[] = {NAN, 0.03, NAN, 0.5}, want[] = {NAN, 0.06, NAN, 0.5};
    double adjusted[4];
    (void)state;
    adjust(p, 4, adjusted);
    for (size_t i = 0; i < 4; i++)
        assert_near(adjusted[i], want[i], 1e-15);
    adjust(p, 0, adjusted);
    adjust(p, 1, adjusted);
    assert_near(adjusted[0], NAN, 0);
}

static void adjusting_in_place_works(void **state)
{
    double p[] = {0.01, 0.04, 0.5};
    (void)state;
    adjust(p, 3, p);
    assert_near(p[0], 0.03, 1e-15);
    assert_near(p[1], 0.06, 1e-15);
    assert_near(p[2], 0.5, 1e-15);
}

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

static bool answer_adjusted(struct oracle_question *question, void *memory)
{
    size_t length, findings = 0;
    double *const p = oracle_numbers(question, "p", &length);
    (void)memory;
    multiple_adjust(p, length, p, question->arena);
    for (size_t i = 0; i < length; i++)
        findings += p[i] < 0.05;
    if (strcmp(question->quantity, "bh") == 0)
        question->number = p[strtoul(question->key, NULL, 10) - 1];
    else if (strcmp(question->quantity, "bh_rejected_at_05") == 0)
        question->number = (double)findings;
    else
        return false;
    return true;
}

static void the_oracle_agrees(void **state)
{
    (void)state;
    oracle_compare("multiple_testing", answer_adjusted, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(benjamini_and_hochberg_keep_four_of_fifteen),
        cmocka_unit_test(equal_values_stay_equal_in_any_order),
        cmocka_unit_test(an_unknown_value_is_not_counted),
        cmocka_unit_test(adjusting_in_place_works),
        cmocka_unit_test(clear_differences_settle_the_ranks),
        cmocka_unit_test(differences_within_chance_leave_ranks_open),
        cmocka_unit_test(two_owners_are_compared_once),
        cmocka_unit_test(who_has_no_estimate_has_no_rank),
        cmocka_unit_test(the_oracle_agrees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
