/* store - the SQLite door */
#include "scratch.h"
#include "voc/store.h"

#include <sys/stat.h>

static struct store *open_new(struct arena *arena, char **path)
{
    struct err err = {0};

    *path = scratch_file(arena, "");
    struct store *const store = store_open(arena, *path, STORE_CREATE, NULL, &err);
    if (!store)
        fail_msg("%s", err.text);
    return store;
}

static void cells_come_back_byte_for_byte_and_numbers_are_numbers(void **state)
{
    static const struct {
        const char *cell, *kind;
    } cases[] = {{"10", "integer"}, {"10.0", "real"},   {"4.5", "real"},       {"4.50", "text"},
                 {"-0", "text"},    {"", "null"},       {"007", "text"},       {"1e3", "text"},
                 {" 1", "text"},    {"-12", "integer"}, {"0.0001", "real"},    {"Málaga", "text"},
                 {"\xFF", "text"},  {"0.1", "real"},    {"123456.789", "real"}};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *path;
    struct store *const store = open_new(arena, &path);

    (void)state;
    assert_true(store_run(store, "CREATE TABLE cells (place, cell)", &err));
    struct query *const put = store_prepare(store, "INSERT INTO cells VALUES (?, ?)", &err);
    for (int i = 0; i < (int)(sizeof cases / sizeof *cases); i++) {
        store_set_count(put, 1, i);
        store_set_typed(put, 2, slice_of(cases[i].cell));
        assert_true(store_do(put, &err));
    }
    struct query *const get =
        store_prepare(store, "SELECT cell, typeof(cell) FROM cells ORDER BY place", &err);
    for (int i = 0; i < (int)(sizeof cases / sizeof *cases); i++) {
        assert_int_equal(store_step(get, &err), STORE_ROW);
        assert_slice(store_cell(get, 1), cases[i].kind);
        assert_slice(store_cell(get, 0), cases[i].cell);
    }
    assert_int_equal(store_step(get, &err), STORE_END);
    arena_free(arena);
}

static void what_is_not_committed_never_happened(void **state)
{
    struct arena *const arena = scratch_new(), *const brief = arena_child(arena);
    struct err err = {0};
    long long rows;
    char *const path = scratch_file(arena, "");
    struct store *store = store_open(brief, path, STORE_CREATE, NULL, &err);

    (void)state;
    assert_true(store_run(store, "CREATE TABLE t (x)", &err) && store_begin(store, &err) &&
                store_run(store, "INSERT INTO t VALUES (1)", &err));
    arena_clear(brief);
    store = store_open(arena, path, STORE_READ, NULL, &err);
    assert_true(store_number(store, "SELECT count(*) FROM t", &rows, &err));
    assert_int_equal(rows, 0);
    assert_false(store_run(store, "INSERT INTO t VALUES (1)", &err));
    assert_int_equal(err.status, ERR_CREATE);
    arena_free(arena);
}

static void a_new_file_is_its_owners_alone(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct stat status;
    char *const path = scratch_file(arena, "");

    (void)state;
    unlink(path);
    const mode_t mask = umask(0);
    assert_non_null(store_open(arena, path, STORE_CREATE, NULL, &err));
    umask(mask);
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    arena_free(arena);
}

static void what_is_no_database_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *const path =
        scratch_file(arena, "id,source\n1,survey\n and more, so that it has a size of its own …………………………");

    (void)state;
    assert_null(store_open(arena, path, STORE_WRITE, NULL, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_non_null(strstr(err.text, "isn't a voc store"));
    assert_null(store_open(arena, "/tmp", STORE_READ, NULL, &err));
    assert_int_equal(err.status, ERR_NO_INPUT);
    assert_null(store_open(arena, "/nowhere/at.all", STORE_CREATE, NULL, &err));
    assert_int_equal(err.status, ERR_CREATE);
    assert_null(store_open(arena, ":memory:", STORE_READ, NULL, &err));
    assert_int_equal(err.status, ERR_NO_INPUT);
    arena_free(arena);
}

static void a_scratch_store_has_no_name_and_goes_with_the_arena(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *const store = store_scratch(arena, &err);

    (void)state;
    assert_non_null(store);
    assert_true(store_run(store, "CREATE TABLE t (x)", &err));
    assert_int_equal(store_most_columns(store), 2000);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_come_back_byte_for_byte_and_numbers_are_numbers),
        cmocka_unit_test(what_is_not_committed_never_happened),
        cmocka_unit_test(a_new_file_is_its_owners_alone),
        cmocka_unit_test(what_is_no_database_is_refused),
        cmocka_unit_test(a_scratch_store_has_no_name_and_goes_with_the_arena),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
