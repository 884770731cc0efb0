/* filled - tests of telling which rows hold something where feedback does */
#include "exported.h"
#include "voc/filled.h"

static void two_cells_that_tell_are_feedback(void **state)
{
    static const struct {
        const char *row;
        unsigned cells;
        bool times;
    } cases[] = {
        {"7,north,2026-11-21,2026-11-22", 3, true},
        {"7,north,,", 1, false},
        {",north,2026-11-21,", 1, true},
        {"N/A,north,2026-11-21,-", 2, true},
        {" 7,north,?,none", 1, false},
        {"\"7\",north,2026-11-21,", 2, true},
        {",,,", 0, false},
        {"total,north,,", 1, false},
        {"-,-,-,-", 1, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct rows *const rows =
            exported_rows(arena, arena_printf(arena, "id,team,at,answered\n%s\n", cases[i].row));
        struct filled *const filled = filled_new(arena, rows, (const size_t[]){2, 0, 3, 2}, 4, 0);
        struct err err = {0};
        assert_int_equal(filled->column_count, 3);
        assert_int_equal(rows_next(rows, &err), ROWS_ROW);
        const struct slice raw = rows_raw(rows);
        filled_see(filled, &raw, rows_cells(rows), 0, 1);
        if (filled->cells[0] != cases[i].cells || filled->times[0] != cases[i].times)
            fail_msg("%s: %u, %d", cases[i].row, filled->cells[0], filled->times[0]);
        assert_int_equal(filled_is(filled, 0), cases[i].cells >= 2);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_cells_that_tell_are_feedback),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
