/* export - an export read through its map, as rows of the feedback table */
#include "scratch.h"
#include "voc/columns.h"
#include "voc/export.h"

/* An export by a map, opened and begun. */
static struct export *begun(struct arena *arena, const char *map, const char *content, bool keep,
                            struct columns *columns)
{
    struct err err = {0};
    const char *const text = arena_printf(arena, "field,column,format\n%s", map);
    const struct map *const read = map_read(arena, scratch_file(arena, text), &err);

    assert_non_null(read);
    struct export *const export =
        export_open(arena, arena_child(arena), scratch_file(arena, content), read, keep, columns, NULL, &err);
    assert_non_null(export);
    assert_true(export_begin(export, NULL, &err));
    return export;
}

/* A cell of the row that was converted. */
static struct slice cell_of(const struct export *export, struct columns *columns, const char *name)
{
    struct slice cells[8];
    size_t count;

    columns_all(columns, &count);
    assert_in_range(count, 1, 8);
    export_cells(export, cells, count);
    return cells[columns_place(columns, slice_of(name))];
}

static void a_row_is_converted_into_the_table_s_columns(void **state)
{
    struct arena *const arena = scratch_new();
    struct columns *const columns = columns_new(arena);
    struct export *const export =
        begun(arena, "nps,N,0..10\nsource,,s\nat,A,date %d/%m/%Y\n", "A,N,X\n1/2/2026,9,x\n", false, columns);
    struct err err = {0};

    (void)state;
    assert_int_equal(export_next(export, &err), ROWS_ROW);
    assert_true(export_read(export, &err));
    assert_slice(cell_of(export, columns, "id"), "");
    assert_slice(cell_of(export, columns, "source"), "s");
    assert_slice(cell_of(export, columns, "at"), "2026-02-01");
    assert_slice(cell_of(export, columns, "nps"), "9");
    assert_int_equal(export_next(export, &err), ROWS_END);
    arena_free(arena);
}

static void the_cell_that_is_refused_can_be_had(void **state)
{
    struct arena *const arena = scratch_new();
    struct columns *const columns = columns_new(arena);
    struct export *const export = begun(arena, "id,I,\nnps,#2,0..10\n", "I,N\n1,x\r\n", false, columns);
    struct err err = {0};
    struct slice field, cell;

    (void)state;
    assert_int_equal(export_next(export, &err), ROWS_ROW);
    assert_false(export_read(export, &err));
    assert_string_equal(err.text, "'x' is not a number from 0 to 10");
    assert_string_equal(export_fault(export, &field, &cell), "#2");
    assert_slice(field, "nps");
    assert_slice(cell, "x");
    assert_int_equal(export_line(export), 2);
    assert_slice(export_raw(export), "1,x");
    arena_free(arena);
}

static void a_row_of_delimiters_is_blank(void **state)
{
    static const struct {
        const char *row;
        bool blank;
    } cases[] = {{",", true}, {" ,\"\"", true}, {"\" \",", true}, {",0", false}, {",?", false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct export *const export = begun(arena, "id,I,\n", arena_printf(arena, "I,N\n%s\n", cases[i].row),
                                            false, columns_new(arena));
        assert_int_equal(export_next(export, &err), ROWS_ROW);
        if (export_is_blank(export) != cases[i].blank)
            fail_msg("%s", cases[i].row);
        arena_free(arena);
    }
}

static void it_can_be_read_again(void **state)
{
    struct arena *const arena = scratch_new();
    struct columns *const columns = columns_new(arena);
    struct export *const export = begun(arena, "id,I,\n", "I\n1\n", false, columns);
    struct err err = {0};

    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(export_next(export, &err), ROWS_ROW);
        assert_true(export_read(export, &err));
        assert_slice(cell_of(export, columns, "id"), "1");
        export_close(export);
        assert_true(export_begin(export, NULL, &err));
    }
    arena_free(arena);
}

static void what_a_guess_leaves_out_is_said_and_can_be_kept(void **state)
{
    static const struct {
        bool guessed;
        const char *left;
        size_t kept;
    } cases[] = {{true, "1 column is left out: N (--keep takes it)", 1}, {false, "", 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct map *const map =
            map_read(arena, scratch_file(arena, "field,column,format\nid,I,\n,N,\n"), &err);
        const char *const path = scratch_file(arena, "I,N\n1,2\n");
        struct columns *const columns = columns_new(arena);
        struct scratch_talk said;
        size_t count;
        scratch_listen(&said);
        map->guessed = cases[i].guessed;
        export_say_left(
            export_open(arena, arena_child(arena), path, map, false, columns_new(arena), NULL, &err), NULL,
            &said.talk);
        assert_true(*cases[i].left ? strstr(said.text, cases[i].left) != NULL : *said.text == '\0');
        assert_non_null(export_open(arena, arena_child(arena), path, map, true, columns, NULL, &err));
        columns_all(columns, &count);
        assert_int_equal(count, 1 + cases[i].kept);
        arena_free(arena);
    }
}

static void a_file_that_changes_while_it_is_read_is_not_whole(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "I,N\n1,9\n");
    struct err err = {0};
    const struct map *const map = map_read(arena, scratch_file(arena, "field,column,format\nid,I,\n"), &err);
    struct export *const export =
        export_open(arena, arena_child(arena), path, map, false, columns_new(arena), NULL, &err);

    (void)state;
    assert_true(export_begin(export, NULL, &err) && export_is_whole(export, &err));
    FILE *const file = fopen(path, "a");
    fputs("2,8\n", file);
    fclose(file);
    assert_false(export_is_whole(export, &err));
    assert_string_equal(err.text, arena_printf(arena,
                                               "%s: has changed while it was read; import it once it is "
                                               "whole",
                                               path));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_changes_while_it_is_read_is_not_whole),
        cmocka_unit_test(a_row_is_converted_into_the_table_s_columns),
        cmocka_unit_test(the_cell_that_is_refused_can_be_had),
        cmocka_unit_test(a_row_of_delimiters_is_blank),
        cmocka_unit_test(it_can_be_read_again),
        cmocka_unit_test(what_a_guess_leaves_out_is_said_and_can_be_kept),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
