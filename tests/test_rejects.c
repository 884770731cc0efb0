/* test_rejects - the rows of exports that are none */
#include "scratch.h"
#include "voc/columns.h"
#include "voc/rejects.h"
#include "voc/sink.h"

/* The export's only row, whose nps can't be, is set aside. */
static const char *set_aside(struct arena *arena, const char *const hidden[], size_t hidden_count)
{
    struct err err = {0}, reason = {0};
    const char *const out = scratch_file(arena, ""), *const path = scratch_file(arena, "N,C\n11,ann\n");
    const struct map *const map =
        map_read(arena, scratch_file(arena, "field,column,format\nnps,N,0..10\ncustomer,C,\n"), &err);
    struct columns *const columns = columns_new(arena);
    struct export *const export =
        export_open(arena, arena_child(arena), path, map, false, columns, NULL, &err);
    struct rejects *const rejects = rejects_open(arena, sink_open(arena, out, &err), hidden, hidden_count);

    assert_true(export_begin(export, NULL, &err) && rejects_begin(rejects, &err));
    assert_int_equal(export_next(export, &err), ROWS_ROW);
    assert_false(export_read(export, &reason));
    assert_null(rejects_first(rejects));
    assert_true(rejects_cell(rejects, export, &reason, &err));
    assert_non_null(rejects_first(rejects));
    assert_true(rejects_close(rejects, &err));
    return strchr(scratch_read(arena, out), '\n') + 1 + strlen(path);
}

static void a_row_is_kept_whole_with_its_reason(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(set_aside(arena, NULL, 0),
                        ",2,N,11,nps: '11' is not a number from 0 to 10,\"11,ann\"\n");
    arena_free(arena);
}

static void where_columns_are_hidden_records_are_left_out(void **state)
{
    static const char *const hidden[] = {"customer", "nps"};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(set_aside(arena, hidden, 1), ",2,N,11,nps: '11' is not a number from 0 to 10,\n");
    assert_string_equal(set_aside(arena, hidden, 2),
                        ",2,N,,nps: what stands there is none of what was expected,\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_kept_whole_with_its_reason),
        cmocka_unit_test(where_columns_are_hidden_records_are_left_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
