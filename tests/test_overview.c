/* overview - tests of all footings of all tables, in order and without repetition */
#include "table.h"
#include "voc/overview.h"

#define HEADER "metric,owner,team,period,kind,n,value,as_of\n"

static void add(struct arena *arena, struct overview *overview, const char *rows)
{
    struct err err = {0};

    if (!overview_add(arena, overview, table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows)),
                      &err))
        fail_msg("%s", err.text);
}

/* Metric and name of each, a line each. */
static const char *names(struct arena *arena, const struct overview *overview)
{
    const char *text = "";

    for (size_t i = 0; i < overview->count; i++)
        text = arena_printf(arena, "%s%s %s\n", text, overview->items[i].row->metric,
                            footing_name(arena, &overview->items[i]));
    return text;
}

static void wholes_come_before_their_parts_and_the_unknown_last(void **state)
{
    struct arena *const arena = scratch_new();
    struct overview overview = {0};

    (void)state;
    add(arena, &overview,
        "nps,,*,2026-W20,net,1,10,\nnps,omar,*,2026-W20,net,2,20,\ncsat,dana,*,2026-W20,share,3,30,\n"
        "nps,*,*,2026-W20,net,4,40,\nnps,dana,York,2026-W20,net,5,50,\nnps,dana,*,2026-W20,net,6,60,\n");
    overview_settle(arena, &overview, NULL);
    assert_string_equal(names(arena, &overview), "nps the total\nnps dana\nnps York\u00A0(dana)\nnps omar\n"
                                                 "nps no owner\ncsat dana\n");
    assert_true(overview.items[0].is_whole && overview.items[1].is_whole && !overview.items[2].is_whole);
    arena_free(arena);
}

static void what_has_nothing_to_say_is_left_out_and_counted(void **state)
{
    static const struct {
        const char *rows, *owner, *names;
        struct overview_left left;
    } cases[] = {
        {"nps,dana,*,2026-W20,net,0,,\nnps,omar,*,2026-W20,net,4,40,\n", NULL, "nps omar\n", {.blank = 1}},
        {"nps,dana,*,2026-W20,net,4,40,\nnps,dana,Leeds,2026-W20,net,4,40,\n",
         NULL,
         "nps Leeds\u00A0(dana)\n",
         {.repeated = 1}},
        {"nps,dana,*,2026-W20,net,5,40,\nnps,dana,Leeds,2026-W20,net,4,40,\n",
         NULL,
         "nps dana\nnps Leeds\u00A0(dana)\n",
         {0}},
        /* omar has had Leeds since. */
        {"nps,dana,Leeds,2026-W19,net,4,40,\nnps,dana,Leeds,2026-W20,net,0,,\nnps,omar,Leeds,2026-W20,net,4,"
         "40,\n",
         NULL,
         "nps Leeds\u00A0(omar)\n",
         {.over = 1}},
        {"nps,dana,*,2026-W20,net,0,,\nnps,omar,*,2026-W20,net,4,40,\n", "omar", "nps omar\n", {0}},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct overview overview = {0};
        add(arena, &overview, cases[i].rows);
        const struct overview_left left = overview_settle(arena, &overview, cases[i].owner);
        assert_string_equal(names(arena, &overview), cases[i].names);
        assert_int_equal(left.blank, cases[i].left.blank);
        assert_int_equal(left.repeated, cases[i].left.repeated);
        assert_int_equal(left.over, cases[i].left.over);
        arena_free(arena);
    }
}

static void the_newest_period_is_of_the_finest_kind(void **state)
{
    struct arena *const arena = scratch_new();
    struct overview overview = {0};

    (void)state;
    add(arena, &overview, "nps,*,*,2026-Q4,net,4,40,2026-06-02\n");
    assert_int_equal(overview.newest.kind, PERIOD_QUARTER);
    add(arena, &overview,
        "csat,*,*,2026-W19,share,4,40,2026-05-18\ncsat,dana,*,2026-W20,share,4,40,2026-05-18\n");
    assert_int_equal(overview.newest.kind, PERIOD_WEEK);
    assert_int_equal(overview.newest.index, overview.items[2].row->period.index);
    assert_string_equal(overview.as_of, "2026-06-02");
    assert_int_equal(overview.tables, 2);
    arena_free(arena);
}

/* A table without a group's column has the total of it. */
static void a_period_that_two_tables_have_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct overview overview = {0};
    struct err err = {0};
    const char *const next = "metric,period,kind,n,value\nnps,2026-W20,net,4,40\nnps,2026-W21,net,4,40\n",
                      *const same = "metric,period,kind,n,value\nnps,2026-W21,net,4,40\n";

    (void)state;
    add(arena, &overview, "nps,*,*,2026-W19,net,4,40,\nnps,dana,*,2026-W21,net,4,40,\n");
    assert_true(overview_add(arena, &overview, table_measures(arena, next), &err));
    assert_false(overview_add(arena, &overview, table_measures(arena, same), &err));
    assert_non_null(strstr(err.text, "2026-W21"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wholes_come_before_their_parts_and_the_unknown_last),
        cmocka_unit_test(what_has_nothing_to_say_is_left_out_and_counted),
        cmocka_unit_test(the_newest_period_is_of_the_finest_kind),
        cmocka_unit_test(a_period_that_two_tables_have_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
