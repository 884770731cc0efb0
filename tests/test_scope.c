/* scope - tests of which stretch of time scores are about */
#include "table.h"
#include "voc/scope.h"

#define HEADER "metric,period,as_of,kind,n,value,note\n"

static struct reckoning clock_of(struct arena *arena, const char *rows, long long over)
{
    struct err err = {0};
    struct reckoning clock;
    const struct zone *const zone = zone_open(arena, "UTC", &err);

    if (!scope_clock(table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows)),
                     &(struct judge_plan){.over = over}, zone, &clock, &err))
        fail_msg("%s", err.text);
    return clock;
}

static int64_t day(const char *date)
{
    struct moment moment;

    assert_true(moment_parse(slice_of(date), &moment));
    return moment.seconds;
}

/* 28 days are four weeks, one month; what isn't over stays out. */
static void the_periods_are_those_that_are_judged(void **state)
{
    static const struct {
        const char *rows, *from, *end;
        long long over;
    } cases[] = {
        {"nps,2026-W46,2026-11-16,net,9,1,\nnps,2026-W47,2026-11-23,net,9,1,\n", "2026-10-26", "2026-11-23",
         0},
        {"nps,2026-W47,2026-11-23,net,9,1,\n", "2026-11-16", "2026-11-23", 1},
        {"nps,2026-W47,2026-11-20,net,9,1,few partial\n", "2026-10-26", "2026-11-16", 0},
        {"nps,2026-10,2026-11-20,net,9,1,\n", "2026-10-01", "2026-11-01", 0},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct reckoning clock = clock_of(arena, cases[i].rows, cases[i].over);
        assert_int_equal(clock.span.from, day(cases[i].from));
        assert_int_equal(clock.span.end, day(cases[i].end));
        assert_true(clock.is_set);
    }
    assert_int_equal(clock_of(arena, "nps,2026-W47,2026-11-23,net,9,1,\n", 0).as_of.seconds,
                     day("2026-11-23"));
    arena_free(arena);
}

static void without_periods_everything_counts(void **state)
{
    struct arena *const arena = scratch_new();
    const struct reckoning all = clock_of(arena, "nps,all,,net,9,1,\n", 0), none = clock_of(arena, "", 0);

    (void)state;
    assert_true(all.span.from == INT64_MIN && all.span.end == INT64_MAX && !all.is_set);
    assert_true(none.span.from == INT64_MIN && none.span.end == INT64_MAX);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_periods_are_those_that_are_judged),
        cmocka_unit_test(without_periods_everything_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
