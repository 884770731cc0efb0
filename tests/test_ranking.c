/* ranking - the scores table as a reader wants it */
#include "scratch.h"
#include "voc/ranking.h"

#define HEADER "owner,part,metric,n,value,fair,fair_low,fair_high,rank,rank_low,rank_high\n"

static bool add_table(struct arena *arena, struct ranking *ranking, const char *content, struct err *err)
{
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, err);

    assert_non_null(feed);
    return ranking_add(arena, ranking, feed, err);
}

static struct ranking rank_rows(struct arena *arena, const char *rows)
{
    struct ranking ranking = {0};
    struct err err = {0};

    if (!add_table(arena, &ranking, arena_printf(arena, HEADER "%s", rows), &err))
        fail_msg("%s", err.text);
    ranking_settle(&ranking);
    return ranking;
}

static void totals_come_first_and_the_unranked_last(void **state)
{
    static const char *const want[] = {"total  ann",     "total  bob",    "total  cho",
                                       "level csat ann", "level nps bob", "level nps ann"};
    struct arena *const arena = scratch_new();
    const struct ranking ranking = rank_rows(arena, "ann,level,nps,9,50,50,40,60,,,\n"
                                                    "bob,level,nps,9,40,40,30,50,1,1,1\n"
                                                    "bob,total,,9,20,20,10,30,2,1,2\n"
                                                    "ann,level,csat,9,70,70,60,80,1,1,1\n"
                                                    "ann,total,,9,30,30,20,40,1,1,2\n"
                                                    "cho,total,,9,10,10,0,20,,,\n");

    (void)state;
    assert_int_equal(ranking.count, 6);
    for (size_t i = 0; i < ranking.count; i++) {
        const struct ranking_row *const row = &ranking.rows[i];
        assert_string_equal(arena_printf(arena, "%s %s %s", row->part, row->metric, row->owner), want[i]);
    }
    assert_true(ranking_is_total(&ranking.rows[2]) && !ranking_is_total(&ranking.rows[3]));
    assert_near(ranking.rows[2].rank, NAN, 0);
    arena_free(arena);
}

/* Seven owners in a line, each surely better than all but the next; by hand: c is surely better than e, too,
   but their ranks, 2 to 4 and 4 to 6, leave that open. */
static void who_is_surely_ahead_is_told_as_far_as_ranks_can(void **state)
{
    static const struct {
        size_t first, second;
        bool is_ahead;
    } cases[] = {{1, 4, true}, /* b ends before e begins */
                 {0, 2, true}, /* only those who are surely worse than a can be */
                 {4, 6, true}, /* only those who are surely better than g can be */
                 {2, 4, false}, {0, 1, false}, {5, 6, false}, {6, 0, false}, {3, 3, false}};
    struct arena *const arena = scratch_new();
    const struct ranking ranking = rank_rows(arena, "a,total,,9,70,70,61,79,1,1,2\n"
                                                    "b,total,,9,60,60,51,69,2,1,3\n"
                                                    "c,total,,9,50,50,41,59,3,2,4\n"
                                                    "d,total,,9,40,40,31,49,4,3,5\n"
                                                    "e,total,,9,30,30,21,39,5,4,6\n"
                                                    "f,total,,9,20,20,11,29,6,5,7\n"
                                                    "g,total,,9,10,10,1,19,7,6,7\n");

    (void)state;
    assert_int_equal(ranking.rows[2].better, 1);
    assert_int_equal(ranking.rows[2].worse, 3);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (ranking_is_ahead(&ranking.rows[cases[i].first], &ranking.rows[cases[i].second]) !=
            cases[i].is_ahead)
            fail_msg("%s and %s", ranking.rows[cases[i].first].owner, ranking.rows[cases[i].second].owner);
    arena_free(arena);
}

static void a_part_stands_once_in_all_tables_together(void **state)
{
    struct arena *const arena = scratch_new();
    struct ranking ranking = {0};
    struct err err = {0};

    (void)state;
    assert_true(add_table(arena, &ranking, HEADER "ann,level,nps,9,5,5,4,6,1,1,1\n", &err));
    assert_true(add_table(arena, &ranking, HEADER "ann,level,csat,9,5,5,4,6,1,1,1\n", &err));
    assert_false(add_table(arena, &ranking, HEADER "ann,level,nps,8,5,5,4,6,1,1,1\n", &err));
    assert_non_null(strstr(err.text, ":2: ann has the part level of nps twice; expected each once"));
    arena_free(arena);
}

static void what_cannot_be_read_is_refused(void **state)
{
    static const char *const cases[][2] = {
        {"owner,part,n,fair,fair_low,fair_high,rank,rank_low\n", "rank_high"},
        {HEADER "ann,total,,9,x,5,4,6,1,1,1\n", ":2: value: 'x' is not a number"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ranking ranking = {0};
        struct err err = {0};
        assert_false(add_table(arena, &ranking, cases[i][0], &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i][1]))
            fail_msg("'%s', expected '%s'", err.text, cases[i][1]);
    }
    arena_free(arena);
}

static void owner_part_and_fair_make_a_scores_table(void **state)
{
    static const struct {
        const char *header;
        bool is;
    } cases[] = {{"fair,owner,part\n", true}, {"owner,part,value\n", false}, {"metric,team,period\n", false}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const path = scratch_file(arena, cases[i].header);
        struct err err = {0};
        assert_int_equal(ranking_is(feed_open(arena, &path, 1, &err)), cases[i].is);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_come_first_and_the_unranked_last),
        cmocka_unit_test(who_is_surely_ahead_is_told_as_far_as_ranks_can),
        cmocka_unit_test(a_part_stands_once_in_all_tables_together),
        cmocka_unit_test(what_cannot_be_read_is_refused),
        cmocka_unit_test(owner_part_and_fair_make_a_scores_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
