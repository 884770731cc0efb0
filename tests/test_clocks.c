/* clocks - zones as cells name them */
#include "scratch.h"
#include "voc/clocks.h"
#include "voc/zone.h"

enum { NOON = 1795262400 }; /* 2026-11-21T12:00 */

static void words_name_clocks(void **state)
{
    static const struct {
        const char *home, *word;
        int hours; /* east of UTC; 99: none */
    } cases[] = {
        {NULL, "UTC", 0},
        {NULL, "gmt", 0},
        {NULL, "GMT+2", 2},
        {NULL, "UTC-3", -3},
        {NULL, "GMT+0100", 1},
        {NULL, "UTC+02:00", 2},
        {NULL, "PST", -8},
        {NULL, "EDT", -4},
        {NULL, "CEST", 2},
        {NULL, "Europe/Paris", 1},
        {NULL, "Asia/Tokyo", 9},
        {NULL, "IST", 99},
        {NULL, "CST", 99},
        {"Asia/Jerusalem", "IST", 2},
        {"America/Chicago", "CST", -6},
        {"Asia/Shanghai", "CST", 8},
        {"Europe/London", "BST", 1},
        {"Europe/Paris", "IST", 99},
        {NULL, "Europe/Pariss", 99},
        {NULL, "../etc/passwd", 99},
        {NULL, "GMT+", 99},
        {NULL, "GMT+25", 99},
        {NULL, "XYZ", 99},
        {NULL, "", 99},
    };
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct clocks *const clocks =
            clocks_new(arena, cases[i].home ? zone_open(arena, cases[i].home, &err) : NULL);
        int64_t utc = 0;
        for (int again = 0; again < 2; again++) {
            const bool known = clocks_to_utc(clocks, slice_of(cases[i].word), NOON, &utc);
            if (known != (cases[i].hours != 99) || (known && utc != NOON - cases[i].hours * 3600))
                fail_msg("%s at %s: %lld", cases[i].word, cases[i].home ? cases[i].home : "(nowhere)",
                         (long long)(NOON - utc));
        }
    }
    arena_free(arena);
}

static void many_words_push_each_other_out(void **state)
{
    static const char *const words[] = {"UTC",  "WET",  "CET",  "EET", "MSK", "EST", "EDT",
                                        "CDT",  "MST",  "MDT",  "PST", "PDT", "JST", "AEST",
                                        "AEDT", "NZST", "NZDT", "HKT", "SGT"};
    struct arena *const arena = scratch_new();
    struct clocks *const clocks = clocks_new(arena, NULL);
    int64_t utc;

    (void)state;
    for (size_t i = 0; i < 100; i++)
        assert_true(clocks_to_utc(clocks, slice_of(words[i % 19]), NOON, &utc));
    assert_true(clocks_to_utc(clocks, slice_of("JST"), NOON, &utc));
    assert_int_equal(utc, NOON - 9 * 3600);
    arena_free(arena);
}

static void a_word_is_known_or_used_in_several_places(void **state)
{
    const char *zones;

    (void)state;
    assert_int_equal(clocks_kind(slice_of("CET"), &zones), CLOCKS_KNOWN);
    assert_int_equal(clocks_kind(slice_of("IST"), &zones), CLOCKS_SEVERAL);
    assert_string_equal(zones, "Asia/Kolkata, Asia/Jerusalem or Europe/Dublin");
    assert_int_equal(clocks_kind(slice_of("Leeds"), &zones), CLOCKS_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_name_clocks),
        cmocka_unit_test(many_words_push_each_other_out),
        cmocka_unit_test(a_word_is_known_or_used_in_several_places),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
