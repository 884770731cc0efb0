/* trend - tests of where a series is heading */
#include "table.h"
#include "voc/trend.h"

/* Shares of 100 answers around a level whose single answer has sd 10: an error of 1 for each week. */
static struct trend trend(const char *weeks, double spread)
{
    static const struct level level = {.value = 50, .sd = 10, .scale = {METRIC_SHARE, false}};
    struct arena *const arena = scratch_new();
    const struct series series =
        table_measures(arena, arena_printf(arena, "metric,period,kind,n,value,note\n%s", weeks))->series[0];
    const struct trend got = trend_of(series.rows, series.count, &level, spread, &(struct adjustment){0});

    arena_free(arena);
    return got;
}

#define WEEK(week, value) "m,2026-W" week ",share,100," value ",\n"
#define RISING WEEK("01", "40") WEEK("02", "42") WEEK("03", "44") WEEK("04", "46") WEEK("05", "48")

/* Weeks 1 to 6: the squares around 3.5 add up to 17.5, so the slope of 2 has an error of spread / sqrt(17.5),
   t^2 is 70 / spread^2, and 1 - spread^2 / 70 of both is kept. */
static void a_slope_is_shrunk_as_far_as_chance_explains_it(void **state)
{
    static const struct {
        double spread, kept;
    } cases[] = {{1, 69.0 / 70}, {2, 66.0 / 70}, {5.91607978, 0.5} /* sqrt(35) */, {9, 0}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct trend got = trend(RISING WEEK("06", "50"), cases[i].spread);
        assert_near(got.slope, 2 * cases[i].kept, 1e-6);
        assert_near(got.se, cases[i].spread / sqrt(17.5) * cases[i].kept, 1e-6);
    }
}

static void fewer_than_six_weeks_that_count_have_no_slope(void **state)
{
    static const char *const weeks[] = {RISING, RISING "m,2026-W06,share,100,50,partial\n",
                                        RISING "m,2026-W06,share,0,,none\n"};

    (void)state;
    for (size_t i = 0; i < ROWS(weeks); i++) {
        assert_near(trend(weeks[i], 1).slope, 0, 0);
        assert_near(trend(weeks[i], 1).se, 0, 0);
    }
}

/* Without week 6 the weeks 1 to 5 and 7 have squares of 70 / 3 around 11 / 3: 1 - 3 / 280 is kept. */
static void a_week_without_a_row_takes_its_time(void **state)
{
    (void)state;
    assert_near(trend(RISING WEEK("07", "52"), 1).slope, 2 * (1 - 3 / 280.0), 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slope_is_shrunk_as_far_as_chance_explains_it),
        cmocka_unit_test(fewer_than_six_weeks_that_count_have_no_slope),
        cmocka_unit_test(a_week_without_a_row_takes_its_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
