/* measures - tests of reading the measures table */
#include "scratch.h"
#include "voc/measures.h"

#define HEADER "metric,team,period,kind,n,value,note\n"

static struct measures *read_table(struct arena *arena, const char *content, struct err *err)
{
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, err);

    return feed ? measures_read(arena, feed, err) : NULL;
}

static void rows_become_series_in_the_order_of_their_periods(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct measures *const measures = read_table(arena,
                                                       HEADER "nps,Leeds,2026-W10,net,5,20,\n"
                                                              "nps,Leeds,2026-W09,net,4,30,few\n"
                                                              "csat,Leeds,2026-W09,share,7,80,\n"
                                                              "nps,*,2026-W09,net,9,10,\n"
                                                              "nps,Leeds,2026-03,net,4,30,\n",
                                                       &err);
    (void)state;
    assert_non_null(measures);
    assert_int_equal(measures->count, 5);
    assert_int_equal(measures->series_count, 4);
    assert_int_equal(measures->series[0].count, 2);
    assert_near(measures->series[0].rows[0]->value, 30, 0);
    assert_string_equal(measures->series[0].rows[0]->note, "few");
    assert_string_equal(measures->series[1].rows[0]->metric, "csat");
    assert_slice(measures->series[2].rows[0]->group[0], "*");
    assert_string_equal(measures_group_words(arena, measures, measures->series[0].rows[0]), "Leeds");
    assert_string_equal(measures_group_words(arena, measures, measures->series[2].rows[0]), "all");
    arena_free(arena);
}

static void what_isnt_there_is_unknown(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct measures *const measures = read_table(arena, HEADER "nps,,2026,net,,,none\n", &err);
    const struct measure *const row = measures->rows[0];
    double number;
    (void)state;
    assert_near(row->n, 0, 0);
    assert_near(row->value, NAN, 0);
    assert_near(row->low, NAN, 0);
    assert_near(row->level, 0.95, 0);
    assert_string_equal(measures_group_words(arena, measures, row), "(unknown)");
    assert_true(measures_number(measures, row, "baseline", &number, &err));
    assert_near(number, NAN, 0);
    assert_int_equal(measures_group_find(measures, "team"), 0);
    assert_int_equal(measures_group_find(measures, "kind"), FEED_NONE);
    arena_free(arena);
}

static void what_cant_be_is_refused(void **state)
{
    static const struct {
        const char *content, *says;
    } cases[] = {
        {"metric,period,kind,n\n", "has no column 'value'"},
        {"metrics,period,kind,n,value\n", "has no column 'metric'; did you mean 'metrics'?"},
        {"period,metric,kind,n,value\n", "'period' stands before 'metric'"},
        {HEADER "nps,,2026-W60,net,1,1,\n", ":2: period: '2026-W60' is no period"},
        {HEADER "nps,,2026,nett,1,1,\n", ":2: kind: 'nett' is not one of net, share"},
        {HEADER "nps,,2026,net,1,many,\n", ":2: value: 'many' is not a number"},
        {HEADER "nps,A,2026,net,1,1,\nnps,B,2026,net,1,1,\nnps,A,2026,net,1,1,\n",
         ":4 are both nps in 2026 for the same group"},
        {HEADER "nps,,2026,net,-1,1,\n", ":2: n: '-1' is less than no answers"},
        {"metric,period,kind,n,value,better\nnps,2026,net,1,1,up\n",
         ":2: better: 'up' is neither high nor low"},
        {"metric,period,kind,n,value,level\nnps,2026,net,1,1,95\n", ":2: level: '95' is no level"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        assert_null(read_table(arena, cases[i].content, &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i].says))
            fail_msg("%s", err.text);
        arena_free(arena);
    }
}

static void tables_with_other_groups_are_read_together(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const paths[] = {
        scratch_file(arena, "metric,owner,period,kind,n,value\nnps,dana,2026,net,9,10\n"),
        scratch_file(arena, "metric,owner,team,period,kind,n,value,extra\nnps,dana,Leeds,2026,net,5,20,x\n")};
    struct feed *const feed = feed_open(arena, paths, 2, &err);
    const struct measures *const measures = measures_read(arena, feed, &err);
    static const char *const columns[] = {"metric", "owner", "team", "period", "kind", "n", "value", "extra"};

    (void)state;
    assert_non_null(measures);
    assert_int_equal(measures->group_count, 2);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        assert_slice(measures->columns[i], columns[i]);
    assert_int_equal(measures->series_count, 2);
    assert_slice(measures->rows[0]->group[1], "*");
    assert_slice(measures->rows[1]->group[1], "Leeds");
    assert_slice(measures_cell(measures->rows[0], measures_find(measures, "extra")), "");
    arena_free(arena);
}

static void a_table_without_rows_is_one(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct measures *const measures = read_table(arena, HEADER, &err);
    (void)state;
    assert_non_null(measures);
    assert_int_equal(measures->series_count, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_become_series_in_the_order_of_their_periods),
        cmocka_unit_test(what_isnt_there_is_unknown),
        cmocka_unit_test(what_cant_be_is_refused),
        cmocka_unit_test(tables_with_other_groups_are_read_together),
        cmocka_unit_test(a_table_without_rows_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
