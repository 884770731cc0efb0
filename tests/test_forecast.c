/* forecast - tests of what will be measured when a target is due */
#include "stood.h"
#include "voc/forecast.h"
#include "voc/outlook.h"

/* Weeks of n answers from 2026-W01 on, of `value` and `slope` more each, every other one `off` higher. */
static struct position position_at(struct arena *arena, int weeks, int n, double value, double slope,
                                   double off, const char *due)
{
    const char *text = "metric,period,kind,better,n,value,target,due,required\n";

    for (int i = 0; i < weeks; i++)
        text = arena_printf(arena, "%scsat,2026-W%02d,share,high,%d,%g,80,%s,80\n", text, 1 + i, n,
                            value + slope * i + (i % 2 ? off : -off), due);
    return stood_newest(arena, text, 0);
}

static double width(const struct forecast *forecast)
{
    return forecast_quantile(forecast, 0.975) - forecast_quantile(forecast, 0.025);
}

/* 26 weeks of 100 answers at 70 %: chance alone gives four such weeks an error of sqrt(0.7 * 0.3 / 400), 2.3
   %, and what is known of the level sqrt(0.7 * 0.3 / 2600), 0.9: an interval of at least 2 * 1.96 * 2.46. */
static void a_steady_level_goes_on_with_the_error_of_what_will_be_measured(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position position = position_at(arena, 26, 100, 70, 0, 4.6, "2026-09-27");
    struct forecast forecast;

    (void)state;
    assert_true(forecast_of(&position, &forecast));
    assert_near(forecast.periods, 13, 0);
    assert_near(forecast_mean(&forecast), 70, 1);
    assert_true(width(&forecast) > 2 * 1.96 * 2.46 && width(&forecast) < 25);
    assert_true(forecast_chance(&forecast, 80) < 0.1);
    arena_free(arena);
}

/* One more week: three of the four that will be judged are known, so the error is at most a quarter. */
static void what_is_measured_already_is_no_longer_in_doubt(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position near = position_at(arena, 26, 100, 70, 0, 4.6, "2026-07-05"),
                          far = position_at(arena, 26, 100, 70, 0, 4.6, "2026-09-27");
    struct forecast soon, late;

    (void)state;
    assert_true(forecast_of(&near, &soon) && forecast_of(&far, &late));
    assert_near(soon.periods, 1, 0);
    assert_true(width(&soon) < width(&late) / 1.5);
    arena_free(arena);
}

static void a_slope_goes_on_damped(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position position = position_at(arena, 26, 2000, 50, 0.4, 1, "2026-09-27");
    struct forecast forecast;

    (void)state;
    assert_true(forecast_of(&position, &forecast));
    assert_true(forecast_mean(&forecast) > 60.5 && forecast_mean(&forecast) < 60 + 13 * 0.4);
    arena_free(arena);
}

static void few_answers_to_come_make_it_wide(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position few = position_at(arena, 26, 5, 70, 0, 20, "2026-09-27"),
                          many = position_at(arena, 26, 500, 70, 0, 2, "2026-09-27");
    struct forecast wide, narrow;

    (void)state;
    assert_true(forecast_of(&few, &wide) && forecast_of(&many, &narrow));
    assert_true(width(&wide) > 3 * width(&narrow));
    arena_free(arena);
}

/* From 70 to 80 in 13 weeks. */
static void the_pace_is_what_each_period_must_gain(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position position = position_at(arena, 26, 100, 70, 0, 4.6, "2026-09-27"),
                          late = position_at(arena, 26, 100, 70, 0, 4.6, "2026-06-28"),
                          there = position_at(arena, 26, 100, 90, 0, 4.6, "2026-09-27");

    (void)state;
    assert_near(outlook_of(&position).pace, 10 / 13.0, 1e-9);
    assert_near(outlook_of(&there).pace, 0, 0);
    assert_near(outlook_of(&late).pace, NAN, 0);
    assert_near(outlook_of(&late).forecast, 70, 1e-9);
    assert_near(outlook_of(&late).low, NAN, 0);
    arena_free(arena);
}

/* Months of 400 answers that are what their baseline has: 60 % in the first half of each year, 80 % in the
   second; the window is the first two years of three. */
static struct position half_years(struct arena *arena, const char *due, bool has_season)
{
    const char *text =
        "metric,period,kind,better,n,value,baseline,base_to,base_periods,target,due,required\n";

    for (int i = 0; i < 36; i++) {
        const int level = i % 12 < 6 ? 60 : 80;
        text = arena_printf(arena, "%scsat,%d-%02d,share,high,400,%g,%d,2026-12,24,70,%s,70\n", text,
                            2025 + i / 12, i % 12 + 1, level + (i % 2 ? 1.2 : -1.2), has_season ? level : 70,
                            due);
    }
    return stood_newest(arena, text, 0);
}

/* Nobody knows a coming month better than its 400 answers at 60 %, 2.45, and the mean of the six months that
   its quarter was learnt from, 1 / 6 - 1 / 24 of that variance. */
static void the_season_of_the_due_day_is_in_it(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position spring = half_years(arena, "2028-03-31", true),
                          autumn = half_years(arena, "2028-10-31", true),
                          blind = half_years(arena, "2028-03-31", false);
    struct forecast low, high, none;

    (void)state;
    assert_true(forecast_of(&spring, &low) && forecast_of(&autumn, &high) && forecast_of(&blind, &none));
    assert_near(forecast_mean(&low), 60, 0.5);
    assert_near(forecast_mean(&high), 80, 0.5);
    assert_true(forecast_mean(&none) > 70);
    assert_true(width(&low) > 2 * 1.96 * 2.4495 * sqrt(1 + 1 / 6. - 1 / 24.) && width(&low) < 16);
    assert_true(width(&none) > 20);
    /* The target of 70 % in March is 90 % of December's. */
    assert_near(spring.aimed, 90, 1e-9);
    assert_near(spring.doubt, 2 / 6., 1e-9);
    assert_near(autumn.aimed, 70, 1e-9);
    assert_near(blind.aimed, 70, 0);
    arena_free(arena);
}

/* December against November is no change of season, July against June one of 20 points. */
static void a_seasons_turn_is_no_change(void **state)
{
    struct arena *const arena = scratch_new();
    const struct position december = half_years(arena, "2028-03-31", true);

    (void)state;
    assert_near(december.season_step, 0, 1e-9);
    assert_near(position_in_season(&december, 80), 80, 1e-9);
    const char *text = "metric,period,kind,better,n,value,baseline,base_to,base_periods\n";
    for (int i = 0; i < 31; i++)
        text = arena_printf(arena, "%scsat,%d-%02d,share,high,400,%d,%d,2026-12,24\n", text, 2025 + i / 12,
                            i % 12 + 1, i % 12 < 6 ? 60 : 80, i % 12 < 6 ? 60 : 80);
    const struct position july = stood_newest(arena, text, 0);
    assert_near(july.season_step, 20, 1e-9);
    assert_near(july.season_doubt, 2 / 6., 1e-9);
    /* As of a period's own answers 1 + 1 / 3 times their variance. */
    assert_near(position_widening(&july, 400, july.season_doubt), sqrt(1 + 1 / 3.), 1e-9);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_steady_level_goes_on_with_the_error_of_what_will_be_measured),
        cmocka_unit_test(what_is_measured_already_is_no_longer_in_doubt),
        cmocka_unit_test(a_slope_goes_on_damped),
        cmocka_unit_test(few_answers_to_come_make_it_wide),
        cmocka_unit_test(the_pace_is_what_each_period_must_gain),
        cmocka_unit_test(the_season_of_the_due_day_is_in_it),
        cmocka_unit_test(a_seasons_turn_is_no_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
