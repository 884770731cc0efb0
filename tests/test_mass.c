/* mass - tests of rows and what they weigh */
#include "near.h"
#include "voc/arena.h"
#include "voc/mass.h"

#include <stdlib.h>

static void rows_that_weigh_one_stay_plain(void **state)
{
    struct mass mass = mass_of(MASS_ONE);
    const struct mass more = mass_plain(41), half = mass_of(MASS_ONE / 2);
    (void)state;
    mass_add(&mass, &more);
    assert_true(mass.is_plain);
    assert_int_equal(mass.n, 42);
    mass_add(&mass, &half);
    assert_false(mass.is_plain);
    assert_int_equal(mass.n, 43);
    assert_true(wide_is(mass.weight, wide_of(42500000000)));
    assert_true(wide_is(mass.squares, wide_times(wide_of(4225), 10000000000000000))); /* 42 + 0.25 */
}

static void even_is_what_could_be_plain(void **state)
{
    const struct mass plain = mass_plain(7), whole = mass_whole(&plain), twice = mass_of(2000000000);
    struct mass balanced = mass_of(500000000);
    const struct mass other = mass_of(1500000000);
    (void)state;
    assert_true(mass_is_even(&plain));
    assert_true(mass_is_even(&whole));
    assert_false(mass_is_even(&twice));
    mass_add(&balanced, &other); /* they weigh 2 together, but not 1 each */
    assert_false(mass_is_even(&balanced));
}

static void amounts_of_any_size_are_kept(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct masses *const masses = masses_new(arena);
    const struct mass many = mass_plain(UINT32_MAX), heavy = mass_of(3000000000);
    struct amount a = {0}, b = {0};
    (void)state;
    masses_add(masses, &a, &many);
    assert_int_equal(a.mass, 0);
    masses_add(masses, &a, &many);
    assert_int_equal(masses_of(masses, a).n, 2 * (long long)UINT32_MAX);
    assert_true(masses_of(masses, a).is_plain);
    masses_add(masses, &b, &heavy);
    const uint32_t freed = b.mass;
    masses_join(masses, &a, b);
    assert_int_equal(masses_of(masses, a).n, 2 * (long long)UINT32_MAX + 1);
    b = (struct amount){0};
    masses_add(masses, &b, &heavy);
    assert_int_equal(b.mass, freed); /* what was given back is used again */
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_that_weigh_one_stay_plain),
        cmocka_unit_test(even_is_what_could_be_plain),
        cmocka_unit_test(amounts_of_any_size_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
