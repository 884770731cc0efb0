/* inquiry - tests of the phrases that several steps of a query have in common */
#include "scratch.h"
#include "voc/inquiry.h"

/* Of a table with these columns, in total, up to a moment (NULL: any). */
static struct inquiry of(struct arena *arena, const char *header, enum period_kind every, const char *as_of,
                         const char *from, const char *to)
{
    static const char *const total[] = {""};
    const char *const path = scratch_file(arena, header);
    struct err err = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct reckoning *const clock = arena_alloc(arena, sizeof *clock);
    const struct metrics *const none = arena_alloc(arena, sizeof *none);

    clock->zone = zone_open(arena, "UTC", &err);
    clock->is_set = as_of && moment_parse(slice_of(as_of), &clock->as_of);
    assert_true(period_span_parse(from, to, clock->zone, &clock->span, &err));
    return inquiry_of(arena, feed, none, grouping_read(arena, feed, total, 1, &err), clock, every,
                      script_new(arena, dialect_find("sqlite")));
}

/* 1767657600 is 2026-01-06T00:00:00Z, by `date -u -d @1767657600`. */
static void a_row_stands_in_a_period_that_has_come_and_is_asked_for(void **state)
{
    struct arena *const arena = scratch_new();
    const struct inquiry all = of(arena, "at\n", PERIOD_ALL, NULL, NULL, NULL),
                         until = of(arena, "at\n", PERIOD_ALL, "2026-01-05", NULL, NULL),
                         week = of(arena, "at\n", PERIOD_WEEK, NULL, NULL, NULL),
                         within =
                             of(arena, "at\n", PERIOD_ALL, "2026-01-06T00:00Z", "2026-01-05", "2026-01-05");

    (void)state;
    assert_string_equal(inquiry_placed(&all, "at"), "1 = 1");
    assert_string_equal(inquiry_placed(&until, NULL), "1 = 1");
    assert_string_equal(inquiry_placed(&until, "at"), "(at_text = '' OR at_second <= 1767657599)");
    assert_string_equal(inquiry_placed(&week, "at"), "at_second IS NOT NULL");
    assert_string_equal(inquiry_placed(&within, "at"),
                        "at_second <= 1767657659 AND at_second >= 1767571200 AND at_second < 1767657600");
    arena_free(arena);
}

static void the_first_score_says_who_is_unhappy(void **state)
{
    struct arena *const arena = scratch_new();
    const struct inquiry none = of(arena, "at\n", PERIOD_ALL, NULL, NULL, NULL),
                         two = of(arena, "rating,nps\n", PERIOD_ALL, NULL, NULL, NULL);

    (void)state;
    assert_string_equal(inquiry_unhappy(&none), "1 = 0");
    assert_string_equal(inquiry_scored(&none), "1 = 0");
    assert_string_equal(inquiry_unhappy(&two),
                        "(nps_score <= 6000000 OR nps_text = '' AND rating_score <= 2000000)");
    assert_string_equal(inquiry_scored(&two), "nps_text || rating_text <> ''");
    arena_free(arena);
}

static void weights_are_there_where_the_table_has_them(void **state)
{
    struct arena *const arena = scratch_new();
    const struct inquiry none = of(arena, "nps\n", PERIOD_ALL, NULL, NULL, NULL),
                         some = of(arena, "weight\n", PERIOD_ALL, NULL, NULL, NULL);

    (void)state;
    assert_string_equal(inquiry_weight(&none, true), "");
    assert_string_equal(inquiry_weighs(&none), "");
    assert_string_equal(inquiry_weight(&some, true), ", weight_units, weight_billionths");
    assert_string_equal(inquiry_weight(&some, false), ", 1 AS weight_units, 0 AS weight_billionths");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_stands_in_a_period_that_has_come_and_is_asked_for),
        cmocka_unit_test(the_first_score_says_who_is_unhappy),
        cmocka_unit_test(weights_are_there_where_the_table_has_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
