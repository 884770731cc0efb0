/* silhouette - tests of the styles of cells that differ in nothing but their digits */
#include "scratch.h"
#include "voc/silhouette.h"

/* As a stream of numbers that is the same everywhere (Knuth 1997, MMIX). */
static char next_digit(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (char)('0' + (*seed >> 33) % 10);
}

static void assert_as_glance_at(struct silhouettes *all, struct slice cell)
{
    struct glance expected;
    const struct glance *const seen = silhouettes_glance(all, cell);

    assert_int_equal(seen != NULL, glance_at(cell, &expected));
    if (!seen)
        return;
    assert_string_equal(seen->key, expected.key);
    assert_memory_equal(seen->numbers, expected.numbers, sizeof expected.numbers);
    assert_int_equal(seen->year, expected.year);
    assert_int_equal(seen->weekday, expected.weekday);
    assert_int_equal(seen->zone.length, expected.zone.length);
    assert_true(!seen->zone.length || seen->zone.at == expected.zone.at);
}

static void whatever_its_digits_a_cell_has_the_style_that_glance_at_sees(void **state)
{
    static const char *const cells[] = {"2026-11-21",
                                        "2026-11-21T19:30:00Z",
                                        "2026-11-21 19:30:00.123",
                                        "2026-11-21T19:30:00+01:00",
                                        "21/11/2026 19:30",
                                        "1/2/26",
                                        "1/2/2026 7:05 PM",
                                        "1/12/2026 7:05 AM",
                                        "Sat 3/11/2026, 7:05 p.m.",
                                        "21 Nov 2026 19:30 IST",
                                        "Nov 21st, 2026",
                                        "2026-11-21 10:00 GMT+02",
                                        "21 Nov 2026 7:30:05 pm UTC-3:30",
                                        "20261121",
                                        "20261121T193000",
                                        "46347.8125",
                                        "46347",
                                        "1763753400",
                                        "1763753400000",
                                        "21.11.2026 19h30",
                                        "19:30",
                                        "Leeds 3",
                                        "3 4 5 6",
                                        "7",
                                        "Saturday, 21 November 2026 at 19:30"};
    struct arena *const arena = scratch_new();
    struct silhouettes *const all = silhouettes_new(arena);
    uint64_t seed = 1;

    (void)state;
    for (int round = 0; round < 200; round++)
        for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
            char *const cell = arena_copy(arena, cells[i], strlen(cells[i]));
            for (char *at = cell; round && *at; at++)
                *at = *at >= '0' && *at <= '9' ? next_digit(&seed) : *at;
            assert_as_glance_at(all, slice_of(cell));
        }
    arena_free(arena);
}

static void digits_are_told_from_what_stands_beside_them(void **state)
{
    static const char others[] = {'\0', '/', ':', '\xB0', '\xB5', '\xFF', '@', 'p'};
    struct arena *const arena = scratch_new();
    struct silhouettes *const all = silhouettes_new(arena);

    (void)state;
    for (size_t i = 0; i < sizeof others; i++) {
        char cell[] = "2026-11-21 19:30";
        assert_as_glance_at(all, slice_of(cell));
        cell[9] = others[i];
        assert_as_glance_at(all, (struct slice){cell, sizeof cell - 1});
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_its_digits_a_cell_has_the_style_that_glance_at_sees),
        cmocka_unit_test(digits_are_told_from_what_stands_beside_them),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
