/* qualm - tests of doubts in sentences */
#include "table.h"
#include "voc/ink.h"
#include "voc/qualm.h"

#define HEADER                                                                                               \
    "metric,owner,period,kind,better,unit,n,n_eff,value,se,low,high,level,baseline,base_low,base_high,"      \
    "base_from,base_to,base_periods,spread,lcl,ucl\n"
#define ROW "wait,dana,2026-W05,quantile,low,hours,20,20,8,,6,10,0.95,8,7,9,2026-W01,2026-W04,4,1.7,2,30\n"

static const char *sentence(struct arena *arena, const char *goal, enum doubt doubt)
{
    struct err err = {0};
    struct measures *const measures = table_measures(arena, HEADER ROW);
    const struct aims *const aims = aims_read(
        arena, measures,
        scratch_file(arena, arena_printf(arena, "metric,owner,target,change,due\n%s\n", goal)), NULL, &err);
    struct doubts doubts;

    if (!aims || !doubts_of(arena, measures, 0, &aims->of_series[0], NULL, &doubts, &err))
        fail_msg("%s", err.text);
    return ink_without_ties(
        arena_printf(arena, "%s", qualm_words(arena, &doubts, &aims->of_series[0], doubt)));
}

/* The luck: of one delay's logarithm the variance is (20 * (log(10 / 6) / 2 / 1.96)^2 + 4 * 1.4427^2) / 5
   (four periods of exponential delays stand in where few tell), times 1.7^2 and by 20 answers 0.5004^2; log(8
   / 7.5) is 0.129 of that. */
static void a_doubt_is_told_with_its_numbers(void **state)
{
    static const struct {
        const char *goal;
        enum doubt doubt;
        const char *says;
    } cases[] = {
        {"wait,dana,9.5,,2026-12-31", DOUBT_MET, "the baseline, 8.0 h (7.0 to 9.0), is past it beyond doubt"},
        {"wait,dana,8.5,,2026-12-31", DOUBT_HELD,
         "the baseline, 8.0 h (7.0 to 9.0), is past it: it is to be held"},
        {"wait,dana,,1,2026-12-31", DOUBT_WORSE, "the change makes wait worse: for it, low is better"},
        {"wait,dana,7,,", DOUBT_NO_DUE, "it has no due date: it is required from now on"},
        {"wait,dana,7,,2026-01-31", DOUBT_PAST_DUE, "it was due on 2026-01-31, before the newest week ended"},
        {"wait,dana,7,,2026-01-20", DOUBT_NO_WAY,
         "it is due on 2026-01-20 and its way starts on 2026-01-25, so there is no way to it"},
        {"wait,dana,7,,2026-12-31", DOUBT_TRIAL,
         "the baseline rests on 4 weeks: below 12 its limits are on trial"},
        {"wait,dana,7.5,,2026-12-31", DOUBT_LUCK,
         "with nothing changed a single week has it with a chance of 45 %"},
        {"wait,dana,7.5,,2026-12-31", DOUBT_TOO_SMALL,
         "or more (8 times out of 10), this one is 0.50 h; no number"},
        {"wait,dana,-1,,", DOUBT_IMPOSSIBLE, "would be -1, which it can't have"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const char *const got = sentence(arena, cases[i].goal, cases[i].doubt);
        if (!strstr(got, cases[i].says))
            fail_msg("%s", got);
    }
    arena_free(arena);
}

/* What shows and what is asked are never the same number where one is too small for the other. */
static void a_change_that_is_too_small_looks_smaller(void **state)
{
    int alike = 0;

    (void)state;
    for (int tenths = 0; tenths < 200; tenths++) {
        struct arena *const arena = scratch_new();
        const char *const got = sentence(
            arena, arena_printf(arena, "wait,dana,%.3f,,2026-12-31", 2 + tenths / 100.0), DOUBT_TOO_SMALL);
        char shown[32], change[32];
        const char *const at = strstr(got, "change of ");
        if (!at || sscanf(at, "change of %31s h or more (8 times out of 10), this one is %31[0-9.]", shown,
                          change) != 2)
            fail_msg("%s", got);
        alike += strlen(shown) > 3;
        assert_string_not_equal(shown, change);
        arena_free(arena);
    }
    assert_true(alike > 0); /* some of them are that near */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_doubt_is_told_with_its_numbers),
        cmocka_unit_test(a_change_that_is_too_small_looks_smaller),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
