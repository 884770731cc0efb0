/* bag - tests that a bag has what bins have, in less room */
#include "near.h"
#include "voc/arena.h"
#include "voc/bag.h"

#include <stdlib.h>

/* What is thrown into both: so many values below `range`, times `scale`. */
struct load {
    bool are_moments;
    size_t count;
    uint64_t range;
    int64_t scale;
};

static const int64_t day = 86400;
static const struct bins_limits one_day = {&day, 1}, none = {NULL, 0};

/* A linear congruential generator (Knuth, MMIX), as any will do. */
static uint64_t draw(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *seed >> 33;
}

static void assert_same(struct bins got, struct bins expected)
{
    assert_int_equal(got.count, expected.count);
    assert_int_equal(got.is_binned, expected.is_binned);
    for (size_t i = 0; i < got.count; i++) {
        assert_int_equal(got.items[i].value, expected.items[i].value);
        assert_int_equal(got.items[i].amount.n, expected.items[i].amount.n);
    }
}

static void compare(struct arena *arena, const struct load *load)
{
    struct bag_room *const room = bag_room_new(arena);
    struct bins_pool *const pool = bins_pool_new(arena);
    const struct mass one = mass_plain(1);
    const struct bag_bins bins = {load->are_moments, {&one_day, &none}};
    struct bag bag = {0};
    struct bins expected[2] = {{0}, {0}};
    uint64_t seed = 5;

    for (size_t i = 0; i < load->count; i++) {
        const int64_t value = (int64_t)(draw(&seed) % load->range) * load->scale;
        const bool is_marked = draw(&seed) % 3 == 0;
        if (bag_is_full(&bag))
            bag_count(room, &bag, &bins);
        bag_add(room, &bag, value, is_marked);
        for (int part = 0; part <= is_marked; part++)
            if (load->are_moments)
                bins_add_moment(pool, &expected[part], value, &one);
            else
                bins_add(pool, &expected[part], bins.limits[part], value, &one);
    }
    bins_pool_see(pool, (int64_t)load->range * load->scale);
    bag_room_see(room, (int64_t)load->range * load->scale);
    bag_settle(room, &bag, &bins);
    for (int part = 0; part < 2; part++) {
        if (load->are_moments)
            bins_settle_moments(pool, &expected[part]);
        else
            bins_settle(pool, &expected[part], bins.limits[part]);
        assert_same(bag_list(room, arena, &bag, part), expected[part]);
    }
}

static void a_bag_has_what_bins_have(void **state)
{
    static const struct load loads[] = {
        {false, 10, 1000000, 1},      {false, 60, 90, 1},           {false, 1500, 1000, 60},
        {false, 1500, 100000, 1},     {false, 2044, 1025, 1},       {false, 20000, 1024, 7},
        {false, 20000, 3000, 7},      {false, 20000, INT32_MAX, 1}, {true, 40, 86400, 1},
        {true, 1500, 86400 * 400, 1}, {true, 20000, 1000, 60},      {true, 20000, 86400 * 400, 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof loads / sizeof *loads; i++) {
        struct arena *const arena = arena_new(abort);
        compare(arena, &loads[i]);
        arena_free(arena);
    }
}

static void an_empty_bag_has_nothing(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct bag_room *const room = bag_room_new(arena);
    const struct bag_bins bins = {false, {&none, &none}};
    struct bag bag = {0};
    (void)state;
    bag_settle(room, &bag, &bins);
    assert_int_equal(bag_list(room, arena, &bag, false).count, 0);
    arena_free(arena);
}

static void what_is_negative_or_of_centuries_is_not_taken(void **state)
{
    (void)state;
    assert_true(bag_takes(0));
    assert_true(bag_takes(INT32_MAX));
    assert_false(bag_takes((int64_t)INT32_MAX + 1));
    assert_false(bag_takes(-1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bag_has_what_bins_have),
        cmocka_unit_test(an_empty_bag_has_nothing),
        cmocka_unit_test(what_is_negative_or_of_centuries_is_not_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
