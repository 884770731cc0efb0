/* part - tests of one owner's part of the scores */
#include "table.h"
#include "voc/part.h"

#define HEADER "metric,period,kind,better,n,value,baseline,target,required\n"

static const struct judge_plan each = {.over = 1};
static const struct part_plan plan = {.judge = &each, .level = 0.95, .min_n = 5};

/* R: prop.test(32, 40, correct = FALSE): 65.243 to 89.499; one answer scatters by 100 sqrt(0.8 * 0.2). */
static void a_level_keeps_what_the_comparison_needs(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct measures *const measures =
        table_measures(arena, HEADER "a,2026-W20,share,high,40,80,,,\nb,2026-W20,share,high,4,75,,,\n");
    struct part part;
    bool is_log = true;

    (void)state;
    assert_true(part_level(&part, &plan, measures, &measures->series[0], &is_log, &err));
    assert_near(part.value, 80, 1e-12);
    assert_near(part.low, 65.243, 1e-2);
    assert_near(part.high, 89.499, 1e-2);
    assert_near(part.sd, 40, 1e-9);
    assert_near(part.n_fair, 40, 1e-9);
    assert_false(is_log); /* shares have none */
    assert_true(part_level(&part, &plan, measures, &measures->series[1], &is_log, &err));
    assert_string_equal(part.note, "few");
    arena_free(arena);
}

static const struct measure
    share = {.metric = "answered_24h", .kind = METRIC_WITHIN, .unit = "%", .better = "high"},
    hours = {.metric = "first_response", .kind = METRIC_QUANTILE, .unit = "hours", .better = "low"};

/* A spread of 2 is worth a quarter of the answers, and makes both sides of the interval twice as wide. */
static void what_feedback_says_is_widened_by_the_spread(void **state)
{
    const struct estimate estimate = {.n = 40, .n_eff = 40, .value = 80, .se = 10, .low = 70, .high = 95};
    struct part plain, wide;
    bool is_log = true;

    (void)state;
    part_estimate(&plain, &plan, &share, &estimate, NAN, &is_log);
    part_estimate(&wide, &plan, &share, &estimate, 2, &is_log);
    assert_near(plain.low, 70, 1e-9);
    assert_near(wide.low, 60, 1e-9);
    assert_near(wide.high, 100, 0);                    /* 110 can't be */
    assert_near(plain.n_fair, 0.8 * 0.2 / 0.01, 1e-9); /* what the error leaves, with some waiting */
    assert_near(wide.n_fair, plain.n_fair / 4, 1e-9);
    assert_near(wide.se, 2 * plain.se, 1e-9);
    assert_false(is_log);
}

static void durations_keep_the_error_of_their_logarithm(void **state)
{
    const struct estimate estimate = {.n = 40, .n_eff = 40, .value = 4, .se = NAN, .low = 2, .high = 8},
                          open = {
                              .n = 9, .n_eff = 9, .value = NAN, .low = 3, .high = NAN, .note = "not-reached"};
    struct part part;
    bool is_log = true;

    (void)state;
    part_estimate(&part, &plan, &hours, &estimate, 1, &is_log);
    assert_near(part.se, log(4) / (2 * 1.959964), 1e-6);
    part_estimate(&part, &plan, &hours, &open, 1, &is_log);
    assert_string_equal(part.note, "not-reached");
    assert_near(part.low, 3, 1e-9);
    assert_true(is_log);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_keeps_what_the_comparison_needs),
        cmocka_unit_test(what_feedback_says_is_widened_by_the_spread),
        cmocka_unit_test(durations_keep_the_error_of_their_logarithm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
