/* target - tests of targets and of the ways to them */
#include "table.h"
#include "voc/target.h"

#define HEADER "metric,owner,team,period,kind,better,n,value,baseline,base_low,base_high,base_to\n"

static char *target(struct arena *arena, const char *rows, const char *goals, struct scratch_talk *said)
{
    struct err err = {0};
    struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));
    struct table table = table_begin(arena);

    scratch_listen(said);
    const struct aims *const aims = aims_read(arena, measures, scratch_file(arena, goals), &said->talk, &err);
    if (aims)
        target_tell_unused(aims, &said->talk);
    if (!aims || !aims_hold(aims, &err) || !target_write(arena, aims, table.writer, &said->talk, &err))
        return arena_printf(arena, "%s", err.text);
    return table_text(arena, &table);
}

static void the_way_leads_straight_from_the_baseline_to_the_target(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;

    (void)state;
    /* From 10 on 1 April (the last day of the baseline is 31 March) to 70 on 30 June: 60 in 91 days, so 30
       days on it stands at 10 + 60 * 30 / 91. */
    char *const text =
        target(arena,
               "nps,*,*,2026-03,net,high,9,0,10,,,2026-03\nnps,*,*,2026-04,net,high,9,0,10,,,2026-03\n"
               "nps,*,*,2026-06,net,high,9,0,10,,,2026-03\nnps,*,*,2026-07,net,high,9,0,10,,,2026-03\n",
               "metric,target,due\nnps,70,2026-Q2\n", &said);
    assert_string_equal(table_pick(arena, text, "period target start due required"),
                        "2026-03 70 2026-03-31 2026-06-30 10\n2026-04 70 2026-03-31 2026-06-30 29.78022\n"
                        "2026-06 70 2026-03-31 2026-06-30 70\n2026-07 70 2026-03-31 2026-06-30 70\n");
    assert_string_equal(said.text, "");
    arena_free(arena);
}

static void each_form_of_target_is_settled(void **state)
{
    static const char rows[] = "nps,dana,*,2026-W20,net,high,40,20,10,-5,25,2026-W19\n"
                               "nps,omar,*,2026-W20,net,high,4,90,80,-20,99,2026-W19\n"
                               "wait,dana,*,2026-W20,quantile,low,40,20,10,8,12,2026-W19\n"
                               "wait,omar,*,2026-W20,quantile,low,40,20,9,2,40,2026-W19\n";
    static const struct {
        const char *goals, *targets;
    } cases[] = {
        {"metric,owner,target\nnps,dana,55\n", "55,,,,"},
        {"metric,owner,change\nnps,dana,-5\nwait,,-2\n", "5,,8,7,"},
        {"metric,owner,change_percent\nwait,dana,-25 %\n", ",,7.5,,"},
        /* omar's 80 and 9 rest on few answers: dana's worse limit is the better one. */
        {"metric,owner,target\nnps,,best\nwait,,best\n", "10,10,10,10,"},
        /* The first line that fits wins. */
        {"metric,owner,target\nnps,omar,1\nnps,,2\n", "2,1,,,"},
        {"metric,owner,target\nnps,o*,1\n", ",1,,,"},
        /* As spreadsheets save it. */
        {"\xef\xbb\xbfmetric ; owner;target;\n nps; dana ;12,5;\n;;;\n", "12.5,,,,"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct scratch_talk said;
        char *got = table_pick(arena, target(arena, rows, cases[i].goals, &said), "target");
        for (char *at = got; *at; at++)
            *at = *at == '\n' ? ',' : *at;
        got[strlen(got)] = '\0';
        assert_string_equal(got,
                            arena_printf(arena, "%.*s", (int)strlen(cases[i].targets), cases[i].targets));
        arena_free(arena);
    }
}

static void a_baseline_past_the_target_is_to_be_held(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    char *const text = target(arena,
                              "csat,*,*,2026-W20,share,high,9,88,88,,,2026-W19\n"
                              "wait,*,*,2026-W20,quantile,low,9,5,5,,,2026-W19\n",
                              "metric,target,due\ncsat,85,2026-12-31\nwait,8,2026-12-31\n", &said);

    (void)state;
    assert_string_equal(table_pick(arena, text, "required"), "85\n8\n");
    arena_free(arena);
}

static void an_empty_cell_means_each_who_has_answers(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    static const char rows[] =
        "wait,*,*,2026-W20,quantile,low,40,20,,,,\nwait,,*,2026-W20,quantile,low,40,20,,,,\n"
        "wait,dana,*,2026-W20,quantile,low,40,20,,,,\nwait,ines,*,2026-W20,quantile,low,0,,,,,\n"
        "wait,omar,Returns,2026-W20,quantile,low,40,20,,,,\n";

    (void)state;
    char *text = target(arena, rows, "metric,owner,team,target\nwait,,*,24\n", &said);
    assert_string_equal(table_pick(arena, text, "owner team target"),
                        "* * \n * \ndana * 24\nines * \nomar Returns \n");
    text = target(arena, rows, "metric,owner,target\nwait,ines,24\n", &said);
    assert_non_null(strstr(table_pick(arena, text, "owner target"), "ines 24\n"));
    assert_string_equal(said.text, "");
    text = target(arena, rows, "metric,target\nwait,24\n", &said);
    assert_string_equal(table_pick(arena, text, "owner team target"),
                        "* * 24\n * \ndana * \nines * \nomar Returns \n");
    arena_free(arena);
}

static void a_target_that_fits_nothing_is_told_with_the_likely_word(void **state)
{
    static const char rows[] = "nps,dana,Leeds,2026-W20,net,high,40,20,10,,,2026-W19\n";
    static const struct {
        const char *goals, *says;
    } cases[] = {
        {"metric,owner,team,target\nnps,dana,Leds,5\n",
         ":2: this target fits no row: there is no team 'Leds'; did you mean 'Leeds'?"},
        {"metric,owner,team,target\nnpss,dana,Leeds,5\n", "there is no metric 'npss'; did you mean 'nps'?"},
        {"metric,owner,team,target\nnps,dana,*,5\n", "no row has this metric and group together"},
        {"metric,owner,team,target\nnps,dana,Leeds,5\nnps,,Leeds,6\n",
         ":3: this target fits no row: an earlier line"},
        {"metric,owner,team,target\nnps,dana,Leeds,5\nnps,dana,Leeds,6\nnps,dana,Leeds,7\n",
         "still has several targets for the same metric and group: the first one wins, and 2 lines are left "
         "aside, line 3 first; keep one line of each"},
        {"metric,owner,team,target,Comment\nnps,dana,Leeds,5,agreed\n", ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct scratch_talk said;
        target(arena, rows, cases[i].goals, &said);
        if (!strstr(said.text, cases[i].says))
            fail_msg("%s", said.text);
        arena_free(arena);
    }
}

static void what_cant_be_meant_is_refused(void **state)
{
    static const char rows[] = "nps,dana,Leeds,2026-W20,net,high,40,20,10,,,2026-W19\n";
    static const struct {
        const char *goals, *says;
    } cases[] = {
        {"owner,target\ndana,5\n", "expected the columns metric and one of target, change, change_percent"},
        {"metric,due\nnps,2026\n", "expected the columns metric and one of target"},
        {"metric,owner,team,target,change\nnps,,,5,5\n", ":2: several of target, change and change_percent"},
        {"metric,owner,team,target\nnps,,,\n", ":2: none of target, change and change_percent"},
        {"metric,owner,team,target\nnps,,,high\n", ":2: target: 'high' is neither a number nor best"},
        {"metric;owner;team;target\nnps;;;1,250\n", ":2: target: '1,250' is neither a number nor best"},
        {"metric,owner,team,change_percent\nnps,,,5\n", ":2: change_percent is for hours and counts"},
        {"metric,owner,team,target,due\nnps,,,5,soon\n", ":2: due: 'soon' is no date or period"},
        {"metric,owner,team,target,start,due\nnps,,,5,2026-05-01,2026-04\n",
         ":2: due: '2026-04-30' is before the start, 2026-05-01"},
        {"metric,owner,team,target\n,dana,Leeds,5\n", ":2: metric: '' is empty"},
        {"metric,ovner,team,target\nnps,dana,Leeds,5\n",
         "has no use for a column 'ovner'; did you mean 'owner'?"},
        {"metric,owner,team,target,deu\nnps,dana,Leeds,5,2026-12\n", "did you mean 'due'?"},
        {"metric,owner,team,city,target\nnps,dana,,York,5\n",
         ":2: column 'city' is no group of the measures"},
        {"metric,owner,team,target\nnps,dana,Leeds,150\n",
         ":2: the target of nps would be 150, which it can't have"},
        {"metric,owner,team,change\nnps,dana,Leeds,95\n", ":2: the target of nps would be 105"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct scratch_talk said;
        const char *const got = target(arena, rows, cases[i].goals, &said);
        if (!strstr(got, cases[i].says))
            fail_msg("%s", got);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_leads_straight_from_the_baseline_to_the_target),
        cmocka_unit_test(each_form_of_target_is_settled),
        cmocka_unit_test(a_baseline_past_the_target_is_to_be_held),
        cmocka_unit_test(an_empty_cell_means_each_who_has_answers),
        cmocka_unit_test(a_target_that_fits_nothing_is_told_with_the_likely_word),
        cmocka_unit_test(what_cant_be_meant_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
