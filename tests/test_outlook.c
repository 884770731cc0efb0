/* outlook - tests of where a series will be when its target is due */
#include "stood.h"
#include "voc/forecast.h"
#include "voc/outlook.h"

/* So many weeks of n answers up to 2026-W26, each `slope` more than the one before, with intervals of 90 %;
   the target is due in W39. */
static struct position weeks_of(struct arena *arena, int weeks, int n, double last, double slope,
                                const char *better, const char *target)
{
    const char *table = "metric,period,kind,n,value,level,better,target,due\n";

    for (int week = 27 - weeks; week < 27; week++)
        table = arena_printf(arena, "%scsat,2026-W%02d,share,%d,%g,0.9,%s,%s,2026-09-27\n", table, week, n,
                             last + slope * (week - 26), better, target);
    return stood_newest(arena, table, 0);
}

static void up_to_the_due_day_it_is_the_forecast(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position high = weeks_of(arena, 26, 100, 70, 0.2, "high", "75"),
                          low = weeks_of(arena, 26, 100, 70, 0.2, "low", "75");
    const struct outlook up = outlook_of(&high), down = outlook_of(&low);
    struct forecast forecast;

    (void)state;
    assert_true(forecast_of(&high, &forecast));
    assert_near(up.forecast, forecast_mean(&forecast), 0);
    assert_near(up.low, forecast_quantile(&forecast, 0.05), 1e-9);
    assert_near(up.high, forecast_quantile(&forecast, 0.95), 1e-9);
    assert_near(up.chance, forecast_chance(&forecast, 75), 0);
    assert_near(up.chance + down.chance, 1, 1e-12);
    assert_true(up.chance > 0.01 && up.chance < 0.99);
    arena_free(arena);
}

/* A single week is the middle of what any model makes of it. */
static void what_stands_at_the_target_will_be_there_or_not(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position position = weeks_of(arena, 1, 100, 70, 0, "high", "70");
    const struct outlook outlook = outlook_of(&position);

    (void)state;
    assert_near(outlook.forecast, 70, 1e-9);
    assert_near(outlook.chance, 0.5, 1e-9);
    assert_near(outlook.high - 70, 70 - outlook.low, 1e-6);
    assert_int_equal(outlook.word, JUDGE_OUTLOOK_OPEN);
    arena_free(arena);
}

/* In the 13 weeks that are left. */
static void the_pace_is_what_each_period_must_gain(void **state)
{
    static const struct {
        const char *better, *target;
        double pace;
    } cases[] = {{"high", "80", 10 / 13.}, {"low", "60", -10 / 13.}, {"high", "70", 0},
                 {"high", "65", 0},        {"low", "75", 0},         {"high", "", NAN}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position = weeks_of(arena, 26, 100, 70, 0, cases[i].better, cases[i].target);
        const struct outlook outlook = outlook_of(&position);
        assert_near(outlook.pace, cases[i].pace, 1e-9);
        assert_int_equal(isnan(outlook.chance), isnan(cases[i].pace));
        assert_near(outlook.forecast, 70, 1e-6);
    }
    arena_free(arena);
}

static void nothing_is_foretold_beyond_an_end_of_the_scale(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position top = weeks_of(arena, 26, 2000, 99.5, 0.9, "high", "90"),
                          bottom = weeks_of(arena, 26, 2000, 0.5, -0.9, "high", "90");
    struct forecast forecast;

    (void)state;
    assert_true(forecast_of(&top, &forecast) && forecast_mean(&forecast) > 100);
    assert_near(outlook_of(&top).forecast, 100, 0);
    assert_near(outlook_of(&top).high, 100, 0);
    assert_near(outlook_of(&bottom).forecast, 0, 0);
    assert_near(outlook_of(&bottom).low, 0, 0);
    arena_free(arena);
}

/* Wilson's interval of 80 % of 400 answers is 75.803 to 83.626, of 98 % of 100 92.999 to 99.450; the chance
   is the normal's beyond the distance to the target over that to the end on its side, times 1.959964
   (python3, math.erfc). */
static void of_what_is_due_the_chance_is_that_its_level_is_there(void **state)
{
    static const struct {
        const char *better;
        double n, value, target, chance;
        const char *word;
    } cases[] = {{"high", 400, 80, 75, 0.990227, "likely"},   {"high", 400, 80, 78.1, 0.812535, "likely"},
                 {"high", 400, 80, 78.2, 0.799708, "open"},   {"high", 400, 80, 80, 0.5, "open"},
                 {"high", 400, 80, 81.5, 0.208760, "open"},   {"high", 400, 80, 81.6, 0.193580, "unlikely"},
                 {"low", 400, 80, 81.6, 0.806420, "likely"},  {"low", 400, 80, 75, 0.009773, "unlikely"},
                 {"high", 100, 98, 99, 0.088206, "unlikely"}, {"high", 100, 98, 95, 0.880143, "likely"},
                 {"high", 50, 100, 100, 0.5, "open"},         {"low", 50, 0, 0, 0.5, "open"}};
    static const char *const dues[] = {"", "2026-05-17", "2026-01-31"}; /* W20 ends that 17th */
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases) * ROWS(dues); i++) {
        const struct position position = stood_newest(
            arena,
            arena_printf(
                arena, "metric,period,kind,better,n,value,target,due\ncsat,2026-W20,share,%s,%g,%g,%g,%s\n",
                cases[i / 3].better, cases[i / 3].n, cases[i / 3].value, cases[i / 3].target, dues[i % 3]),
            1);
        const struct outlook outlook = outlook_of(&position);
        assert_near(outlook.forecast, cases[i / 3].value, 1e-9);
        assert_true(isnan(outlook.low) && isnan(outlook.high) && isnan(outlook.pace));
        assert_near(outlook.chance, cases[i / 3].chance, 1e-6);
        assert_string_equal(judge_outlook_words[outlook.word], cases[i / 3].word);
    }
    arena_free(arena);
}

/* 8 hours, of 16 delays that are exponential: a logarithm has an error of 1 / (4 ln 2), and the row's
   interval says the same. log(8 / 12) and log(8 / 4) are that far from 0 (python3, math.erfc). */
static void delays_are_normal_by_their_logarithms(void **state)
{
    static const struct {
        double target, chance;
    } cases[] = {{12, 0.869533}, {4, 0.027315}, {0, NAN}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position =
            stood_newest(arena,
                         arena_printf(arena,
                                      "metric,period,kind,better,n,value,low,high,target\n"
                                      "wait,2026-W20,quantile,low,16,8,3.9453353676,16.221688155,%g\n",
                                      cases[i].target),
                         1);
        assert_near(outlook_of(&position).chance, cases[i].chance, 1e-6);
    }
    arena_free(arena);
}

static void a_target_of_no_delay_at_all_has_a_pace_but_no_chance(void **state)
{
    struct arena *const arena = scratch_new();
    const char *table = "metric,period,kind,better,n,value,target,due\n";
    for (int week = 1; week < 11; week++)
        table = arena_printf(arena, "%swait,2026-W%02d,quantile,low,20,8,0,2026-03-22\n", table, week);
    const struct position position = stood_newest(arena, table, 0);
    const struct outlook outlook = outlook_of(&position);

    (void)state;
    assert_near(outlook.pace, -8 / 2., 1e-9);
    assert_true(outlook.low > 0 && outlook.low < 8 && outlook.high > 8);
    assert_near(outlook.chance, NAN, 0);
    assert_int_equal(outlook.word, JUDGE_OUTLOOK_NONE);
    arena_free(arena);
}

static void without_a_target_in_force_and_two_answers_there_is_no_chance(void **state)
{
    static const struct {
        const char *cells;
        double forecast;
    } cases[] = {
        {"9,60,,,", 60},
        {"9,60,70,2026-05-18,", 60},
        {"1,100,70,,", 100},
        {"1,100,70,,2026-09-27", 100},
        {"9,60,,,2026-09-27", 60},
        {"0,,70,,", NAN},
        {"0,,70,,2026-09-27", NAN},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position =
            stood_newest(arena,
                         arena_printf(arena,
                                      "metric,period,kind,better,n,value,target,start,due\n"
                                      "csat,2026-W20,share,high,%s\n",
                                      cases[i].cells),
                         1);
        const struct outlook outlook = outlook_of(&position);
        assert_near(outlook.forecast, cases[i].forecast, 1e-9);
        assert_near(outlook.chance, NAN, 0);
        assert_int_equal(outlook.word, JUDGE_OUTLOOK_NONE);
    }
    arena_free(arena);
}

/* Months of 20 answers up to December 2027 from that one of 2025 on: 60 % in the first half of each year,
   80 % in the second. */
static struct position half_years(struct arena *arena, int from, const char *due, long long over)
{
    const char *table = "metric,period,kind,better,n,value,baseline,base_to,base_periods,target,due\n";

    for (int i = from; i < 36; i++) {
        const int usual = i % 12 < 6 ? 60 : 80;
        table = arena_printf(arena, "%scsat,%d-%02d,share,high,20,%d,%d,2026-12,24,70,%s\n", table,
                             2025 + i / 12, i % 12 + 1, usual, usual, due);
    }
    return stood_newest(arena, table, over);
}

/* 70 % in March are as much as 90 % in December, three months before. Without the months of a quarter nobody
   can tell it; what is due already doesn't ask. The target of January alone isn't held against November to
   January. */
static void the_season_of_the_due_day_is_in_forecast_and_pace(void **state)
{
    static const struct {
        int from;
        const char *due;
        int over;
        double forecast, pace;
        bool has_chance;
    } cases[] = {
        {0, "2028-03-31", 1, 60, 10 / 3., true}, {0, "2028-07-31", 1, 80, 0, true},
        {27, "2028-03-31", 1, NAN, NAN, false},  {27, "2028-04-30", 1, 60, 10 / 4., true},
        {27, "2027-12-31", 1, 80, NAN, true},    {0, "2028-01-31", 3, 60, NAN, false},
        {0, "2027-12-31", 3, 80, NAN, true},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position = half_years(arena, cases[i].from, cases[i].due, cases[i].over);
        const struct outlook outlook = outlook_of(&position);
        assert_near(outlook.forecast, cases[i].forecast, 1e-6);
        assert_near(outlook.pace, cases[i].pace, 1e-9);
        assert_int_equal(!isnan(outlook.chance), cases[i].has_chance);
        assert_int_equal(isnan(outlook.low), isnan(cases[i].pace));
    }
    arena_free(arena);
}

/* In May 70 % were as much as 90 % in December, as far as six months of each half tell: of a month's variance
   1 / 6 + 1 / 6 more. Wilson's upper end of 80 % of 20 answers is 91.934, so the chance is the normal's
   beyond 10 / (11.934 / 1.959964 * sqrt(4 / 3)) (python3, math.erfc). What comes has a forecast for its own
   season, and the target as it stands. */
static void the_season_of_the_due_day_is_in_the_chance(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position may = half_years(arena, 0, "2027-05-31", 1),
                          march = half_years(arena, 0, "2028-03-31", 1);
    struct forecast forecast;

    (void)state;
    assert_near(outlook_of(&may).forecast, 80, 1e-9);
    assert_near(outlook_of(&may).chance, 0.077473, 1e-6);
    assert_true(forecast_of(&march, &forecast));
    assert_near(outlook_of(&march).chance, forecast_chance(&forecast, 70), 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(up_to_the_due_day_it_is_the_forecast),
        cmocka_unit_test(what_stands_at_the_target_will_be_there_or_not),
        cmocka_unit_test(the_pace_is_what_each_period_must_gain),
        cmocka_unit_test(nothing_is_foretold_beyond_an_end_of_the_scale),
        cmocka_unit_test(of_what_is_due_the_chance_is_that_its_level_is_there),
        cmocka_unit_test(delays_are_normal_by_their_logarithms),
        cmocka_unit_test(a_target_of_no_delay_at_all_has_a_pace_but_no_chance),
        cmocka_unit_test(without_a_target_in_force_and_two_answers_there_is_no_chance),
        cmocka_unit_test(the_season_of_the_due_day_is_in_forecast_and_pace),
        cmocka_unit_test(the_season_of_the_due_day_is_in_the_chance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
