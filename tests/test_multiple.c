/* multiple - many comparisons at once: what ranks are possible */
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clear_differences_settle_the_ranks),
        cmocka_unit_test(differences_within_chance_leave_ranks_open),
        cmocka_unit_test(two_owners_are_compared_once),
        cmocka_unit_test(who_has_no_estimate_has_no_rank),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
