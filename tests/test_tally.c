/* tally - tests of what is counted in one group and period */
#include "near.h"
#include "tallied.h"
#include "voc/arena.h"

#include <stdlib.h>

static void shares_add_up_weights(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    put_class(&pool, &tally, 1, 2);
    put_class(&pool, &tally, -1, 0.5);
    put_class(&pool, &tally, 0, 1);
    const struct tally_sum sum = tally_total(&tally);
    assert_int_equal(sum.n, 3);
    assert_near(tally_weight(&tally, 1), 2, 0);
    assert_near(tally_weight(&tally, -1), 0.5, 0);
    assert_near(sum.weight, 3.5, 0);
    /* Kish 1965: (2 + .5 + 1)^2 / (4 + .25 + 1). */
    assert_near(tally_effective(&sum), 12.25 / 5.25, 1e-15);
    arena_free(arena);
}

static void weights_add_up_the_same_in_any_order(void **state)
{
    /* Doubles don't: (0.1 + 0.2) + 0.3 isn't 0.1 + (0.2 + 0.3). */
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally up = {0}, down = {0};
    (void)state;
    for (int i = 1; i <= 999; i++) {
        put_class(&pool, &up, 1, i / 10.0);
        put_class(&pool, &down, 1, (1000 - i) / 10.0);
    }
    const struct tally_sum a = tally_total(&up), b = tally_total(&down);
    assert_true(a.weight == 49950); /* 999 * 1000 / 2 / 10 */
    assert_true(b.weight == 49950);
    assert_true(a.squares == 3328335); /* 999 * 1000 * 1999 / 6 / 100 */
    assert_true(b.squares == 3328335);
    arena_free(arena);
}

static void means_survive_large_offsets(void **state)
{
    /* NIST StRD, NumAcc4: 10000000.2 once, then .1 and .3 in turn 500 times; sd 0.1 by hand. */
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    put_value(&pool, &tally, 10000000.2, 1);
    for (int i = 0; i < 500; i++) {
        put_value(&pool, &tally, 10000000.1, 1);
        put_value(&pool, &tally, 10000000.3, 1);
    }
    assert_near(tally_mean(&tally), 10000000.2, 0);
    assert_near(sqrt(tally_squares(&tally) / 1000), 0.1, 1e-15);
    arena_free(arena);
}

static void largest_values_and_weights_have_room(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 1000; i++)
        put_value(&pool, &tally, i % 2 ? 9e12 : -9e12, 1e9);
    assert_near(tally_mean(&tally), 0, 0);
    assert_near(tally_squares(&tally), 1e12 * 81e24, 1e21);
    arena_free(arena);
}

static void values_that_are_all_alike_dont_scatter(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    for (int i = 1; i <= 50; i++)
        put_value(&pool, &tally, 4.1, 0.1 * i);
    assert_near(tally_mean(&tally), 4.1, 0);
    assert_near(tally_squares(&tally), 0, 0);
    arena_free(arena);
}

static void nothing_has_no_effective_number(void **state)
{
    const struct tally_sum none = {0};
    (void)state;
    assert_near(tally_effective(&none), 0, 0);
}

static void days_are_kept_apart_and_what_waits_by_source(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    put_delay(&pool, &tally, NULL, TALLY_ANSWERED, true, 1, 86400, 1);
    put_delay(&pool, &tally, NULL, TALLY_WAITING, false, 1, 1000, 1);
    put_delay(&pool, &tally, NULL, TALLY_WAITING, false, 2, 1000, 1);
    put_delay(&pool, &tally, NULL, TALLY_CLOSED, false, 2, 50, 1);
    tally_settle(&pool, &tally, NULL);
    const struct tally_delays *const delays = tally.delays;
    assert_int_equal(delays->done[1][TALLY_ANSWERED].count, 1);
    assert_int_equal(delays->done[0][TALLY_CLOSED].items[0].value, 50);
    assert_int_equal(delays->waiting->source, 2);
    assert_int_equal(delays->waiting->next->source, 1);
    assert_int_equal(delays->waiting->of[0].count, 1);
    arena_free(arena);
}

static void what_waits_until_a_known_moment_is_a_delay(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, true);
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 3000; i++)
        put_delay(&pool, &tally, NULL, TALLY_WAITING, false, 0, 256 + i, 1);
    tally_settle(&pool, &tally, NULL);
    const struct bins *const bins = &tally.delays->waiting->of[0];
    assert_true(bins->is_binned);
    assert_int_equal(bins->items[0].value, 256);
    assert_int_equal(bins->items[1].value, 258); /* of 256 to 511 bins are 2 wide */
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_add_up_weights),
        cmocka_unit_test(weights_add_up_the_same_in_any_order),
        cmocka_unit_test(means_survive_large_offsets),
        cmocka_unit_test(largest_values_and_weights_have_room),
        cmocka_unit_test(values_that_are_all_alike_dont_scatter),
        cmocka_unit_test(nothing_has_no_effective_number),
        cmocka_unit_test(days_are_kept_apart_and_what_waits_by_source),
        cmocka_unit_test(what_waits_until_a_known_moment_is_a_delay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
