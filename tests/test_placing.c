/* placing - tests of where a metric's rows stand */
#include "scratch.h"
#include "voc/placing.h"

static struct feed *feed_of(struct arena *arena, const char *content)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    assert_non_null(feed);
    return feed;
}

static void a_metric_has_its_columns_or_lacks_one(void **state)
{
    static const struct {
        const char *metric, *header, *lacks;
    } cases[] = {{"nps", "nps", NULL},
                 {"nps", "csat", "nps"},
                 {"volume", "x", NULL},
                 {"first_response", "at,answered_at", NULL},
                 {"first_response", "at", "answered_at"},
                 {"first_response", "answered_at", "at"},
                 {"response", "asked_at,ces", NULL},
                 {"response", "asked_at", "nps"}, /* nobody could have answered */
                 {"response", "nps", "asked_at"},
                 {"closed_loop_24h", "at,answered_at,csat", NULL},
                 {"closed_loop_24h", "at,answered_at", "nps"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct metric metric;
        assert_true(metric_builtin(arena, slice_of(cases[i].metric), &metric));
        const char *const lacks =
            placing_lacks(feed_of(arena, arena_printf(arena, "%s\n", cases[i].header)), &metric);
        assert_string_equal(lacks ? lacks : "", cases[i].lacks ? cases[i].lacks : "");
        arena_free(arena);
    }
}

static void of_pooled_parts_one_is_enough(void **state)
{
    struct arena *const arena = scratch_new();
    struct metric_part parts[] = {{.column = "csat"}, {.column = "stars"}};
    const struct metric metric = {.name = "happy", .kind = METRIC_SHARE, .parts = parts, .part_count = 2};
    (void)state;
    assert_null(placing_lacks(feed_of(arena, "stars\n"), &metric));
    assert_string_equal(placing_lacks(feed_of(arena, "x\n"), &metric), "csat");
    arena_free(arena);
}

static void rows_stand_in_the_periods_of_the_zone(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct feed *const feed = feed_of(arena, "at\n2026-03-31T23:30Z\n2026-03-31\n");
    struct reckoning clock = {.zone = zone_open(arena, "Europe/Berlin", &err)};
    struct metrics metrics = {0};
    struct metric volume;
    (void)state;
    assert_true(period_span_parse("2026-04", NULL, clock.zone, &clock.span, &err));
    assert_true(metric_builtin(arena, slice_of("volume"), &volume));
    metrics_add(arena, &metrics, &volume);
    struct feedback *const feedback = feedback_open(arena, feed, &clock);
    struct places *const places = placing_open(arena, feed, feedback, &clock, &metrics, PERIOD_MONTH, &err);
    assert_non_null(places);
    assert_true(placing_needs_moment(places));
    assert_true(feedback_next(feedback, &err));
    struct stand *const stand = &placing_stands(places)[FEEDBACK_AT];
    placing_find(places, feedback_moment(feedback, FEEDBACK_AT), stand);
    assert_null(stand->outside); /* half past one in April */
    assert_int_equal(stand->period, 2026 * 12 + 3);
    assert_true(feedback_next(feedback, &err));
    placing_find(places, feedback_moment(feedback, FEEDBACK_AT), stand);
    assert_string_equal(stand->outside, "outside --from and --to");
    assert_int_equal(stand->period, 2026 * 12 + 2);
    arena_free(arena);
}

/* Whatever else is asked for: a stand is that of a moment if and only if the moment would find the same. */
static void a_stand_holds_for_all_of_its_moments(void **state)
{
    enum {
        STEP = 1777,
        DAYS = 420
    }; /* some half hours; days from 2025-09-01 on, with two changes of clocks */
    static const char *const zones[] = {"UTC", "Europe/Berlin", "-03:30", "Australia/Lord_Howe"};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct metrics metrics = {0};
    struct metric volume;
    (void)state;
    assert_true(metric_builtin(arena, slice_of("volume"), &volume));
    metrics_add(arena, &metrics, &volume);
    for (size_t i = 0; i < 4 * 2; i++) {
        struct reckoning clock = {
            .zone = zone_open(arena, zones[i / 2], &err), .is_set = i % 2, .span = {INT64_MIN, INT64_MAX}};
        assert_true(moment_parse(slice_of("2026-09-01T10:20Z"), &clock.as_of));
        if (i % 2)
            assert_true(period_span_parse("2025-11-05", "2026-10-02", clock.zone, &clock.span, &err));
        struct feed *const feed = feed_of(arena, "at\n");
        struct feedback *const feedback = feedback_open(arena, feed, &clock);
        struct places *const places =
            placing_open(arena, feed, feedback, &clock, &metrics, PERIOD_MONTH, &err);
        struct stand stand = {0};
        for (int64_t at = civil_days(2025, 9, 1) * CIVIL_DAY, end = at + (int64_t)DAYS * CIVIL_DAY; at < end;
             at += STEP) {
            const bool is_day = at % 3 == 0;
            const struct moment moment = {is_day ? at / CIVIL_DAY * CIVIL_DAY : at,
                                          is_day ? MOMENT_DAY : MOMENT_SECOND};
            struct stand alone = {0};
            placing_find(places, moment, &alone);
            if (!placing_is(&stand, moment))
                stand = alone;
            assert_int_equal(stand.period, alone.period);
            assert_ptr_equal(stand.outside, alone.outside);
        }
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_metric_has_its_columns_or_lacks_one),
        cmocka_unit_test(of_pooled_parts_one_is_enough),
        cmocka_unit_test(rows_stand_in_the_periods_of_the_zone),
        cmocka_unit_test(a_stand_holds_for_all_of_its_moments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
