/* entrance - the file of a table, opened by what its first bytes show it to hold */
#include "scratch.h"
#include "voc/entrance.h"
#include "voc/store.h"

static void the_first_bytes_tell_a_csv_from_json(void **state)
{
    static const struct {
        const char *content, *first; /* the first cell */
        char delimiter;              /* 0: it is no CSV */
    } cases[] = {
        {"id;nps\n1;9\n", "id", ';'}, {"[{\"id\": 1}]", "id", '\0'}, {"{\"nps\": 9}\n", "nps", '\0'}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct entrance entrance;
        struct err err = {0};
        if (!entrance_open(arena, scratch_file(arena, cases[i].content), &(struct rows_shape){0}, &entrance,
                           &err))
            fail_msg("%s", err.text);
        assert_int_equal(entrance.outline.delimiter, cases[i].delimiter);
        assert_int_equal(entrance.csv != NULL, cases[i].delimiter != '\0');
        assert_int_equal(entrance.origin.kind->next(entrance.origin.self, &err), RECORD_ROW);
        assert_slice(entrance.origin.kind->cell(entrance.origin.self, 0), cases[i].first);
    }
    arena_free(arena);
}

static void text_without_a_line_end_is_no_table(void **state)
{
    enum { LONG = 10 * 1024 * 1024, SHORT = 1024 * 1024 };
    struct arena *const arena = scratch_new();
    char *const text = memset(arena_alloc(arena, LONG + 1), 'a', LONG);
    struct entrance entrance;
    struct err err = {0};

    (void)state;
    assert_false(entrance_open(arena, scratch_file(arena, text), &(struct rows_shape){0}, &entrance, &err));
    assert_non_null(strstr(err.text, " is no table: its first 4 MB have no line end"));
    const struct rows_shape wide = {.encoding = "UTF-16LE"};
    assert_false(entrance_open(arena, scratch_file(arena, text), &wide, &entrance, &err));
    assert_non_null(strstr(err.text, "have no line end when it is read as UTF-16LE"));
    text[SHORT] = '\r';
    assert_true(entrance_open(arena, scratch_file(arena, text), &(struct rows_shape){0}, &entrance, &err));
    text[SHORT] = '\0'; /* which ends it */
    assert_true(entrance_open(arena, scratch_file(arena, text), &(struct rows_shape){0}, &entrance, &err));
    arena_free(arena);
}

static void an_sqlite_file_without_feedback_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct entrance entrance;
    const char *const path = scratch_file(arena, "");
    struct store *const store = store_open(arena, path, STORE_WRITE, NULL, &err);

    (void)state;
    assert_true(store_run(store, "CREATE TABLE other(a)", &err));
    assert_false(entrance_open(arena, path, &(struct rows_shape){0}, &entrance, &err));
    assert_non_null(strstr(err.text, path));
    arena_free(arena);
}

static void a_text_is_a_csv_split_by_commas(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct entrance entrance;

    (void)state;
    assert_true(entrance_text(arena, slice_of("a,b;c\n"), "a.csv", &entrance, &err));
    assert_int_equal(entrance.outline.delimiter, ',');
    assert_string_equal(record_name(entrance.csv), "a.csv");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_bytes_tell_a_csv_from_json),
        cmocka_unit_test(text_without_a_line_end_is_no_table),
        cmocka_unit_test(an_sqlite_file_without_feedback_is_refused),
        cmocka_unit_test(a_text_is_a_csv_split_by_commas),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
