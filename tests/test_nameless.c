/* nameless - tests of temporary files without a name */
#include "scratch.h"
#include "voc/nameless.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int entries_of(const char *path)
{
    DIR *const folder = opendir(path);
    int count = 0;

    while (readdir(folder))
        count++;
    closedir(folder);
    return count - 2; /* . and .. */
}

static void a_file_stands_in_the_arena_s_folder_without_a_name(void **state)
{
    struct arena *const arena = scratch_new();
    char folder[] = "/tmp/voc-nameless-XXXXXX";
    struct err err = {0};
    struct stat there, file;
    char text[4] = "";

    (void)state;
    assert_non_null(mkdtemp(folder));
    arena_set_folder(arena, folder);
    FILE *const kept = nameless_open(arena_child(arena), "it", &err);
    assert_non_null(kept);
    assert_int_equal(entries_of(folder), 0);
    assert_int_equal(stat(folder, &there), 0);
    assert_int_equal(fstat(fileno(kept), &file), 0);
    assert_true(file.st_dev == there.st_dev && file.st_nlink == 0);
    assert_true(fputs("abc", kept) >= 0);
    rewind(kept);
    assert_int_equal(fread(text, 1, 3, kept), 3);
    assert_string_equal(text, "abc");
    fclose(kept);
    rmdir(folder);
    arena_free(arena);
}

static void a_folder_that_is_none_is_named(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    arena_set_folder(arena, "/no/such/folder");
    assert_null(nameless_open(arena, "it", &err));
    assert_int_equal(err.status, ERR_SYSTEM);
    assert_string_equal(err.text, "it: can't be kept in a temporary file in /no/such/folder (TMPDIR says "
                                  "where): No such file or directory");
    arena_free(arena);
}

static void without_a_folder_it_is_the_system_s(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    FILE *const kept = nameless_open(arena, "it", &err);

    (void)state;
    assert_non_null(kept);
    fclose(kept);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_stands_in_the_arena_s_folder_without_a_name),
        cmocka_unit_test(a_folder_that_is_none_is_named),
        cmocka_unit_test(without_a_folder_it_is_the_system_s),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
