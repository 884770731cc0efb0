/* bytes - files and pipes: lines in, blocks out, and output files that are whole or not there */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/path.h"
#include "voc/sink.h"

#include <fcntl.h>
#include <sys/stat.h>

static void what_was_all_read_is_given_back_and_nothing_follows(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct bytes *const bytes = bytes_open(arena, scratch_file(arena, "a\nb"), "UTF-8", &err);
    struct slice line;

    (void)state;
    assert_true(bytes_line(bytes, &line, &err));
    bytes_release(bytes); /* not yet */
    assert_true(bytes_line(bytes, &line, &err) && slice_is(line, slice_of("b")));
    assert_true(bytes_line(bytes, &line, &err) && line.length == 0);
    bytes_release(bytes);
    assert_true(bytes_line(bytes, &line, &err) && line.length == 0);
    assert_true(bytes_peek(bytes, 9, &line, &err) && line.length == 0);
    assert_int_equal(bytes_kept(bytes).length, 0);
    arena_free(arena);
}

static void lines_come_with_whatever_ends_them(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct bytes *const bytes =
        bytes_open(arena, scratch_file(arena, "a\nb\r\nc\rd\r\r\n\ne"), "UTF-8", &err);
    static const char *const want[] = {"a\n", "b\r\n", "c\r", "d\r", "\r\n", "\n", "e", "", ""};
    struct slice line;

    (void)state;
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        assert_true(bytes_line(bytes, &line, &err));
        assert_slice(line, want[i]);
    }
    arena_free(arena);
}

static void what_is_kept_stays_in_one_piece(void **state)
{
    enum { LINES = 60000 };
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *const content = arena_alloc(arena, LINES * 16), *end = content;
    struct slice line;

    (void)state;
    for (int i = 0; i < LINES; i++)
        end += sprintf(end, "line %d\n", i);
    struct bytes *const bytes = bytes_open(arena, scratch_file(arena, content), "UTF-8", &err);
    assert_true(bytes_line(bytes, &line, &err));
    bytes_keep(bytes);
    for (int i = 1; i < LINES; i++)
        assert_true(bytes_line(bytes, &line, &err));
    assert_int_equal(bytes_kept(bytes).length, end - content - 7);
    assert_memory_equal(bytes_kept(bytes).at, content + 7, bytes_kept(bytes).length);
    arena_free(arena);
}

static void a_peek_takes_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct bytes *const bytes = bytes_open(arena, scratch_file(arena, "abc\ndef\n"), "UTF-8", &err);
    struct slice next;

    (void)state;
    assert_true(bytes_peek(bytes, 5, &next, &err));
    assert_slice(next, "abc\nd");
    assert_true(bytes_peek(bytes, 100, &next, &err));
    assert_slice(next, "abc\ndef\n");
    bytes_skip(bytes, 1);
    assert_true(bytes_line(bytes, &next, &err));
    assert_slice(next, "bc\n");
    arena_free(arena);
}

/* Puts something else in the place of standard input; gives back what was there. */
static int stand_in(int file)
{
    const int before = dup(STDIN_FILENO);

    assert_int_equal(dup2(file, STDIN_FILENO), STDIN_FILENO);
    close(file);
    return before;
}

static void check_twice(const char *want)
{
    for (int i = 0; i < 2; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct slice line;
        struct bytes *const bytes = bytes_open(arena, "-", "UTF-8", &err);
        assert_non_null(bytes);
        assert_string_equal(bytes_name(bytes), "standard input");
        assert_true(bytes_line(bytes, &line, &err));
        assert_slice(line, want);
        arena_free(arena);
    }
}

static void a_pipe_can_be_made_to_be_read_twice(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    int ends[2];

    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "a,b\n1,2\n", 8), 8);
    close(ends[1]);
    const int before = stand_in(ends[0]);
    assert_false(path_is_repeatable("-"));
    assert_true(path_repeat(arena, "-", &err));
    assert_true(path_is_repeatable("-"));
    check_twice("a,b\n");
    close(stand_in(before));
    arena_free(arena);
}

static void a_file_as_standard_input_is_read_from_where_it_stands(void **state)
{
    struct arena *const arena = scratch_new();
    const int file = open(scratch_file(arena, "gone\na,b\n"), O_RDONLY);

    (void)state;
    assert_int_equal(lseek(file, 5, SEEK_SET), 5);
    const int before = stand_in(file);
    check_twice("a,b\n");
    close(stand_in(before));
    arena_free(arena);
}

static void a_file_is_there_only_when_it_is_whole(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "old");

    (void)state;
    struct sink *sink = sink_open(arena, path, &err);
    assert_true(sink_write(sink, slice_of("new"), &err));
    assert_true(sink_is_begun(sink));
    assert_string_equal(scratch_read(arena, path), "old");
    assert_true(sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), "new");
    arena_free(arena);
}

static void what_was_begun_and_left_disappears(void **state)
{
    struct arena *const arena = scratch_new(), *const inner = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "old");

    (void)state;
    assert_true(sink_write(sink_open(inner, path, &err), slice_of("half"), &err));
    arena_free(inner);
    assert_string_equal(scratch_read(arena, path), "old");
    arena_free(arena);
}

static void permissions_of_the_old_file_stay(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "old");
    struct stat status;

    (void)state;
    chmod(path, 0640);
    assert_true(sink_close(sink_open(arena, path, &err), &err));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    assert_string_equal(scratch_read(arena, path), "");
    arena_free(arena);
}

static void a_full_device_and_a_missing_folder_are_failures(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    struct sink *const sink = sink_open(arena, "/dev/full", &err);
    assert_non_null(sink);
    assert_true(sink_write(sink, slice_of("x"), &err));
    assert_false(sink_close(sink, &err));
    assert_int_equal(err.status, ERR_WRITE);
    assert_null(sink_open(arena, "/nonexistent/file", &err));
    assert_int_equal(err.status, ERR_CREATE);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_all_read_is_given_back_and_nothing_follows),
        cmocka_unit_test(lines_come_with_whatever_ends_them),
        cmocka_unit_test(what_is_kept_stays_in_one_piece),
        cmocka_unit_test(a_peek_takes_nothing),
        cmocka_unit_test(a_pipe_can_be_made_to_be_read_twice),
        cmocka_unit_test(a_file_as_standard_input_is_read_from_where_it_stands),
        cmocka_unit_test(a_file_is_there_only_when_it_is_whole),
        cmocka_unit_test(what_was_begun_and_left_disappears),
        cmocka_unit_test(permissions_of_the_old_file_stay),
        cmocka_unit_test(a_full_device_and_a_missing_folder_are_failures),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
