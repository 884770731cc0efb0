/* aims - tests of what each series aims at, and of the way there */
#include "table.h"
#include "voc/aims.h"

#define HEADER "metric,owner,period,kind,better,n,value,unit,baseline,base_low,base_high,base_to\n"

static struct aims *aims(struct arena *arena, const char *rows, const char *goals, struct scratch_talk *said,
                         struct err *err)
{
    struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));

    *err = (struct err){0};
    scratch_listen(said);
    return aims_read(arena, measures, scratch_file(arena, goals), &said->talk, err);
}

/* mei's 90 rests on few answers; the total is nobody's peer. */
static void the_best_is_the_peer_with_the_best_of_worse_limits(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct err err;
    const struct aims *const got = aims(arena,
                                        "nps,dana,2026-W20,net,high,9,0,,40,30,50,2026-W19\n"
                                        "nps,mei,2026-W20,net,high,9,0,,90,20,99,2026-W19\n"
                                        "nps,*,2026-W20,net,high,9,0,,95,94,96,2026-W19\n"
                                        "wait,dana,2026-W20,quantile,low,9,0,,8,6,10,2026-W19\n"
                                        "wait,mei,2026-W20,quantile,low,9,0,,3,1,30,2026-W19\n",
                                        "metric,owner,target\nnps,,best\nwait,,best\n", &said, &err);

    (void)state;
    assert_non_null(got);
    assert_near(got->of_series[1].target, 40, 0);
    assert_null(got->of_series[2].goal);
    assert_near(got->of_series[4].target, 8, 0);
    arena_free(arena);
}

static void a_target_that_the_metric_cannot_have_is_refused(void **state)
{
    static const struct {
        const char *row, *goal, *says;
    } cases[] = {
        {"csat,*,2026-W20,share,high,9,80,,,,,\n", "csat,150,",
         "would be 150, which it can't have; expected 0 to 100"},
        {"csat,*,2026-W20,share,high,9,80,,,,,\n", "csat,0.85,", "is 0.85 %; 85, if 85 % was meant"},
        {"csat,*,2026-W20,share,high,9,80,,80,,,\n", "csat,,30", "would be 110"},
        {"rating,*,2026-W20,mean,high,9,4,stars,,,,\n", "rating,6,",
         "would be 6, which it can't have; expected 1 to 5"},
        {"wait,*,2026-W20,quantile,low,9,4,hours,,,,\n", "wait,-1,", "expected 0 or more"},
        {"bad,*,2026-W20,share,low,9,1,,,,,\n", "bad,0.5,",
         ""}, /* of complaints half a percent may be meant */
        {"mood,*,2026-W20,mean,high,9,4,stars,,,,\n", "mood,6,", ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct scratch_talk said;
        struct err err;
        const struct aims *const got =
            aims(arena, cases[i].row, arena_printf(arena, "metric,target,change\n%s\n", cases[i].goal), &said,
                 &err);
        assert_int_equal(aims_hold(got, &err), *cases[i].says == '\0');
        if (!strstr(err.text, cases[i].says))
            fail_msg("%s", err.text);
        arena_free(arena);
    }
}

static void what_is_doubtful_about_a_target_is_told(void **state)
{
    static const struct {
        const char *row, *goal, *says;
    } cases[] = {
        {"nps,*,2026-W20,net,high,9,0,,,,,\n", "nps,,5,", "nps of all has no baseline to change from"},
        {"nps,*,2026-W20,net,high,9,0,,10,,,2026-W19\n", "nps,,-5,",
         "makes nps worse: for it, high is better"},
        {"wait,*,2026-W20,quantile,low,9,0,,10,,,2026-W19\n", "wait,,5,", "makes wait worse: for it, low"},
        {"nps,*,2026-W20,net,high,9,0,,10,,,2026-W19\n", "nps,50,,2026-W19",
         "it is due before the baseline ends"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct scratch_talk said;
        struct err err;
        assert_non_null(aims(arena, cases[i].row,
                             arena_printf(arena, "metric,target,change,due\n%s\n", cases[i].goal), &said,
                             &err));
        if (!strstr(said.text, cases[i].says))
            fail_msg("%s", said.text);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_is_the_peer_with_the_best_of_worse_limits),
        cmocka_unit_test(a_target_that_the_metric_cannot_have_is_refused),
        cmocka_unit_test(what_is_doubtful_about_a_target_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
