/* rhythm - tests of trend and seasons as cells */
#include "table.h"
#include "voc/rhythm.h"

static void what_is_written_is_read(void **state)
{
    struct arena *const arena = scratch_new();
    const struct base base = {.season = SEASON_QUARTER, .effect = {1, -2, 0.5, 0.5}}, none = {0};
    struct base again = {0};
    bool is_word;

    (void)state;
    assert_string_equal(rhythm_effects(arena, &base), "1 -2 0.5 0.5");
    assert_string_equal(rhythm_effects(arena, &none), "");
    assert_null(rhythm_read(arena, slice_of("quarter"), slice_of("1 -2 0.5 0.5"), &again, &is_word));
    assert_true(is_word);
    assert_near(again.effect[1], -2, 0);
    assert_null(rhythm_read(arena, slice_of(""), slice_of(""), &again, &is_word));
    assert_true(is_word && again.season == SEASON_NONE);
    arena_free(arena);
}

static void what_is_wrong_is_told(void **state)
{
    static const char *const wrong[] = {"1 2 3", "1 2 3 4 5", "1 2 3 many", ""};
    struct arena *const arena = scratch_new();
    struct base base = {0};
    bool is_word;

    (void)state;
    for (size_t i = 0; i < ROWS(wrong); i++)
        assert_string_equal(rhythm_read(arena, slice_of("quarter"), slice_of(wrong[i]), &base, &is_word),
                            "aren't 4 numbers split by blanks, one for each quarter");
    rhythm_read(arena, slice_of("summer"), slice_of(""), &base, &is_word);
    assert_false(is_word);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(what_is_wrong_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
