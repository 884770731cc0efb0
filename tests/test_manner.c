/* manner - one way in which the times of a column are written, and what its cells tell of it */
#include "scratch.h"
#include "voc/manner.h"

static struct manner look(struct arena *arena, const char *cells)
{
    struct slice rest = slice_of(cells), cell;
    struct manner manner = {0};
    struct glance seen;

    while (slice_split(&rest, ';', &cell)) {
        assert_true(glance_at(cell, &seen));
        if (manner.count == 0)
            manner = manner_new(arena, seen.key, cell);
        manner_see(&manner, arena, &seen, cell);
    }
    return manner;
}

static void the_year_stands_where_no_day_can_or_least_changes(void **state)
{
    static const struct {
        const char *cells;
        enum manner_year year;
    } cases[] = {
        {"21/11/26", MANNER_YEAR_LAST},
        {"21-11-26", MANNER_YEAR_OPEN},
        {"21-11-32", MANNER_YEAR_LAST},
        {"99-11-26", MANNER_YEAR_FIRST},
        {"00-11-26", MANNER_YEAR_FIRST},
        {"26/1/2;26/1/3;26/1/4;26/1/5", MANNER_YEAR_FIRST},
        {"26/1/2;26/1/13", MANNER_YEAR_OPEN},
        {"26.1.2;27.1.13", MANNER_YEAR_LAST},
        {"1/3/23;1/4/24;1/5/25;1/6/26", MANNER_YEAR_OPEN},
        {"2/26/1;2/27/2", MANNER_YEAR_LAST},
        {"2-1-26;3-1-26;4-1-26;5-1-26", MANNER_YEAR_LAST},
        {"25-1-21;26-1-22;27-1-23;28-1-24", MANNER_YEAR_OPEN},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct manner manner = look(arena, cases[i].cells);
        if (manner_year(&manner) != cases[i].year)
            fail_msg("%s", cases[i].cells);
    }
    arena_free(arena);
}

static void cells_are_counted_by_what_tells_their_order(void **state)
{
    struct arena *const arena = scratch_new();
    const struct manner manner = look(arena, "13/4/2026;3/4/2026;4/4/2026;4/14/2026;5/4/2026");

    (void)state;
    assert_int_equal(manner.count, 5);
    assert_int_equal(manner.tells.day_first, 1);
    assert_int_equal(manner.tells.month_first, 1);
    assert_int_equal(manner.tells.open, 3);
    assert_string_equal(manner.tells.example, "3/4/2026");
    assert_string_equal(manner.example, "13/4/2026");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_year_stands_where_no_day_can_or_least_changes),
        cmocka_unit_test(cells_are_counted_by_what_tells_their_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
