/* test_balance - what became of each row */
#include "scratch.h"
#include "voc/balance.h"

static void the_sum_names_what_there_is(void **state)
{
    struct arena *const arena = scratch_new();
    struct balance *const balance = balance_new(arena, 2);
    struct receipt *const receipt = receipt_new(arena, "import");

    (void)state;
    for (size_t i = 0; i < 1200; i++) {
        balance_read(balance, i % 2, 1);
        balance_fate(balance, i % 2, BALANCE_KEPT, 1);
    }
    assert_string_equal(balance_sum(balance), "1,200 rows read = 1,200 kept + 0 rejected");
    balance_read(balance, 1, 1);
    balance_skip(balance, 1, "empty", 1);
    balance_skip(balance, 1, "summary", 1);
    balance_skip(balance, 1, "preview", 0);
    balance_skip(balance, 1, "empty", 1);
    assert_false(balance_holds(balance, &(struct err){0}));
    balance_fate(balance, 1, BALANCE_MERGED, 1);
    assert_true(balance_holds(balance, &(struct err){0}));
    assert_string_equal(balance_sum(balance),
                        "1,204 rows read = 1,200 kept + 1 merged + 0 rejected + 2 empty + 1 summary");
    balance_note(balance, 1, "b.csv", receipt);
    assert_slice(receipt_rows(receipt), "import,b.csv,rows read,604\nimport,b.csv,rows kept,600\n"
                                        "import,b.csv,rows merged,1\nimport,b.csv,rows folded,0\n"
                                        "import,b.csv,rows rejected,0\nimport,b.csv,rows skipped: empty,2\n"
                                        "import,b.csv,rows skipped: summary,1\n");
    arena_free(arena);
}

static void rows_that_nobody_accounts_for_are_our_error(void **state)
{
    struct arena *const arena = scratch_new();
    struct balance *const balance = balance_new(arena, 1);
    struct err err = {0};

    (void)state;
    balance_read(balance, 0, 1);
    assert_false(balance_holds(balance, &err));
    assert_int_equal(err.status, ERR_SOFTWARE);
    balance_fate(balance, 0, BALANCE_KEPT, 1);
    balance_fate(balance, 0, BALANCE_MERGED, 1);
    assert_false(balance_holds(balance, &err));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sum_names_what_there_is),
        cmocka_unit_test(rows_that_nobody_accounts_for_are_our_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
