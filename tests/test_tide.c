/* tide - tests of the one level behind a baseline with seasons */
#include "table.h"
#include "voc/tide.h"

/* Months from 2025-01 on with such baselines, learnt from those up to `to`. */
static const struct measures *months(struct arena *arena, const char *kind, const char *to, int count,
                                     double (*baseline)(int month))
{
    const char *rows = "metric,period,kind,n,value,baseline,base_to\n";

    for (int i = 0; i < count; i++)
        rows = arena_printf(arena, "%sm,%d-%02d,%s,10,50,%.6f,%s\n", rows, 2025 + i / 12, i % 12 + 1, kind,
                            baseline(i), to);
    return table_measures(arena, rows);
}

/* 60, a point more each month of a window of two years, and ten more from July on, ten less before. */
static double with_both(int month)
{
    return 60 + (month < 23 ? month : 23) + (month % 12 < 6 ? -10 : 10);
}

static double with_season(int month)
{
    return 60 + (month % 12 < 6 ? -10 : 10);
}

static double with_trend(int month)
{
    return 60 + (month < 23 ? month : 23);
}

static double with_trend_of_delays(int month)
{
    return exp((month < 23 ? month : 23) / 10.0);
}

static double with_season_of_delays(int month)
{
    return 8 * (month % 12 < 6 ? 0.5 : 2);
}

static double with_nothing(int month)
{
    (void)month;
    return 60;
}

static void the_level_is_the_same_whatever_the_month(void **state)
{
    static const struct {
        const char *kind;
        double (*baseline)(int month);
        bool has_seasons;
        double level; /* of the process above, after its two years */
    } cases[] = {{"share", with_nothing, false, 60},
                 {"share", with_trend, false, 83},
                 {"share", with_season, true, 60},
                 {"share", with_both, true, 83},
                 {"quantile", with_trend_of_delays, false, 9.974182},
                 {"quantile", with_season_of_delays, true, 8}};
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        for (int count = 25; count <= 40; count++) {
            struct arena *const arena = scratch_new();
            const struct measures *const measures =
                months(arena, cases[i].kind, "2026-12", count, cases[i].baseline);
            const struct series *const series = &measures->series[0];
            bool has_seasons;
            double level;
            assert_true(tide_read(measures, series->rows, series->count, &has_seasons, &err));
            assert_true(tide_level(measures, series, &level, &err));
            assert_int_equal(has_seasons, cases[i].has_seasons);
            assert_near(level, cases[i].level, 1e-5);
            arena_free(arena);
        }
}

/* A frozen baseline, whose window's rows are gone. */
static void seasons_show_after_the_window_too(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures = months(arena, "share", "2024-12", 12, with_season);
    struct err err = {0};
    bool has_seasons;
    double level;

    (void)state;
    assert_true(tide_read(measures, measures->series[0].rows, 12, &has_seasons, &err) && has_seasons);
    assert_true(tide_level(measures, &measures->series[0], &level, &err));
    assert_near(level, 60, 1e-9);
    assert_true(tide_read(measures, measures->series[0].rows, 1, &has_seasons, &err) && !has_seasons);
    arena_free(arena);
}

static void without_a_baseline_there_is_no_level(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures = table_measures(arena, "metric,period,kind,n,value,baseline\n"
                                                                  "m,2026-01,share,10,50,\n");
    struct err err = {0};
    double level;

    (void)state;
    assert_true(tide_level(measures, &measures->series[0], &level, &err));
    assert_true(isnan(level));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_level_is_the_same_whatever_the_month),
        cmocka_unit_test(seasons_show_after_the_window_too),
        cmocka_unit_test(without_a_baseline_there_is_no_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
