/* path - tests of what paths lead to */
#include "scratch.h"
#include "voc/path.h"

static void two_paths_can_lead_to_one_file(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "x"), *const other = scratch_file(arena, "x");

    (void)state;
    assert_true(path_is_same(path, arena_printf(arena, "/tmp/.%s", path + strlen("/tmp"))));
    assert_false(path_is_same(path, other));
    assert_false(path_is_same(path, "/nonexistent"));
    arena_free(arena);
}

static void of_many_paths_the_one_that_comes_again_is_found(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const first = scratch_file(arena, "x"), *const second = scratch_file(arena, "x");
    const char *const again = arena_printf(arena, "/tmp/.%s", second + strlen("/tmp"));
    const char *const paths[] = {second, first, "/nonexistent", again};
    size_t twin = 9;

    (void)state;
    assert_false(path_has_twin(arena, paths, 3, &twin));
    assert_true(path_has_twin(arena, paths, 4, &twin));
    assert_int_equal(twin, 3);
    arena_free(arena);
}

static void a_plain_file_is_read_again_and_a_device_is_not(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_true(path_is_repeatable(scratch_file(arena, "x")));
    assert_false(path_is_large(scratch_file(arena, "x")));
    assert_false(path_is_repeatable("/dev/null"));
    assert_false(path_is_repeatable("/nonexistent"));
    assert_string_equal(path_title("-"), "standard input");
    assert_string_equal(path_title("a.csv"), "a.csv");
    arena_free(arena);
}

static void a_file_that_was_written_to_or_replaced_has_changed(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "one"), *const other = scratch_file(arena, "two");
    const struct path_state then = path_state(path), nothing = path_state("/nonexistent");
    FILE *const file = fopen(path, "a");

    (void)state;
    assert_true(then.is_plain && !nothing.is_plain);
    assert_false(path_has_changed(path, &then) || path_has_changed(path, &nothing));
    assert_true(path_has_changed(other, &then));
    fputs("more", file);
    fclose(file);
    assert_true(path_has_changed(path, &then));
    assert_false(path_has_changed("/nonexistent", &then));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_paths_can_lead_to_one_file),
        cmocka_unit_test(of_many_paths_the_one_that_comes_again_is_found),
        cmocka_unit_test(a_plain_file_is_read_again_and_a_device_is_not),
        cmocka_unit_test(a_file_that_was_written_to_or_replaced_has_changed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
