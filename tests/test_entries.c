/* entries - what was counted of one quantity, as rows of the tally table */
#include "summed.h"

/* The rows of these terms' metric. */
static const char *rows_of(struct arena *arena, const struct terms_of *terms, const char *feedback)
{
    const char *const row =
        strstr(tally_of(arena, terms, feedback), arena_printf(arena, "\n%s,", terms->metrics));

    return row ? row + 1 : "";
}

static void a_class_that_nobody_is_in_has_no_row(void **state)
{
    static const struct terms_of nps = {.metrics = "nps", .groupings = {""}};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(rows_of(arena, &nps, "nps,weight\n9,0.5\n10,1.5\n7,0.2\n8,0.1\n"),
                        "nps,all,good,,,,2,2,2.5\nnps,all,neutral,,,,2,0.3,0.05\n");
    arena_free(arena);
}

static void delays_come_by_their_states_and_sources(void **state)
{
    static const struct terms_of delays = {
        .metrics = "first_response", .groupings = {""}, .as_of = "2026-01-07T00:00Z"};
    struct arena *const arena = scratch_new();

    (void)state;
    /* 2 hours are 7200 seconds, half a day 43200, a day 86400. */
    assert_string_equal(rows_of(arena, &delays,
                                "at,answered_at,source\n2026-01-05,2026-01-06,desk\n"
                                "2026-01-05T10:00Z,2026-01-05T12:00:09Z,desk\n2026-01-06T12:00Z,,desk\n"
                                "2026-01-05T10:00Z,2026-01-05T12:00Z,app\n2026-01-06,,app\n"
                                "2026-01-06T00:00Z,,box\n"),
                        "first_response,,answers,app,,,1,,\n"
                        "first_response,,answers,desk,,,1,,\n"
                        "first_response,,answers by day,desk,,,1,,\n"
                        "first_response,all,answered,,7200,,1,,\n"
                        "first_response,all,answered,,7209,,1,,\n"
                        "first_response,all,answered by day,,86400,,1,,\n"
                        "first_response,all,waiting,box,86400,,1,,\n"
                        "first_response,all,waiting,desk,43200,,1,,\n"
                        "first_response,all,waiting by day,app,86400,,1,,\n");
    arena_free(arena);
}

static void values_come_in_the_order_of_their_length_and_bytes(void **state)
{
    static const struct terms_of rating = {.metrics = "rating", .groupings = {""}};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(rows_of(arena, &rating, "rating\n4.25\n5\n3\n4.5\n3\n"),
                        "rating,all,counted,,3,,2,,\nrating,all,counted,,5,,1,,\n"
                        "rating,all,counted,,4.5,,1,,\nrating,all,counted,,4.25,,1,,\n");
    arena_free(arena);
}

static void a_mean_of_too_many_values_isnt_tallied(void **state)
{
    static const struct terms_of rating = {.metrics = "rating", .groupings = {""}};
    struct arena *const arena = scratch_new();
    char *rows = arena_alloc(arena, 65536);
    size_t used = (size_t)sprintf(rows, "rating\n");
    (void)state;
    for (int i = 0; i < 1025; i++)
        used += (size_t)sprintf(rows + used, "%d.%03d\n", 1 + i / 1000, i % 1000);
    assert_non_null(
        strstr(tally_of(arena, &rating, rows), "rating has more than 1024 different values in all"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_class_that_nobody_is_in_has_no_row),
        cmocka_unit_test(delays_come_by_their_states_and_sources),
        cmocka_unit_test(values_come_in_the_order_of_their_length_and_bytes),
        cmocka_unit_test(a_mean_of_too_many_values_isnt_tallied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
