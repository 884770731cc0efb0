/* sieve - a column of patterns held against cells */
#include "scratch.h"
#include "voc/sieve.h"

static bool has(const uint64_t *fits, size_t index)
{
    return fits[index / 64] >> index % 64 & 1;
}

static void every_pattern_that_fits_has_its_bit(void **state)
{
    static const char *const texts[] = {"", "Leeds", "Leeds*", "~e{2}", "Zürich", "Leeds", "~^$"};
    static const struct {
        const char *cell, *bits;
    } cases[] = {{"Leeds", "1111010"},
                 {"Leeds HB", "1011000"},
                 {"Zürich", "1000100"},
                 {"", "1000001"},
                 {"x", "1000000"}};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct pattern *patterns[7];

    (void)state;
    for (size_t i = 0; i < 7; i++)
        patterns[i] = pattern_new(arena, slice_of(texts[i]), &err);
    struct sieve *const sieve = sieve_new(arena, patterns, 7);
    for (size_t round = 0; round < 2; round++) /* the second time from memory */
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const uint64_t *const fits = sieve_fit(sieve, slice_of(cases[i].cell));
            for (size_t j = 0; j < 7; j++)
                assert_int_equal(has(fits, j), cases[i].bits[j] == '1');
        }
    arena_free(arena);
}

static void many_patterns_and_many_cells_are_kept_apart(void **state)
{
    enum { PATTERNS = 300, CELLS = 5000 };
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct pattern *patterns[PATTERNS];

    (void)state;
    for (size_t i = 0; i < PATTERNS; i++)
        patterns[i] = pattern_new(arena, slice_of(arena_printf(arena, "c%zu", i)), &err);
    struct sieve *const sieve = sieve_new(arena, patterns, PATTERNS);
    for (size_t i = 0; i < CELLS; i++) {
        const uint64_t *const fits = sieve_fit(sieve, slice_of(arena_printf(arena, "c%zu", i % 1000)));
        for (size_t j = 0; j < PATTERNS; j++)
            assert_int_equal(has(fits, j), j == i % 1000);
    }
    arena_free(arena);
}

static void cells_too_long_to_remember_are_tried_each_time(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct pattern *const pattern = pattern_new(arena, slice_of("~b$"), &err);
    struct sieve *const sieve = sieve_new(arena, &pattern, 1);
    char cell[400];

    (void)state;
    memset(cell, 'a', sizeof cell);
    assert_false(has(sieve_fit(sieve, (struct slice){cell, sizeof cell}), 0));
    cell[sizeof cell - 1] = 'b';
    assert_true(has(sieve_fit(sieve, (struct slice){cell, sizeof cell}), 0));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pattern_that_fits_has_its_bit),
        cmocka_unit_test(many_patterns_and_many_cells_are_kept_apart),
        cmocka_unit_test(cells_too_long_to_remember_are_tried_each_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
