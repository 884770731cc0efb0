/* test_receipt - what a program read, as rows */
#include "scratch.h"
#include "voc/receipt.h"

static void rows_name_program_input_item_and_value(void **state)
{
    struct arena *const arena = scratch_new();
    struct receipt *const receipt = receipt_new(arena, "import");

    (void)state;
    receipt_count(receipt, "a.csv", "rows read", 12);
    receipt_text(receipt, NULL, "arguments", "--keep");
    assert_slice(receipt_rows(receipt), "import,a.csv,rows read,12\nimport,,arguments,--keep\n");
    arena_free(arena);
}

static void cells_that_need_it_are_quoted(void **state)
{
    struct arena *const arena = scratch_new();
    struct receipt *const receipt = receipt_new(arena, "import");

    (void)state;
    receipt_text(receipt, "a,b.csv", "header", "x,\"y\"\nz");
    assert_slice(receipt_rows(receipt), "import,\"a,b.csv\",header,\"x,\"\"y\"\"\nz\"\n");
    arena_free(arena);
}

static void no_receipt_takes_nothing(void **state)
{
    (void)state;
    receipt_count(NULL, NULL, "rows read", 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_name_program_input_item_and_value),
        cmocka_unit_test(cells_that_need_it_are_quoted),
        cmocka_unit_test(no_receipt_takes_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
