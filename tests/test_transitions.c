/* transitions - from when on a clock hangs by how much */
#include "scratch.h"
#include "voc/transitions.h"

static void each_moment_has_the_offset_of_the_last_transition_before_it(void **state)
{
    static const int64_t at[] = {-100, 1 << TRANSITIONS_STRETCH_BITS, 10000000, 10000001,
                                 INT64_C(4000000000)};
    struct arena *const arena = scratch_new();
    struct transitions transitions = transitions_new(arena, 5, 7);

    (void)state;
    for (int i = 0; i < 5; i++)
        transitions_add(&transitions, at[i], 100 * (i + 1));
    transitions_index(&transitions);
    for (int i = 1; i < 5; i++) {
        assert_int_equal(transitions_offset(&transitions, at[i] - 1), 100 * i);
        assert_int_equal(transitions_offset(&transitions, at[i]), 100 * (i + 1));
        assert_int_equal(transitions_passed(&transitions, at[i]), i + 1);
    }
    assert_int_equal(transitions_offset(&transitions, 0), 100);
    assert_int_equal(transitions_after(&transitions, transitions_passed(&transitions, -101)), 7);
    arena_free(arena);
}

static void stretches_cover_what_fits_into_32_bits(void **state)
{
    (void)state;
    assert_true(transitions_cover(0));
    assert_true(transitions_cover(UINT32_MAX));
    assert_false(transitions_cover(-1));
    assert_false(transitions_cover((int64_t)UINT32_MAX + 1));
}

static void a_clock_that_never_changes_has_one_offset(void **state)
{
    const struct transitions transitions = {.first = 19800};

    (void)state;
    assert_int_equal(transitions_offset(&transitions, 1795289400), 19800);
    assert_int_equal(transitions_passed(&transitions, 1795289400), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_moment_has_the_offset_of_the_last_transition_before_it),
        cmocka_unit_test(stretches_cover_what_fits_into_32_bits),
        cmocka_unit_test(a_clock_that_never_changes_has_one_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
