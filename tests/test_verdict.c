/* verdict - tests of final words, and of what stays short of them */
#include "table.h"
#include "voc/verdict.h"

/* The verdict of the newest of two weeks with so many answers, all of the same share, against 75 by `due`. */
static enum judge_verdict verdict_at(int n, double value, const char *due, long long over)
{
    struct err err = {0};
    struct position position;
    struct arena *const arena = scratch_new();
    const char *const row = "csat,2026-W%d,share,high,%d,%g,2025-W50,99,1,75,%s,75\n";
    const char *const both = arena_printf(
        arena, "metric,period,kind,better,n,value,base_to,base_periods,spread,target,due,required\n%s%s",
        arena_printf(arena, row, 19, n, value, due), arena_printf(arena, row, 20, n, value, due));
    const struct measures *const measures = table_measures(arena, both);

    if (!position_read(measures, &measures->series[0], 1, &(struct judge_plan){.over = over}, &position, &err))
        fail_msg("%s", err.text);
    const enum judge_verdict verdict = verdict_of(&position);
    arena_free(arena);
    return verdict;
}

/* 80 of 100 pooled from two weeks of n: what 95 % prove of 75 with 400 answers, a year of looks does with
 * 1,000. */
static void final_words_need_a_year_of_looks_and_one_look_does_not(void **state)
{
    static const struct {
        int n;
        double value;
        const char *due;
        long long over;
        enum judge_verdict verdict;
    } cases[] = {
        {100, 80, "2026-12-31", 0, JUDGE_UNPROVEN},
        {200, 80, "2026-12-31", 0, JUDGE_ON_TRACK},
        {500, 80, "2026-12-31", 0, JUDGE_MET},
        {200, 80, "", 0, JUDGE_ON_TRACK},
        {500, 80, "", 0, JUDGE_MET},
        {400, 80, "2026-12-31", 1, JUDGE_MET},
        {200, 70, "2026-12-31", 0, JUDGE_OFF_TRACK},
        {500, 70, "2026-12-31", 0, JUDGE_OFF_TRACK},
        {200, 70, "", 0, JUDGE_OFF_TRACK},
        {500, 70, "", 0, JUDGE_MISSED},
        {400, 70, "", 1, JUDGE_MISSED},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const enum judge_verdict got = verdict_at(cases[i].n, cases[i].value, cases[i].due, cases[i].over);
        if (got != cases[i].verdict)
            fail_msg("case %zu: %s, expected %s", i, judge_verdict_words[got],
                     judge_verdict_words[cases[i].verdict]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(final_words_need_a_year_of_looks_and_one_look_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
