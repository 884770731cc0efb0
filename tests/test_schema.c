/* schema - the tables of a store */
#include "scratch.h"
#include "voc/schema.h"
#include "voc/store.h"

static struct store *open_with(struct arena *arena, const char *sql)
{
    struct err err = {0};
    struct store *const store = store_open(arena, scratch_file(arena, ""), STORE_CREATE, NULL, &err);

    if (!store || !store_run(store, sql, &err))
        fail_msg("%s", err.text);
    return store;
}

static void a_new_file_becomes_a_store_and_stays_one(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *const store = open_with(arena, "");
    long long application, keys;

    (void)state;
    assert_false(schema_check(store, false, &err));
    assert_true(schema_check(store, true, &err));
    assert_true(schema_settle(store, &err) && schema_settle(store, &err));
    assert_true(schema_check(store, false, &err));
    assert_true(store_number(store, "PRAGMA application_id", &application, &err));
    assert_int_equal(application, 0x766F6331);
    assert_true(store_number(store, "SELECT count(*) FROM meta WHERE length(value) = 64", &keys, &err));
    assert_int_equal(keys, 1);
    arena_free(arena);
}

static void an_older_store_gets_what_it_lacks_and_keeps_what_it_has(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *const store =
        open_with(arena, "PRAGMA application_id = 1987011377;"
                         "CREATE TABLE feedback (id TEXT NOT NULL, source TEXT NOT NULL, nps,"
                         " PRIMARY KEY (source, id));"
                         "INSERT INTO feedback VALUES ('1', 'survey', 9)");
    long long rows, version;

    (void)state;
    assert_true(schema_check(store, false, &err));
    assert_true(store_begin(store, &err) && schema_settle(store, &err) && store_commit(store, &err));
    assert_true(store_number(store, "SELECT count(*) FROM feedback WHERE nps = 9", &rows, &err));
    assert_int_equal(rows, 1);
    assert_true(store_number(store, "SELECT count(*) FROM history", &rows, &err));
    assert_int_equal(rows, 0);
    assert_true(store_number(store, "PRAGMA user_version", &version, &err));
    assert_int_equal(version, 2);
    arena_free(arena);
}

static void a_newer_store_and_other_files_are_refused_kindly(void **state)
{
    static const struct {
        const char *sql, *sentence;
    } cases[] = {
        {"PRAGMA application_id = 1987011377; PRAGMA user_version = 99; CREATE TABLE t (x)",
         "by a newer voc"},
        {"CREATE TABLE albums (x)", "but no voc store"},
        {"PRAGMA application_id = 7; CREATE TABLE feedback (id, source)", "but no voc store"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct store *const store = open_with(arena, cases[i].sql);
        assert_false(schema_check(store, true, &err));
        assert_int_equal(err.status, ERR_DATA);
        assert_non_null(strstr(err.text, cases[i].sentence));
        assert_false(schema_settle(store, &err));
        arena_free(arena);
    }
}

static void columns_stand_in_the_contracts_order_whenever_they_came(void **state)
{
    static const char *const names[] = {"text", "team", "nps", "at", "sub", "zip"};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *const store = open_with(arena, "");
    struct schema_columns columns;
    const char *list = "";
    long long indexes;

    (void)state;
    assert_true(schema_settle(store, &err));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_true(schema_add(arena, store, slice_of(names[i]), i == 4, &err));
    assert_true(schema_columns(arena, store, &columns, &err));
    for (size_t i = 0; i < columns.count; i++)
        list = arena_printf(arena, "%s%.*s ", list, (int)columns.names[i].length, columns.names[i].at);
    assert_string_equal(list, "id source at nps team sub zip text ");
    assert_slice(*schema_find(&columns, slice_of("Team")), "team");
    assert_null(schema_find(&columns, slice_of("tea")));
    assert_true(
        store_number(store, "SELECT count(*) FROM sqlite_schema WHERE name = 'feedback_at'", &indexes, &err));
    assert_int_equal(indexes, 1);
    assert_true(store_run(store, "INSERT INTO feedback (id, nps, sub, zip) VALUES ('1', 9, 4, 4)", &err));
    assert_true(store_number(
        store, "SELECT count(*) FROM feedback WHERE nps > 8.5 AND sub < 10 AND zip = '4'", &indexes, &err));
    assert_int_equal(indexes, 1);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_file_becomes_a_store_and_stays_one),
        cmocka_unit_test(an_older_store_gets_what_it_lacks_and_keeps_what_it_has),
        cmocka_unit_test(a_newer_store_and_other_files_are_refused_kindly),
        cmocka_unit_test(columns_stand_in_the_contracts_order_whenever_they_came),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
