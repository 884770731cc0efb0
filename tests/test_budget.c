/* budget - tests of failures that a target allows, and how fast they come */
#include "stood.h"
#include "voc/budget.h"

/* Weeks of 20 answers from 2026-W14 on, so many of each failing; the budget in the last of them. */
static struct budget budget_at(struct arena *arena, const int failing[], int weeks, const char *kind,
                               const char *better, const char *target, const char *due)
{
    const char *text = "metric,period,kind,better,n,value,base_to,base_periods,spread,target,start,due\n";

    for (int i = 0; i < weeks; i++)
        text = arena_printf(arena, "%sm,2026-W%d,%s,%s,20,%g,2025-W52,26,1,%s,2026-03-29,%s\n", text, 14 + i,
                            kind, better, *better == 'h' ? 100 - 5.0 * failing[i] : 5.0 * failing[i], target,
                            due);
    const struct position position = stood_newest(arena, text, 0);
    return budget_of(&position);
}

static const int few[] = {1, 0, 1, 2, 0, 1}, many[] = {1, 1, 2, 4, 6, 6};

/* Six of 26 weeks of 20 answers: 5 % of 520 are 26, and five have failed. */
static void what_is_allowed_counts_the_answers_that_are_to_come(void **state)
{
    struct arena *const arena = scratch_new();
    const struct budget got = budget_at(arena, few, 6, "within", "high", "95", "2026-09-27");

    (void)state;
    assert_near(got.allowed, 26, 1e-9);
    assert_near(got.burnt, 100 * 5 / 26.0, 1e-9);
    assert_near(got.short_rate, 4 / 80.0 / 0.05, 1e-9);
    assert_near(got.long_rate, 5 / 120.0 / 0.05, 1e-9);
    assert_false(got.is_burning);
    arena_free(arena);
}

static void where_low_is_better_the_target_itself_is_allowed(void **state)
{
    struct arena *const arena = scratch_new();
    const struct budget got = budget_at(arena, few, 6, "share", "low", "5", "2026-09-27");

    (void)state;
    assert_near(got.allowed, 26, 1e-9);
    assert_near(got.burnt, 100 * 5 / 26.0, 1e-9);
    arena_free(arena);
}

/* From the 1st of January: W14 to W19 of 2026, and 33 weeks and a bit (up to 2026-W53) to come. */
static void without_a_due_day_it_is_the_calendar_years(void **state)
{
    struct arena *const arena = scratch_new();
    const struct budget got = budget_at(arena, few, 6, "within", "high", "95", "");

    (void)state;
    assert_near(got.allowed, 0.05 * 20 * (6 + 53 - 19), 1e-9);
    arena_free(arena);
}

static void both_windows_must_be_beyond_doubt(void **state)
{
    static const int one_bad_week[] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 6};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_true(budget_at(arena, many, 6, "within", "high", "95", "2026-09-27").is_burning);
    assert_false(budget_at(arena, one_bad_week, 10, "within", "high", "95", "2026-09-27").is_burning);
    arena_free(arena);
}

static void where_there_is_no_budget_nothing_is_said(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(budget_at(arena, few, 6, "net", "high", "95", "2026-09-27").allowed, NAN, 0);
    assert_near(budget_at(arena, few, 6, "within", "high", "", "2026-09-27").burnt, NAN, 0);
    assert_near(budget_at(arena, few, 6, "within", "high", "100", "2026-09-27").burnt, NAN, 0);
    assert_near(budget_at(arena, few, 6, "within", "high", "95", "2026-04-26").burnt, NAN, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_allowed_counts_the_answers_that_are_to_come),
        cmocka_unit_test(where_low_is_better_the_target_itself_is_allowed),
        cmocka_unit_test(without_a_due_day_it_is_the_calendar_years),
        cmocka_unit_test(both_windows_must_be_beyond_doubt),
        cmocka_unit_test(where_there_is_no_budget_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
