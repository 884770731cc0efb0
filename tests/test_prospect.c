/* prospect - tests of where a level may be by a day */
#include "table.h"
#include "voc/level.h"
#include "voc/prospect.h"

#define HEADER "metric,owner,period,kind,better,unit,n,n_eff,value,se,low,high,level,note\n"

/* Twelve weeks of a share of 400 answers that wanders. */
static const char *rows_of(struct arena *arena, const char *owner, const char *better, const char *note)
{
    static const int values[] = {60, 62, 61, 64, 66, 65, 68, 67, 70, 72, 71, 73};
    const char *text = "";

    for (size_t i = 0; i < ROWS(values); i++)
        text = arena_printf(arena, "%scsat,%s,2026-W%02zu,share,%s,%%,400,400,%d,,,,0.95,%s\n", text, owner,
                            i + 1, better, values[i], i + 1 == ROWS(values) ? note : "");
    return text;
}

static struct prospect first(struct arena *arena, const char *rows)
{
    const struct measures *const measures = table_measures(arena, arena_printf(arena, HEADER "%s", rows));

    return prospect_of(arena, prospects_of(arena, measures), 0);
}

static void a_target_has_about_the_chance_that_was_asked_for(void **state)
{
    static const double chances[] = {0.4, 0.25, 0.1};
    struct arena *const arena = scratch_new();
    const struct prospect up = first(arena, rows_of(arena, "dana", "high", "")),
                          down = first(arena, rows_of(arena, "dana", "low", ""));
    double before = walk_level(up.walk, &up.end), below = before;

    (void)state;
    for (size_t i = 0; i < ROWS(chances); i++) {
        const double target = prospect_target(&up, 13, chances[i]),
                     low = prospect_target(&down, 13, chances[i]);
        assert_near(prospect_chance(&up, 13, target), chances[i], 0.05);
        assert_near(prospect_chance(&down, 13, low), chances[i], 0.05);
        assert_true(target > before && low < below);
        assert_near(target, round(target), 1e-12);
        before = target;
        below = low;
    }
    arena_free(arena);
}

/* The chance is that of the walk with the errors that chance explains: 100 sqrt(p (1 - p) / n). */
static void it_is_the_walk_of_the_values_with_their_errors(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena, HEADER "%s", rows_of(arena, "dana", "high", "")));
    const struct prospect got = prospect_of(arena, prospects_of(arena, measures), 0);
    double values[12], errors[12];

    (void)state;
    for (size_t i = 0; i < 12; i++) {
        values[i] = measures->rows[i]->value;
        errors[i] = 100 * sqrt(0.665833333 * (1 - 0.665833333) / 400); /* their mean is 66.58 % */
    }
    const struct walk_series series = {values, errors, 12};
    const struct walk *const walk = walk_learn(arena, &series, 1);
    const struct walk_end end = walk_follow(arena, walk, &series);
    assert_near(prospect_chance(&got, 13, 80), walk_chance(walk, &end, 13, 80), 1e-6);
    arena_free(arena);
}

static void peers_teach_each_other_and_the_total_teaches_nobody(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const alone = "csat,omar,2026-W01,share,high,%,40,40,50,,,,0.95,\n",
                      *const total = "csat,*,2026-W01,share,high,%,40,40,50,,,,0.95,\n";

    (void)state;
    assert_null(first(arena, alone).walk);
    assert_non_null(
        first(arena, arena_printf(arena, "%s%s", alone, rows_of(arena, "dana", "high", ""))).walk);
    assert_null(first(arena, arena_printf(arena, "%s%s", total, rows_of(arena, "dana", "high", ""))).walk);
    arena_free(arena);
}

static void a_period_that_is_not_over_tells_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const struct prospect whole = first(arena, rows_of(arena, "dana", "high", "")),
                          part = first(arena, rows_of(arena, "dana", "high", "partial"));

    (void)state;
    assert_true(walk_level(part.walk, &part.end) < walk_level(whole.walk, &whole.end));
    arena_free(arena);
}

static void there_is_no_target_past_what_the_metric_can_have(void **state)
{
    struct arena *const arena = scratch_new();
    const char *rows = "";

    (void)state;
    for (int week = 1; week <= 12; week++)
        rows = arena_printf(arena, "%scsat,dana,2026-W%02d,share,high,%%,10,10,%d,,,,0.95,\n", rows, week,
                            90 + 10 * (week % 2));
    const struct prospect got = first(arena, rows);
    assert_near(prospect_target(&got, 13, 0.01), NAN, 0);
    arena_free(arena);
}

/* Months that are what their baseline has, 60 % in the first half of each year and 80 % in the second, but
   for a little: a target for March is 20 points below one for October that has the same chance. */
static void a_level_has_the_season_of_the_day(void **state)
{
    struct arena *const arena = scratch_new();
    const char *rows = "metric,owner,period,kind,better,unit,n,value,note,baseline,base_to,base_periods\n";
    for (int i = 0; i < 36; i++)
        rows = arena_printf(arena, "%scsat,dana,%d-%02d,share,high,%%,400,%g,,%d,2027-12,36\n", rows,
                            2025 + i / 12, i % 12 + 1, (i % 12 < 6 ? 60 : 80) + i % 5 - 2.,
                            i % 12 < 6 ? 60 : 80);
    const struct measures *const measures = table_measures(arena, rows);
    const struct prospects *const prospects = prospects_of(arena, measures);
    struct prospect march = prospect_of(arena, prospects, 0), october = march;

    (void)state;
    const double before = walk_sd(march.walk, &march.end, 3);
    prospect_turn(&march, prospects, 0, 21274); /* 2028-03-31 */
    assert_near(march.season, 60, 1e-9);
    assert_true(walk_sd(march.walk, &march.end, 3) > before);
    october.end = prospect_of(arena, prospects, 0).end;
    prospect_turn(&october, prospects, 0, 21488); /* 2028-10-31 */
    assert_near(october.season, 80, 1e-9);
    assert_near(prospect_chance(&march, 3, 61), prospect_chance(&october, 3, 81), 1e-9);
    assert_near(prospect_target(&march, 3, 0.25) + 20, prospect_target(&october, 3, 0.25), 0.11);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_target_has_about_the_chance_that_was_asked_for),
        cmocka_unit_test(it_is_the_walk_of_the_values_with_their_errors),
        cmocka_unit_test(peers_teach_each_other_and_the_total_teaches_nobody),
        cmocka_unit_test(a_period_that_is_not_over_tells_nothing),
        cmocka_unit_test(there_is_no_target_past_what_the_metric_can_have),
        cmocka_unit_test(a_level_has_the_season_of_the_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
