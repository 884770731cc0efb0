/* workunit - what a metric's limit and unit are in working time */
#include "scratch.h"
#include "voc/workunit.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static struct worktime *open_clock(struct arena *arena, const char *hours)
{
    const struct holidays none = {0};
    struct shifts shifts;
    struct err err = {0};

    assert_true(shifts_parse(hours, &shifts, &err));
    return worktime_new(arena, zone_open(arena, "UTC", &err), &shifts, &none);
}

static void a_limit_of_days_is_as_much_work_as_they_have(void **state)
{
    static const struct {
        const char *hours, *metric;
        double limit; /* hours; 0: refused */
    } cases[] = {{"Mon-Fri 9-17", "answered_1d", 8},          {"Mon-Fri 9-17", "resolved_2d", 16},
                 {"Mon-Fri 9-17", "answered_24h", 24},        {"Mon-Fri 9-17", "answered_30m", 0.5},
                 {"Mon-Fri 9-17", "closed_loop_1w", 40},      {"Mon-Thu 9-17 Fri 9-15", "answered_1w", 38},
                 {"Mon-Thu 9-17 Fri 9-15", "answered_1d", 0}, {"24h", "answered_2d", 48}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct metric metric;
        struct err err = {0};
        assert_true(metric_builtin(arena, slice_of(cases[i].metric), &metric));
        const bool is_done = workunit_apply(arena, open_clock(arena, cases[i].hours), &metric, &err);
        assert_int_equal(is_done, cases[i].limit > 0);
        if (is_done)
            assert_near((double)metric.limit / 3600, cases[i].limit, 0);
        else
            assert_non_null(strstr(err.text, "answered_1d: with these --hours working days have from 6 to 8 "
                                             "hours, so a limit of days has no one length"));
    }
    arena_free(arena);
}

static void hours_are_working_hours_from_then_on(void **state)
{
    static const struct {
        const char *name, *unit;
    } cases[] = {{"first_response", "working hours"}, {"answered_24h", "%"}, {"nps", "points"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct metric metric;
        struct err err = {0};
        assert_true(metric_builtin(arena, slice_of(cases[i].name), &metric));
        assert_true(workunit_apply(arena, open_clock(arena, "Mon-Fri 9-17"), &metric, &err));
        assert_string_equal(metric.unit, cases[i].unit);
    }
    arena_free(arena);
}

static void days_as_a_unit_are_as_long_as_the_days_of_work(void **state)
{
    struct arena *const arena = scratch_new();
    struct metric metric;
    struct err err = {0};

    (void)state;
    assert_true(metric_builtin(arena, slice_of("resolution"), &metric));
    metric.unit = "days";
    metric.unit_seconds = 86400;
    struct metric other = metric;
    assert_true(workunit_apply(arena, open_clock(arena, "Mon-Fri 9-17"), &metric, &err));
    assert_string_equal(metric.unit, "working days");
    assert_int_equal(metric.unit_seconds, 8 * 3600);
    assert_false(workunit_apply(arena, open_clock(arena, "Mon 9-17 Tue 9-10.30"), &other, &err));
    assert_string_equal(err.text, "resolution: with these --hours working days have from 1.5 to 8 hours, so "
                                  "days are no unit to count in; expected hours of work");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_limit_of_days_is_as_much_work_as_they_have),
        cmocka_unit_test(hours_are_working_hours_from_then_on),
        cmocka_unit_test(days_as_a_unit_are_as_long_as_the_days_of_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
