/* strand - tests of where in a file a scale changes */
#include "sniff.h"
#include "voc/strand.h"

static int five_then_ten(int i, int change)
{
    return i < change ? 1 + i * 7 % 5 : 1 + i * 7 % 10;
}

static int turned(int i, int change)
{
    static const int liked[] = {5, 5, 4, 5, 3, 4, 5, 2, 5, 4};

    return i < change ? liked[i % 10] : 6 - liked[i % 10];
}

static int steady(int i, int change)
{
    (void)change;
    return i * 7 % 11;
}

static int sorted(int i, int change)
{
    return i < change ? 5 : 5 + i * 5 / 100000;
}

static void the_row_of_a_change_is_found_to_within_a_block(void **state)
{
    static const struct {
        const char *name;
        int (*mark)(int i, int change);
        int count, change;
        enum marks_change want;
    } cases[] = {
        {"to ten", five_then_ten, 300, 100, MARKS_WIDER},
        {"to ten, late in a long file", five_then_ten, 100000, 90000, MARKS_WIDER},
        {"turned", turned, 1000, 500, MARKS_MIRRORED},
        {"steady", steady, 100000, 0, MARKS_SAME},
        {"sorted", sorted, 100000, 50000, MARKS_SAME},
        {"nothing", steady, 0, 0, MARKS_SAME},
        {"one", steady, 1, 0, MARKS_SAME},
    };
    struct arena *const arena = scratch_new();
    struct strand *const strand = arena_alloc(arena, sizeof *strand);

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        strand_clear(strand);
        for (int j = 0; j < cases[i].count; j++) {
            const signed char mark = (signed char)cases[i].mark(j, cases[i].change);
            strand_see(strand, &mark, &(struct spot_row){"a.csv", (size_t)j}, 1);
        }
        const struct strand_change change = strand_change(strand);
        if (change.kind != cases[i].want)
            fail_msg("%s: %d", cases[i].name, (int)change.kind);
        if (change.kind != MARKS_SAME)
            assert_in_range((int)change.row.line + (int)strand->span - cases[i].change, 0, 2 * strand->span);
    }
    arena_free(arena);
}

static void many_marks_are_seen_as_one_by_one(void **state)
{
    enum { COUNT = 5000, PIECE = 128 };
    struct arena *const arena = scratch_new();
    struct strand *const alone = arena_alloc(arena, sizeof *alone), *const together =
                                                                        arena_alloc(arena, sizeof *together);
    signed char marks[COUNT];
    struct spot_row rows[COUNT];

    (void)state;
    strand_clear(alone);
    strand_clear(together);
    for (int i = 0; i < COUNT; i++) {
        marks[i] = (signed char)(i * 7 % 13 == 0 ? -1 : i * i % 11);
        rows[i] = (struct spot_row){"a.csv", (size_t)i};
        strand_see(alone, &marks[i], &rows[i], 1);
    }
    for (size_t i = 0; i < COUNT; i += PIECE)
        strand_see(together, marks + i, rows + i, COUNT - i < PIECE ? COUNT - i : PIECE);
    assert_memory_equal(alone, together, sizeof *alone);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(many_marks_are_seen_as_one_by_one),
                                       cmocka_unit_test(the_row_of_a_change_is_found_to_within_a_block)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
