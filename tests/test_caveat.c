/* caveat - tests of saying how far baselines and their signals can be trusted */
#include "table.h"
#include "voc/caveat.h"

#define TABLE                                                                                                \
    "metric,owner,period,kind,n,value\nnps,dana,2026-W20,mean,,10\nnps,omar,2026-W20,mean,,10\n"             \
    "nps,mei,2026-W20,mean,,10\n"

static const struct base plain = {
    .is_known = true, .value = 10, .sd = 2, .spread = NAN, .is_individual = true, .periods = 13};

static void what_a_baseline_lacks_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures = table_measures(arena, TABLE);
    struct base bases[] = {plain, plain, plain};
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    caveat_tell(measures, bases, NULL, &said.talk);
    assert_string_equal(said.text, "");
    bases[0].periods = 1;
    bases[1].periods = 5;
    bases[2].sd = 0;
    caveat_tell(measures, bases, NULL, &said.talk);
    assert_non_null(
        strstr(said.text, "1 of 3 baselines rest on one period: they have a level, but no limits"));
    assert_non_null(
        strstr(said.text, "1 of 3 baselines rest on fewer than 12 periods: their limits are trial"));
    assert_non_null(strstr(said.text, "1 of 3 series: no variation seen yet"));
    bases[0].is_known = false;
    bases[1].end = period_end(measures->rows[0]->period);
    scratch_listen(&said);
    caveat_tell(measures, bases, "frozen.csv", &said.talk);
    assert_non_null(strstr(said.text, "1 of 3 series have no baseline in frozen.csv"));
    assert_non_null(strstr(said.text, "1 of 3 series have nothing newer than their baseline"));
    arena_free(arena);
}

static void what_isnt_estimable_is_told(void **state)
{
    const struct normal_plan plan = {true, SEASON_MONTH};
    struct base bases[] = {plain, plain, {0}};
    struct scratch_talk said;

    (void)state;
    bases[0].season = SEASON_MONTH;
    scratch_listen(&said);
    caveat_lost(bases, 3, &plan, &said.talk);
    assert_non_null(strstr(said.text, "--season month: not estimable for 1 of 3 series"));
    assert_non_null(strstr(said.text, "--trend: not estimable for 2 of 3 series"));
}

/* 0.074 a look of individual values after 13 weeks (docs/simulations.md): 0.2 of three. */
static void signals_stand_beside_what_chance_gives(void **state)
{
    static const char *const some[] = {"run-low"}, *const none[] = {""};
    static const char *const *const signals[] = {some, none, none}, *const *const silent[] = {none, none,
                                                                                              none};
    struct arena *const arena = scratch_new();
    const struct measures *const measures = table_measures(arena, TABLE);
    const struct base bases[] = {plain, plain, plain};
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    caveat_chance(measures, bases, silent, SIGNAL_ANHOJ, &said.talk);
    assert_string_equal(said.text, "");
    caveat_chance(measures, bases, signals, SIGNAL_ANHOJ, &said.talk);
    assert_non_null(strstr(said.text, "1 of 3 series have a signal in their newest period; where nothing has "
                                      "changed chance alone gives about 0.2"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_baseline_lacks_is_told),
        cmocka_unit_test(what_isnt_estimable_is_told),
        cmocka_unit_test(signals_stand_beside_what_chance_gives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
