/* cells - tests of blocks that are found by group and period */
#include "near.h"
#include "voc/arena.h"
#include "voc/cells.h"

#include <stdio.h>
#include <stdlib.h>

static struct slice key(const char *text)
{
    return (struct slice){text, strlen(text) + 1}; /* the mark is a NUL */
}

static void a_block_is_found_again(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct cells *const cells = cells_new(arena, sizeof(int));
    const size_t leeds = cells_group(cells, 0, key("Leeds"));
    (void)state;
    *(int *)cells_at(cells, leeds, 7) = 42;
    assert_int_equal(cells_group(cells, 0, key("Leeds")), leeds);
    assert_int_equal(*(int *)cells_at(cells, leeds, 7), 42);
    assert_int_equal(*(int *)cells_at(cells, leeds, 8), 0);
    arena_free(arena);
}

static void the_same_words_in_another_grouping_are_another_group(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct cells *const cells = cells_new(arena, sizeof(int));
    const size_t team = cells_group(cells, 0, key("Leeds")), place = cells_group(cells, 1, key("Leeds"));
    (void)state;
    assert_true(team != place);
    assert_int_equal(cells_grouping(cells, place), 1);
    assert_string_equal(cells_key(cells, team).at, "Leeds");
    arena_free(arena);
}

static void thousands_come_out_in_order(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct cells *const cells = cells_new(arena, sizeof(int));
    char name[32];
    size_t count;
    (void)state;
    for (int i = 0; i < 5000; i++) {
        snprintf(name, sizeof name, "%04d", i * 7919 % 5000);
        *(int *)cells_at(cells, cells_group(cells, 0, key(name)), -i % 3) += 1;
        *(int *)cells_at(cells, cells_group(cells, 0, key(name)), 9) += 1;
    }
    const struct cell *const sorted = cells_sorted(cells, &count);
    assert_int_equal(count, 10000);
    for (size_t i = 0; i < count; i += 2) {
        assert_int_equal(atoi(cells_key(cells, sorted[i].group).at), i / 2);
        assert_true(sorted[i].period <= 0);
        assert_int_equal(sorted[i + 1].period, 9);
        assert_int_equal(*(int *)sorted[i].block, 1);
    }
    arena_free(arena);
}

static void unknown_comes_before_all_names(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct cells *const cells = cells_new(arena, 1);
    size_t count;
    (void)state;
    cells_at(cells, cells_group(cells, 0, key("A, \"B\"\nC")), 0);
    cells_at(cells, cells_group(cells, 0, key("A")), 0);
    cells_at(cells, cells_group(cells, 0, key("")), 0);
    const struct cell *const sorted = cells_sorted(cells, &count);
    assert_int_equal(count, 3);
    assert_string_equal(cells_key(cells, sorted[0].group).at, "");
    assert_string_equal(cells_key(cells, sorted[1].group).at, "A");
    assert_string_equal(cells_key(cells, sorted[2].group).at, "A, \"B\"\nC");
    arena_free(arena);
}

static void a_short_value_is_the_group_of_its_key(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct cells *const cells = cells_new(arena, 1);
    char text[24], value[24];
    (void)state;
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 5000; i++) { /* of all lengths from 0 to 16, and more than are known at once */
            const int length = i % (CELLS_SHORT + 1);
            snprintf(text, sizeof text, "%04d%04d%04d%04d", i / 17, i / 34, i, 9999 - i);
            memcpy(value, text + 16 - length, (size_t)length);
            const struct slice short_value = {value, (size_t)length};
            value[length] = CELLS_MARK;
            for (size_t grouping = 0; grouping < 2; grouping++)
                assert_int_equal(cells_group_of(cells, grouping, short_value),
                                 cells_group(cells, grouping, (struct slice){value, (size_t)length + 1}));
        }
    arena_free(arena);
}

static void no_cells_are_none(void **state)
{
    struct arena *const arena = arena_new(abort);
    size_t count = 1;
    (void)state;
    cells_sorted(cells_new(arena, 1), &count);
    assert_int_equal(count, 0);
    arena_free(arena);
}

static void a_block_is_found_by_a_value_and_a_period_too(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct cells *const cells = cells_new(arena, sizeof(int));
    char name[32];
    (void)state;
    for (int i = 0; i < 20000; i++) {
        const int length = snprintf(name, sizeof name, "%.*d", i % 16 + 1, i * 7919 % 3000);
        const struct slice value = {name, (size_t)length % (CELLS_SHORT + 1)};
        const size_t grouping = (size_t)i % 2, group = cells_group_of(cells, grouping, value);
        void *const block = cells_at_value(cells, grouping, value, i % 5);
        assert_ptr_equal(block, cells_at(cells, group, i % 5));
        assert_int_equal(cells_key(cells, group).length, value.length + 1);
        assert_memory_equal(cells_key(cells, group).at, value.at, value.length);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_block_is_found_again),
        cmocka_unit_test(a_block_is_found_by_a_value_and_a_period_too),
        cmocka_unit_test(the_same_words_in_another_grouping_are_another_group),
        cmocka_unit_test(thousands_come_out_in_order),
        cmocka_unit_test(unknown_comes_before_all_names),
        cmocka_unit_test(a_short_value_is_the_group_of_its_key),
        cmocka_unit_test(no_cells_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
