/* trouble - tests of what happened to how many rows */
#include "scratch.h"
#include "voc/trouble.h"

static void the_first_row_is_remembered(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "a\n1\n2\n3\n");
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct trouble trouble = {0};
    char text[TROUBLE_SIZE];
    (void)state;
    feed_want_all(feed);
    assert_true(feed_next(feed, &err));
    assert_true(feed_next(feed, &err));
    trouble_note(&trouble, feed, "odd");
    assert_true(feed_next(feed, &err));
    trouble_note(&trouble, feed, "even");
    assert_int_equal(trouble.rows, 2);
    assert_string_equal(trouble.word, "odd");
    assert_string_equal(trouble_place(&trouble, text), arena_printf(arena, "%s:3", path));
    arena_free(arena);
}

static void one_row_is_singular(void **state)
{
    static const struct {
        long long rows;
        const char *words;
    } cases[] = {{0, "0 rows"}, {1, "1 row"}, {2, "2 rows"}, {1234567, "1,234,567 rows"}};
    char text[TROUBLE_SIZE];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(trouble_rows(cases[i].rows, text), cases[i].words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_row_is_remembered),
        cmocka_unit_test(one_row_is_singular),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
