/* sink - output to a file or pipe */
#define _GNU_SOURCE /* F_SETPIPE_SZ */
#include "scratch.h"
#include "voc/sink.h"

#include <fcntl.h>
#include <sys/stat.h>

static void a_file_is_there_only_when_it_is_whole(void **state)
{
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, "");
    struct err err = {0};

    (void)state;
    unlink(path);
    struct sink *const sink = sink_open(arena, path, &err);
    assert_true(sink_write(sink, slice_of(""), &err));
    assert_false(sink_is_begun(sink));
    assert_true(sink_write(sink, slice_of("a\n"), &err) && sink_is_begun(sink));
    assert_int_not_equal(access(path, F_OK), 0);
    assert_true(sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), "a\n");
    arena_free(arena);
}

static void a_file_that_is_never_closed_leaves_the_old_one(void **state)
{
    struct arena *const arena = scratch_new(), *const run = arena_child(arena);
    char *const path = scratch_file(arena, "old\n");
    struct err err = {0};

    (void)state;
    assert_true(sink_write(sink_open(run, path, &err), slice_of("new\n"), &err));
    arena_clear(run);
    assert_string_equal(scratch_read(arena, path), "old\n");
    arena_free(arena);
}

static void a_new_file_has_the_permissions_of_the_old_one(void **state)
{
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, "old\n");
    struct err err = {0};
    struct stat status;

    (void)state;
    assert_int_equal(chmod(path, 0640), 0);
    struct sink *const sink = sink_open(arena, path, &err);
    assert_true(sink_write(sink, slice_of("new\n"), &err) && sink_close(sink, &err));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    assert_string_equal(scratch_read(arena, path), "new\n");
    arena_free(arena);
}

static void what_is_written_before_the_end_never_ends_a_line(void **state)
{
    enum { ROWS_AT_ONCE = 32768 }; /* of eight bytes: as much as is held at once */
    struct arena *const arena = scratch_new();
    char *const got = arena_alloc(arena, 8 * ROWS_AT_ONCE + 8);
    struct err err = {0};
    int ends[2];

    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_true(fcntl(ends[1], F_SETPIPE_SZ, 8 * ROWS_AT_ONCE) >= 8 * ROWS_AT_ONCE);
    struct sink *const sink = sink_open(arena, arena_printf(arena, "/dev/fd/%d", ends[1]), &err);
    for (int i = 0; i < ROWS_AT_ONCE; i++)
        assert_true(sink_write(sink, slice_of("1234567\n"), &err));
    assert_true(sink_write(sink, slice_of("end\n"), &err));
    for (ssize_t before = 0, more; before < 8 * ROWS_AT_ONCE - 1; before += more) {
        more = read(ends[0], got + before, 8 * ROWS_AT_ONCE - (size_t)before);
        assert_true(more > 0 && before + more < 8 * ROWS_AT_ONCE);
    }
    assert_int_equal(got[8 * ROWS_AT_ONCE - 2], '7');
    assert_true(sink_close(sink, &err));
    assert_int_equal(read(ends[0], got, 8), 5);
    assert_memory_equal(got, "\nend\n", 5);
    close(ends[0]);
    close(ends[1]);
    arena_free(arena);
}

static void pieces_of_any_size_come_through_in_order(void **state)
{
    enum { LENGTH = 400000 };
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, ""), *const text = arena_alloc(arena, LENGTH + 1);
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);

    (void)state;
    for (size_t i = 0; i < LENGTH; i++)
        text[i] = (char)('a' + i % 23);
    for (size_t at = 0, step = 1; at < LENGTH;
         at += step, step = step * 3 < LENGTH - at ? step * 3 : LENGTH - at)
        assert_true(sink_write(sink, (struct slice){text + at, step}, &err));
    assert_true(sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), text);
    arena_free(arena);
}

static void what_cannot_be_made_or_written_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(sink_open(arena, "/nowhere/at/all.csv", &err));
    assert_int_equal(err.status, ERR_CREATE);
    assert_string_equal(err.text, "/nowhere/at/all.csv: can't be made: No such file or directory");
    struct sink *const full = sink_open(arena, "/dev/full", &err);
    assert_non_null(full);
    assert_true(sink_write(full, slice_of("a"), &err));
    assert_false(sink_close(full, &err));
    assert_int_equal(err.status, ERR_WRITE);
    assert_string_equal(err.text, "/dev/full: No space left on device");
    assert_false(sink_write(full, slice_of("a"), &err) || sink_close(full, &err));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_there_only_when_it_is_whole),
        cmocka_unit_test(a_file_that_is_never_closed_leaves_the_old_one),
        cmocka_unit_test(a_new_file_has_the_permissions_of_the_old_one),
        cmocka_unit_test(what_is_written_before_the_end_never_ends_a_line),
        cmocka_unit_test(pieces_of_any_size_come_through_in_order),
        cmocka_unit_test(what_cannot_be_made_or_written_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
