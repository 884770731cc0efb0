/* bins - tests of values that are exact while few are different, and of bins that don't depend on
   the order */
#include "near.h"
#include "voc/arena.h"
#include "voc/bins.h"

#include <stdlib.h>

/* As many delays (or moments of waiting) as asked, each another one, in an order that `step` stirs (coprime
   to count). */
static struct bins delays(struct arena *arena, const struct bins_limits *limits, bool waiting, size_t count,
                          size_t step, int64_t scale)
{
    struct bins_pool *const pool = bins_pool_new(arena);
    const struct mass one = mass_plain(1);
    struct bins bins = {0};

    for (size_t i = 0; i < count; i++) {
        const int64_t value = (int64_t)(i * step % count) * scale;
        if (waiting)
            bins_add_moment(pool, &bins, value, &one);
        else
            bins_add(pool, &bins, limits, value, &one);
    }
    bins_pool_see(pool, (int64_t)count * scale);
    if (waiting)
        bins_settle_moments(pool, &bins);
    else
        bins_settle(pool, &bins, limits);
    return bins;
}

static void few_delays_are_exact(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct bins list = delays(arena, NULL, false, BINS_EXACT, 7, 3);
    (void)state;
    assert_false(list.is_binned);
    assert_int_equal(list.count, BINS_EXACT);
    for (size_t i = 0; i < list.count; i++) {
        assert_int_equal(list.items[i].value, (int64_t)i * 3);
        assert_int_equal(list.items[i].amount.n, 1);
    }
    arena_free(arena);
}

static void assert_same(struct bins a, struct bins b)
{
    assert_int_equal(a.count, b.count);
    for (size_t i = 0; i < a.count; i++) {
        assert_int_equal(a.items[i].value, b.items[i].value);
        assert_int_equal(a.items[i].amount.n, b.items[i].amount.n);
    }
}

static void many_delays_fall_into_bins_in_any_order(void **state)
{
    struct arena *const arena = arena_new(abort);
    const size_t count = 20011; /* a prime */
    const struct bins first = delays(arena, NULL, false, count, 1, 5);
    (void)state;
    assert_true(first.is_binned);
    assert_true(first.count < 256 + 9 * 128);
    assert_same(first, delays(arena, NULL, false, count, count - 1, 5));
    assert_same(first, delays(arena, NULL, false, count, 7919, 5));
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
    const struct bins first = delays(arena, NULL, true, count, 1, 60);
    (void)state;
    assert_true(first.is_binned);
    assert_true(first.count < 4096);
    assert_same(first, delays(arena, NULL, true, count, count - 1, 60));
    assert_same(first, delays(arena, NULL, true, count, 7919, 60));
    for (size_t i = 0; i + 1 < first.count; i++) /* no wider than 1/128 of the wait */
        assert_true((first.items[i + 1].value - first.items[i].value - 60) * 128 <=
                    newest - first.items[i].value);
    arena_free(arena);
}

static void no_bin_reaches_across_a_limit(void **state)
{
    static const int64_t day = 86400;
    const struct bins_limits limits = {&day, 1};
    struct arena *const arena = arena_new(abort);
    const struct bins list = delays(arena, &limits, false, 120011, 7919, 1);
    long long within = 0;
    (void)state;
    assert_true(list.is_binned);
    for (size_t i = 0; i < list.count && list.items[i].value <= day; i++)
        within += list.items[i].amount.n;
    assert_int_equal(within, 86401);
    arena_free(arena);
}

static void an_edge_keeps_the_eight_highest_bits(void **state)
{
    static const struct {
        int64_t value, edge;
    } cases[] = {{0, 0},          {255, 255},     {256, 256},     {257, 256},     {511, 510},
                 {512, 512},      {1023, 1020},   {86399, 86016}, {-257, -256},   {3600, 3600},
                 {100000, 99840}, {86401, 86401}, {87000, 86528}, {86500, 86401}, {1000000007, 998244352}};
    static const int64_t day = 86400;
    const struct bins_limits limits = {&day, 1};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(bins_edge(cases[i].value, &limits), cases[i].edge);
        assert_int_equal(bins_edge(cases[i].edge, &limits), cases[i].edge); /* an edge is its own */
    }
}

static void parts_that_are_binned_make_a_whole_that_is(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct bins_pool *const pool = bins_pool_new(arena);
    const struct mass one = mass_plain(1), heavy = mass_of(2500000000);
    struct bins bins = {0};
    (void)state;
    bins_add(pool, &bins, NULL, 1001, &one);
    bins_add(pool, &bins, NULL, 1003, &heavy);
    bins_coarsen(pool, &bins, NULL);
    bins_add(pool, &bins, NULL, 1002, &one);
    bins_settle(pool, &bins, NULL);
    assert_int_equal(bins.count, 1);
    assert_int_equal(bins.items[0].value, 1000);
    const struct mass all = masses_of(bins_pool_masses(pool), bins.items[0].amount);
    assert_int_equal(all.n, 3);
    assert_true(wide_is(all.weight, wide_of(4500000000)));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(few_delays_are_exact),
        cmocka_unit_test(many_delays_fall_into_bins_in_any_order),
        cmocka_unit_test(what_waits_falls_into_bins_in_any_order),
        cmocka_unit_test(no_bin_reaches_across_a_limit),
        cmocka_unit_test(an_edge_keeps_the_eight_highest_bits),
        cmocka_unit_test(parts_that_are_binned_make_a_whole_that_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
