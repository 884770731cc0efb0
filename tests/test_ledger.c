/* ledger - what a store says of each time that it was changed */
#include "kept.h"
#include "voc/schema.h"

static void batches_are_numbered_and_keep_their_receipts(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    char *const path = scratch_file(arena, "");
    const char *const receipt =
        scratch_file(arena, "program,input,item,value\nimport,,version,1\nimport,a.csv,bytes,11\n"
                            "assign,,version,1\nimport,,version,1\nimport,a.csv,bytes,12\n"
                            "import,,rows written,3\nassign,,version,1\nassign,,rows written,2\n");
    struct store *const store = store_open(arena, path, STORE_CREATE, NULL, &err);
    const struct ledger_entry entry = {.what = "add", .rows = 6, .fresh = 1, .changed = 2, .unchanged = 3};
    long long batch, written;

    (void)state;
    assert_true(schema_settle(store, &err));
    for (long long i = 1; i <= 2; i++) {
        assert_true(ledger_number(store, &batch, &err));
        assert_int_equal(batch, i);
        assert_true(ledger_add(store, batch, &entry, &err));
    }
    const char *const input = scratch_file(arena, "id\n1\n");
    struct ledger_input *const sealed = ledger_seal(arena, &input, 1, &err);
    sealed->name = "a.csv";
    assert_true(ledger_note(store, batch, sealed, &err));
    assert_true(ledger_attach(arena, store, batch, receipt, &written, &err));
    assert_string_equal(
        kept_says(arena, path,
                  "SELECT batch || ' ' || \"read\" || ' ' || new || changed || unchanged FROM "
                  "batch WHERE at IS NULL"),
        "1 6 123\n2 6 123\n");
    assert_string_equal(
        kept_says(
            arena, path,
            "SELECT batch || program || ifnull(input, '-') || value FROM receipt WHERE item <> 'sha256'"),
        "2storea.csv5\n2import-1\n2importa.csv12\n2import-3\n2assign-1\n2assign-2\n");
    assert_int_equal(written, 3);
    assert_false(ledger_attach(arena, store, batch, scratch_file(arena, "a,b\n1,2\n"), &written, &err));
    assert_non_null(strstr(err.text, "has no column 'program'"));
    arena_free(arena);
}

static void the_sum_is_told_with_what_there_is(void **state)
{
    static const struct {
        struct ledger_entry entry;
        const char *sentence;
    } cases[] = {
        {{.rows = 12004, .fresh = 11000, .changed = 4, .unchanged = 1000},
         "12,004 rows read = 11,000 new + 4 changed + 1,000 unchanged\n"},
        {{.rows = 1, .repeated = 1},
         "1 row read = 0 new + 0 changed + 0 unchanged + 1 repeated (of the same source and id, the last "
         "holds)\n"},
        {{.rows = 2, .fresh = 1, .forgotten = 1},
         "2 rows read = 1 new + 0 changed + 0 unchanged + 1 of people who asked to be forgotten\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scratch_talk said;
        scratch_listen(&said);
        ledger_tell(&cases[i].entry, &said.talk, NULL);
        assert_string_equal(said.text, cases[i].sentence);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(batches_are_numbered_and_keep_their_receipts),
        cmocka_unit_test(the_sum_is_told_with_what_there_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
