/* frozen - tests of baselines kept in a file */
#include "table.h"
#include "voc/frozen.h"

#define MEASURES "metric,owner,team,period,kind,n,value,unit\n"
#define ROWS_OF_THREE                                                                                        \
    "nps,dana,*,2026-W20,net,9,10,points\nnps,dana,Leeds,2026-W20,net,9,10,points\nwait,*,*,2026-W20,"       \
    "quantile,9,10,"                                                                                         \
    "hours\n"

static const struct base known = {.is_known = true,
                                  .value = 20,
                                  .low = 10.5,
                                  .high = 30,
                                  .sd = 80,
                                  .spread = 1.25,
                                  .periods = 13,
                                  .from = "2026-W01",
                                  .to = "2026-W13"};

static char *save(struct arena *arena, const char *before, const char *measures, const struct base bases[],
                  const char *reason)
{
    struct err err = {0};
    struct table table = table_begin(arena);

    if (!frozen_write(arena, before, table_measures(arena, measures), bases, reason, "ann", "2026-05-01",
                      table.writer, &err))
        fail_msg("%s", err.text);
    return table_text(arena, &table);
}

static void what_was_saved_is_read_again(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct base bases[3] = {known, known, known}, again[3] = {0};

    (void)state;
    bases[1].is_known = false;
    bases[2].scale.is_log = true;
    const char *const text = save(arena, NULL, MEASURES ROWS_OF_THREE, bases, "first quarter");
    assert_string_equal(
        text, "metric,owner,team,unit,baseline,base_low,base_high,base_from,base_to,base_periods,spread,sd,"
              "scale,trend,season,seasons,reason,by,on\n"
              "nps,dana,*,points,20,10.5,30,2026-W01,2026-W13,13,1.25,80,,,,,first quarter,ann,2026-05-01\n"
              "wait,*,*,hours,20,10.5,30,2026-W01,2026-W13,13,1.25,80,log,,,,first quarter,ann,2026-05-01\n");
    assert_true(frozen_read(arena, scratch_file(arena, text), table_measures(arena, MEASURES ROWS_OF_THREE),
                            again, &err));
    assert_near(again[0].value, 20, 0);
    assert_near(again[0].spread, 1.25, 0);
    assert_string_equal(again[0].to, "2026-W13");
    assert_false(again[0].scale.is_log);
    assert_false(again[1].is_known);
    assert_true(again[2].scale.is_log);
    arena_free(arena);
}

static void what_was_before_stays_and_the_last_holds(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct base bases[3] = {known, {0}, {0}}, again[3] = {0};
    const char *const first =
        scratch_file(arena, save(arena, NULL, MEASURES ROWS_OF_THREE, bases, "first quarter"));

    (void)state;
    bases[0].value = 25;
    const char *const text = save(arena, first, MEASURES ROWS_OF_THREE, bases, "a new counter");
    assert_non_null(strstr(text, "nps,dana,*,points,20,"));
    assert_non_null(strstr(text, "nps,dana,*,points,25,"));
    assert_non_null(strstr(text, "first quarter"));
    assert_true(frozen_read(arena, scratch_file(arena, text), table_measures(arena, MEASURES ROWS_OF_THREE),
                            again, &err));
    assert_near(again[0].value, 25, 0);
    arena_free(arena);
}

/* Measures by owner alone: a file by owner and team keeps its teams, and only its totals are owners'. */
static void groups_of_the_file_that_the_measures_dont_have_stay(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct base bases[3] = {known, known, {0}}, again[1] = {{0}};
    static const char alone[] = "metric,owner,period,kind,n,value,unit\nnps,dana,2026-W20,net,9,10,points\n";

    (void)state;
    bases[1].value = 99;
    const char *const first = scratch_file(arena, save(arena, NULL, MEASURES ROWS_OF_THREE, bases, "teams"));
    assert_true(frozen_read(arena, first, table_measures(arena, alone), again, &err));
    assert_near(again[0].value, 20, 0);
    bases[0].value = 21;
    assert_string_equal(
        table_pick(arena, save(arena, first, alone, bases, "owners"), "metric owner team baseline reason"),
        "nps dana * 20 teams\nnps dana Leeds 99 teams\nnps dana * 21 owners\n");
    arena_free(arena);
}

static void trend_and_seasons_are_kept(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct base bases[3] = {known, known, {0}}, again[3] = {{0}};

    (void)state;
    bases[0].season = SEASON_QUARTER;
    memcpy(bases[0].effect, (double[]){1.5, -2, 0.25, 0.25}, 4 * sizeof(double));
    bases[0].has_trend = true;
    bases[0].slope = -0.125;
    bases[1].is_individual = true;
    const char *const text = save(arena, NULL, MEASURES ROWS_OF_THREE, bases, "why");
    assert_non_null(strstr(text, ",-0.125,quarter,1.5 -2 0.25 0.25,why,"));
    assert_true(frozen_read(arena, scratch_file(arena, text), table_measures(arena, MEASURES ROWS_OF_THREE),
                            again, &err));
    assert_int_equal(again[0].season, SEASON_QUARTER);
    assert_near(again[0].effect[1], -2, 0);
    assert_true(again[0].has_trend && !again[1].has_trend);
    assert_near(again[0].slope, -0.125, 0);
    assert_false(again[0].is_individual);
    assert_true(again[1].is_individual);
    arena_free(arena);
}

static void a_file_that_save_didnt_write_is_refused(void **state)
{
    static const struct {
        const char *content, *says;
    } cases[] = {
        {"owner,baseline\ndana,20\n", "has no column 'metric'; expected what --save wrote"},
        {"metric,owner,baseline\nnps,dana,20\n", "has no column 'base_low'"},
        {"metric,owner,team,baseline,base_low,base_high,base_from,base_to,base_periods,spread,sd,scale\n"
         "nps,dana,*,twenty,,,,2026-W13,13,1,80,\n",
         ":2: baseline: 'twenty' is not a number"},
        {"metric,owner,team,baseline,base_low,base_high,base_from,base_to,base_periods,spread,sd,scale\n"
         "nps,dana,*,20,,,,spring,13,1,80,\n",
         ":2: base_to: 'spring' is no period"},
        {"metric,owner,team,unit,baseline,base_low,base_high,base_from,base_to,base_periods,spread,sd,scale\n"
         "nps,dana,*,working hours,20,,,,2026-W13,13,1,80,\n",
         ":2: unit: 'working hours' is not the unit of the measures, 'points'"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct base bases[3] = {{0}};
        assert_false(frozen_read(arena, scratch_file(arena, cases[i].content),
                                 table_measures(arena, MEASURES ROWS_OF_THREE), bases, &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i].says))
            fail_msg("%s", err.text);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_saved_is_read_again),
        cmocka_unit_test(what_was_before_stays_and_the_last_holds),
        cmocka_unit_test(groups_of_the_file_that_the_measures_dont_have_stay),
        cmocka_unit_test(trend_and_seasons_are_kept),
        cmocka_unit_test(a_file_that_save_didnt_write_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
