/* posterior - tests of what is known of each of many */
#include "near.h"
#include "voc/arena.h"
#include "voc/posterior.h"

#include <stdlib.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Eight schools (Rubin 1981). */
static const double effect[] = {28, 8, -3, 7, -1, 1, 18, 12}, effect_se[] = {15, 10, 16, 11, 9, 11, 10, 18};

/* R: over 20,001 values of log(t2) the posterior t2 sqrt(sum(w^2)) / sqrt(sum(w)) times the likelihood, and
   uniroot() of the mixture of pnorm((x - mean) / sd), mean and sd as by the best linear unbiased prediction;
   from t2 of 6e-6 on, where here it is from a thousandth of the smallest chance variance on. */
static void eight_schools_may_differ_though_no_difference_is_seen(void **state)
{
    struct interval limits[ROWS(effect)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    posterior_limits(arena, effect, effect_se, ROWS(effect), 0.95, limits);
    assert_near(limits[0].low, -2.675998052, 1e-2);
    assert_near(limits[0].high, 33.261125002, 1e-2);
    assert_near(limits[2].low, -13.08163047, 1e-2);
    assert_near(limits[2].high, 21.64061002, 1e-2);
    assert_near(limits[7].low, -8.524366646, 1e-2);
    assert_near(limits[7].high, 27.207171113, 1e-2);
    arena_free(arena);
}

/* Where all differ by much more than by chance little is learnt from the others: limits are those of the
   value itself. */
static void large_differences_leave_everybody_alone(void **state)
{
    static const double value[] = {0, 1000, 2000, 4000, 7000}, se[] = {1, 1, 1, 1, 1};
    struct interval limits[ROWS(value)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    posterior_limits(arena, value, se, ROWS(value), 0.95, limits);
    assert_near(limits[3].low, 4000 - 1.959964, 5e-4);
    assert_near(limits[3].high, 4000 + 1.959964, 5e-4);
    arena_free(arena);
}

static void who_is_lost_or_nearly_alone_has_no_limits(void **state)
{
    static const double value[] = {1, 2, NAN, 3, 4, 5}, se[] = {1, 1, 1, 1, 0, 1};
    struct interval limits[ROWS(value)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    posterior_limits(arena, value, se, ROWS(value), 0.95, limits); /* four */
    assert_near(limits[0].low, NAN, 0);
    posterior_limits(arena, effect, effect_se, 5, 0.95, limits);
    assert_true(limits[0].low < limits[0].high);
    posterior_limits(arena, NULL, NULL, 0, 0.95, limits);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eight_schools_may_differ_though_no_difference_is_seen),
        cmocka_unit_test(large_differences_leave_everybody_alone),
        cmocka_unit_test(who_is_lost_or_nearly_alone_has_no_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
