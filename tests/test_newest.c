/* newest - tests of the newest moment of all rows */
#include "scratch.h"
#include "voc/newest.h"

/* Notes these ends, one a row; INT64_MIN: a row without any. */
static struct newest newest_of(const int64_t ends[], size_t count)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "a\n1\n2\n3\n4\n5\n");
    struct err err = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct newest newest = newest_none();

    assert_non_null(feed);
    for (size_t i = 0; i < count; i++) {
        assert_true(feed_next(feed, &err));
        newest_note(&newest, &(struct newest_event){{ends[i], MOMENT_SECOND}, ends[i]}, feed);
    }
    newest.name = NULL;
    arena_free(arena);
    return newest;
}

static void the_gap_is_to_the_newest_of_all_other_rows(void **state)
{
    enum { DAY = 86400 };
    static const struct {
        int64_t ends[5], gap;
        size_t line;
    } cases[] = {{{100, 200, 150, 130, 110}, 50, 2},
                 {{100, 200, 200, 100, 100}, 0, 2},
                 {{0, 900 * DAY, 5, 800 * DAY, 1}, 100 * DAY, 3},
                 {{900 * DAY, INT64_MIN, 3, 2, 1}, 900 * DAY - 3, 2},
                 {{INT64_MIN, INT64_MIN, 7, INT64_MIN, INT64_MIN}, 0, 4}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct newest newest = newest_of(cases[i].ends, 5);
        assert_int_equal(newest_gap(&newest), cases[i].gap);
        assert_int_equal(newest.line, cases[i].line);
    }
}

static void no_row_has_no_newest(void **state)
{
    const struct newest newest = newest_of(NULL, 0);
    (void)state;
    assert_true(newest.event.end == INT64_MIN);
    assert_int_equal(newest_gap(&newest), 0);
}

static void what_may_end_last_but_for_one_is_looked_at(void **state)
{
    enum { DAY = 86400, SECOND = 1000 * DAY };
    static const struct {
        int64_t seconds;
        enum moment_precision precision;
        bool may_be;
    } cases[] = {{SECOND, MOMENT_SECOND, true},
                 {SECOND - 59, MOMENT_MINUTE, true},
                 {SECOND - 60, MOMENT_MINUTE, false},
                 {SECOND - 3 * DAY, MOMENT_DAY, true},
                 {SECOND - 3 * DAY - 1, MOMENT_DAY, false}};
    struct newest newest = newest_none();

    (void)state;
    assert_true(newest_since(&newest, true) == INT64_MIN && newest_since(&newest, false) == INT64_MIN);
    newest.second_end = SECOND;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct moment moment = {cases[i].seconds, cases[i].precision};
        assert_int_equal(newest_may_be(&newest, moment), cases[i].may_be);
        assert_int_equal(moment.seconds >= newest_since(&newest, moment.precision == MOMENT_DAY),
                         cases[i].may_be);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_gap_is_to_the_newest_of_all_other_rows),
        cmocka_unit_test(no_row_has_no_newest),
        cmocka_unit_test(what_may_end_last_but_for_one_is_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
