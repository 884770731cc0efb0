/* clauses - what a map says that a cell means */
#include "scratch.h"
#include "voc/clauses.h"

static const struct meaning *read_clauses(struct arena *arena, const char *field, const char *clauses,
                                          struct err *err)
{
    return clauses_read(arena, slice_of(field), slice_of(clauses), false, err);
}

static void the_name_says_what_no_clause_says(void **state)
{
    static const struct {
        const char *field, *clauses;
        enum meaning_kind kind;
        double worst, best;
    } cases[] = {{"nps", "", MEANING_SCALE, 0, 10},
                 {"csat", "", MEANING_SCALE, 1, 5},
                 {"ces", "", MEANING_SCALE, 1, 7},
                 {"ces", "7..1", MEANING_SCALE, 7, 1},
                 {"at", "", MEANING_TIME, 0, 0},
                 {"at", "zone Europe/Paris", MEANING_TIME, 0, 0},
                 {"bought", "date %d/%m/%Y", MEANING_TIME, 0, 0},
                 {"bought", "date", MEANING_TIME, 0, 0},
                 {"bought", "date by Source", MEANING_TIME, 0, 0},
                 {"weight", "", MEANING_NUMBER, 0, 0},
                 {"food", "number", MEANING_NUMBER, 0, 0},
                 {"food", "-2 .. 2", MEANING_SCALE, -2, 2},
                 {"text", "", MEANING_TEXT, 0, 0},
                 {"place", "", MEANING_NAME, 0, 0},
                 {"place", " ; ", MEANING_NAME, 0, 0}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        const struct meaning *const meaning = read_clauses(arena, cases[i].field, cases[i].clauses, &err);
        if (!meaning || meaning->kind != cases[i].kind)
            fail_msg("%s, %s: %s", cases[i].field, cases[i].clauses, meaning ? "another kind" : err.text);
        assert_near(meaning->scale.worst, cases[i].worst, 0);
        assert_near(meaning->scale.best, cases[i].best, 0);
    }
    arena_free(arena);
}

static void words_stand_for_values_and_silent_ones_for_nothing(void **state)
{
    static const char *const words[][2] = {{"?", ""}, {"N/A", ""}, {"good", "3"}, {"a=b", "2"}};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct meaning *const meaning = read_clauses(arena, "food", "none ?| N/A ; good = 3|a=b=2", &err);

    (void)state;
    assert_non_null(meaning);
    assert_int_equal(meaning->word_count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_slice(meaning->words[i].from, words[i][0]);
        assert_slice(meaning->words[i].to, words[i][1]);
    }
    arena_free(arena);
}

static void clauses_that_make_no_sense_are_refused(void **state)
{
    static const char *const cases[][3] = {
        {"food", "5..5", "a scale from 5 to 5 has no good end"},
        {"food", "0..10; 1..5", "two scales; expected one"},
        {"food", "good=3|bad", "'bad' stands for nothing; expected word=value|other=value"},
        {"food", "dat %d", "'dat %d' is no clause; did you mean 'date'?"},
        {"food", "what", "'what' is no clause; expected 0..10, number, none ?|N/A"},
        {"at", "date by", "'date by' names no column; expected e.g. date by Source"},
        {"nps", "date", "nps is no time"},
        {"at", "0..10", "a time has no scale"},
        {"nps", "date %d/%m/%Y", "nps is no time"},
        {"place", "zone Europe/Paris", "'zone' needs a time; expected 'date FORMAT' with it"},
        {"csat", "1..10",
         "the scale of csat is 1..5 everywhere, not 1..10; take it under another name (csat_10)"},
        {"nps", "1..5", "the scale of nps is 0..10 everywhere, not 1..5"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        assert_null(read_clauses(arena, cases[i][0], cases[i][1], &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!slice_starts(slice_of(err.text), cases[i][2]))
            fail_msg("'%s', expected '%s'", err.text, cases[i][2]);
    }
    arena_free(arena);
}

static void fields_of_the_feedback_table_are_known_by_their_whole_names(void **state)
{
    (void)state;
    assert_true(clauses_know(slice_of("nps")) && clauses_know(slice_of("resolved_at")));
    assert_false(clauses_know(slice_of("np")) || clauses_know(slice_of("NPS")) || clauses_know(slice_of("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_name_says_what_no_clause_says),
        cmocka_unit_test(words_stand_for_values_and_silent_ones_for_nothing),
        cmocka_unit_test(clauses_that_make_no_sense_are_refused),
        cmocka_unit_test(fields_of_the_feedback_table_are_known_by_their_whole_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
