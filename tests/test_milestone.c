/* milestone - tests of where the way to a target stands */
#include "table.h"
#include "voc/milestone.h"

#define HEADER "metric,owner,period,kind,better,n,value,baseline,base_to\n"

/* What is required in a period of one series. */
static double required(const char *period, const char *base, const char *better, const char *goal)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct measures *const measures =
        table_measures(arena, arena_printf(arena, HEADER "nps,*,%s,net,%s,9,20,%s\n", period, better, base));
    const struct aims *const aims = aims_read(
        arena, measures, scratch_file(arena, arena_printf(arena, "metric,target,start,due,way\n%s\n", goal)),
        NULL, &err);

    if (!aims)
        fail_msg("%s", err.text);
    const double got = milestone_required(&aims->of_series[0], measures->rows[0]);
    arena_free(arena);
    return got;
}

struct case_ {
    const char *period;
    double required;
};

static void check(const struct case_ cases[], size_t count, const char *goal)
{
    for (size_t i = 0; i < count; i++)
        assert_near(required(cases[i].period, "10,2026-W01", "high", goal), cases[i].required, 1e-9);
}

/* From 10 on Sunday 4 January to 50 on Sunday 15 March, ten weeks on: 4 a week. */
static void the_way_is_straight_and_ends_at_the_target(void **state)
{
    static const struct case_ cases[] = {{"2025-W50", 10}, {"2026-W01", 10}, {"2026-W02", 14},
                                         {"2026-W06", 30}, {"2026-W11", 50}, {"2026-W20", 50},
                                         {"all", 50}};

    (void)state;
    check(cases, ROWS(cases), "nps,50,,2026-03-15,");
    check(cases, ROWS(cases), "nps,50,,2026-03-15,straight");
}

/* The same way stands at 10 + 40 * 27 / 70 on 31 January and 10 + 40 * 55 / 70 on 28 February; a week that
   ends on 1 March is past that step, one that ends on 22 February isn't. */
static void steps_stand_where_the_way_was_when_the_last_month_ended(void **state)
{
    static const struct case_ cases[] = {{"2026-W01", 10},
                                         {"2026-W04", 10},
                                         {"2026-W05", 10 + 40 * 27 / 70.},
                                         {"2026-W08", 10 + 40 * 27 / 70.},
                                         {"2026-W09", 10 + 40 * 55 / 70.},
                                         {"2026-W10", 10 + 40 * 55 / 70.},
                                         {"2026-W11", 50},
                                         {"2026-W20", 50},
                                         {"2026-02", 10 + 40 * 55 / 70.},
                                         {"all", 50}};

    (void)state;
    check(cases, ROWS(cases), "nps,50,,2026-03-15,steps month");
}

/* One step in a whole way, and a step on each of its periods' last days. */
static void steps_may_be_as_long_as_the_way_or_as_short_as_its_periods(void **state)
{
    static const struct case_ whole[] = {{"2026-W10", 10}, {"2026-W11", 50}},
                              weekly[] = {
                                  {"2026-W02", 14}, {"2026-W06", 30}, {"2026-01-13", 14}, {"2026-W11", 50}};

    (void)state;
    check(whole, ROWS(whole), "nps,50,,2026-03-15,steps quarter");
    check(weekly, ROWS(weekly), "nps,50,,2026-03-15,steps week");
}

static void where_there_is_no_way_it_is_the_target(void **state)
{
    (void)state;
    assert_near(required("2026-W05", ",2026-W01", "high", "nps,50,,2026-03-15,"), 50, 0);
    assert_near(required("2026-W05", "10,2026-W01", "high", "nps,50,,,steps month"), 50, 0);
    assert_near(required("2026-W05", "60,2026-W01", "high", "nps,50,,2026-03-15,"), 50, 0);
    assert_near(required("2026-W05", "10,2026-W12", "high", "nps,50,,2026-03-15,"), 50, 0);
    /* Where neither way is better, the way leads from the baseline to the target. */
    assert_near(required("2026-W06", "90,2026-W01", "", "nps,50,,2026-03-15,"), 70, 1e-9);
}

/* Baselines of 60 in the first half of each year and of 80 in the second, up to December 2026; a target of 76
   due on 31 March: the way is from March's 60, and half of it is gone 15 days before its half. */
static void with_seasons_the_way_is_that_of_the_due_day_and_moves_to_each_season(void **state)
{
    static const struct {
        const char *period, *due;
        double required;
    } cases[] = {{"2026-12", "2027-03-31", 80},
                 {"2027-01", "2027-03-31", 60 + 16 * 31 / 90.},
                 {"2027-03", "2027-03-31", 76},
                 {"2027-07", "2027-03-31", 96}, /* afterwards as far above */
                 {"2027-07", "2027-10-31", 76}, /* October is past it already: it is to be held there */
                 {"2027-01", "2027-10-31", 56}, /* as far below */
                 {"2027-01", "2028-01-31", 60 + 16 * 31 / 396.},
                 {"2027-07", "", 76}};
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const char *rows = "metric,owner,period,kind,better,n,value,baseline,base_to,base_periods\n";
        for (int month = 0; month < 31; month++)
            rows = arena_printf(arena, "%snps,*,%d-%02d,net,high,9,20,%d,2026-12,24\n", rows,
                                2025 + month / 12, month % 12 + 1, month % 12 < 6 ? 60 : 80);
        struct measures *const measures = table_measures(arena, rows);
        const bool is_high = strcmp(cases[i].due, "2027-10-31") == 0;
        const struct aims *const aims = aims_read(
            arena, measures,
            scratch_file(arena, arena_printf(arena, "metric,target,due\nnps,76,%s\n", cases[i].due)), NULL,
            &err);
        for (size_t row = 0; row < measures->count; row++) {
            struct period period;
            period_parse(slice_of(cases[i].period), &period);
            if (measures->rows[row]->period.index != period.index)
                continue;
            struct aim aim = aims->of_series[0];
            aim.baseline = row % 12 < 6 ? 60 : 80;
            assert_near(milestone_required(&aim, measures->rows[row]), cases[i].required, 1e-9);
        }
        assert_near(aims->of_series[0].baseline, !*cases[i].due ? 70 : is_high ? 80 : 60, 1e-9);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_is_straight_and_ends_at_the_target),
        cmocka_unit_test(steps_stand_where_the_way_was_when_the_last_month_ended),
        cmocka_unit_test(steps_may_be_as_long_as_the_way_or_as_short_as_its_periods),
        cmocka_unit_test(where_there_is_no_way_it_is_the_target),
        cmocka_unit_test(with_seasons_the_way_is_that_of_the_due_day_and_moves_to_each_season),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
