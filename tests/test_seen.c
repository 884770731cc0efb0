/* seen - which keys came before */
#include "scratch.h"
#include "voc/digest.h"
#include "voc/seen.h"

static void a_key_is_counted_within_its_file(void **state)
{
    struct arena *const arena = scratch_new();
    struct seen *const seen = seen_new(arena);

    (void)state;
    assert_int_equal(seen_add(seen, 7, 0).here, 0);
    assert_int_equal(seen_add(seen, 7, 0).here, 1);
    assert_int_equal(seen_add(seen, 7, 0).here, 2);
    assert_int_equal(seen_add(seen, 8, 0).here, 0);
    assert_int_equal(seen_add(seen, 8, 0).elsewhere, 0);
    arena_free(arena);
}

static void the_next_file_starts_anew_and_knows_the_earlier_one(void **state)
{
    struct arena *const arena = scratch_new();
    struct seen *const seen = seen_new(arena);

    (void)state;
    seen_add(seen, 7, 0);
    for (uint32_t i = 0; i < 3; i++) {
        const struct seen_before before = seen_add(seen, 7, 1);
        assert_int_equal(before.here, i);
        assert_int_equal(before.elsewhere, 1);
    }
    assert_int_equal(seen_add(seen, 9, 1).elsewhere, 0);
    arena_free(arena);
}

static void a_hundred_thousand_keys_stay_apart(void **state)
{
    enum { KEYS = 100000 };
    struct arena *const arena = scratch_new();
    struct seen *const seen = seen_new(arena);
    char text[32];

    (void)state;
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < KEYS; i++) {
            snprintf(text, sizeof text, "%d", i);
            assert_int_equal(seen_add(seen, digest_key(slice_of(text)), 0).here, round);
        }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_counted_within_its_file),
        cmocka_unit_test(the_next_file_starts_anew_and_knows_the_earlier_one),
        cmocka_unit_test(a_hundred_thousand_keys_stay_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
