/* filled - tests of telling which rows hold something where feedback does */
#include "exported.h"
#include "voc/filled.h"

static void two_cells_that_tell_are_feedback(void **state)
{
    static const struct {
        const char *row;
        bool is_feedback, has_time;
    } cases[] = {
        {"7,north,2026-11-21,2026-11-22", true, true},
        {"7,north,,", false, false},
        {",north,2026-11-21,", false, true},
        {"N/A,north,2026-11-21,-", true, true},
        {" 7,north,?,none", false, false},
        {"\"7\",north,2026-11-21,", true, true},
        {",,,", false, false},
        {"total,north,,", false, false},
        {"-,-,-,-", false, false},
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
        if (filled_is(filled, 0) != cases[i].is_feedback || filled->times[0] != cases[i].has_time)
            fail_msg("%s: %u, %d", cases[i].row, filled->cells[0], filled->times[0]);
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
