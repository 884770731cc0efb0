/* storefile - the file of a store */
#include "scratch.h"
#include "voc/storefile.h"

#include <sys/stat.h>

static void a_file_that_is_made_is_its_owner_s_alone(void **state)
{
    struct arena *const arena = scratch_new();
    char *const path = scratch_file(arena, "");
    struct err err = {0};
    struct stat status;

    (void)state;
    unlink(path);
    assert_true(storefile_make(path, &err));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_true(storefile_is_there(path, "", &err));
    assert_true(storefile_make(path, &err)); /* it is there already */
    arena_free(arena);
}

static void what_is_no_file_is_refused(void **state)
{
    static const struct {
        const char *path, *why;
    } cases[] = {{"/tmp/voc-test.none/a.db", "/tmp/voc-test.none/a.db: make one"},
                 {"/tmp", "/tmp: is no file, and a store has to be one"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        assert_false(storefile_is_there(cases[i].path, "make one", &err));
        assert_int_equal(err.status, ERR_NO_INPUT);
        assert_string_equal(err.text, cases[i].why);
        assert_false(storefile_make(cases[i].path, &err));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_is_made_is_its_owner_s_alone),
        cmocka_unit_test(what_is_no_file_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
