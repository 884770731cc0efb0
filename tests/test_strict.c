/* strict - one CSV record after the other, read line by line as libcsv has it where it is strict */
#include "scratch.h"
#include "voc/bytes.h"
#include "voc/shelf.h"
#include "voc/strict.h"

static void records_come_with_their_lines_and_what_is_odd_with_a_sentence(void **state)
{
    static const struct {
        enum record_got got;
        size_t line, width;
        const char *first; /* cell, or the end of the sentence */
    } expected[] = {{RECORD_ROW, 1, 2, "a"},
                    {RECORD_ROW, 3, 2, "b \"\n\" c"},
                    {RECORD_BAD, 5, 0, "a quote inside a cell that doesn't begin with one"},
                    {RECORD_BAD, 6, 0, "a NUL byte, expected UTF-8 text (is this UTF-16?)"},
                    {RECORD_ROW, 7, 1, "last"}};
    static const char text[] = "a,1\n\n\"b \"\"\n\"\" c\",2\nx\"y,3\nz\0,4\nlast";
    struct arena *const arena = scratch_new();
    struct shelf shelf = {0};
    struct strict *const strict =
        strict_open(arena, bytes_text(arena, (struct slice){text, sizeof text - 1}, "t"), &shelf);
    size_t line, next = 1;
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_int_equal(strict_next(strict, &line, &next, &err), expected[i].got);
        assert_int_equal(line, expected[i].line);
        if (expected[i].got == RECORD_BAD) {
            assert_non_null(strstr(err.text, expected[i].first));
            continue;
        }
        assert_int_equal(strict_width(strict), expected[i].width);
        assert_slice(shelf_cell(&shelf, 0), expected[i].first);
    }
    assert_true(strict_is_cut(strict));
    assert_int_equal(strict_next(strict, &line, &next, &err), RECORD_END);
    shelf_free(&shelf);
    arena_free(arena);
}

static void only_wanted_cells_are_put_on_the_shelf(void **state)
{
    static const size_t slots[] = {RECORD_UNWANTED, 0};
    struct arena *const arena = scratch_new();
    struct shelf shelf = {0};
    struct strict *const strict = strict_open(arena, bytes_text(arena, slice_of("a;b;c\n"), "t"), &shelf);
    size_t line, next = 1;
    struct err err = {0};

    (void)state;
    strict_split_at(strict, ';');
    strict_want(strict, slots, 2, 1);
    assert_int_equal(strict_next(strict, &line, &next, &err), RECORD_ROW);
    assert_int_equal(strict_width(strict), 3);
    assert_slice(shelf_cell(&shelf, 0), "b");
    shelf_free(&shelf);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_come_with_their_lines_and_what_is_odd_with_a_sentence),
        cmocka_unit_test(only_wanted_cells_are_put_on_the_shelf),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
