/* ruling - a file of rules held against a table */
#include "scratch.h"
#include "voc/rules.h"
#include "voc/ruling.h"
#include "voc/zone.h"

enum { ROOM = 8 };

struct desk {
    struct arena *arena;
    const char *names[ROOM];
    struct slice cells[ROOM];
    struct ruling_row row;
    struct scratch_talk said;
    struct err err;
};

/* A row of the columns `source` and `place`, and a ruling by these rules. */
static struct ruling *rule(struct desk *desk, const char *content, const char *set)
{
    *desk = (struct desk){.arena = scratch_new(), .names = {"source", "place"}};
    desk->row = (struct ruling_row){desk->names, desk->cells, 2};
    scratch_listen(&desk->said);
    struct rules *const rules = rules_read(desk->arena, scratch_file(desk->arena, content),
                                           zone_open(desk->arena, "UTC", &desk->err), &desk->err);
    assert_non_null(rules);
    return ruling_new(desk->arena, rules, &desk->row, &set, set != NULL, &desk->said.talk, &desk->err);
}

static bool apply(struct desk *desk, struct ruling *ruling, const char *source, const char *place)
{
    desk->cells[0] = slice_of(source);
    desk->cells[1] = slice_of(place);
    return ruling_apply(ruling, &desk->row, NULL);
}

static void what_is_set_is_added_to_the_sheet(void **state)
{
    struct desk desk;
    struct ruling *const ruling = rule(&desk, "place,owner,team\nLeeds,dana,North\n", NULL);

    (void)state;
    assert_non_null(ruling);
    assert_int_equal(desk.row.count, 4);
    assert_int_equal(ruling_find(&desk.row, "team"), 3);
    assert_true(ruling_find(&desk.row, "desk") == RULES_NONE);
    assert_true(apply(&desk, ruling, "survey", "Leeds"));
    assert_slice(desk.cells[2], "dana");
    assert_slice(desk.cells[3], "North");
    assert_false(apply(&desk, ruling, "survey", "Bath"));
    assert_slice(desk.cells[2], "");
    arena_free(desk.arena);
}

static void it_tells_which_columns_are_matched_and_which_set(void **state)
{
    static const char *const cases[][2] = {
        {"team,place,owner\nN,Leeds,dana\n", ": matches place, sets team, owner\n"},
        {"place,from,owner\nLeeds,2026,dana\n", ": matches place, dates, sets owner\n"},
        {"until,owner\n2026,dana\n", ": matches dates, sets owner\n"}};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_non_null(rule(&desk, cases[i][0], NULL));
        assert_non_null(strstr(desk.said.text, cases[i][1]));
        arena_free(desk.arena);
    }
}

static void what_is_named_is_set_in_its_place(void **state)
{
    struct desk desk;
    struct ruling *const ruling = rule(&desk, "source,place\nreviews,Web\n", "place");

    (void)state;
    assert_non_null(ruling);
    assert_int_equal(desk.row.count, 2);
    assert_true(apply(&desk, ruling, "reviews", "?"));
    assert_slice(desk.cells[1], "Web");
    arena_free(desk.arena);
}

static void it_tells_of_rows_without_a_rule_and_rules_without_a_row(void **state)
{
    struct desk desk;
    struct ruling *const ruling = rule(&desk, "place,owner\nLeeds,dana\nYork,mei\nRhyl,mei\n", NULL);

    (void)state;
    apply(&desk, ruling, "survey", "Leeds");
    apply(&desk, ruling, "survey", "Bath");
    apply(&desk, ruling, "survey", "");
    apply(&desk, ruling, "survey", "Bath");
    ruling_say(ruling, 4, &desk.said.talk);
    assert_non_null(strstr(desk.said.text, "! 3 of 4 rows fit no rule of "));
    assert_non_null(strstr(desk.said.text, ": place 'Bath' (2); place unknown (1)\n"));
    assert_non_null(strstr(desk.said.text, "2 rules of "));
    assert_non_null(strstr(desk.said.text, " fitted no row: lines 3, 4\n"));
    arena_free(desk.arena);
}

static void of_no_rows_there_is_nothing_to_tell(void **state)
{
    struct desk desk;

    (void)state;
    ruling_say(rule(&desk, "place,owner\nLeeds,dana\n", NULL), 0, &desk.said.talk);
    assert_null(strstr(desk.said.text, "rows"));
    arena_free(desk.arena);
}

static void what_was_meant_to_match_is_not_set(void **state)
{
    static const char *const cases[][2] = {
        {"sorce,owner\na,dana\n",
         "column 'sorce' is to be matched, but the feedback has none; did you mean 'source'?"},
        {"place,csat,owner\na,1,dana\n",
         "column 'csat' is to be matched, but the feedback has none; if it is to be set: "
         "--set csat,owner"}};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_null(rule(&desk, cases[i][0], NULL));
        assert_int_equal(desk.err.status, ERR_DATA);
        assert_non_null(strstr(desk.err.text, cases[i][1]));
        arena_free(desk.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_set_is_added_to_the_sheet),
        cmocka_unit_test(it_tells_which_columns_are_matched_and_which_set),
        cmocka_unit_test(what_is_named_is_set_in_its_place),
        cmocka_unit_test(what_was_meant_to_match_is_not_set),
        cmocka_unit_test(it_tells_of_rows_without_a_rule_and_rules_without_a_row),
        cmocka_unit_test(of_no_rows_there_is_nothing_to_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
