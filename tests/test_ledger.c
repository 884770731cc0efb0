/* ledger - what a store says of each time that it was changed */
#include "kept.h"
#include "voc/schema.h"

static void batches_are_numbered_and_keep_their_receipts(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *const path = scratch_file(arena, "");
    const char *const receipt =
        scratch_file(arena, "program,input,item,value\nimport,a.csv,bytes,12\nimport,,kept,3\n");
    struct store *const store = store_open(arena, path, STORE_CREATE, NULL, &err);
    const struct ledger_entry entry = {.what = "add", .rows = 6, .fresh = 1, .changed = 2, .unchanged = 3};
    long long batch;

    (void)state;
    assert_true(schema_settle(store, &err));
    for (long long i = 1; i <= 2; i++) {
        assert_true(ledger_number(store, &batch, &err));
        assert_int_equal(batch, i);
        assert_true(ledger_add(store, batch, &entry, &err));
    }
    assert_true(ledger_note(store, batch, "store", "a.csv", "bytes", slice_of("12"), &err));
    assert_true(ledger_attach(arena, store, batch, receipt, &err));
    assert_string_equal(
        kept_says(arena, path,
                  "SELECT batch || ' ' || \"read\" || ' ' || new || changed || unchanged FROM "
                  "batch WHERE at IS NULL"),
        "1 6 123\n2 6 123\n");
    assert_string_equal(
        kept_says(arena, path, "SELECT batch || program || ifnull(input, '-') || value FROM receipt"),
        "2storea.csv12\n2importa.csv12\n2import-3\n");
    assert_false(ledger_attach(arena, store, batch, scratch_file(arena, "a,b\n1,2\n"), &err));
    assert_non_null(strstr(err.text, "has no column 'program'"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(batches_are_numbered_and_keep_their_receipts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
