/* divisions - tests of the groupings of tallies */
#include "scratch.h"
#include "voc/divisions.h"

static const char *const tallied[] = {"team,region", "team", ""};

static void a_row_is_in_the_group_of_its_grouping(void **state)
{
    static const char *const asked[] = {"", "region,team"};
    struct arena *const arena = scratch_new();
    const char *const path =
        scratch_file(arena, "metric,team,region,period\nnps,a,b,all\nnps,a,*,all\nnps,*,*,all\n"
                            "nps,*,b,all\n");
    struct err err = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    feed_want_all(feed);
    struct groupings *const groupings = grouping_read(arena, feed, asked, 2, &err);
    struct divisions *const divisions = divisions_read(arena, feed, 2, tallied, 3, "t.csv", &err);
    struct cells *const cells = cells_new(arena, 1);
    size_t group;
    (void)state;
    assert_true(divisions_have(divisions, asked, 2, "by", &err));
    assert_true(divisions_match(divisions, groupings, &err));
    assert_true(feed_next(feed, &err) && divisions_group(divisions, groupings, cells, &group, &err));
    assert_int_equal(cells_grouping(cells, group), 1);
    assert_true(feed_next(feed, &err) && divisions_group(divisions, groupings, cells, &group, &err));
    assert_true(group == SIZE_MAX); /* by team alone isn't asked for */
    assert_true(feed_next(feed, &err) && divisions_group(divisions, groupings, cells, &group, &err));
    assert_int_equal(cells_grouping(cells, group), 0);
    assert_true(feed_next(feed, &err));
    assert_false(divisions_group(divisions, groupings, cells, &group, &err));
    assert_non_null(strstr(err.text, "of no grouping that the tally says it has"));
    arena_free(arena);
}

static void what_isnt_there_cant_be_asked_for(void **state)
{
    static const char *const other[] = {"region"}, *const odd[] = {"tem"};
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "metric,team,region,period\n");
    struct err err = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct divisions *const divisions = divisions_read(arena, feed, 2, tallied, 3, "t.csv", &err);
    (void)state;
    assert_false(divisions_have(divisions, other, 1, "team,region;team;*", &err));
    assert_string_equal(err.text, "t.csv wasn't counted by 'region', but by 'team,region;team;*'");
    assert_false(divisions_match(divisions, grouping_read(arena, feed, other, 1, &err), &err));
    assert_non_null(strstr(err.text, "tally it with --by 'region', too"));
    assert_null(divisions_read(arena, feed, 2, odd, 1, "t.csv", &err));
    assert_string_equal(err.text, "t.csv has no column 'tem' between metric and period");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_in_the_group_of_its_grouping),
        cmocka_unit_test(what_isnt_there_cant_be_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
