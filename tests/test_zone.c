/* zone - time zones by name */
#include "scratch.h"
#include "voc/civil.h"
#include "voc/zone.h"

static int64_t at(int64_t year, int month, int day, int hour, int minute)
{
    return civil_seconds(&(struct civil){year, month, day, hour, minute, 0});
}

static void clocks_change_at_the_moment_that_the_law_says(void **state)
{
    /* IANA tz database: EU 01:00 UTC, US 02:00 local, Lord Howe half an hour at
       02:00 local, Kolkata never. */
    static const struct {
        const char *zone;
        int64_t year;
        int month, day, hour, minute; /* UTC */
        int32_t offset;
    } cases[] = {{"Europe/Paris", 2026, 3, 29, 0, 59, 3600},
                 {"Europe/Paris", 2026, 3, 29, 1, 0, 7200},
                 {"Europe/Paris", 2026, 10, 25, 0, 59, 7200},
                 {"Europe/Paris", 2026, 10, 25, 1, 0, 3600},
                 {"America/New_York", 2026, 3, 8, 6, 59, -18000},
                 {"America/New_York", 2026, 3, 8, 7, 0, -14400},
                 {"America/New_York", 2026, 11, 1, 5, 59, -14400},
                 {"America/New_York", 2026, 11, 1, 6, 0, -18000},
                 {"Australia/Lord_Howe", 2026, 4, 4, 14, 59, 39600},
                 {"Australia/Lord_Howe", 2026, 4, 4, 15, 0, 37800},
                 {"Australia/Lord_Howe", 2026, 10, 3, 15, 29, 37800},
                 {"Australia/Lord_Howe", 2026, 10, 3, 15, 30, 39600},
                 {"Asia/Kolkata", 2026, 7, 1, 0, 0, 19800},
                 {"Europe/London", 1969, 1, 1, 0, 0, 3600},
                 {"Europe/Lisbon", 1993, 1, 1, 0, 0, 3600},
                 {"UTC", 2026, 7, 1, 0, 0, 0}};
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct zone *const zone = zone_open(arena, cases[i].zone, &err);
        assert_non_null(zone);
        assert_int_equal(zone_offset(zone, at(cases[i].year, cases[i].month, cases[i].day, cases[i].hour,
                                              cases[i].minute)),
                         cases[i].offset);
    }
    arena_free(arena);
}

static void the_rule_holds_far_beyond_the_table(void **state)
{
    /* Year 2500: last Sundays of March and October are the 28th and the 31st; second Sunday
       of March the 14th. */
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const paris = zone_open(arena, "Europe/Paris", &err);
    const struct zone *const york = zone_open(arena, "America/New_York", &err);
    const struct zone *const howe = zone_open(arena, "Australia/Lord_Howe", &err);

    (void)state;
    assert_int_equal(zone_offset(paris, at(2500, 3, 28, 0, 59)), 3600);
    assert_int_equal(zone_offset(paris, at(2500, 3, 28, 1, 0)), 7200);
    assert_int_equal(zone_offset(paris, at(2500, 10, 31, 0, 59)), 7200);
    assert_int_equal(zone_offset(paris, at(2500, 10, 31, 1, 0)), 3600);
    assert_int_equal(zone_offset(york, at(2500, 3, 14, 6, 59)), -18000);
    assert_int_equal(zone_offset(york, at(2500, 3, 14, 7, 0)), -14400);
    assert_int_equal(zone_offset(howe, at(2500, 1, 1, 0, 0)), 39600);
    assert_int_equal(zone_offset(howe, at(2500, 7, 1, 0, 0)), 37800);
    arena_free(arena);
}

/* The calendar repeats after 400 years, of which the later ones are left to the rule. */
static void what_is_looked_up_is_what_the_rule_says(void **state)
{
    static const char *const names[] = {"Europe/Paris",        "America/New_York", "Australia/Lord_Howe",
                                        "Europe/Dublin",       "Pacific/Chatham",  "America/Santiago",
                                        "Antarctica/Troll",    "Asia/Kolkata",     "Africa/Casablanca",
                                        "America/Scoresbysund"};
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct zone *const zone = zone_open(arena, names[i], &err);
        assert_non_null(zone);
        for (int64_t utc = at(2088, 1, 1, 0, 0); utc < at(2107, 1, 1, 0, 0); utc += 1800)
            assert_int_equal(zone_offset(zone, utc), zone_offset(zone, utc + INT64_C(400) * 31556952));
    }
    arena_free(arena);
}

static void an_hour_that_is_skipped_counts_on(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const zone = zone_open(arena, "Europe/Paris", &err);

    (void)state;
    assert_int_equal(zone_to_utc(zone, at(2026, 3, 29, 1, 59)), at(2026, 3, 29, 0, 59));
    assert_int_equal(zone_to_utc(zone, at(2026, 3, 29, 2, 30)), at(2026, 3, 29, 1, 30));
    assert_int_equal(zone_to_utc(zone, at(2026, 3, 29, 3, 0)), at(2026, 3, 29, 1, 0));
    arena_free(arena);
}

static void of_an_hour_that_comes_twice_the_first_is_meant(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const paris = zone_open(arena, "Europe/Paris", &err);
    const struct zone *const howe = zone_open(arena, "Australia/Lord_Howe", &err);

    (void)state;
    assert_int_equal(zone_to_utc(paris, at(2026, 10, 25, 2, 30)), at(2026, 10, 25, 0, 30));
    assert_int_equal(zone_to_utc(paris, at(2026, 10, 25, 3, 0)), at(2026, 10, 25, 2, 0));
    assert_int_equal(zone_to_utc(howe, at(2026, 4, 5, 1, 45)), at(2026, 4, 4, 14, 45));
    assert_int_equal(zone_to_utc(howe, at(2026, 4, 5, 2, 0)), at(2026, 4, 4, 15, 30));
    arena_free(arena);
}

static void every_hour_of_a_year_comes_back(void **state)
{
    static const char *const names[] = {"Europe/Paris", "America/St_Johns", "Australia/Lord_Howe",
                                        "Africa/Casablanca", "Pacific/Apia"};
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct zone *const zone = zone_open(arena, names[i], &err);
        assert_non_null(zone);
        for (int64_t utc = at(2026, 1, 1, 0, 0); utc < at(2027, 1, 1, 0, 0); utc += 1800) {
            const int64_t local = utc + zone_offset(zone, utc), back = zone_to_utc(zone, local);
            assert_int_equal(back + zone_offset(zone, back),
                             local); /* the same clock, perhaps the first of two */
            assert_true(back <= utc);
        }
    }
    arena_free(arena);
}

static void offsets_are_zones_too(void **state)
{
    static const struct {
        const char *name;
        int32_t offset;
    } cases[] = {{"Z", 0}, {"+02:00", 7200}, {"-05:30", -19800}, {"+5", 18000}};
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct zone *const zone = zone_open(arena, cases[i].name, &err);
        assert_non_null(zone);
        assert_int_equal(zone_offset(zone, 0), cases[i].offset);
        assert_int_equal(zone_to_utc(zone, 0), -cases[i].offset);
    }
    arena_free(arena);
}

static void a_name_is_never_a_way_out_of_the_folder(void **state)
{
    static const char *const names[] = {"",       "Mars/Olympus", "../../../etc/passwd", "/etc/passwd",
                                        "Europe", "+02:0x",       "Europe/Paris ",       "tzdata.zi"};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct err err = {0};
        assert_null(zone_open(arena, names[i], &err));
        assert_int_equal(err.status, ERR_USAGE);
    }
    arena_free(arena);
}

static void an_abbreviation_means_what_the_zone_last_meant_by_it(void **state)
{
    static const struct {
        const char *zone, *word;
        int hours; /* 99: it has none such */
    } cases[] = {
        {"Asia/Shanghai", "CST", 8}, {"America/Chicago", "CST", -6}, {"America/Chicago", "cdt", -5},
        {"Europe/London", "BST", 1}, {"Europe/Paris", "CES", 99},    {"Europe/Paris", "", 99},
        {"UTC", "CET", 99},          {"+02:00", "CET", 99},
    };
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t offset = 99 * 3600;
        assert_int_equal(
            zone_abbreviation(zone_open(arena, cases[i].zone, &err), slice_of(cases[i].word), &offset),
            cases[i].hours != 99);
        assert_int_equal(offset, cases[i].hours * 3600);
    }
    arena_free(arena);
}

static void a_stretch_ends_where_clocks_change(void **state)
{
    static const char *const zones[] = {"UTC", "+05:45", "Europe/Paris", "America/New_York", "Pacific/Apia"};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    (void)state;
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        const struct zone *const zone = zone_open(arena, zones[i], &err);
        for (int64_t utc = at(1850, 1, 1, 0, 0); utc < at(2150, 1, 1, 0, 0); utc += 9999991) {
            const struct zone_stretch stretch = zone_stretch(zone, utc);
            assert_true(utc >= stretch.from && utc < stretch.end);
            assert_int_equal(stretch.offset, zone_offset(zone, utc));
            if (stretch.from != INT64_MIN)
                assert_int_equal(zone_offset(zone, stretch.from), stretch.offset);
            if (stretch.end != INT64_MAX)
                assert_int_equal(zone_offset(zone, stretch.end - 1), stretch.offset);
        }
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clocks_change_at_the_moment_that_the_law_says),
        cmocka_unit_test(the_rule_holds_far_beyond_the_table),
        cmocka_unit_test(what_is_looked_up_is_what_the_rule_says),
        cmocka_unit_test(an_hour_that_is_skipped_counts_on),
        cmocka_unit_test(of_an_hour_that_comes_twice_the_first_is_meant),
        cmocka_unit_test(every_hour_of_a_year_comes_back),
        cmocka_unit_test(a_stretch_ends_where_clocks_change),
        cmocka_unit_test(offsets_are_zones_too),
        cmocka_unit_test(a_name_is_never_a_way_out_of_the_folder),
        cmocka_unit_test(an_abbreviation_means_what_the_zone_last_meant_by_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
