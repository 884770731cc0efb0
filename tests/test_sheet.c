/* sheet - tests of a table before it is laid out */
#include "scratch.h"
#include "voc/sheet.h"

static const struct sheet_column columns[] = {
    {"who", SHEET_TEXT, 4, false}, {"now", SHEET_NUMBER, 0, false}, {"why", SHEET_BELOW, 0, true}};

static void a_cell_knows_its_width_and_what_follows_its_point(void **state)
{
    static const struct {
        const char *text;
        size_t width, fraction;
    } cases[] = {{"12", 2, 0}, {"4.25", 4, 3}, {"-0.5", 4, 2}, {"1,234.5", 7, 2}, {"", 0, 0}};
    struct arena *const arena = scratch_new();
    struct sheet *const sheet = sheet_new(arena, columns, 3);

    (void)state;
    sheet_section(sheet, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sheet_cell(sheet, INK_PLAIN, "京都");
        sheet_cell(sheet, INK_PLAIN, cases[i].text);
        sheet_row(sheet);
    }
    const struct sheet_row *row = sheet->last->first;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++, row = row->next) {
        assert_int_equal(row->cells[0].width, 4);
        assert_int_equal(row->cells[1].width, cases[i].width);
        assert_int_equal(row->cells[1].fraction, cases[i].fraction);
    }
    assert_null(row);
    assert_int_equal(sheet->last->fractions[1], 3);
    arena_free(arena);
}

static void cells_that_were_not_given_are_empty(void **state)
{
    struct arena *const arena = scratch_new();
    struct sheet *const sheet = sheet_new(arena, columns, 3);

    (void)state;
    sheet_cell(sheet, INK_PLAIN, "dana");
    sheet_row(sheet);
    const struct sheet_row *const row = sheet->last->first;
    assert_true(sheet_has(row, 0));
    assert_false(sheet_has(row, 1));
    assert_false(sheet_has(row, 2));
    assert_string_equal(row->cells[1].text, "");
    arena_free(arena);
}

static void the_titles_are_a_row(void **state)
{
    struct arena *const arena = scratch_new();
    const struct sheet_row head = sheet_head(arena, sheet_new(arena, columns, 3));

    (void)state;
    assert_string_equal(head.cells[0].text, "who");
    assert_string_equal(head.cells[1].text, "now");
    assert_true(head.cells[1].is_title);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_knows_its_width_and_what_follows_its_point),
        cmocka_unit_test(cells_that_were_not_given_are_empty),
        cmocka_unit_test(the_titles_are_a_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
