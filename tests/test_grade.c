/* grade - whether the answers in a column are a score */
#include "scratch.h"
#include "voc/grade.h"
#include "voc/match.h"

static bool settle(struct arena *arena, const char *field, const char *cells, struct grade *grade,
                   struct err *err)
{
    struct scores *const scores = scores_new(arena);
    const struct grade_plan plan = {
        .arena = arena, .refusal = {arena, "a.csv", "X", field}, .wish = match_wish_for(slice_of(field))};
    struct slice rest = slice_of(cells), cell;

    while (slice_split(&rest, ';', &cell))
        scores_see(scores, cell, 1, &(double){0});
    return grade_settle(scores, &plan, grade, err);
}

static void words_and_stars_become_clauses(void **state)
{
    static const char *const cases[][3] = {
        {"csat", "1;5;3", "1..5"},
        {"rating", "\u2605\u2605;\u2605\u2605\u2605\u2605\u2605", "1..5; worded"},
        {"rating", "1 - Very poor;2;3;5 - Excellent", "1..5; 1 - Very poor=1|5 - Excellent=5"},
        {"nps", "Not at all likely;1;9;Extremely likely", "0..10; Not at all likely=0|Extremely likely=10"},
        {"csat", "Excellent;Good;Fair;Poor;Very poor", "1..5; Excellent=5|Good=4|Fair=3|Poor=2|Very poor=1"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct grade grade;
        struct err err = {0};
        if (!settle(arena, cases[i][0], cases[i][1], &grade, &err) || strcmp(grade.format, cases[i][2]) != 0)
            fail_msg("%s of %s: %s%s", cases[i][0], cases[i][1], grade.format, err.text);
    }
    arena_free(arena);
}

static void a_recommendation_by_yes_or_no_is_no_nps(void **state)
{
    struct arena *const arena = scratch_new();
    struct grade grade;
    struct err err = {0};

    (void)state;
    assert_true(settle(arena, "nps", "Yes;No;Yes", &grade, &err));
    assert_true(grade.is_left);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_stars_become_clauses),
        cmocka_unit_test(a_recommendation_by_yes_or_no_is_no_nps),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
