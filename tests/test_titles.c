/* titles - what an export's columns are called where the first row of its header doesn't tell */
#include "scratch.h"
#include "voc/titles.h"

static struct rows *opened(struct arena *arena, const char *content, size_t header_rows)
{
    struct err err = {0};
    struct rows *const rows = rows_open(arena, scratch_file(arena, content),
                                        &(struct rows_shape){.header_rows = header_rows}, &err);

    assert_non_null(rows);
    return rows;
}

static const char survey[] = "ID,,Which?,,,Score,Score,\n,x,One,Two,,Now,Then,Why?\n1,,,,,,,\n";

static void options_belong_to_the_question_before_them(void **state)
{
    static const char *const want[] = {"ID", "ID > x",      "Which?",       "Which? > Two",
                                       "",   "Score > Now", "Score > Then", "Score > Why?"};
    struct arena *const arena = scratch_new();
    const struct slice *const titles = titles_of(arena, opened(arena, survey, 2));

    (void)state;
    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        assert_slice(titles[i], want[i]);
    arena_free(arena);
}

static void a_header_of_one_row_has_only_its_own_names(void **state)
{
    struct arena *const arena = scratch_new();
    const struct slice *const titles = titles_of(arena, opened(arena, "A,,A\n1,2,3\n", 1));

    (void)state;
    assert_slice(titles[0], "A");
    assert_slice(titles[1], "");
    assert_slice(titles[2], "A");
    arena_free(arena);
}

static void a_column_is_found_by_question_and_option(void **state)
{
    struct arena *const arena = scratch_new();
    const struct rows *const rows = opened(arena, survey, 2), *const twins = opened(arena, "Q,,\nx,y,y\n", 2);
    size_t twin;

    (void)state;
    assert_int_equal(titles_find(arena, rows, slice_of("Which? > Two"), &twin), 3);
    assert_int_equal(twin, ROWS_NONE);
    assert_int_equal(titles_find(arena, rows, slice_of("Which? > One"), &twin), 2);
    assert_int_equal(titles_find(arena, rows, slice_of("Two"), &twin), ROWS_NONE);
    assert_int_equal(titles_find(arena, twins, slice_of("Q > y"), &twin), 1);
    assert_int_equal(twin, 2);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_belong_to_the_question_before_them),
        cmocka_unit_test(a_header_of_one_row_has_only_its_own_names),
        cmocka_unit_test(a_column_is_found_by_question_and_option),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
