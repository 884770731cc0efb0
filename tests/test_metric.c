/* metric - tests of what is measured */
#include "near.h"
#include "voc/arena.h"
#include "voc/metric.h"
#include "voc/number.h"

#include <stdlib.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

static struct slice word(const char *text)
{
    return slice_of(text);
}

static void built_in_metrics_have_their_kind_and_direction(void **state)
{
    static const struct {
        const char *name, *unit, *better;
        enum metric_kind kind;
    } cases[] = {{"nps", "points", "high", METRIC_NET},
                 {"csat", "%", "high", METRIC_SHARE},
                 {"dsat", "%", "low", METRIC_SHARE},
                 {"ces", "%", "high", METRIC_SHARE},
                 {"rating", "stars", "high", METRIC_MEAN},
                 {"volume", "messages", "", METRIC_COUNT},
                 {"response", "%", "high", METRIC_SHARE},
                 {"first_response", "hours", "low", METRIC_QUANTILE},
                 {"resolution", "hours", "low", METRIC_QUANTILE},
                 {"answered_24h", "%", "high", METRIC_WITHIN},
                 {"closed_loop_24h", "%", "high", METRIC_WITHIN}};
    struct arena *const arena = arena_new(abort);
    struct metric metric;
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        assert_true(metric_builtin(arena, word(cases[i].name), &metric));
        assert_string_equal(metric.name, cases[i].name);
        assert_string_equal(metric.unit, cases[i].unit);
        assert_string_equal(metric.better, cases[i].better);
        assert_int_equal(metric.kind, cases[i].kind);
        assert_string_equal(metric_builtin_names[i], cases[i].name);
    }
    assert_null(metric_builtin_names[ROWS(cases)]);
    arena_free(arena);
}

static void any_limit_can_be_asked_for(void **state)
{
    static const struct {
        const char *name;
        int64_t limit;
        bool takes_days;
    } cases[] = {{"answered_30m", 1800, false},  {"answered_24h", 86400, false},
                 {"answered_2d", 172800, true},  {"resolved_1w", 604800, true},
                 {"resolved_24h", 86400, false}, {"closed_loop_2d", 172800, true},
                 {"answered_1.5h", 5400, false}};
    static const char *const bad[] = {
        "answered_", "answered_24", "answered_h", "answered_0h", "answered_-1h", "answered_2y", "resolved",
        "nps2",      "np",          "",           "closed_loop", "volume_24h",   "answered_2dd"};
    struct arena *const arena = arena_new(abort);
    struct metric metric;
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        assert_true(metric_builtin(arena, word(cases[i].name), &metric));
        assert_int_equal(metric.limit, cases[i].limit);
        assert_int_equal(metric_takes_days(&metric), cases[i].takes_days);
        assert_true(metric_is_delay(&metric));
    }
    for (size_t i = 0; i < ROWS(bad); i++)
        assert_false(metric_builtin(arena, word(bad[i]), &metric));
    arena_free(arena);
}

static void unhappy_is_the_lower_end_of_each_scale(void **state)
{
    static const double most[] = {6, 2, 3, 2}, highest[] = {10, 5, 7, 5};
    double low, high;
    (void)state;
    for (size_t i = 0; metric_scores[i]; i++) {
        assert_true(metric_is_unhappy(i, most[i]));
        assert_false(metric_is_unhappy(i, most[i] + 1));
        assert_true(metric_score_range(word(metric_scores[i]), &low, &high));
        assert_near(low, i == 0 ? 0 : 1, 0);
        assert_near(high, highest[i], 0);
    }
    assert_false(metric_score_range(word("staff"), &low, &high));
}

static void a_list_chooses_numbers_and_words(void **state)
{
    static const struct {
        const char *how, *cell;
        bool chosen;
    } cases[] = {{"share 4..5", "4", true},          {"share 4..5", "4.0", true},
                 {"share 4..5", "5", true},          {"share 4..5", "3.9", false},
                 {"share 4..5", "four", false},      {"share yes|partly", "partly", true},
                 {"share yes|partly", "Yes", false}, {"share 1|9..10", "1", true},
                 {"share 1|9..10", "5", false},      {"share -2..-1", "-1.5", true},
                 {"share not ok", "not ok", true},   {"share  yes | no ", "no", true}};
    struct arena *const arena = arena_new(abort);
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct metric metric = {0};
        struct metric_part part = {0};
        double number;
        assert_true(metric_how(arena, word(cases[i].how), &metric, &part));
        assert_int_equal(metric.kind, METRIC_SHARE);
        const double *const given = number_parse(word(cases[i].cell), &number) ? &number : NULL;
        assert_int_equal(metric_chosen(&part.good, word(cases[i].cell), given), cases[i].chosen);
    }
    arena_free(arena);
}

static void how_says_the_kind(void **state)
{
    static const struct {
        const char *how;
        bool fits;
        enum metric_kind kind;
    } cases[] = {{"mean", true, METRIC_MEAN},
                 {"mean 1..5", true, METRIC_MEAN},
                 {"mean five", false, METRIC_MEAN},
                 {"mean 5..1", false, METRIC_MEAN},
                 {"share", false, METRIC_SHARE},
                 {"net 8..10 - 0..6", true, METRIC_NET},
                 {"net up - down", true, METRIC_NET},
                 {"net 8..10", false, METRIC_NET},
                 {"net 8..10-0..6", false, METRIC_NET},
                 {"median", true, METRIC_QUANTILE},
                 {"median 2", false, METRIC_QUANTILE},
                 {"quantile 0.9", true, METRIC_QUANTILE},
                 {"quantile 1", false, METRIC_QUANTILE},
                 {"quantile 90", false, METRIC_QUANTILE},
                 {"within 24h", true, METRIC_WITHIN},
                 {"within", false, METRIC_WITHIN},
                 {"within 24", false, METRIC_WITHIN},
                 {"average", false, METRIC_MEAN},
                 {"", false, METRIC_MEAN}};
    struct arena *const arena = arena_new(abort);
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct metric metric = {0};
        struct metric_part part = {0};
        assert_int_equal(metric_how(arena, word(cases[i].how), &metric, &part), cases[i].fits);
        if (cases[i].fits)
            assert_int_equal(metric.kind, cases[i].kind);
    }
    arena_free(arena);
}

static void metrics_over_the_same_delays_are_told(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct metric first, day, loop, resolved;
    (void)state;
    assert_true(metric_builtin(arena, word("first_response"), &first));
    assert_true(metric_builtin(arena, word("answered_24h"), &day));
    assert_true(metric_builtin(arena, word("closed_loop_24h"), &loop));
    assert_true(metric_builtin(arena, word("resolution"), &resolved));
    assert_true(metric_is_same_delay(&first, &day));
    assert_false(metric_is_same_delay(&first, &loop)); /* among fewer rows */
    assert_false(metric_is_same_delay(&first, &resolved));
    arena_free(arena);
}

static void the_name_of_a_builtin_says_which_way_is_better(void **state)
{
    (void)state;
    assert_string_equal(metric_builtin_better("first_response"), "low");
    assert_string_equal(metric_builtin_better("answered_2d"), "high");
    assert_string_equal(metric_builtin_better("nps"), "high");
    assert_string_equal(metric_builtin_better("nps2"), "");
    assert_string_equal(metric_builtin_better("volume"), "");
    assert_string_equal(metric_builtin_better(""), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_name_of_a_builtin_says_which_way_is_better),
        cmocka_unit_test(built_in_metrics_have_their_kind_and_direction),
        cmocka_unit_test(any_limit_can_be_asked_for),
        cmocka_unit_test(unhappy_is_the_lower_end_of_each_scale),
        cmocka_unit_test(a_list_chooses_numbers_and_words),
        cmocka_unit_test(how_says_the_kind),
        cmocka_unit_test(metrics_over_the_same_delays_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
