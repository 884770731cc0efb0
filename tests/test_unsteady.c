/* unsteady - tests of telling what windows show that their baselines don't have in them */
#include "table.h"
#include "voc/unsteady.h"

#define NOTHING                                                                                              \
    {                                                                                                        \
        .break_p = NAN, .trend_p = NAN, .season_p = NAN                                                      \
    }

static const char *told(struct arena *arena, const struct stable found[], struct scratch_talk *said)
{
    const struct measures *const measures = table_measures(
        arena, "metric,owner,period,kind,n,value\nnps,dana,2026-W01,net,9,10\nnps,*,2026-W01,net,9,10\n");

    scratch_listen(said);
    unsteady_tell(arena, measures, found, &said->talk);
    return said->text;
}

static void what_surely_is_there_is_told_with_its_name(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const struct stable broken[] = {{.break_p = 0.0004,
                                     .before = 20,
                                     .after = 36.04,
                                     .since = "2026-W12",
                                     .trend_p = NAN,
                                     .season_p = NAN},
                                    NOTHING},
                        risen[] = {NOTHING,
                                   {.break_p = NAN, .trend_p = 0.0123, .slope = -1, .season_p = NAN}},
                        seasonal[] = {
                            {.break_p = NAN, .trend_p = NAN, .season_p = 0.03, .season = SEASON_MONTH},
                            {.break_p = NAN, .trend_p = NAN, .season_p = 0.002, .season = SEASON_MONTH}};

    (void)state;
    assert_non_null(
        strstr(told(arena, broken, &said),
               "1 of 2 baselines come from a window that wasn't stable: the level of nps (dana) went "
               "from 20.0 to 36.0 with 2026-W12 (p < 0.001)"));
    assert_non_null(
        strstr(told(arena, risen, &said),
               "1 of 2 series have a trend in their baseline's window, most surely nps (all), which "
               "falls (p 0.012); --trend"));
    assert_non_null(strstr(told(arena, seasonal, &said),
                           "2 of 2 series have a season in their baseline's window, most surely nps (all) (p "
                           "0.002); --season month"));
    arena_free(arena);
}

/* 0.04 of one series in two is 0.08 by Benjamini & Hochberg. */
static void among_several_series_one_must_be_surer(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const struct stable unsure[] = {{.break_p = 0.04, .since = "2026-W12", .trend_p = NAN, .season_p = NAN},
                                    {.break_p = 0.9, .since = "2026-W12", .trend_p = NAN, .season_p = NAN}},
                        nothing[] = {NOTHING, NOTHING};

    (void)state;
    assert_string_equal(told(arena, unsure, &said), "");
    assert_string_equal(told(arena, nothing, &said), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_surely_is_there_is_told_with_its_name),
        cmocka_unit_test(among_several_series_one_must_be_surer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
