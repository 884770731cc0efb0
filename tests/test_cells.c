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

static void no_cells_are_none(void **state)
{
    struct arena *const arena = arena_new(abort);
    size_t count = 1;
    (void)state;
    cells_sorted(cells_new(arena, 1), &count);
    assert_int_equal(count, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_block_is_found_again),
        cmocka_unit_test(the_same_words_in_another_grouping_are_another_group),
        cmocka_unit_test(thousands_come_out_in_order),
        cmocka_unit_test(unknown_comes_before_all_names),
        cmocka_unit_test(no_cells_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
