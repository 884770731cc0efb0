/* tally - tests of what is counted, and of bins that don't depend on the order */
#include "near.h"
#include "voc/arena.h"
#include "voc/tally.h"

#include <stdlib.h>

static void shares_add_up_weights(void **state)
{
    struct tally tally = {0};
    (void)state;
    tally_class(&tally, 1, 2);
    tally_class(&tally, -1, 0.5);
    tally_class(&tally, 0, 1);
    assert_int_equal(tally.sum.n, 3);
    assert_near(tally.good, 2, 0);
    assert_near(tally.bad, 0.5, 0);
    assert_near(tally.sum.weight, 3.5, 0);
    /* Kish 1965: (2 + .5 + 1)^2 / (4 + .25 + 1). */
    assert_near(tally_effective(&tally.sum), 12.25 / 5.25, 1e-15);
}

static void means_survive_large_offsets(void **state)
{
    /* NIST StRD, NumAcc4: 10000000.2 once, then .1 and .3 in turn 500 times; sd 0.1 by hand. */
    struct tally tally = {0};
    (void)state;
    tally_value(&tally, 10000000.2, 1);
    for (int i = 0; i < 500; i++) {
        tally_value(&tally, 10000000.1, 1);
        tally_value(&tally, 10000000.3, 1);
    }
    assert_near(tally.mean, 10000000.2, 1e-8);
    assert_near(sqrt(tally.squares / 1000), 0.1, 1e-8);
}

static void nothing_has_no_effective_number(void **state)
{
    const struct tally_sum none = {0};
    (void)state;
    assert_near(tally_effective(&none), 0, 0);
}

/* As many delays as asked, each another one, in an order that `step` stirs (coprime to count). */
static struct tally_list delays(struct arena *arena, const struct tally_limits *limits,
                                enum tally_state state, size_t count, size_t step, int64_t scale)
{
    struct tally_pool *const pool = tally_pool_new(arena);
    struct tally tally = {0};

    for (size_t i = 0; i < count; i++)
        tally_delay(pool, &tally, limits, state, false, (int64_t)(i * step % count) * scale, 1);
    tally_pool_see(pool, (int64_t)count * scale);
    tally_settle(pool, &tally, limits);
    return tally.delays->lists[0][state];
}

static void few_delays_are_exact(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_list list = delays(arena, NULL, TALLY_ANSWERED, TALLY_EXACT, 7, 3);
    (void)state;
    assert_false(list.binned);
    assert_int_equal(list.count, TALLY_EXACT);
    for (size_t i = 0; i < list.count; i++) {
        assert_int_equal(list.items[i].value, (int64_t)i * 3);
        assert_near(list.items[i].weight, 1, 0);
    }
    arena_free(arena);
}

static void assert_same(struct tally_list a, struct tally_list b)
{
    assert_int_equal(a.count, b.count);
    for (size_t i = 0; i < a.count; i++) {
        assert_int_equal(a.items[i].value, b.items[i].value);
        assert_near(a.items[i].weight, b.items[i].weight, 0);
    }
}

static void many_delays_fall_into_bins_in_any_order(void **state)
{
    struct arena *const arena = arena_new(abort);
    const size_t count = 20011; /* a prime */
    const struct tally_list first = delays(arena, NULL, TALLY_ANSWERED, count, 1, 5);
    (void)state;
    assert_true(first.binned);
    assert_true(first.count < 256 + 9 * 128);
    assert_same(first, delays(arena, NULL, TALLY_ANSWERED, count, count - 1, 5));
    assert_same(first, delays(arena, NULL, TALLY_ANSWERED, count, 7919, 5));
    for (size_t i = 0; i + 1 < first.count; i++) /* a bin is no wider than 1/128 of its edge */
        assert_true(first.items[i].value < 256 || (first.items[i + 1].value - first.items[i].value) * 128 <=
                                                      first.items[i].value + 5 * 128);
    arena_free(arena);
}

static void what_waits_falls_into_bins_in_any_order(void **state)
{
    struct arena *const arena = arena_new(abort);
    const size_t count = 20011;
    const int64_t newest = (int64_t)count * 60;
    const struct tally_list first = delays(arena, NULL, TALLY_WAITING, count, 1, 60);
    (void)state;
    assert_true(first.binned);
    assert_true(first.count < 4096);
    assert_same(first, delays(arena, NULL, TALLY_WAITING, count, count - 1, 60));
    assert_same(first, delays(arena, NULL, TALLY_WAITING, count, 7919, 60));
    for (size_t i = 0; i + 1 < first.count; i++) /* no wider than 1/128 of the wait */
        assert_true((first.items[i + 1].value - first.items[i].value - 60) * 128 <=
                    newest - first.items[i].value);
    arena_free(arena);
}

static void no_bin_reaches_across_a_limit(void **state)
{
    static const int64_t day = 86400;
    const struct tally_limits limits = {&day, 1};
    struct arena *const arena = arena_new(abort);
    const struct tally_list list = delays(arena, &limits, TALLY_ANSWERED, 120011, 7919, 1);
    double within = 0;
    (void)state;
    assert_true(list.binned);
    for (size_t i = 0; i < list.count && list.items[i].value <= day; i++)
        within += list.items[i].weight;
    assert_near(within, 86401, 0);
    arena_free(arena);
}

static void days_are_kept_apart(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct tally_pool *const pool = tally_pool_new(arena);
    struct tally tally = {0};
    (void)state;
    tally_delay(pool, &tally, NULL, TALLY_ANSWERED, true, 86400, 1);
    tally_delay(pool, &tally, NULL, TALLY_WAITING, false, 1000, 1);
    tally_delay(pool, &tally, NULL, TALLY_CLOSED, false, 50, 1);
    tally_settle(pool, &tally, NULL);
    assert_int_equal(tally.delays->sums[1].n, 1);
    assert_int_equal(tally.delays->sums[0].n, 2);
    assert_int_equal(tally.delays->waiting[0], 1);
    assert_int_equal(tally.delays->lists[1][TALLY_ANSWERED].count, 1);
    assert_int_equal(tally.delays->lists[0][TALLY_CLOSED].items[0].value, 50);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_add_up_weights),
        cmocka_unit_test(means_survive_large_offsets),
        cmocka_unit_test(nothing_has_no_effective_number),
        cmocka_unit_test(few_delays_are_exact),
        cmocka_unit_test(many_delays_fall_into_bins_in_any_order),
        cmocka_unit_test(what_waits_falls_into_bins_in_any_order),
        cmocka_unit_test(no_bin_reaches_across_a_limit),
        cmocka_unit_test(days_are_kept_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
