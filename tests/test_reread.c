/* reread - what comes through a pipe, kept to be read more than once */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/reread.h"

#include <unistd.h>

static const char *first_line(struct arena *arena, const char *path)
{
    struct err err = {0};
    struct slice line;
    struct bytes *const bytes = bytes_open(arena, path, "UTF-8", &err);

    assert_true(bytes && bytes_line(bytes, &line, &err));
    return arena_copy(arena, line.at, line.length);
}

static void a_plain_file_is_read_again_where_it_is(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "one\ntwo\n");

    (void)state;
    assert_string_equal(reread_path(arena, path, bytes_open(arena, path, "UTF-8", &err), &err), path);
    arena_free(arena);
}

static void a_pipe_is_kept_and_can_be_read_twice(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct slice start;
    int ends[2];

    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "one\ntwo\n", 8), 8);
    close(ends[1]);
    const char *const path = arena_printf(arena, "/dev/fd/%d", ends[0]);
    struct bytes *const bytes = bytes_open(arena, path, "UTF-8", &err);
    assert_true(bytes_peek(bytes, 4, &start, &err));
    const char *const again = reread_path(arena, path, bytes, &err);
    assert_non_null(again);
    assert_string_equal(first_line(arena, again), "one\n");
    assert_string_equal(first_line(arena, again), "one\n");
    close(ends[0]);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_plain_file_is_read_again_where_it_is),
                                       cmocka_unit_test(a_pipe_is_kept_and_can_be_read_twice)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
