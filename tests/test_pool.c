/* pool - tests of putting several periods' answers together */
#include "table.h"
#include "voc/level.h"
#include "voc/trend.h"

#define HEADER "metric,period,kind,n,n_eff,value,se,low,high,note,as_of,unit\n"

static struct pool pool(struct arena *arena, const char *rows)
{
    const struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));

    return pool_of(measures->series[0].rows, measures->series[0].count);
}

static void each_kind_is_pooled_in_its_own_way(void **state)
{
    static const struct {
        const char *rows;
        double value, n, sd, tolerance;
    } cases[] = {
        /* 8 of 10 and 15 of 30: 23 of 40. */
        {"m,2026-W01,share,10,,80,,,,,,\nm,2026-W02,share,30,,50,,,,,,\n", 57.5, 40, 49.434299, 1e-6},
        /* Effective answers count, not rows: (5 * 80 + 30 * 50) / 35. */
        {"m,2026-W01,share,10,5,80,,,,,,\nm,2026-W02,share,30,,50,,,,,,\n", 54.285714, 35, 49.816, 1e-3},
        /* 5 promoters, 2 detractors of 10; 4 and 4 of 10: 9 - 6 of 20; sd^2 = 0.75 - 0.15^2. */
        {"m,2026-W01,net,10,,30,24.698178,,,,,\nm,2026-W02,net,10,,0,28.284271,,,,,\n", 15, 20, 85.29361,
         1e-4},
        /* The answers 1 2 3 and 5: mean 2.75, sd 1.707825. */
        {"m,2026-W01,mean,3,,2,0.57735027,,,,,\nm,2026-W02,mean,1,,5,,,,one,,\n", 2.75, 4, 1.707825, 1e-6},
        /* Answers that are all alike are as many as they are, though nothing tells how they could differ. */
        {"m,2026-W01,mean,25,,5,,,,constant,,\nm,2026-W02,mean,30,,5,,,,constant,,\n", 5, 55, NAN, 0},
        /* The mean of three periods, silence among them. */
        {"m,2026-W01,count,4,,4,,,,,,\nm,2026-W02,count,0,,0,,,,none,,\nm,2026-W03,count,2,,2,,,,,,\n", 2, 3,
         1.414214, 1e-6},
        /* The geometric mean of 4 and 16 hours, 1 and 3 answers: 4^(1/4) 16^(3/4). */
        {"m,2026-W01,quantile,1,,4,,,,,,hours\nm,2026-W02,quantile,3,,16,,,,,,hours\n", 11.313708, 4, NAN,
         1e-6},
        /* A delay of 0 has no logarithm: the plain mean. */
        {"m,2026-W01,quantile,1,,0,,,,,,hours\nm,2026-W02,quantile,3,,16,,,,,,hours\n", 12, 4, NAN, 1e-6},
        /* Unfinished and silent periods are left out. */
        {"m,2026-W01,share,10,,80,,,,,,\nm,2026-W02,share,9,,0,,,,partial,,\nm,2026-W03,share,0,,,,,,none,,"
         "\n",
         80, 10, 40, 1e-9},
        {"m,2026-W01,share,0,,,,,,none,,\n", NAN, 0, NAN, 0},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct pool got = pool(arena, cases[i].rows);
        assert_near(got.value, cases[i].value, cases[i].tolerance);
        assert_near(got.n, cases[i].n, 1e-9);
        if (!isnan(cases[i].sd))
            assert_near(got.sd, cases[i].sd, cases[i].tolerance);
        arena_free(arena);
    }
}

/* A share within a limit whose error says 50 answers, as others still wait, is worth 50. */
static void waiting_makes_a_share_within_a_limit_worth_less(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(pool(arena, "m,2026-W01,within,100,,80,5.656854,,,,,\n").n, 50, 1e-4);
    assert_near(pool(arena, "m,2026-W01,within,100,,80,4,,,,,\n").n, 100, 1e-9);
    assert_near(pool(arena, "m,2026-W01,within,100,,100,0,,,,,\n").n, 100, 1e-9);
    arena_free(arena);
}

static void a_median_that_wasnt_reached_counts_with_what_is_known(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    /* At least the 36 hours of its lower limit: (4^2 36)^(1/3). */
    struct pool got = pool(arena, "m,2026-W01,quantile,2,,4,,,,,,hours\n"
                                  "m,2026-W02,quantile,1,,,,36,,not-reached,,hours\n");
    assert_near(got.value, cbrt(4.0 * 4 * 36), 1e-9);
    assert_false(got.is_open);
    /* W02 ended on the midnight after 11 January: 20 days have passed since. */
    got = pool(arena, "m,2026-W02,quantile,1,,,,36,,not-reached,2026-02-01,hours\n");
    assert_near(got.value, 20 * 24, 1e-9);
    assert_true(got.is_open);
    got = pool(arena, "m,2026-W02,quantile,1,,,,,,not-reached,2026-02-01,days\n");
    assert_near(got.value, 20, 1e-9);
    /* In the week that has just ended nothing is known. */
    got = pool(arena, "m,2026-W02,quantile,1,,,,,,not-reached,2026-01-12,hours\n");
    assert_int_equal(got.periods, 0);
    arena_free(arena);
}

static void a_level_of_mostly_waiting_messages_has_only_a_lower_limit(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, HEADER "m,2026-W01,quantile,4,,,,,,not-reached,2026-02-01,hours\n"
                                     "m,2026-W02,quantile,4,,10,,2,30,,2026-02-01,hours\n");
    const struct level level = level_of(measures->series[0].rows, 2, 0.95, 1);

    (void)state;
    assert_near(level.value, NAN, 0);
    assert_near(level.high, NAN, 0);
    assert_true(level.low > 10 && level.low < 100);
    assert_near(level.n, 8, 0);
    arena_free(arena);
}

/* A level's interval is wider by the spread, and inside what the metric can be. */
static void doubt_grows_with_the_spread_between_periods(void **state)
{
    static const char *const rows[] = {"m,2026-W01,share,100,,90,,,,,,\n", "m,2026-W01,net,100,,90,3,,,,,\n",
                                       "m,2026-W01,mean,100,,4,0.1,,,,,\n",
                                       "m,2026-W01,count,100,,100,,,,,,\n",
                                       "m,2026-W01,quantile,100,,8,,6,10,,,hours\n"};

    (void)state;
    for (size_t i = 0; i < ROWS(rows); i++) {
        struct arena *const arena = scratch_new();
        const struct measures *const measures =
            table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows[i]));
        struct measure **const one = measures->series[0].rows;
        const struct level plain = level_of(one, 1, 0.95, 1), wide = level_of(one, 1, 0.95, 3),
                           unknown = level_of(one, 1, 0.95, NAN), strict = level_of(one, 1, 0.999, 1);
        assert_true(wide.low < plain.low && wide.high > plain.high);
        assert_true(strict.low < plain.low && strict.high > plain.high);
        assert_near(unknown.low, plain.low, 0);
        assert_true(wide.low >= scale_range(one[0]->kind).low && wide.high <= scale_range(one[0]->kind).high);
        arena_free(arena);
    }
}

static void a_single_answer_and_answers_all_alike_prove_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, HEADER "a,2026-W01,mean,1,,5,,,,one,,\nb,2026-W01,mean,9,,5,0,,,constant,,\nc,"
                                     "2026-W01,share,3,,100,,,,,,\n");

    (void)state;
    assert_near(level_of(measures->series[0].rows, 1, 0.95, 1).low, NAN, 0);
    assert_near(level_of(measures->series[1].rows, 1, 0.95, 1).low, NAN, 0);
    /* Wilson: 3 / (3 + 1.96^2) */
    assert_near(level_of(measures->series[2].rows, 1, 0.95, 1).low, 100 * 3 / (3 + 3.8414588), 1e-5);
    arena_free(arena);
}

/* Of a mean the name tells the scale, where it is the built-in one's. */
static void natural_limits_stay_on_the_scale(void **state)
{
    static const struct {
        const char *row;
        double low, high;
    } cases[] = {{"rating,2026-W01,mean,4,,4.5,0.5,,,,,stars\n", 3, 5},
                 {"rating,2026-W01,mean,4,,1.5,0.5,,,,,\n", 1, 3},
                 {"rating,2026-W01,mean,4,,4.5,0.5,,,,,points\n", 3, 6},  /* somebody's own */
                 {"rating,2026-W01,mean,4,,8,0.5,,,,,stars\n", 6.5, 9.5}, /* not on it */
                 {"mood,2026-W01,mean,4,,4.5,0.5,,,,,stars\n", 3, 6}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct measures *const measures =
            table_measures(arena, arena_printf(arena, "%s%s", HEADER, cases[i].row));
        struct measure **const one = measures->series[0].rows;
        const struct level level = level_of(one, 1, 0.95, 1);
        const struct interval limits = level_limits(&level, one[0], 1);
        assert_near(limits.low, cases[i].low, 1e-9);
        assert_near(limits.high, cases[i].high, 1e-9);
        arena_free(arena);
    }
}

static void a_slope_that_chance_explains_is_none(void **state)
{
    struct arena *const arena = scratch_new();
    const char *flat = HEADER, *steep = HEADER, *few = HEADER;
    for (int week = 1; week <= 12; week++) {
        flat = arena_printf(arena, "%sm,2026-W%02d,share,50,,%d,,,,,,\n", flat, week, week % 2 ? 60 : 62);
        steep = arena_printf(arena, "%sm,2026-W%02d,share,400,,%d,,,,,,\n", steep, week, 40 + 2 * week);
    }
    for (int week = 1; week <= 5; week++)
        few = arena_printf(arena, "%sm,2026-W%02d,share,400,,%d,,,,,,\n", few, week, 40 + 2 * week);
    const char *const tables[] = {flat, steep, few};
    const double slopes[] = {0, 2, 0};

    (void)state;
    for (size_t i = 0; i < ROWS(tables); i++) {
        const struct series series = table_measures(arena, tables[i])->series[0];
        const struct level level = level_of(series.rows, series.count, 0.95, 1);
        assert_near(trend_of(series.rows, series.count, &level, 1, &(struct adjustment){0}).slope, slopes[i],
                    0.05);
    }
    arena_free(arena);
}

/* Without the number of answers, or what they scatter, the periods are all there is: 50.81 and 1.664 of the
   ten flow rates (NIST/SEMATECH e-Handbook 6.3.2.2), whatever weight a row claims. */
static void rows_that_dont_tell_their_answers_are_individual_values(void **state)
{
    static const char *const flows[] = {"49.6", "47.6", "49.9", "51.3", "47.8",
                                        "51.2", "52.6", "52.4", "53.6", "52.1"};
    static const char *const kinds[] = {"share,,", "net,,", "mean,,", "within,,", "net,30,", "mean,30,"};

    (void)state;
    for (size_t i = 0; i < ROWS(kinds); i++) {
        struct arena *const arena = scratch_new();
        const char *rows = "";
        for (int week = 0; week < 10; week++)
            rows = arena_printf(arena, "%sm,2026-W%02d,%s,%s,,,,,,\n", rows, week + 1, kinds[i], flows[week]);
        const struct pool got = pool(arena, rows);
        assert_true(got.is_individual);
        assert_near(got.value, 50.81, 1e-12);
        assert_near(got.sd, 1.6641372266835128, 1e-12);
        assert_near(got.n, 10, 0);
        arena_free(arena);
    }
}

/* The mean of delays without counts is the geometric one: sqrt(4 16). */
static void individual_delays_work_on_the_logarithm(void **state)
{
    struct arena *const arena = scratch_new();
    const struct pool got =
        pool(arena, "m,2026-W01,quantile,,,4,,,,,,hours\nm,2026-W02,quantile,,,16,,,,,,hours\n");

    (void)state;
    assert_true(got.is_individual && got.scale.is_log);
    assert_near(got.value, 8, 1e-12);
    assert_near(got.sd, log(4) / 1.1283791670955126, 1e-12);
    arena_free(arena);
}

/* Ten and ten answers, +30 and +10; the first says that nobody is in between (sd^2 = 1 - 0.3^2), so that
   the pool's is 1 - 0.2^2. */
static void a_row_that_doesnt_say_how_its_answers_scatter_is_taken_to_be_like_the_others(void **state)
{
    struct arena *const arena = scratch_new();
    const struct pool got =
        pool(arena, "m,2026-W01,net,10,,30,30.166206,,,,,\nm,2026-W02,net,10,,10,,,,,,\n");

    (void)state;
    assert_false(got.is_individual);
    assert_near(got.value, 20, 1e-12);
    assert_near(got.sd, 100 * sqrt(0.96), 1e-5);
    /* The answers 1 2 3, and four of which only the mean is known: the pooled mean is 23 / 7; squares 2 + 3
     * (2 - 23/7)^2 + 4 (4.25 - 23/7)^2 over 3 + 1 - 1. */
    const struct pool mean =
        pool(arena, "m,2026-W01,mean,3,,2,0.57735027,,,,,\nm,2026-W02,mean,4,,4.25,,,,,,\n");
    const double center = 23.0 / 7;
    assert_near(mean.sd, sqrt((2 + 3 * pow(2 - center, 2) + 4 * pow(4.25 - center, 2)) / 3), 1e-6);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_is_pooled_in_its_own_way),
        cmocka_unit_test(waiting_makes_a_share_within_a_limit_worth_less),
        cmocka_unit_test(a_median_that_wasnt_reached_counts_with_what_is_known),
        cmocka_unit_test(a_level_of_mostly_waiting_messages_has_only_a_lower_limit),
        cmocka_unit_test(doubt_grows_with_the_spread_between_periods),
        cmocka_unit_test(a_single_answer_and_answers_all_alike_prove_nothing),
        cmocka_unit_test(natural_limits_stay_on_the_scale),
        cmocka_unit_test(rows_that_dont_tell_their_answers_are_individual_values),
        cmocka_unit_test(individual_delays_work_on_the_logarithm),
        cmocka_unit_test(a_row_that_doesnt_say_how_its_answers_scatter_is_taken_to_be_like_the_others),
        cmocka_unit_test(a_slope_that_chance_explains_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
