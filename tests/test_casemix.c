/* casemix - tests of owners held against everybody's mix of cases */
#include "near.h"
#include "voc/casemix.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Two owners as good as each other: 90 % of the easy cases and 40 % of the hard. One has 90 easy and 10 hard
   (85 %), the other 10 and 90 (45 %): the kinds explain it all, and both are worth the 65 % of everybody. */
static void the_owner_of_the_hard_cases_is_not_blamed(void **state)
{
    const struct casemix easy = casemix_of(
                             (struct casemix_stratum[]){{90, 90, 90, false}, {10, 40, 40, false}}, 2),
                         hard = casemix_of(
                             (struct casemix_stratum[]){{10, 90, 90, false}, {90, 40, 40, false}}, 2);

    (void)state;
    assert_near(easy.observed, 85, 1e-12);
    assert_near(hard.observed, 45, 1e-12);
    assert_near(65 + easy.observed - easy.expected, 65, 1e-12);
    assert_near(65 + hard.observed - hard.expected, 65, 1e-12);
    assert_near(easy.covered, 1, 0);
}

/* 8 of 10, 1 of 5 and 3 of 5, where everybody has 70, 30 and 50 %: 12 are good and 7 + 1.5 + 2.5 = 11 were to
   be expected, so of 20 the owner has 5 points more than the mix explains. */
static void observed_and_expected_are_sums_over_the_own_mix(void **state)
{
    const struct casemix got = casemix_of(
        (struct casemix_stratum[]){{10, 80, 70, false}, {5, 20, 30, false}, {5, 60, 50, false}}, 3);

    (void)state;
    assert_near(got.observed - got.expected, 100 * (12 - 11) / 20.0, 1e-12);
}

static void what_only_this_owner_has_tells_nothing(void **state)
{
    static const struct casemix_stratum strata[] = {
        {30, 80, 70, false}, {50, 10, 10, true}, {20, NAN, 40, false}, {0, 5, 5, false}};
    const struct casemix some = casemix_of(strata, ROWS(strata)), none = casemix_of(strata + 1, 1),
                         nothing = casemix_of(NULL, 0);

    (void)state;
    assert_near(some.observed - some.expected, 10, 1e-12);
    assert_near(some.covered, 0.3, 1e-12);
    assert_near(none.observed, NAN, 0);
    assert_near(none.covered, 0, 0);
    assert_near(nothing.expected, NAN, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_owner_of_the_hard_cases_is_not_blamed),
        cmocka_unit_test(observed_and_expected_are_sums_over_the_own_mix),
        cmocka_unit_test(what_only_this_owner_has_tells_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
