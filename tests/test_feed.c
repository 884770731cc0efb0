/* feed - several tables read as one */
#include "kept.h"
#include "voc/feed.h"

static struct feed *open_two(struct arena *arena, const char *first, const char *second, struct err *err)
{
    const char *const paths[] = {scratch_file(arena, first), scratch_file(arena, second)};

    return feed_open(arena, paths, 2, err);
}

static void columns_are_found_by_name_in_whatever_order(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = open_two(arena, "id,nps\n1,9\n", "nps;team;id\n3;Leeds;2\n", &err);
    size_t count;

    (void)state;
    assert_non_null(feed);
    const struct slice *const columns = feed_columns(feed, &count);
    assert_int_equal(count, 3);
    assert_slice(columns[0], "id");
    assert_slice(columns[1], "nps");
    assert_slice(columns[2], "team");
    feed_want_all(feed);
    assert_true(feed_next(feed, &err));
    assert_slice(feed_cell(feed, 0), "1");
    assert_slice(feed_cell(feed, 1), "9");
    assert_slice(feed_cell(feed, 2), "");
    assert_true(feed_next(feed, &err));
    assert_slice(feed_cell(feed, 0), "2");
    assert_slice(feed_cell(feed, 1), "3");
    assert_slice(feed_cell(feed, 2), "Leeds");
    assert_int_equal(feed_line(feed), 2);
    assert_false(feed_next(feed, &err));
    assert_int_equal(err.status, 0);
    assert_int_equal(feed_count(feed), 2);
    arena_free(arena);
}

static void a_table_without_rows_is_passed_over(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = open_two(arena, "id\n", "id\n7\n", &err);

    (void)state;
    feed_want(feed, feed_find(feed, "id"));
    assert_true(feed_next(feed, &err));
    assert_slice(feed_cell(feed, 0), "7");
    assert_slice(feed_cell(feed, FEED_NONE), "");
    assert_false(feed_next(feed, &err));
    assert_int_equal(err.status, 0);
    arena_free(arena);
}

static void a_missing_column_gets_the_likely_one(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = open_two(arena, "id,region\n", "team\n", &err);
    size_t column;

    (void)state;
    assert_false(feed_require(feed, "regoin", &column, &err));
    assert_non_null(strstr(err.text, "has no column 'regoin'; did you mean 'region'?"));
    assert_int_equal(err.status, ERR_DATA);
    assert_false(feed_require(feed, "nps", &column, &err));
    assert_non_null(strstr(err.text, "it has: id, region, team"));
    assert_true(feed_require(feed, "team", &column, &err));
    assert_int_equal(column, 2);
    arena_free(arena);
}

static void a_complaint_names_file_line_column_and_cell(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "id,nps\n1,\"a\n\nb\"\n2,eleven\n");
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    (void)state;
    feed_want_all(feed);
    assert_true(feed_next(feed, &err) && feed_next(feed, &err));
    assert_false(feed_complain(feed, 1, &err, "is not a number from 0 to 10"));
    assert_string_equal(err.text,
                        arena_printf(arena, "%s:5: nps: 'eleven' is not a number from 0 to 10", path));
    arena_free(arena);
}

static void a_bad_row_ends_it_with_an_error(void **state)
{
    static const char *const tables[] = {"id\n1,2\n", "id\n\"1\n", "id\n\"!voc-import: gone\n"};

    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct feed *const feed = open_two(arena, tables[i], "id\n1\n", &err);
        assert_false(feed_next(feed, &err));
        assert_int_equal(err.status, ERR_DATA);
        arena_free(arena);
    }
}

static void two_columns_of_a_name_are_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(open_two(arena, "id\n", "id,team,id\n", &err));
    assert_non_null(strstr(err.text, "two columns are named 'id'"));
    arena_free(arena);
}

static void a_row_of_a_store_is_known_by_source_and_id(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    struct err err = {0};

    (void)state;
    kept_add(arena, path, "id,source,team\nT17,desk,x\n");
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    const size_t team = feed_find(feed, "team");
    feed_want(feed, team);
    assert_true(feed_next(feed, &err));
    assert_false(feed_complain(feed, team, &err, "is none"));
    assert_non_null(strstr(err.text, ": desk T17: team: 'x' is none"));
    arena_free(arena);
}

static void a_header_that_is_cut_off_is_no_table(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(open_two(arena, "id\n", "id,te", &err));
    assert_non_null(strstr(err.text, ":1: the last line has no line end"));
    arena_free(arena);
}

/* A table of so many rows, of which some have line ends in a cell. */
static const char *long_table(struct arena *arena, const char *header, int rows, int odd)
{
    char *const text = arena_alloc(arena, 64 + 32 * (size_t)rows), *at = text + sprintf(text, "%s\n", header);

    for (int i = 0; i < rows; i++)
        at += sprintf(at, i % odd == odd - 1 ? "%d,\"a\n\"\"%d\",\n" : "%d,%d,x\n", i, i * 7);
    return text;
}

static void rows_that_come_together_are_the_same_as_each_alone(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *feeds[2];
    size_t count, seen = 0;
    (void)state;
    for (int i = 0; i < 2; i++) {
        feeds[i] = open_two(arena, long_table(arena, "id,team,note", 700, 150),
                            long_table(arena, "nps,id,spare", 300, 4), &err);
        feed_want(feeds[i], feed_find(feeds[i], "id"));
        feed_want(feeds[i], feed_find(feeds[i], "note"));
    }
    for (; feed_some(feeds[0], &count, &err); seen++)
        for (size_t i = 0; i < count; i++) {
            assert_true(feed_next(feeds[1], &err));
            feed_at(feeds[0], i);
            assert_int_equal(feed_line(feeds[0]), feed_line(feeds[1]));
            assert_int_equal(feed_count(feeds[0]), feed_count(feeds[1]));
            for (size_t column = 0; column < 5; column++) {
                const struct slice alone = feed_cell(feeds[1], column);
                assert_true(slice_is(feed_cell(feeds[0], column), alone));
                assert_true(slice_is(feed_column_cell(feed_column(feeds[0], column), i), alone));
            }
            if (i == count / 2 && seen % 2) /* whatever is at hand then, it goes on behind all of them */
                feed_at(feeds[0], 0);
        }
    assert_int_equal(err.status, 0);
    assert_false(feed_next(feeds[1], &err));
    assert_int_equal(feed_count(feeds[0]), 1000);
    assert_int_equal(feed_table_count(feeds[0], 0), 700);
    assert_int_equal(feed_table_count(feeds[0], 1), 300);
    assert_true(seen < 500);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_found_by_name_in_whatever_order),
        cmocka_unit_test(a_table_without_rows_is_passed_over),
        cmocka_unit_test(a_missing_column_gets_the_likely_one),
        cmocka_unit_test(a_complaint_names_file_line_column_and_cell),
        cmocka_unit_test(a_bad_row_ends_it_with_an_error),
        cmocka_unit_test(two_columns_of_a_name_are_refused),
        cmocka_unit_test(a_row_of_a_store_is_known_by_source_and_id),
        cmocka_unit_test(a_header_that_is_cut_off_is_no_table),
        cmocka_unit_test(rows_that_come_together_are_the_same_as_each_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
