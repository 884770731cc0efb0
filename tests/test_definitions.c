/* definitions - tests of metrics that a CSV defines */
#include "scratch.h"
#include "voc/definitions.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static bool define(struct arena *arena, const char *content, struct metrics *metrics, struct err *err)
{
    return definitions_read(arena, scratch_file(arena, content), metrics, err);
}

static void a_row_defines_a_metric(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct metrics metrics = {0};
    struct err err = {0};
    (void)state;
    assert_true(
        define(arena, "metric,column,how,unit,better\nstaff,staff,mean 1..5,stars,\n", &metrics, &err));
    assert_int_equal(metrics.count, 1);
    assert_string_equal(metrics.items[0].name, "staff");
    assert_string_equal(metrics.items[0].unit, "stars");
    assert_string_equal(metrics.items[0].better, "high");
    assert_string_equal(metrics.items[0].parts[0].column, "staff");
    arena_free(arena);
}

static void what_isnt_said_is_usual(void **state)
{
    static const struct {
        const char *row, *unit, *better;
        int64_t seconds;
    } cases[] = {{"a,x,mean", "points", "high", 3600},
                 {"a,x,share yes", "%", "high", 3600},
                 {"a,x,net 9..10 - 0..6", "points", "high", 3600},
                 {"a,x,median", "points", "high", 3600},
                 {"a,at>sent_at,median", "hours", "low", 3600},
                 {"a,at > sent_at,within 2d", "%", "high", 3600},
                 {"a,at>sent_at,quantile 0.9,days", "days", "low", 86400},
                 {"a,at>sent_at,median,minutes,high", "minutes", "high", 60}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = arena_new(abort);
        struct metrics metrics = {0};
        struct err err = {0};
        const bool short_row = strchr(cases[i].row, 's') == NULL || i < 6;
        const char *const header = short_row ? "metric,column,how\n"
                                   : i == 6  ? "metric,column,how,unit\n"
                                             : "metric,column,how,unit,better\n";
        assert_true(define(arena, arena_printf(arena, "%s%s\n", header, cases[i].row), &metrics, &err));
        assert_string_equal(metrics.items[0].unit, cases[i].unit);
        assert_string_equal(metrics.items[0].better, cases[i].better);
        assert_int_equal(metrics.items[0].unit_seconds, cases[i].seconds);
        arena_free(arena);
    }
}

static void rows_of_one_name_pool(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct metrics metrics = {0};
    struct err err = {0};
    (void)state;
    assert_true(define(arena,
                       "metric,column,how\nhappy,csat,share 4..5\nhappy,stars,share 8..10\nother,x,mean\n"
                       "mood,csat,mean\nmood,rating,mean\nscale,a,mean 1..7\nscale,b,mean 1..7\n",
                       &metrics, &err));
    assert_int_equal(metrics.count, 4);
    assert_int_equal(metrics.items[0].part_count, 2);
    assert_string_equal(metrics.items[0].parts[1].column, "stars");
    assert_int_equal(metrics.items[2].part_count, 2); /* csat and rating are both 1 to 5 */
    assert_int_equal(metrics.items[3].part_count, 2);
    arena_free(arena);
}

static void what_cant_be_is_refused_with_its_line(void **state)
{
    static const struct {
        const char *content, *says;
    } cases[] = {
        {"metric,how\na,mean\n", "has no column 'column'"},
        {"metric,column,how\n,x,mean\n", ":2: metric: '' is empty"},
        {"metric,column,how\na,,mean\n", ":2: column: '' is empty"},
        {"metric,column,how\na,x,average\n", ":2: how: 'average' isn't one of"},
        {"metric,column,how\na,x,within 24h\n", ":2: column: 'x' is no delay"},
        {"metric,column,how\na,at>x,mean\n", ":2: how: 'mean' doesn't fit a delay"},
        {"metric,column,how,unit\na,at>x,median,fortnights\n", ":2: unit: 'fortnights' is no unit of time"},
        {"metric,column,how,better\na,x,mean,up\n", ":2: better: 'up' is neither high nor low"},
        {"metric,column,how\na,x,mean 1..5\na,y,mean 1..10\n", ":3: metric: 'a' would mix means"},
        {"metric,column,how\na,nps,mean\na,csat,mean\n", ":3: metric: 'a' would mix means"},
        {"metric,column,how\na,x,mean\na,y,mean\n", ":3: metric: 'a' would mix means"},
        {"metric,column,how\na,x,share 4..5\na,y,mean\n", ":3: metric: 'a' is defined above in another way"},
        {"metric,column,how\na,x,median\na,y,median\n", ":3: metric: 'a' is defined above in another way"},
        {"metric,column,how,better\na,x,share 1,high\na,y,share 1,low\n", ":3: metric: 'a' is defined above"},
    };
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = arena_new(abort);
        struct metrics metrics = {0};
        struct err err = {0};
        assert_false(define(arena, cases[i].content, &metrics, &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i].says))
            fail_msg("%s lacks %s", err.text, cases[i].says);
        arena_free(arena);
    }
}

static void one_keeps_them_in_a_spreadsheet(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct metrics metrics = {0};
    struct err err = {0};
    (void)state;
    assert_true(
        define(arena, "\xEF\xBB\xBFmetric;column;how\r\n kept ; kept ; share yes \r\n", &metrics, &err));
    assert_string_equal(metrics.items[0].name, "kept");
    assert_string_equal(metrics.items[0].parts[0].column, "kept");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_defines_a_metric),
        cmocka_unit_test(what_isnt_said_is_usual),
        cmocka_unit_test(rows_of_one_name_pool),
        cmocka_unit_test(what_cant_be_is_refused_with_its_line),
        cmocka_unit_test(one_keeps_them_in_a_spreadsheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
