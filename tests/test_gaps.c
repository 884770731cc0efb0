/* gaps - cells that a row of some id had, and that are empty in the one that holds */
#include "scratch.h"
#include "voc/gaps.h"

enum { COLUMNS = 3 };

static void see(struct gaps *gaps, const char *one, const char *two, const char *three, bool holds)
{
    const struct slice cells[COLUMNS] = {slice_of(one), slice_of(two), slice_of(three)};

    gaps_see(gaps, cells, holds);
}

static void a_cell_that_the_holder_lacks_is_a_gap(void **state)
{
    struct arena *const arena = scratch_new();
    struct gaps *const gaps = gaps_new(arena, COLUMNS);
    size_t column = COLUMNS;

    (void)state;
    see(gaps, "1", "", "x", true);
    see(gaps, "1", "", "y", true);
    assert_false(gaps_close(gaps, &column));
    see(gaps, "2", "5", "x", true);
    see(gaps, "2", "", "", true);
    see(gaps, "2", "", "z", true);
    assert_true(gaps_close(gaps, &column));
    assert_int_equal(column, 1);
    see(gaps, "3", "5", "x", true);
    see(gaps, "3", "", "", false);
    assert_false(gaps_close(gaps, &column));
    assert_int_equal(gaps_count(gaps), 1);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_cell_that_the_holder_lacks_is_a_gap)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
