/* outlying - tests of how far out one of many is, were it one more of the others */
#include "near.h"
#include "voc/arena.h"
#include "voc/outlying.h"

#include <stdlib.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* R: the double integral over mean and variance as it stands, integrate() of prod(dnorm(v, m, sqrt(e^2 +
   t2))) over m, and of that times t2 sqrt(sum(1 / (e^2 + t2)^2)) over log(t2); with pnorm(y, m, sqrt(s^2 +
   t2)) over without. */
static void a_value_is_held_against_what_the_others_predict(void **state)
{
    static const double value[] = {0.3, -1.2, 2.1, 0.4, -0.5, 1, 7}, se[] = {0.5, 0.8, 1, 0.6, 0.7, 0.9, 0.5};
    struct funnel_tails tails[ROWS(value)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    outlying_values(arena, value, se, ROWS(value), tails);
    assert_near(tails[0].low, 0.362881650553141, 1e-6);
    assert_near(tails[6].low, 0.999129030732935, 1e-6);
    assert_near(tails[6].low + tails[6].high, 1, 1e-12);
    arena_free(arena);
}

/* R: pt((100 - mean(v)) / (sd(v) * sqrt(1 + 1 / 5)), 4, lower = FALSE) of v = c(1, 2, 4, 7, 11). */
static void where_chance_is_small_it_is_students_t(void **state)
{
    static const double value[] = {1001, 1002, 1004, 1007, 1011, 1100},
                        se[] = {.001, .001, .001, .001, .001, .001};
    struct funnel_tails tails[ROWS(value)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    outlying_values(arena, value, se, ROWS(value), tails);
    assert_near(tails[5].high, 1.42308802421858e-05, 1e-8);
    arena_free(arena);
}

/* R: "Surgical" (WinBUGS examples, vol. 1), integrate() over log(r) of the posterior and, with it, the larger
   of sum(choose(n, k) * beta(k + a, n - k + b) / beta(a, b)) and pnorm(+-z). */
static void a_share_is_held_against_what_the_others_predict(void **state)
{
    static const double deaths[] = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24},
                        operations[] = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};
    struct funnel_tails tails[ROWS(deaths)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    outlying_shares(arena, deaths, operations, ROWS(deaths), tails);
    assert_near(tails[0].low, 0.0581563511334107, 1e-5);
    assert_near(tails[0].high, 1, 1e-9);
    assert_near(tails[3].low, 0.288084072928826, 1e-5);
    assert_near(tails[3].high, 0.750395934713406, 1e-5);
    assert_near(tails[7].high, 0.0248444927606895, 1e-5);
    arena_free(arena);
}

static void who_is_lost_or_nearly_alone_is_unknown(void **state)
{
    static const double success[] = {3, 4, 0, 5, 6, 2}, n[] = {6, 6, 0, 7, 8, 5},
                        single[] = {1, 0, 1, 1, 0, 1}, one[] = {1, 1, 1, 1, 1, 1},
                        value[] = {1, 2, NAN, 3, 4, 5}, se[] = {1, 1, 1, 1, 1, 0};
    struct funnel_tails tails[6];
    struct arena *const arena = arena_new(abort);

    (void)state;
    outlying_shares(arena, success, n, 6, tails);
    assert_true(tails[0].low > 0 && tails[0].low < 1);
    assert_near(tails[2].low, NAN, 0);
    outlying_shares(arena, success, n, 5, tails); /* three others */
    assert_near(tails[0].low, NAN, 0);
    outlying_shares(arena, single, one, 6, tails); /* single answers don't tell how owners differ */
    assert_near(tails[0].high, NAN, 0);
    outlying_values(arena, value, se, 6, tails);
    assert_near(tails[0].low, NAN, 0);
    outlying_values(arena, NULL, NULL, 0, tails);
    arena_free(arena);
}

/* Everybody else has only good answers: half a bad one is thought to theirs. */
static void one_may_be_outside_where_all_others_are_perfect(void **state)
{
    static const double success[] = {50, 50, 50, 50, 50, 50, 50, 50, 50, 25},
                        n[] = {50, 50, 50, 50, 50, 50, 50, 50, 50, 50};
    struct funnel_tails tails[ROWS(n)];
    struct arena *const arena = arena_new(abort);

    (void)state;
    outlying_shares(arena, success, n, ROWS(n), tails);
    assert_true(tails[9].low < 0.0005);
    assert_true(tails[0].high > 0.2);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_is_held_against_what_the_others_predict),
        cmocka_unit_test(where_chance_is_small_it_is_students_t),
        cmocka_unit_test(a_share_is_held_against_what_the_others_predict),
        cmocka_unit_test(who_is_lost_or_nearly_alone_is_unknown),
        cmocka_unit_test(one_may_be_outside_where_all_others_are_perfect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
