/* lopsided - tests of how far out one of many is, where true values crowd at an end of their scale */
#include "near.h"
#include "voc/arena.h"
#include "voc/lopsided.h"

#include <stdlib.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* R: "Surgical" (WinBUGS examples, vol. 1), y = qlogis((x + .5) / (n + 1)) with variances 1 / (n m (1 - m)),
   m = (sum(x) + .5) / (sum(n) + 1); over a grid of log(t2) the posterior, and with it integrate() over z of
   dnorm(z) pbinom(x, n, plogis(mean + z sqrt(t2 + 1 / sum(w)))). */
static void a_share_is_held_against_logits_of_the_others(void **state)
{
    static const double deaths[] = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24},
                        operations[] = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};
    struct funnel_tails tails[ROWS(deaths)] = {{0, 0}};
    struct arena *const arena = arena_new(abort);

    (void)state;
    lopsided_shares(arena, deaths, operations, ROWS(deaths), 1, tails);
    assert_near(tails[0].low, 0.0408170505142, 2e-6);
    assert_near(tails[0].high, 1, 1e-9);
    assert_near(tails[3].low, 0.328719404071, 2e-6);
    assert_near(tails[3].high, 0.685486963262, 2e-6);
    assert_near(tails[7].high, 0.0484773309162, 2e-6);
    arena_free(arena);
}

/* The same in R with pnorm((y - p) / sqrt(p (1 - p) / k)) of k = n / (sum(n^2 se^2) / sum(n w (1 - w))). */
static void a_value_has_the_error_that_it_would_have_at_the_others_level(void **state)
{
    static const double value[] = {.95, .97, .93, .9, .96, .6}, se[] = {.02, .01, .02, .03, .015, .05},
                        n[] = {40, 90, 50, 40, 60, 50};
    struct funnel_tails tails[ROWS(value)] = {{0, 0}};
    struct arena *const arena = arena_new(abort);

    (void)state;
    lopsided_values(arena, value, se, n, ROWS(value), 1, tails);
    assert_near(tails[1].low, 0.823802907893, 2e-6);
    assert_near(tails[5].low, 0.00535858036364, 2e-6);
    assert_near(tails[5].high, 0.994641419636, 2e-6);
    arena_free(arena);
}

static void only_small_tails_grow(void **state)
{
    static const double good[] = {0, 18, 8, 46, 8, 31}, n[] = {47, 148, 119, 810, 211, 215},
                        outside[] = {.9, .8, 1.2, -.1, .7, .6}, se[] = {.1, .1, .1, .1, 0, .1};
    struct funnel_tails tails[] = {{0.01, 0.9}, {NAN, NAN}, {0.4, 0.02}, {0.6, 0.6}, {0.6, 0.6}, {0, 0}};
    struct arena *const arena = arena_new(abort);

    (void)state;
    lopsided_values(arena, outside, se, n, ROWS(n), 0.025, tails); /* three are left, and two others */
    assert_near(tails[5].low, 0, 0);
    lopsided_shares(arena, good, n, ROWS(n), 0.025, tails);
    assert_true(tails[0].low > 0.05 && tails[2].high > 0.3 && tails[5].high > 0.01);
    assert_near(tails[0].high, 0.9, 0);
    assert_near(tails[1].low, NAN, 0);
    assert_near(tails[2].low, 0.4, 0);
    tails[5].low = 0;
    lopsided_shares(arena, good + 2, n + 2, 4, 1, tails + 2); /* three others */
    assert_near(tails[5].low, 0, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_held_against_logits_of_the_others),
        cmocka_unit_test(a_value_has_the_error_that_it_would_have_at_the_others_level),
        cmocka_unit_test(only_small_tails_grow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
