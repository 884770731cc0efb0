/* ascent - tests of rows that have to come in order */
#include "scratch.h"
#include "voc/ascent.h"

static int by_length(struct slice a, struct slice b)
{
    return a.length != b.length ? (a.length > b.length) - (a.length < b.length) : slice_compare(a, b);
}

/* What is wrong with the rows of a table, NULL if nothing. */
static const char *check(struct arena *arena, const char *rows)
{
    const char *const path = scratch_file(arena, arena_printf(arena, "key,x,value\n%s", rows));
    struct err *const err = arena_alloc(arena, sizeof *err);
    struct feed *const feed = feed_open(arena, &path, 1, err);
    const size_t columns[] = {feed_find(feed, "key"), feed_find(feed, "value")};
    struct ascent *const ascent = ascent_new(arena, feed, columns, 2, by_length);

    feed_want_all(feed);
    while (feed_next(feed, err)) {
        if (slice_is(feed_cell(feed, columns[0]), slice_of("again")))
            ascent_begin(ascent);
        if (!ascent_check(ascent, err))
            return err->text;
    }
    return NULL;
}

static void rows_in_order_are_taken(void **state)
{
    struct arena *const arena = scratch_new();
    (void)state;
    assert_null(check(arena, "a,9,\na,8,9\na,7,10\nb,1,\n"));
    assert_null(check(arena, "a,9,2\nagain,8,1\n"));
    assert_null(check(arena, "b,9,2\nagain,8,1\n"));
    arena_free(arena);
}

static void rows_out_of_order_and_twice_are_told(void **state)
{
    struct arena *const arena = scratch_new();
    (void)state;
    assert_non_null(
        strstr(check(arena, "b,1,\na,2,\n"), ":3: key: 'a' comes before what stands in the row above"));
    assert_non_null(
        strstr(check(arena, "b,1,10\nb,2,9\n"), ":3: value: '9' comes before what stands in the row above"));
    assert_non_null(strstr(check(arena, "b,1,9\nb,2,9\n"), ":3: key: 'b' stands in the row above, too"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_in_order_are_taken),
        cmocka_unit_test(rows_out_of_order_and_twice_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
