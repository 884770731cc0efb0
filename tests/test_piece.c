/* piece - the columns that a line of a map names */
#include "scratch.h"
#include "voc/piece.h"

static void a_column_is_a_name_a_place_or_several(void **state)
{
    static const struct {
        const char *column, *first;
        size_t count, from, to; /* of the first */
    } cases[] = {
        {"NPS", "NPS", 1, 0, 0},           {"#22", "#22", 1, 22, 22},
        {"#5..#15", "#5..#15", 1, 5, 15},  {"#0", "#0", 1, 0, 0},
        {"#5..x", "#5..x", 1, 0, 0},       {"Date + Time", "Date", 2, 0, 0},
        {"#3 + #4 + Zone", "#3", 3, 3, 3}, {"A+B", "A+B", 1, 0, 0},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        size_t count;
        const struct piece *const pieces = piece_split(arena, slice_of(cases[i].column), &count, &err);
        if (!pieces || count != cases[i].count || !slice_is(pieces->name, slice_of(cases[i].first)) ||
            pieces->first != cases[i].from || pieces->last != cases[i].to)
            fail_msg("%s: %s", cases[i].column, err.text);
    }
    arena_free(arena);
}

static void a_range_runs_forward(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    size_t count;

    (void)state;
    assert_null(piece_split(arena, slice_of("A + #9..#3"), &count, &err));
    assert_string_equal(err.text, "'#9..#3' ends before it begins");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_is_a_name_a_place_or_several),
        cmocka_unit_test(a_range_runs_forward),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
