/* window - tests of which periods are asked for */
#include "scratch.h"
#include "voc/window.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static void the_last_period_follows_as_of(void **state)
{
    static const struct {
        enum period_kind every;
        const char *as_of, *zone;
        bool partial;
        const char *to;
        long long count;
        const char *first, *last;
    } cases[] = {
        {PERIOD_WEEK, NULL, "UTC", false, NULL, 0, NULL, "2026-W10"},
        {PERIOD_WEEK, NULL, "UTC", false, NULL, 3, "2026-W08", "2026-W10"},
        {PERIOD_WEEK, "2026-03-04", "UTC", false, NULL, 0, NULL, "2026-W09"},
        {PERIOD_WEEK, "2026-03-04", "UTC", true, NULL, 2, "2026-W09", "2026-W10"},
        {PERIOD_WEEK, "2026-03-08", "UTC", false, NULL, 0, NULL, "2026-W10"}, /* a Sunday, all of it */
        {PERIOD_WEEK, "2026-03-08T23:58Z", "UTC", false, NULL, 0, NULL, "2026-W09"},
        {PERIOD_WEEK, "2026-03-08T23:59Z", "UTC", false, NULL, 0, NULL, "2026-W10"},
        {PERIOD_WEEK, "2026-03-08T23:00:00Z", "Europe/Berlin", true, NULL, 0, NULL, "2026-W11"},
        {PERIOD_MONTH, "2026-03-29", "UTC", false, "2026-01", 2, "2025-12", "2026-01"},
        {PERIOD_MONTH, "2026-03-29", "UTC", false, "2026-05", 0, NULL, "2026-02"},
        {PERIOD_DAY, "2026-03-29T22:00:00Z", "Europe/Berlin", false, NULL, 1, "2026-03-29", "2026-03-29"},
        {PERIOD_YEAR, "2026-12-31", "UTC", false, NULL, 0, NULL, "2026"}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct reckoning clock = {.zone = zone_open(arena, cases[i].zone, &err), .is_set = cases[i].as_of};
        struct period newest, first;
        char text[PERIOD_SIZE];
        assert_true(period_span_parse(NULL, cases[i].to, clock.zone, &clock.span, &err));
        if (cases[i].as_of)
            assert_true(moment_parse(slice_of(cases[i].as_of), &clock.as_of));
        assert_true(period_parse(slice_of("2026-W10"), &newest));
        const struct window_plan plan = {cases[i].every, &clock, cases[i].partial, cases[i].count};
        const struct window window = window_of(&plan, newest.index);
        period_write((struct period){cases[i].every, window.last}, text);
        assert_string_equal(text, cases[i].last);
        assert_int_equal(window.first == INT64_MIN, cases[i].first == NULL);
        if (cases[i].first) {
            assert_true(period_parse(slice_of(cases[i].first), &first));
            assert_int_equal(window.first, first.index);
        }
        arena_free(arena);
    }
}

static void a_period_is_partial_until_its_last_second(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct reckoning clock = {.zone = zone_open(arena, "UTC", &err), .is_set = true};
    const struct window_plan plan = {PERIOD_WEEK, &clock, true, 0};
    struct period week;
    (void)state;
    assert_true(period_parse(slice_of("2026-W10"), &week));
    assert_true(moment_parse(slice_of("2026-03-07"), &clock.as_of));
    assert_true(window_is_partial(&plan, week.index));
    assert_false(window_is_partial(&plan, week.index - 1));
    assert_true(moment_parse(slice_of("2026-03-08"), &clock.as_of));
    assert_false(window_is_partial(&plan, week.index));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_period_follows_as_of),
        cmocka_unit_test(a_period_is_partial_until_its_last_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
