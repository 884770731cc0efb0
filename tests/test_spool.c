/* test_spool - rows that wait */
#include "scratch.h"
#include "voc/spool.h"

static void rows_come_back_in_order_and_by_place(void **state)
{
    enum { ROWS = 20000 };
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct spool *const spool = spool_open(arena, 2, &err);
    uint64_t *const places = arena_array(arena, ROWS, sizeof *places);
    struct spool_row row;
    char text[32];

    (void)state;
    for (uint32_t i = 0; i < ROWS; i++) {
        snprintf(text, sizeof text, "row %u", (unsigned)i);
        const struct slice cells[] = {slice_of(text), slice_of(i % 2 ? "" : "even")};
        assert_true(spool_add(spool, (struct spool_origin){i % 3, i % 5, i}, cells, &places[i], &err));
    }
    assert_true(spool_rewind(spool, &err) && spool_next(spool, &row, &err) && spool_rewind(spool, &err));
    for (uint32_t i = 0; i < ROWS; i++) {
        assert_true(spool_next(spool, &row, &err));
        spool_split(spool, &row);
        snprintf(text, sizeof text, "row %u", (unsigned)i);
        assert_slice(row.cells[0], text);
        assert_slice(row.cells[1], i % 2 ? "" : "even");
        assert_int_equal(row.origin.file, i % 3);
        assert_int_equal(row.origin.marks, i % 5);
        assert_int_equal(row.origin.line, i);
        assert_int_equal(row.place, places[i]);
    }
    assert_false(spool_next(spool, &row, &err));
    assert_int_equal(err.status, 0);
    for (uint32_t i = 0; i < ROWS; i += 997) {
        assert_true(spool_at(spool, (int)i % 2, places[i], &row, &err));
        assert_int_equal(row.origin.line, i);
    }
    arena_free(arena);
}

static void a_cell_may_be_huge_or_empty(void **state)
{
    enum { HUGE = 3000000 };
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct spool *const spool = spool_open(arena, 1, &err);
    char *const huge = arena_alloc(arena, HUGE);
    const struct slice cells[] = {{"", 0}, {huge, HUGE}, {"x", 1}, {huge, 127}, {huge, 128}, {huge, HUGE}};
    enum { CELLS = sizeof cells / sizeof *cells };
    uint64_t places[CELLS];
    struct spool_row row;

    (void)state;
    memset(huge, 'h', HUGE);
    for (size_t i = 0; i < CELLS; i++)
        assert_true(spool_add(spool, (struct spool_origin){1, UINT8_MAX, UINT64_MAX >> 8}, &cells[i],
                              &places[i], &err));
    assert_true(spool_rewind(spool, &err));
    for (size_t i = 0; i < CELLS; i++) {
        assert_true(spool_next(spool, &row, &err));
        spool_split(spool, &row);
        assert_true(slice_is(row.cells[0], cells[i]));
    }
    for (size_t i = CELLS; i-- > 0;) {
        assert_true(spool_at(spool, 0, places[i], &row, &err));
        assert_true(slice_is(row.cells[0], cells[i]));
    }
    arena_free(arena);
}

static void no_rows_are_none(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct spool *const spool = spool_open(arena, 3, &err);
    struct spool_row row;

    (void)state;
    assert_true(spool_rewind(spool, &err));
    assert_false(spool_next(spool, &row, &err));
    assert_int_equal(err.status, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_come_back_in_order_and_by_place),
        cmocka_unit_test(a_cell_may_be_huge_or_empty),
        cmocka_unit_test(no_rows_are_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
