/* grouping - tests of the groups that rows are in */
#include "scratch.h"
#include "voc/grouping.h"

static struct feed *feed_of(struct arena *arena, const char *content)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    assert_non_null(feed);
    return feed;
}

static void groupings_that_make_the_same_groups_are_one(void **state)
{
    static const char *const texts[] = {"team", "team,place", "place, team", "", "team,team", ""};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct groupings *const groupings = grouping_read(arena, feed_of(arena, "place,team\n"), texts, 6, &err);
    size_t count;
    (void)state;
    assert_non_null(groupings);
    assert_int_equal(grouping_count(groupings), 3);
    assert_true(grouping_is_total(groupings, 2));
    assert_false(grouping_is_total(groupings, 0));
    assert_int_equal(grouping_columns(groupings, &count)[0], 1); /* team was named first */
    assert_int_equal(count, 2);
    arena_free(arena);
}

static void a_group_has_its_cells_and_stars_elsewhere(void **state)
{
    static const char *const texts[] = {"team,place", "team", ""};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = feed_of(arena, "team,place\n\"A, \"\"B\"\"\nC\",\n");
    struct groupings *const groupings = grouping_read(arena, feed, texts, 3, &err);
    struct cells *const cells = cells_new(arena, 1);
    size_t groups[3];
    (void)state;
    assert_true(feed_next(feed, &err));
    for (size_t i = 0; i < 3; i++)
        assert_true(grouping_of(groupings, i, cells, &groups[i], &err));
    assert_slice(grouping_cell(groupings, cells, groups[0], 0), "A, \"B\"\nC");
    assert_slice(grouping_cell(groupings, cells, groups[0], 1), "");
    assert_slice(grouping_cell(groupings, cells, groups[1], 0), "A, \"B\"\nC");
    assert_slice(grouping_cell(groupings, cells, groups[1], 1), "*");
    assert_slice(grouping_cell(groupings, cells, groups[2], 0), "*");
    arena_free(arena);
}

static void a_star_names_no_group(void **state)
{
    static const char *const texts[] = {"team"};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = feed_of(arena, "team\n*\n**\n");
    struct groupings *const groupings = grouping_read(arena, feed, texts, 1, &err);
    struct cells *const cells = cells_new(arena, 1);
    size_t group;
    (void)state;
    assert_true(feed_next(feed, &err));
    assert_false(grouping_of(groupings, 0, cells, &group, &err));
    assert_non_null(strstr(err.text, ":2: team: '*' can't name a group"));
    assert_true(feed_next(feed, &err));
    assert_true(grouping_of(groupings, 0, cells, &group, &err));
    arena_free(arena);
}

static void a_column_that_isnt_there_or_is_taken_is_refused(void **state)
{
    static const struct {
        const char *text, *says;
        int status;
    } cases[] = {{"tem", "has no column 'tem'; did you mean 'team'?", ERR_DATA},
                 {"team,", "has no column ''", ERR_DATA},
                 {"value", "'value' can't be a group: measures have a column of that name", ERR_USAGE}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        assert_null(grouping_read(arena, feed_of(arena, "team,value\n"), &cases[i].text, 1, &err));
        assert_int_equal(err.status, cases[i].status);
        assert_non_null(strstr(err.text, cases[i].says));
        arena_free(arena);
    }
}

static void the_finest_grouping_has_all_columns_and_is_inside_the_others(void **state)
{
    static const char *const texts[] = {"team", "", "place"}, *const whole[] = {"place,team", "team"};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = feed_of(arena, "team,place\nA,x\nA,y\n");
    struct groupings *const groupings = grouping_read(arena, feed, texts, 3, &err);
    struct cells *const cells = cells_new(arena, 1);
    size_t groups[4];
    (void)state;
    assert_int_equal(grouping_finest(groupings), 3);
    assert_int_equal(grouping_finest(groupings), 3);
    assert_int_equal(grouping_count(groupings), 4);
    assert_true(feed_next(feed, &err));
    for (size_t i = 0; i < 4; i++)
        assert_true(grouping_of(groupings, i, cells, &groups[i], &err));
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(grouping_around(groupings, cells, groups[3], i), groups[i]);
    assert_int_equal(grouping_finest(grouping_read(arena, feed, whole, 2, &err)), 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groupings_that_make_the_same_groups_are_one),
        cmocka_unit_test(a_group_has_its_cells_and_stars_elsewhere),
        cmocka_unit_test(the_finest_grouping_has_all_columns_and_is_inside_the_others),
        cmocka_unit_test(a_star_names_no_group),
        cmocka_unit_test(a_column_that_isnt_there_or_is_taken_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
