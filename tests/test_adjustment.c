/* adjustment - tests of seasonal adjustment */
#include "table.h"
#include "voc/adjustment.h"

/* Rows of 10 answers from 2024 on, the window's last period being `to`. */
static struct adjustment read_of(struct arena *arena, const char *kind, enum period_kind every,
                                 const char *to, int first, int count,
                                 double (*baseline)(struct period period, bool is_inside))
{
    const char *rows = "metric,period,kind,n,value,baseline,base_to,base_periods\n";
    struct adjustment adjustment;
    struct period period = period_of(every, 1704067200), last; /* 2024-01-01 */
    struct err err = {0};
    char text[PERIOD_SIZE];

    assert_true(period_parse(slice_of(to), &last));
    period.index += first;
    for (int i = 0; i < count; i++, period.index++)
        rows = arena_printf(arena, "%sm,%.*s,%s,10,50,%.6f,%s,36\n", rows, (int)period_write(period, text),
                            text, kind, baseline(period, period.index <= last.index), to);
    const struct measures *const measures = table_measures(arena, rows);
    assert_true(adjustment_read(measures, &measures->series[0], &adjustment, &err));
    return adjustment;
}

static double of_months(struct period period, bool is_inside)
{
    (void)is_inside;
    return 60 + season_of(SEASON_MONTH, period) % 5;
}

static double of_quarters(struct period period, bool is_inside)
{
    (void)is_inside;
    return 60 + 3 * season_of(SEASON_QUARTER, period);
}

static double of_weekdays(struct period period, bool is_inside)
{
    (void)is_inside;
    return 60 - 10 * (season_of(SEASON_WEEKDAY, period) > 4);
}

/* A line in the window, which ends with 2026-12. */
static double with_trend(struct period period, bool is_inside)
{
    const struct period last = period_of(period.kind, 1798675200); /* 2026-12-31 */

    return of_months(period, false) + (is_inside ? 0.5 * (double)(period.index - last.index) : 0);
}

static double trend_only(struct period period, bool is_inside)
{
    return with_trend(period, is_inside) - of_months(period, false) + 60;
}

static double of_delays(struct period period, bool is_inside)
{
    return exp(trend_only(period, is_inside) / 50) * (season_of(SEASON_MONTH, period) < 6 ? 2 : 1);
}

static double of_one(struct period period, bool is_inside)
{
    (void)period;
    (void)is_inside;
    return 60;
}

static void seasons_are_read_from_the_baselines(void **state)
{
    static const struct {
        const char *kind, *to;
        enum period_kind every;
        int first, count;
        double (*baseline)(struct period period, bool is_inside);
        enum season_kind season;
        double of_first, of_last; /* January or Monday, December or Sunday */
    } cases[] = {{"share", "2026-12", PERIOD_MONTH, 0, 40, of_months, SEASON_MONTH, 60, 61},
                 {"share", "2026-12", PERIOD_MONTH, 36, 4, of_months, SEASON_MONTH, 60, NAN},
                 {"share", "2026-12", PERIOD_MONTH, 0, 40, of_quarters, SEASON_QUARTER, 60, NAN},
                 {"share", "2026-12", PERIOD_MONTH, 36, 2, of_quarters, SEASON_NONE, NAN, NAN},
                 {"share", "2026-W52", PERIOD_WEEK, 0, 170, of_months, SEASON_MONTH, 60, 61},
                 {"share", "2024-03-31", PERIOD_DAY, 0, 100, of_weekdays, SEASON_WEEKDAY, 60, NAN},
                 {"share", "2026-12-31", PERIOD_DAY, 0, 1110, of_months, SEASON_MONTH, 60, 61},
                 {"share", "2026-12", PERIOD_MONTH, 0, 40, with_trend, SEASON_MONTH, 60, 61},
                 {"share", "2026-12", PERIOD_MONTH, 0, 36, with_trend, SEASON_MONTH, 60, 61},
                 {"share", "2026-12", PERIOD_MONTH, 0, 40, trend_only, SEASON_NONE, NAN, NAN},
                 {"quantile", "2026-12", PERIOD_MONTH, 0, 40, of_delays, SEASON_QUARTER, 6.640234, NAN},
                 {"share", "2026-12", PERIOD_MONTH, 0, 40, of_one, SEASON_NONE, NAN, NAN}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct adjustment got = read_of(arena, cases[i].kind, cases[i].every, cases[i].to,
                                              cases[i].first, cases[i].count, cases[i].baseline);
        assert_int_equal(got.season, cases[i].season);
        if (got.season) {
            assert_near(got.baseline[0], cases[i].of_first, 1e-5);
            assert_near(got.baseline[11], cases[i].of_last, 1e-5);
            assert_near(got.periods, 36.0 / season_count(got.season), 1e-9);
            assert_near(got.usual, 10, 1e-9);
        }
        arena_free(arena);
    }
}

/* A baseline that was moved in spring isn't a season. */
static void another_window_tells_of_no_season(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, "metric,period,kind,n,value,baseline,base_to,base_periods\n"
                              "m,2026-02,share,10,50,60,2025-12,36\nm,2026-03,share,10,50,60,2025-12,36\n"
                              "m,2026-04,share,10,50,70,2026-03,36\nm,2026-05,share,10,50,70,2026-03,36\n");
    struct adjustment adjustment;
    struct err err = {0};

    (void)state;
    assert_true(adjustment_read(measures, &measures->series[0], &adjustment, &err));
    assert_int_equal(adjustment.season, SEASON_NONE);
    arena_free(arena);
}

static const struct adjustment summer = {.season = SEASON_QUARTER,
                                         .baseline = {60, 70, 80, NAN},
                                         .scale = {METRIC_SHARE, false},
                                         .periods = 4,
                                         .usual = 10};

static void a_value_moves_by_what_the_baselines_differ(void **state)
{
    const struct measure row = {.kind = METRIC_SHARE, .metric = "m", .unit = "%", .note = ""};
    const struct adjustment_mix first = {{1}}, second = {{0, 1}}, third = {{0, 0, 1}},
                                fourth = {{0, 0, 0, 1}}, half = {{0.5, 0.5}};
    const struct scale scale = summer.scale;

    (void)state;
    assert_near(adjustment_move(&summer, scale, &row, 55, &first, &third), 75, 1e-12);
    assert_near(adjustment_move(&summer, scale, &row, 55, &third, &half), 40, 1e-12);
    assert_near(adjustment_move(&summer, scale, &row, 55.5, &first, &first), 55.5, 0);
    assert_near(adjustment_move(&summer, scale, &row, 85, &first, &third), NAN, 0); /* 105 % */
    assert_near(adjustment_move(&summer, scale, &row, 55, &second, &fourth), NAN, 0);
    /* As times go: what takes half as long in one takes half as long in the other. */
    const struct scale log_scale = {METRIC_QUANTILE, true};
    const struct measure delay = {.kind = METRIC_QUANTILE, .metric = "m", .unit = "hours", .note = ""};
    assert_near(adjustment_move(&summer, log_scale, &delay, 30, &first, &third), 40, 1e-12);
}

/* Means of four periods each: the difference of two has 1/4 + 1/4 of one period's variance, that of one from
   the mean of all four (1 - 1/4) / 4. */
static void a_seasons_doubt_is_that_of_the_means_of_its_periods(void **state)
{
    const struct adjustment_mix first = {{1}}, second = {{0, 1}}, cycle = adjustment_of_cycle(&summer);

    (void)state;
    assert_near(adjustment_doubt(&summer, &first, &second), 0.5, 1e-12);
    assert_near(adjustment_doubt(&summer, &first, &cycle), 0.1875, 1e-12);
    assert_near(adjustment_doubt(&summer, &first, &first), 0, 0);
}

static void periods_are_mixed_by_the_calendar(void **state)
{
    const struct period march = {PERIOD_MONTH, period_of(PERIOD_MONTH, 1772323200).index}; /* 2026-03-01 */
    const struct period april = {PERIOD_MONTH, march.index + 1};

    (void)state;
    assert_near(adjustment_of_periods(&summer, march, 1).share[0], 1, 0);
    assert_near(adjustment_of_periods(&summer, april, 4).share[0], 0.75, 1e-12);
    assert_near(adjustment_of_periods(&summer, april, 4).share[1], 0.25, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seasons_are_read_from_the_baselines),
        cmocka_unit_test(another_window_tells_of_no_season),
        cmocka_unit_test(a_value_moves_by_what_the_baselines_differ),
        cmocka_unit_test(a_seasons_doubt_is_that_of_the_means_of_its_periods),
        cmocka_unit_test(periods_are_mixed_by_the_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
