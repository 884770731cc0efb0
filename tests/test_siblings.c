/* siblings - tests of other columns that could be a picked one's score as well */
#include "guessed.h"
#include "voc/picks.h"
#include "voc/siblings.h"

/* Why the only score of an export is in doubt; empty: nothing else could be it. */
static const char *doubt(struct arena *arena, const char *field, const char *content)
{
    struct guessed *const guessed = guessed_look(arena, content);
    const struct layout *const layout = &guessed->layout;
    struct picks picks = picks_usual(layout, &(struct match_given){0});
    struct err err = {0};

    assert_true(picks_see_all(&picks, layout, &guessed->map, &err));
    for (size_t i = 0; i < picks.count; i++) {
        const struct pick *const pick = &picks.all[i];
        const struct refusal refusal = {.arena = arena,
                                        .file = "a.csv",
                                        .column = layout_column(layout, pick->match.place),
                                        .field = field};
        if (strcmp(pick->match.field, field) != 0)
            continue;
        const bool doubts = siblings_doubt(layout, pick, &refusal, &err);
        assert_int_equal(err.status, doubts ? ERR_DATA : 0);
        return arena_copy(arena, err.text, strlen(err.text));
    }
    fail_msg("no %s in %s", field, content);
    return NULL;
}

static void two_headers_that_fit_as_well_are_both_named(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(doubt(arena, "rating", "Date,Stars,Overall Rating\n2026-01-05,4,5\n2026-01-06,3,3\n"),
                        "a.csv: 'Stars' and 'Overall Rating' could both be rating; settle it in a map "
                        "(--guess prints one) with the line rating,Stars,1..5 or rating,Overall Rating,1..5, "
                        "the other under a name of its own");
    assert_string_equal(doubt(arena, "nps", "nps,NPS\n9,\n,8\n"),
                        "a.csv: 'nps' and 'NPS' could both be nps; settle it in a map (--guess prints one) "
                        "with the line nps,nps,0..10 or nps,NPS,0..10, the other under a name of its own");
    arena_free(arena);
}

static void what_could_not_be_the_score_is_no_rival(void **state)
{
    static const char *const exports[] = {
        "Stars,Overall Rating\n4,4\n3,3\n",      /* the same */
        "Stars,Overall Rating\n4,good\n3,bad\n", /* no numbers */
        "Stars,Overall Rating\n4,good\n3,5\n",   /* as many words */
        "Stars,Overall Rating\n4,87\n3,5\n",     /* as many of another scale */
        "Stars,Overall Rating\ngood,4\nbad,3\n", /* the picked one isn't it either */
        "Stars,Overall Rating\n4,\n3,\n",        /* empty */
        "Stars,Stars\n4,5\n3,3\n",               /* twins are told elsewhere */
        "Stars,Speed,Agent\n4,5,3\n3,3,2\n",     /* other headers */
        "Stars,Overall Rating\n",
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof exports / sizeof *exports; i++) {
        const char *const why = doubt(arena, "rating", exports[i]);
        if (*why)
            fail_msg("%s: %s", exports[i], why);
    }
    arena_free(arena);
}

static void most_of_a_rivals_answers_are_enough(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_true(*doubt(arena, "rating", "Stars,Overall Rating\n4,good\n3,5\n3,2\n"));
    assert_true(*doubt(arena, "rating", "Stars,Overall Rating\n4,87\n3,5\n3,2\n"));
    arena_free(arena);
}

static void several_scores_under_one_question_are_told(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(doubt(arena, "csat",
                              "Respondent ID,How satisfied are you?,,,Comment\n"
                              ",Price,Speed,Staff,Open-Ended Response\n1,5,4,3,ok\n2,4,4,4,\n"),
                        "a.csv: 'How satisfied are you?' has 3 columns (#2..#4), and each could be csat; "
                        "settle it in a map (--guess prints one) with the line csat,How satisfied are you? > "
                        "Price,1..5, the others under names of their own");
    arena_free(arena);
}

static void the_steps_of_a_scale_of_its_own_length_are_told(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const why = doubt(arena, "csat",
                                  "Respondent ID,How satisfied are you?,,,,Comment\n"
                                  ",Very dissatisfied,Dissatisfied,Satisfied,Very satisfied,"
                                  "Open-Ended Response\n1,x,,,,ok\n2,,,,x,\n");

    (void)state;
    assert_string_equal(
        why, "a.csv: 'How satisfied are you?' could be csat, but its columns #2..#5 are a scale of 4 steps, "
             "which is not stretched to 1..5; settle it in a map (--guess prints one) with the line "
             "csat_4,#2..#5,1..4; one; Very satisfied=4|Satisfied=3|Dissatisfied=2|Very dissatisfied=1");
    exported_map(arena, arena_printf(arena, "%s\n", strstr(why, "csat_4,")));
    arena_free(arena);
}

static void columns_under_other_questions_or_without_answers_are_no_options(void **state)
{
    static const char *const exports[] = {
        /* one column, whatever follows */
        "Respondent ID,How satisfied are you?,Comment,\n,Response,Open-Ended Response,Phone\n1,5,ok,7\n",
        "Respondent ID,How satisfied are you?,,Comment\n,Response,Reason,Open-Ended Response\n1,5,x,ok\n",
        /* what was ticked is no score, and the options no scale */
        "Respondent ID,How satisfied are you?,,,Comment\n,Price,Speed,Staff,Open-Ended Response\n"
        "1,Price,Speed,,ok\n2,,,Staff,\n",
        /* nor are some of its steps */
        "Respondent ID,How satisfied are you?,,,Comment\n"
        ",Very dissatisfied,Satisfied,Very satisfied,Open-Ended Response\n1,x,,,ok\n2,,,x,\n",
        "How satisfied are you?,Price,Speed\n5,4,3\n",
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof exports / sizeof *exports; i++) {
        const char *const why = doubt(arena, "csat", exports[i]);
        if (*why)
            fail_msg("%s: %s", exports[i], why);
    }
    arena_free(arena);
}

static void only_a_score_has_siblings(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        doubt(arena, "at", "Respondent ID,Date,,NPS\n,Begun,Ended,Response\n1,2026-01-05,2026-01-06,9\n"),
        "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_headers_that_fit_as_well_are_both_named),
        cmocka_unit_test(what_could_not_be_the_score_is_no_rival),
        cmocka_unit_test(most_of_a_rivals_answers_are_enough),
        cmocka_unit_test(several_scores_under_one_question_are_told),
        cmocka_unit_test(the_steps_of_a_scale_of_its_own_length_are_told),
        cmocka_unit_test(columns_under_other_questions_or_without_answers_are_no_options),
        cmocka_unit_test(only_a_score_has_siblings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
