/* adrift - clocks in a column that no zone holds */
#include "scratch.h"
#include "voc/adrift.h"
#include "voc/refusal.h"

static const char *said(struct arena *arena, const char *cells, const char *zones)
{
    static struct scratch_talk said;
    struct dates *const dates = dates_new(arena);
    const struct refusal refusal = {.arena = arena, .file = "f.csv", .column = "Date", .field = "at"};
    struct slice rest = slice_of(cells), cell;

    scratch_listen(&said);
    while (slice_split(&rest, '|', &cell))
        dates_see(dates, cell);
    adrift_say(&refusal, dates, "", zones, &said.talk);
    return said.text;
}

static void times_without_a_zone_are_told_beside_those_with_one(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        said(arena, "2026-03-14T10:00+02:00|2026-03-14 10:00|2026-03-14", NULL),
        "! f.csv: 'Date': 1 time without a zone is read as UTC, beside 1 with one; if they hang "
        "elsewhere, the map line is at,Date,zone Europe/Paris\n");
    assert_string_equal(said(arena, "2026-03-14T10:00Z|2026-03-14", NULL), "");
    assert_string_equal(said(arena, "2026-03-14T10:00|2026-03-14", NULL), "");
    arena_free(arena);
}

static void a_column_of_zones_is_named_with_the_line_that_uses_it(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        said(arena, "2026-03-14T10:00", "Timezone"),
        "! f.csv: 'Date' is read as UTC; if 'Timezone' says where each row's clock hangs, the map "
        "line is at,Date + Timezone,date\n");
    assert_string_equal(said(arena, "2026-03-14T10:00Z", "Timezone"), "");
    assert_string_equal(said(arena, "2026-03-14", "Timezone"), "");
    assert_true(adrift_is_zones("time zone"));
    assert_false(adrift_is_zones("zone"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(times_without_a_zone_are_told_beside_those_with_one),
        cmocka_unit_test(a_column_of_zones_is_named_with_the_line_that_uses_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
