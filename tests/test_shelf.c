/* shelf - room for the cells of one record */
#include "scratch.h"
#include "voc/shelf.h"

static void cells_are_kept_by_slot_until_it_is_cleared(void **state)
{
    struct shelf shelf = {0};

    (void)state;
    assert_true(shelf_put(&shelf, 1, "one", 3));
    assert_true(shelf_put(&shelf, 0, NULL, 0));
    assert_slice(shelf_cell(&shelf, 1), "one");
    assert_slice(shelf_cell(&shelf, 0), "");
    shelf_clear(&shelf);
    assert_true(shelf_put(&shelf, 0, "two", 3));
    assert_slice(shelf_cell(&shelf, 0), "two");
    shelf_free(&shelf);
}

static void it_grows(void **state)
{
    enum { MANY = 1000, SIZE = 100 };
    static const char text[SIZE] = "x";
    struct shelf shelf = {0};

    (void)state;
    for (size_t i = 0; i < MANY; i++)
        assert_true(shelf_put(&shelf, i, text, SIZE));
    assert_true(shelf_reserve(&shelf, MANY, 0));
    assert_int_equal(shelf_cell(&shelf, MANY - 1).length, SIZE);
    assert_int_equal(shelf_cell(&shelf, 0).at[0], 'x');
    shelf_free(&shelf);
}

static void doubled_quotes_become_one(void **state)
{
    static const char *const cases[][2] = {{"", ""},
                                           {"a", "a"},
                                           {"\"\"", "\""},
                                           {"say \"\"so\"\" now", "say \"so\" now"},
                                           {"\"\"\"\"a", "\"\"a"}};
    struct shelf shelf = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(shelf_put_doubled(&shelf, i, slice_of(cases[i][0])));
        assert_slice(shelf_cell(&shelf, i), cases[i][1]);
    }
    shelf_free(&shelf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_kept_by_slot_until_it_is_cleared),
        cmocka_unit_test(it_grows),
        cmocka_unit_test(doubled_quotes_become_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
