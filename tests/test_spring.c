/* spring - where bytes come from */
#include "scratch.h"
#include "voc/spring.h"

/* Everything that a spring gives, drawn in pieces of `size`. */
static struct slice drain(struct arena *arena, struct spring *spring, size_t size)
{
    enum { MOST = 1 << 16 };
    char *const all = arena_alloc(arena, MOST);
    size_t filled = 0, got;
    struct err err = {0};

    do {
        assert_true(spring_pull(spring, all + filled, size, &got, &err));
        filled += got;
    } while (got > 0);
    return (struct slice){all, filled};
}

static void a_peek_takes_nothing_however_often(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct spring *const spring = spring_open(arena, scratch_file(arena, "abcdef"), "x", &err);
    struct slice next;
    size_t got;
    char room[2];

    (void)state;
    assert_true(spring_peek(spring, 3, &next, &err));
    assert_slice(next, "abc");
    assert_true(spring_pull(spring, room, 2, &got, &err));
    assert_true(spring_peek(spring, 4, &next, &err));
    assert_slice(next, "cdef");
    assert_true(spring_peek(spring, 2, &next, &err));
    assert_slice(next, "cd");
    assert_true(spring_peek(spring, SPRING_HEAD, &next, &err));
    assert_slice(next, "cdef");
    assert_slice(drain(arena, spring, 3), "cdef");
    assert_true(spring_peek(spring, 1, &next, &err));
    assert_int_equal(next.length, 0);
    arena_free(arena);
}

static void a_spooled_pipe_can_be_read_twice(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct slice next;
    int ends[2];

    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "a,b\n1,2\n", 8), 8);
    close(ends[1]);
    struct spring *const from =
        spring_open(arena, arena_printf(arena, "/dev/fd/%d", ends[0]), "the pipe", &err);
    assert_true(spring_peek(from, 4, &next, &err));
    struct spring *const spool = spring_spool(arena, from, &err);
    assert_non_null(spool);
    assert_string_equal(spool->name, "the pipe");
    for (int i = 0; i < 2; i++, spring_rewind(spool))
        assert_slice(drain(arena, spool, 5), "a,b\n1,2\n");
    close(ends[0]);
    arena_free(arena);
}

static void what_is_no_file_is_refused_by_its_name(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(spring_open(arena, "/nonexistent", "it", &err));
    assert_string_equal(err.text, "it: no such file");
    assert_null(spring_open(arena, "/tmp", "it", &err));
    assert_string_equal(err.text, "it: is a folder, expected a file");
    assert_int_equal(err.status, ERR_NO_INPUT);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_peek_takes_nothing_however_often),
        cmocka_unit_test(a_spooled_pipe_can_be_read_twice),
        cmocka_unit_test(what_is_no_file_is_refused_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
