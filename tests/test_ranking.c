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
                                                    "cho,total,,9,10,10,0,20,,,\n"
                                                    "bob,total,,9,20,20,10,30,2,1,2\n"
                                                    "ann,level,csat,9,70,70,60,80,1,1,1\n"
                                                    "ann,total,,9,30,30,20,40,1,1,2\n");

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

static void who_is_ahead_is_told_by_ranks_that_cannot_meet(void **state)
{
    struct arena *const arena = scratch_new();
    const struct ranking ranking = rank_rows(arena, "ann,total,,9,30,30,25,35,1,1,2\n"
                                                    "bob,total,,9,28,28,23,33,2,1,2\n"
                                                    "cho,total,,9,9,9,4,14,3,3,3\n");
    const struct ranking_row *const ann = &ranking.rows[0], *const bob = &ranking.rows[1],
                                    *const cho = &ranking.rows[2];

    (void)state;
    assert_int_equal(ann->worse, 1);
    assert_int_equal(ann->better, 0);
    assert_int_equal(cho->better, 2);
    assert_int_equal(cho->worse, 0);
    assert_true(ranking_is_ahead(ann, cho) && ranking_is_ahead(bob, cho));
    assert_false(ranking_is_ahead(ann, bob) || ranking_is_ahead(bob, ann));
    assert_false(ranking_is_ahead(cho, ann) || ranking_is_ahead(ann, ann));
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
        cmocka_unit_test(who_is_ahead_is_told_by_ranks_that_cannot_meet),
        cmocka_unit_test(a_part_stands_once_in_all_tables_together),
        cmocka_unit_test(what_cannot_be_read_is_refused),
        cmocka_unit_test(owner_part_and_fair_make_a_scores_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
