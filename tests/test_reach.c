/* reach - from when to when feedback reaches */
#include "near.h"
#include "scratch.h"
#include "voc/reach.h"

/* Notes these weeks, one for each row of a table. */
static struct reach reach_over(struct arena *arena, const int64_t weeks[], size_t count)
{
    const char *const path = scratch_file(arena, "at\n1\n2\n3\n");
    struct err err = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct reach reach = {0};

    for (size_t i = 0; i < count; i++) {
        assert_true(feed_next(feed, &err));
        reach_note(&reach, feed, weeks[i]);
    }
    return reach;
}

static void the_first_and_the_last_period_know_their_rows(void **state)
{
    struct arena *const arena = scratch_new();
    const struct reach reach = reach_over(arena, (int64_t[]){2900, 2890, 2910}, 3);

    (void)state;
    assert_int_equal(reach.first_period, 2890);
    assert_int_equal(reach.first.line, 3);
    assert_int_equal(reach.last_period, 2910);
    assert_int_equal(reach.last.line, 4);
    arena_free(arena);
}

static void more_than_a_century_is_refused_with_both_places(void **state)
{
    struct arena *const arena = scratch_new();
    const int64_t century = 5300; /* weeks, a little more than 101 years of 365.2425 days */
    const struct reach reach = reach_over(arena, (int64_t[]){0, century}, 2);
    struct err err = {0};

    (void)state;
    assert_true(reach_check(&reach, PERIOD_ALL, 0, &err));
    assert_true(reach_check(&reach, PERIOD_WEEK, 5200, &err));
    assert_true(reach_check(&(struct reach){0}, PERIOD_WEEK, century, &err));
    assert_false(reach_check(&reach, PERIOD_WEEK, century, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_non_null(strstr(err.text, "feedback reaches from 1970-W01 ("));
    assert_non_null(strstr(err.text, ":3), 101 years"));
    assert_false(reach_check(&reach, PERIOD_WEEK, 2 * century, &err));
    assert_non_null(strstr(err.text, "to 2173-W"));
    assert_non_null(strstr(err.text, " (as asked), 203 years"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_and_the_last_period_know_their_rows),
        cmocka_unit_test(more_than_a_century_is_refused_with_both_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
