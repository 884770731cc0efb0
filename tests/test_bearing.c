/* bearing - tests of what a series has to reach a target with */
#include "table.h"
#include "voc/bearing.h"

#define HEADER                                                                                               \
    "metric,period,kind,better,unit,n,n_eff,value,se,low,high,level,baseline,base_low,base_high,base_from,"  \
    "base_to,base_periods,spread,lcl,ucl\n"

static struct bearing bearing(struct arena *arena, const char *rows)
{
    struct err err = {0};
    struct bearing got;

    if (!bearing_of(table_measures(arena, arena_printf(arena, HEADER "%s", rows)), 0, &got, &err))
        fail_msg("%s", err.text);
    return got;
}

/* A share of 70 % of 10 answers a week, its baseline that of 40: Wilson's 54.57 to 81.93. */
#define SHARE                                                                                                \
    "csat,2026-W01,share,high,%,10,10,60,,,,0.95,70,54.57,81.93,2026-W01,2026-W04,4,SPREAD,27,100\n"         \
    "csat,2026-W02,share,high,%,10,10,80,,,,0.95,70,54.57,81.93,2026-W01,2026-W04,4,SPREAD,27,100\n"         \
    "csat,2026-W03,share,high,%,10,10,70,,,,0.95,70,54.57,81.93,2026-W01,2026-W04,4,SPREAD,27,100\n"         \
    "csat,2026-W04,share,high,%,10,10,70,,,,0.95,70,54.57,81.93,2026-W01,2026-W04,4,SPREAD,27,100\n"         \
    "csat,2026-W05,share,high,%,0,0,,,,,0.95,70,54.57,81.93,2026-W01,2026-W04,4,SPREAD,,\n"

static const char *with_spread(struct arena *arena, const char *rows, const char *spread)
{
    const char *text = "", *at;

    while ((at = strstr(rows, "SPREAD"))) {
        text = arena_printf(arena, "%s%.*s%s", text, (int)(at - rows), rows, spread);
        rows = at + strlen("SPREAD");
    }
    return arena_printf(arena, "%s%s", text, rows);
}

static void a_series_tells_where_it_stands_and_how_many_answers_come(void **state)
{
    struct arena *const arena = scratch_new();
    const struct bearing got = bearing(arena, with_spread(arena, SHARE, "1"));

    (void)state;
    assert_near(got.base.value, 70, 0);
    assert_near(got.variance, 70 * 30, 1e-6);
    assert_near(got.usual, 8, 1e-9); /* the silent week is one, too */
    assert_int_equal(got.over, 4);
    assert_near(got.limits.low, 27, 0);
    assert_near(bearing_answers(&got, 26), 32, 1e-9);
    assert_near(bearing_answers(&got, 2), 16, 1e-9);
    /* The interval's half width of 13.68 is 1.96 standard errors of sqrt(2100 / n). */
    assert_near(got.base.n, 2100 / pow(13.68 / 1.959964, 2), 1e-3);
    arena_free(arena);
}

/* 2.801585 = qnorm(.975) + qnorm(.8). */
static void periods_that_differ_beyond_chance_show_less(void **state)
{
    struct arena *const arena = scratch_new();
    const struct bearing calm = bearing(arena, with_spread(arena, SHARE, "1")),
                         wild = bearing(arena, with_spread(arena, SHARE, "2"));

    (void)state;
    assert_near(bearing_detectable(&calm, 32), 2.801585 * sqrt(2100 / calm.base.n + 2100 / 32.), 1e-4);
    assert_near(wild.variance, 4 * 2100, 1e-6);
    assert_near(bearing_detectable(&wild, 32), 2.801585 * sqrt(2100 / calm.base.n + 4 * 2100 / 32.), 1e-4);
    assert_near(bearing_needed(&calm, 71), NAN, 0);
    assert_near(bearing_detectable(&calm, bearing_needed(&calm, 95)), 25, 1e-6);
    arena_free(arena);
}

static double mass(int k, int n, double p)
{
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p));
}

/* The share of 8 answers, 0.7 good each, that is at 80 % or more: 7 or 8 of them. */
static void luck_of_a_share_is_binomial(void **state)
{
    struct arena *const arena = scratch_new();
    const struct bearing got = bearing(arena, with_spread(arena, SHARE, "1")),
                         wild = bearing(arena, with_spread(arena, SHARE, "2"));

    (void)state;
    assert_near(bearing_luck(&got, 80, 1), mass(7, 8, .7) + mass(8, 8, .7), 1e-9);
    assert_near(bearing_luck(&got, 100, 1), mass(8, 8, .7), 1e-9);
    assert_near(bearing_luck(&got, 25, -1), mass(0, 8, .7) + mass(1, 8, .7) + mass(2, 8, .7), 1e-9);
    assert_true(bearing_luck(&wild, 80, 1) > bearing_luck(&got, 80, 1));
    assert_near(bearing_luck(&got, 0, 1), 1, 0);
    /* Weeks of 4 and of 5 answers: all of them good, whichever it is. */
    struct bearing uneven = got;
    uneven.usual = 4.5;
    assert_near(bearing_luck(&uneven, 95, 1), (mass(4, 4, .7) + mass(5, 5, .7)) / 2, 1e-9);
    arena_free(arena);
}

/* Against all ways in which n answers of which 0.5 are promoters and 0.2 detractors can come. */
static double chance_of_net(int n, double target)
{
    double chance = 0;

    for (int up = 0; up <= n; up++)
        for (int down = 0; up + down <= n; down++)
            if (100. * (up - down) / n >= target - 1e-9)
                chance += exp(lgamma(n + 1) - lgamma(up + 1) - lgamma(down + 1) - lgamma(n - up - down + 1) +
                              up * log(.5) + down * log(.2) + (n - up - down) * log(.3));
    return chance;
}

static void luck_of_a_net_score_is_near_the_multinomial(void **state)
{
    static const int sizes[] = {4, 10, 30, 100};
    static const double targets[] = {30, 35, 50, 60};

    (void)state;
    for (size_t i = 0; i < ROWS(sizes); i++)
        for (size_t j = 0; j < ROWS(targets); j++) {
            struct arena *const arena = scratch_new();
            const struct bearing got = bearing(
                arena,
                arena_printf(
                    arena, "nps,2026-W01,net,high,points,%d,%d,30,%.6f,,,0.95,30,,,2026-W01,2026-W01,1,1,,\n",
                    sizes[i], sizes[i], 100 * sqrt((.7 - .09) / sizes[i])));
            assert_near(bearing_luck(&got, targets[j], 1), chance_of_net(sizes[i], targets[j]), 0.025);
            arena_free(arena);
        }
}

static void answers_that_were_all_alike_are_planned_with_the_worst(void **state)
{
    struct arena *const arena = scratch_new();
    const struct bearing share =
        bearing(arena, "csat,2026-W01,share,high,%,10,10,100,,,,0.95,100,72,100,2026-W01,2026-W01,1,1,,\n");
    const struct bearing mean =
        bearing(arena, "mood,2026-W01,mean,high,,10,10,4,,,,0.95,4,,,2026-W01,2026-W01,1,1,,\n");

    (void)state;
    assert_near(share.variance, 2500, 1e-9);
    assert_near(share.base.n, 10, 1e-9);
    assert_near(mean.variance, NAN, 0); /* no scale is known */
    assert_near(bearing_luck(&mean, 5, 1), NAN, 0);
    arena_free(arena);
}

/* Months of 8 answers: 60 % in the first half of each year, limits from 40 %; 80 % in the second, limits from
 * 55 %. */
static void it_turns_to_the_season_of_the_due_day(void **state)
{
    struct arena *const arena = scratch_new();
    const char *rows = "";
    for (int i = 0; i < 24; i++)
        rows = arena_printf(
            arena, "%scsat,%d-%02d,share,high,%%,8,8,%d,,,,0.95,%d,%d,%d,2025-01,2026-12,24,1,%d,100\n", rows,
            2025 + i / 12, i % 12 + 1, i % 12 < 6 ? 62 : 75, i % 12 < 6 ? 60 : 80, i % 12 < 6 ? 50 : 70,
            i % 12 < 6 ? 70 : 90, i % 12 < 6 ? 40 : 55);
    const struct goal due = {.has_due = true, .due = 20909 + 31},
                      standing = {.has_due = false}; /* 2027-04-30 */
    struct bearing spring = bearing(arena, rows), always = spring;
    const double n = spring.base.n;

    (void)state;
    bearing_turn(&spring, &(struct aim){.goal = &due});
    assert_near(spring.base.value, 60, 1e-9);
    assert_near(spring.variance, 60 * 40, 1e-6);
    assert_near(spring.limits.low, 40, 0);
    /* Six months of 8 answers stand behind a quarter, all 24 behind the level. */
    assert_near(1 / spring.base.n, 1 / n + (1 / 6. - 1 / 24.) / 8, 1e-9);
    assert_near(bearing_luck(&spring, 75, 1), mass(6, 8, .6) + mass(7, 8, .6) + mass(8, 8, .6), 1e-9);
    bearing_turn(&always, &(struct aim){.goal = &standing});
    assert_near(always.base.value, 70, 1e-9);
    assert_near(always.limits.low, 40, 0);
    assert_near(bearing_worst(&always, 1), 60, 1e-9);
    assert_near(bearing_luck(&always, 75, 1),
                (bearing_luck(&spring, 75, 1) + mass(6, 8, .8) + mass(7, 8, .8) + mass(8, 8, .8)) / 2, 1e-9);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_series_tells_where_it_stands_and_how_many_answers_come),
        cmocka_unit_test(periods_that_differ_beyond_chance_show_less),
        cmocka_unit_test(luck_of_a_share_is_binomial),
        cmocka_unit_test(luck_of_a_net_score_is_near_the_multinomial),
        cmocka_unit_test(answers_that_were_all_alike_are_planned_with_the_worst),
        cmocka_unit_test(it_turns_to_the_season_of_the_due_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
