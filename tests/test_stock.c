/* stock - the feedback of a store as records */
#include "kept.h"
#include "voc/rows.h"
#include "voc/stock.h"

static void a_store_is_read_as_a_table(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "");
    size_t width;

    (void)state;
    kept_add(arena, path,
             "id,source,at,text,nps\nb,x,2026-06-02,\"a \"\"b\"\"\",9\na,x,2026-06-02,,10.0\nc,x,,ü,\n");
    struct rows *const rows = rows_open(arena, path, &(struct rows_shape){0}, &err);
    assert_non_null(rows);
    rows_header(rows, &width);
    assert_int_equal(width, 5);
    const size_t text = rows_want(rows, rows_find(rows, slice_of("text")));
    const size_t nps = rows_want(rows, rows_find(rows, slice_of("nps")));
    static const char *const want[] = {"ü|", "|10.0", "a \"b\"|9"};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(rows_next(rows, &err), ROWS_ROW);
        assert_int_equal(rows_line(rows), i + 2);
        const struct slice cells[] = {rows_cell(rows, text), rows_cell(rows, nps)};
        assert_string_equal(arena_printf(arena, "%.*s|%.*s", (int)cells[0].length, cells[0].at,
                                         (int)cells[1].length, cells[1].at),
                            want[i]);
    }
    assert_slice(rows_raw(rows), "\"a \"\"b\"\"\",\"9\"\n");
    assert_false(rows_is_cut(rows));
    assert_int_equal(rows_next(rows, &err), ROWS_END);
    arena_free(arena);
}

static void rows_can_be_counted_without_any_column(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, "id\n1\n2\n");
    struct rows *const rows = rows_open(arena, path, &(struct rows_shape){0}, &err);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    assert_int_equal(rows_next(rows, &err), ROWS_END);
    arena_free(arena);
}

static void what_is_no_store_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct origin origin;
    char *const path = scratch_file(arena, "");
    struct store *const store = store_open(arena, path, STORE_CREATE, NULL, &err);

    (void)state;
    assert_true(store_run(store, "CREATE TABLE albums (title)", &err));
    assert_false(stock_open(arena, path, &origin, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_null(rows_open(arena, path, &(struct rows_shape){0}, &err));
    assert_non_null(strstr(err.text, "no voc store"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_store_is_read_as_a_table),
        cmocka_unit_test(rows_can_be_counted_without_any_column),
        cmocka_unit_test(what_is_no_store_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
