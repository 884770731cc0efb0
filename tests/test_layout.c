/* layout - how an export without a map is laid out */
#include "scratch.h"
#include "voc/layout.h"

static struct layout found(struct arena *arena, struct rows_shape *shape, const char *content)
{
    struct layout layout = {.arena = arena, .path = scratch_file(arena, content), .shape = shape};
    struct err err = {0};

    *shape = (struct rows_shape){0};
    if (!layout_find(&layout, &err) || !layout_open(&layout, &err))
        fail_msg("%s", err.text);
    return layout;
}

static void what_is_found_becomes_settings(void **state)
{
    static const struct {
        const char *export;
        size_t skip, header_rows;
        const char *encoding;
    } cases[] = {
        {"id,nps\n1,9\n", 0, 0, "UTF-8"},
        {"id,text\n1,caf\xE9\n", 0, 0, "Windows-1252"},
        {"Report of May\n\nid,nps\n1,9\n2,8\n", 2, 0, "UTF-8"},
        {"Respondent ID,How likely are you to recommend us?,\n,Response,Open-Ended Response\n1,9,ok\n", 0, 2,
         "UTF-8"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct rows_shape shape;
        const struct layout layout = found(arena, &shape, cases[i].export);
        struct err err = {0};
        if (shape.skip != cases[i].skip || shape.header_rows != cases[i].header_rows ||
            strcmp(shape.encoding, cases[i].encoding) != 0)
            fail_msg("%s: %zu %zu %s", cases[i].export, shape.skip, shape.header_rows, shape.encoding);
        assert_int_equal(rows_next(layout.rows, &err), ROWS_ROW);
    }
    arena_free(arena);
}

static void a_column_without_a_name_of_its_own_is_called_by_place(void **state)
{
    static const char *const names[] = {"id", "#2", "#3", "#4", "#5"};
    struct arena *const arena = scratch_new();
    struct rows_shape shape;
    const struct layout layout = found(arena, &shape, "id,,Foo,Foo,#9\n1,2,3,4,5\n");

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_string_equal(layout_column(&layout, i), names[i]);
    arena_free(arena);
}

static void twins_are_columns_of_one_header_that_differ(void **state)
{
    struct arena *const arena = scratch_new();
    struct rows_shape shape;
    const struct layout layout = found(arena, &shape, "Date,Foo,Date,Foo,,\n1,2,3,2,4,5\n");

    (void)state;
    assert_string_equal(layout_twins(&layout, slice_of("Date")), "#1, #3");
    assert_null(layout_twins(&layout, slice_of("Foo")));
    assert_null(layout_twins(&layout, slice_of("")));
    arena_free(arena);
}

static void an_empty_export_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct rows_shape shape = {0};
    struct layout layout = {.arena = arena, .path = scratch_file(arena, ""), .shape = &shape};
    struct err err = {0};

    (void)state;
    assert_false(layout_find(&layout, &err));
    assert_non_null(strstr(err.text, "is empty"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_becomes_settings),
        cmocka_unit_test(a_column_without_a_name_of_its_own_is_called_by_place),
        cmocka_unit_test(twins_are_columns_of_one_header_that_differ),
        cmocka_unit_test(an_empty_export_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
