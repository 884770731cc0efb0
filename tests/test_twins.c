/* test_twins - which of many rows have the same key */
#include "scratch.h"
#include "voc/digest.h"
#include "voc/twins.h"

static void rows_of_a_key_lead_to_each_other_in_order(void **state)
{
    static const uint64_t keys[] = {7, 9, 7, 8, 7, UINT64_MAX, 9, 0};
    static const uint64_t nexts[] = {2, 6, 4, TWINS_NONE, TWINS_NONE, TWINS_NONE, TWINS_NONE, TWINS_NONE};
    static const bool firsts[] = {true, true, false, true, false, true, false, true};
    struct arena *const arena = scratch_new();
    struct twins *const twins = twins_new(arena);

    (void)state;
    for (uint64_t i = 0; i < sizeof keys / sizeof *keys; i++)
        twins_add(twins, keys[i], i * 10);
    twins_link(twins);
    assert_int_equal(twins_count(twins), sizeof keys / sizeof *keys);
    for (uint64_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_int_equal(twins_next(twins, i), nexts[i]);
        assert_int_equal(twins_is_first(twins, i), firsts[i]);
        assert_int_equal(twins_place(twins, i), i * 10);
        assert_int_equal(twins_holder(twins, i), i);
    }
    arena_free(arena);
}

static void one_can_hold_for_another_and_one_be_parted(void **state)
{
    struct arena *const arena = scratch_new();
    struct twins *const twins = twins_new(arena);

    (void)state;
    for (uint64_t i = 0; i < 3; i++)
        twins_add(twins, 7, i);
    twins_link(twins);
    twins_hold(twins, 0, 2);
    twins_part(twins, 1);
    assert_int_equal(twins_holder(twins, 0), 2);
    assert_int_equal(twins_next(twins, 0), TWINS_NONE);
    assert_true(twins_is_first(twins, 1));
    assert_int_equal(twins_holder(twins, 1), 1);
    assert_false(twins_is_first(twins, 2));
    arena_free(arena);
}

static void many_rows_and_few_keys_stay_in_order(void **state)
{
    enum { ROWS = 100000, KEYS = 777 };
    struct arena *const arena = scratch_new();
    struct twins *const twins = twins_new(arena);

    (void)state;
    for (int i = 0; i < ROWS; i++) {
        const int key = i % KEYS;
        twins_add(twins, digest_key((struct slice){(const char *)&key, sizeof key}), 0);
    }
    twins_link(twins);
    for (uint64_t i = 0; i < ROWS; i++) {
        assert_int_equal(twins_is_first(twins, i), i < KEYS);
        assert_int_equal(twins_next(twins, i), i + KEYS < ROWS ? i + KEYS : TWINS_NONE);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_of_a_key_lead_to_each_other_in_order),
        cmocka_unit_test(one_can_hold_for_another_and_one_be_parted),
        cmocka_unit_test(many_rows_and_few_keys_stay_in_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
