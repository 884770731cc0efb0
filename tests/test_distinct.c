/* distinct - whether many keys are all different */
#include "scratch.h"
#include "voc/digest.h"
#include "voc/distinct.h"

static uint64_t key_of(uint32_t number)
{
    return digest_key((struct slice){(const char *)&number, sizeof number});
}

/* However many they were added to. */
static bool differ(struct arena *arena, const uint64_t *keys, size_t count)
{
    enum { MOST = 3 };
    struct distinct *all[MOST];
    bool is_so[MOST];

    for (size_t parts = 1; parts <= MOST; parts++) {
        for (size_t i = 0; i < parts; i++)
            all[i] = distinct_new(arena);
        for (size_t i = 0; i < count; i++)
            distinct_add(all[i % parts], keys[i]);
        is_so[parts - 1] = distinct_all(all, parts);
    }
    assert_true(is_so[0] == is_so[1] && is_so[1] == is_so[2]);
    return is_so[0];
}

static void keys_that_differ_in_one_bit_are_different(void **state)
{
    struct arena *const arena = scratch_new();
    uint64_t keys[65] = {0};

    (void)state;
    for (int i = 0; i < 64; i++)
        keys[i] = UINT64_C(1) << i;
    assert_true(differ(arena, keys, 65));
    assert_true(differ(arena, keys, 0));
    keys[10] = keys[64];
    assert_false(differ(arena, keys, 65));
    arena_free(arena);
}

static void one_of_many_that_comes_again_is_found(void **state)
{
    enum { MANY = 100000 };
    struct arena *const arena = scratch_new();
    uint64_t *const keys = arena_array(arena, MANY, sizeof *keys);

    (void)state;
    for (uint32_t i = 0; i < MANY; i++)
        keys[i] = key_of(i);
    assert_true(differ(arena, keys, MANY));
    for (uint32_t i = 1; i < MANY; i *= 7) {
        const uint64_t own = keys[i];
        keys[i] = keys[MANY - i];
        assert_false(differ(arena, keys, MANY));
        keys[i] = own;
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_that_differ_in_one_bit_are_different),
        cmocka_unit_test(one_of_many_that_comes_again_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
