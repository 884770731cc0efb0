/* joint - tests of the columns of several tables of measures */
#include "scratch.h"
#include "voc/joint.h"

static struct feed *open_tables(struct arena *arena, const char *first, const char *second)
{
    const char *const paths[] = {scratch_file(arena, first), second ? scratch_file(arena, second) : NULL};
    struct err err = {0};
    struct feed *const feed = feed_open(arena, paths, second ? 2 : 1, &err);

    assert_non_null(feed);
    return feed;
}

/* Joined by bars. */
static const char *text_of(struct arena *arena, const struct slice cells[], size_t count)
{
    const char *text = "";

    for (size_t i = 0; i < count; i++)
        text = arena_printf(arena, "%s%s%.*s", text, i ? "|" : "", (int)cells[i].length, cells[i].at);
    return text;
}

static void groups_of_all_tables_stand_between_metric_and_period(void **state)
{
    static const struct {
        const char *first, *second, *columns;
        size_t group_first, group_count;
        bool is_single;
    } cases[] = {
        {"metric,period,value\n", NULL, "metric|period|value", 1, 0, true},
        {"run,metric,team,period,value\n", NULL, "run|metric|team|period|value", 2, 1, true},
        {"metric,team,period,value\n", "metric,period,value,team,note\n", "metric|team|period|value|note", 1,
         1, false},
        {"metric,team,period,value\n", "metric,channel,period,value\n", "metric|team|channel|period|value", 1,
         2, false},
        {"metric,period,team\n", "metric,team,period\n", "metric|team|period", 1, 1, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct feed *const feed = open_tables(arena, cases[i].first, cases[i].second);
        struct joint joint;
        struct err err = {0};
        assert_true(joint_find(arena, feed, &joint, &err));
        assert_string_equal(text_of(arena, joint.columns, joint.count), cases[i].columns);
        assert_int_equal(joint.group_first, cases[i].group_first);
        assert_int_equal(joint.group_count, cases[i].group_count);
        assert_int_equal(joint.is_single, cases[i].is_single);
        arena_free(arena);
    }
}

static void a_group_that_a_table_doesnt_have_is_the_total_there(void **state)
{
    static const char *const rows[] = {"nps|Leeds|*|2026|20|", "nps|||2026||why", "nps|*|web|2026|30|"};
    struct arena *const arena = scratch_new();
    struct feed *const feed =
        open_tables(arena, "metric,team,channel,period,value,note\nnps,Leeds,*,2026,20,\nnps,,,2026,,why\n",
                    "value,metric,channel,period\n30,nps,web,2026\n");
    struct joint joint;
    struct err err = {0};

    (void)state;
    assert_true(joint_find(arena, feed, &joint, &err));
    feed_want_all(feed);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(feed_next(feed, &err));
        assert_string_equal(text_of(arena, joint_cells(&joint, feed), joint.count), rows[i]);
    }
    arena_free(arena);
}

static void a_table_without_metric_or_period_is_refused(void **state)
{
    static const struct {
        const char *first, *second, *says;
    } cases[] = {
        {"metrics,period\n", NULL, "has no column 'metric'; did you mean 'metrics'?"},
        {"metric,value\n", NULL, "has no column 'period'"},
        {"period,metric\n", NULL,
         "'period' stands before 'metric'; expected metric, the group's columns, period"},
        {"metric,period\n", "metric,value\n", "has no column 'period'"},
        {"metric,period\n", "period,team,metric\n", "'period' stands before 'metric'"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct joint joint;
        struct err err = {0};
        assert_false(joint_find(arena, open_tables(arena, cases[i].first, cases[i].second), &joint, &err));
        assert_int_equal(err.status, ERR_DATA);
        assert_non_null(strstr(err.text, cases[i].says));
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_of_all_tables_stand_between_metric_and_period),
        cmocka_unit_test(a_group_that_a_table_doesnt_have_is_the_total_there),
        cmocka_unit_test(a_table_without_metric_or_period_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
