/* forgotten - whom a store may not take back */
#include "kept.h"
#include "voc/forgotten.h"
#include "voc/schema.h"

static struct forgotten *open_new(struct arena *arena, struct store **store)
{
    struct err err = {0};

    *store = store_open(arena, scratch_file(arena, ""), STORE_CREATE, NULL, &err);
    assert_true(schema_settle(*store, &err));
    return forgotten_open(arena, *store, &err);
}

static bool has(struct forgotten *forgotten, const char *source, const char *id, const char *customer)
{
    struct err err = {0};
    bool is;

    assert_true(forgotten_has(forgotten, slice_of(source), slice_of(id), slice_of(customer), &is, &err));
    return is;
}

static void a_customer_is_known_by_a_hash_alone(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *store;
    struct forgotten *const forgotten = open_new(arena, &store);
    long long plain;

    (void)state;
    assert_false(has(forgotten, "s", "1", "ann@example.org"));
    assert_true(forgotten_add_customer(forgotten, slice_of("Ann@Example.org "), 1, &err));
    assert_true(has(forgotten, "s", "1", " ann@example.ORG"));
    assert_false(has(forgotten, "s", "1", "bo@example.org"));
    assert_false(has(forgotten, "s", "1", ""));
    assert_true(store_number(
        store, "SELECT count(*) FROM forgotten WHERE hash LIKE '%ann%' OR length(hash) <> 24", &plain, &err));
    assert_int_equal(plain, 0);
    arena_free(arena);
}

static void a_row_is_known_by_source_and_id_together(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *store;
    struct forgotten *const forgotten = open_new(arena, &store);

    (void)state;
    assert_true(forgotten_add_row(forgotten, slice_of("survey"), slice_of("12"), 1, &err));
    assert_true(has(forgotten, "survey", "12", "anybody"));
    assert_false(has(forgotten, "survey1", "2", ""));
    assert_false(has(forgotten, "", "12", ""));
    arena_free(arena);
}

static void only_addresses_are_compared_without_their_case(void **state)
{
    struct arena *const arena = scratch_new();
    struct store *store;
    struct forgotten *const forgotten = open_new(arena, &store);

    (void)state;
    assert_true(forgotten_is_same(forgotten, slice_of("A@b"), slice_of(" a@B ")));
    assert_true(forgotten_is_same(forgotten, slice_of(" C-1"), slice_of("C-1")));
    assert_false(forgotten_is_same(forgotten, slice_of("C-1"), slice_of("c-1")));
    arena_free(arena);
}

static void another_store_has_another_key(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct store *stores[2];
    struct slice hashes[2];

    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_true(forgotten_add_customer(open_new(arena, &stores[i]), slice_of("ann"), 1, &err));
        struct query *const query = store_prepare(stores[i], "SELECT hash FROM forgotten", &err);
        assert_int_equal(store_step(query, &err), STORE_ROW);
        hashes[i] = store_cell(query, 0);
    }
    assert_false(slice_is(hashes[0], hashes[1]));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_customer_is_known_by_a_hash_alone),
        cmocka_unit_test(a_row_is_known_by_source_and_id_together),
        cmocka_unit_test(only_addresses_are_compared_without_their_case),
        cmocka_unit_test(another_store_has_another_key),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
