/* scribe - tests of writing while more is prepared */
#include "scratch.h"
#include "voc/scribe.h"

#include <errno.h>
#include <fcntl.h>

static void what_is_given_stands_in_the_file_in_order(void **state)
{
    enum { TIMES = 1000, SIZE = 1000 };
    struct arena *const arena = scratch_new(), *const own = scratch_new();
    char *const path = scratch_file(arena, ""), *const text = arena_alloc(arena, TIMES * SIZE + 1);
    const int file = open(path, O_WRONLY);
    struct scribe *const scribe = scribe_new(own, file);

    (void)state;
    for (size_t i = 0; i < TIMES * SIZE; i++)
        text[i] = (char)('a' + i / 7 % 26);
    for (size_t i = 0; i < TIMES; i++) {
        const struct slice piece = {text + i * SIZE, SIZE};
        assert_int_equal(scribe_wait(scribe), 0);
        if (scribe && i % 5)
            scribe_start(scribe, piece);
        else
            assert_int_equal(scribe_write(file, piece), 0);
    }
    arena_free(own); /* which waits for the last one */
    assert_string_equal(scratch_read(arena, path), text);
    close(file);
    arena_free(arena);
}

static void what_goes_wrong_is_told_once(void **state)
{
    struct arena *const arena = scratch_new();
    const int full = open("/dev/full", O_WRONLY);
    struct scribe *const scribe = scribe_new(arena, full);

    (void)state;
    assert_int_equal(scribe_write(full, slice_of("a")), ENOSPC);
    assert_int_equal(scribe_wait(NULL), 0);
    assert_int_equal(scribe_wait(scribe), 0);
    if (scribe) {
        scribe_start(scribe, slice_of("a"));
        assert_int_equal(scribe_wait(scribe), ENOSPC);
        assert_int_equal(scribe_wait(scribe), 0);
    }
    arena_free(arena);
    close(full);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_given_stands_in_the_file_in_order),
        cmocka_unit_test(what_goes_wrong_is_told_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
