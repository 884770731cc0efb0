/* recall - a store's feedback, or a part of it, as a table */
#include "kept.h"
#include "voc/recall.h"
#include "voc/zone.h"

static const char *const feedback = "id,at,asked_at,team\n"
                                    "1,2026-06-01T23:30Z,,Leeds\n"
                                    "2,2026-06-02,,Bristol\n"
                                    "3,,2026-06-02T08:00Z,Leeds West\n"
                                    "4,,,\n";

/* The ids of the rows that are given back. */
static const char *ids(struct arena *arena, const char *where, const char *from, const char *to,
                       const char *zone)
{
    struct err err = {0};
    struct table table = table_begin(arena);
    struct recall recall = {
        .zone = zone_open(arena, zone, &err), .where = &where, .where_count = where != NULL};

    if (!period_span_parse(from, to, recall.zone, &recall.span, &err) ||
        !recall_run(arena, kept_feed(arena, feedback), &recall, table.writer, NULL, &err))
        return arena_copy(arena, err.text, strlen(err.text));
    return table_pick(arena, table_text(arena, &table), "id");
}

static void conditions_are_texts_globs_expressions_or_nothing(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(ids(arena, NULL, NULL, NULL, "UTC"), "1\n2\n3\n4\n");
    assert_string_equal(ids(arena, "team=Leeds", NULL, NULL, "UTC"), "1\n");
    assert_string_equal(ids(arena, "team=Leeds*", NULL, NULL, "UTC"), "1\n3\n");
    assert_string_equal(ids(arena, "team=~^B", NULL, NULL, "UTC"), "2\n");
    assert_string_equal(ids(arena, "team=", NULL, NULL, "UTC"), "4\n");
    assert_non_null(strstr(ids(arena, "tem=x", NULL, NULL, "UTC"), "did you mean 'team'?"));
    assert_non_null(strstr(ids(arena, "team", NULL, NULL, "UTC"), "expected COLUMN=VALUE"));
    assert_non_null(strstr(ids(arena, "team=*", NULL, NULL, "UTC"), "fits any"));
    arena_free(arena);
}

static void times_are_held_against_a_calendar(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(ids(arena, NULL, "2026-06-02", NULL, "UTC"), "2\n3\n");
    assert_string_equal(ids(arena, NULL, "2026-06-02", NULL, "Europe/Paris"), "1\n2\n3\n");
    assert_string_equal(ids(arena, NULL, NULL, "2026-06-01", "UTC"), "1\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_are_texts_globs_expressions_or_nothing),
        cmocka_unit_test(times_are_held_against_a_calendar),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
