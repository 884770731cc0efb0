/* test_journal - a file that several programs append to */
#include "scratch.h"
#include "voc/journal.h"

static bool append(struct arena *arena, const char *path, const char *lines, struct err *err)
{
    struct journal *const journal = journal_open(arena, path, "a,b\n", err);

    return journal && journal_append(journal, slice_of(lines), err);
}

static void the_first_block_brings_the_first_line(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    assert_true(append(arena, path, "1,2\n", &(struct err){0}));
    assert_true(append(arena, path, "3,4\n", &(struct err){0}));
    assert_string_equal(scratch_read(arena, path), "a,b\n1,2\n3,4\n");
    arena_free(arena);
}

static void two_that_opened_it_empty_write_one_first_line(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    struct err err = {0};
    struct journal *const one = journal_open(arena, path, "a,b\n", &err), *const other = journal_open(
                                                                              arena, path, "a,b\n", &err);

    (void)state;
    assert_true(journal_append(other, slice_of("3,4\n"), &err) &&
                journal_append(one, slice_of("1,2\n"), &err));
    assert_string_equal(scratch_read(arena, path), "a,b\n3,4\n1,2\n");
    arena_free(arena);
}

static void a_file_of_something_else_is_left_alone(void **state)
{
    static const char *const others[] = {"a,b", "id,nps\n1,9\n", "x"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const char *const path = scratch_file(arena, others[i]);
        struct err err = {0};
        assert_false(append(arena, path, "1,2\n", &err));
        assert_int_equal(err.status, ERR_USAGE);
        assert_non_null(strstr(err.text, "is something else"));
        assert_string_equal(scratch_read(arena, path), others[i]);
    }
    arena_free(arena);
}

static void what_can_not_be_written_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_false(append(arena, "/dev/full", "1,2\n", &err));
    assert_int_equal(err.status, ERR_WRITE);
    assert_false(append(arena, "/nowhere/x", "1,2\n", &err));
    assert_int_equal(err.status, ERR_CREATE);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_block_brings_the_first_line),
        cmocka_unit_test(two_that_opened_it_empty_write_one_first_line),
        cmocka_unit_test(a_file_of_something_else_is_left_alone),
        cmocka_unit_test(what_can_not_be_written_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
