/* copies - columns of a table that say the same in every row */
#include "exported.h"
#include "voc/copies.h"

static void columns_are_copies_where_all_rows_agree(void **state)
{
    static const struct {
        const char *table;
        bool are;
    } cases[] = {
        {"a,b\n1,1\n2,2\n", true},
        {"a,b\n1,1\n2,3\n", false},
        {"a,b\n1,1\n2\n3,3\n", true}, /* a bad row says nothing */
        {"a,b\n", false},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (copies_are(arena, exported_rows(arena, cases[i].table), 0, 1) != cases[i].are)
            fail_msg("%s", cases[i].table);
    arena_free(arena);
}

static void a_table_that_can_not_be_read_twice_has_none(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_false(copies_are(arena, rows_text(arena, slice_of("a,b\n1,1\n"), "a.csv", &err), 0, 1));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_copies_where_all_rows_agree),
        cmocka_unit_test(a_table_that_can_not_be_read_twice_has_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
