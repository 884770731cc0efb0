/* quantity - tests of what is counted once for several metrics */
#include "scratch.h"
#include "voc/quantity.h"

static struct metrics metrics_of(struct arena *arena, const char *names)
{
    struct slice rest = slice_of(names), name;
    struct metrics metrics = {0};

    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &metrics, &metric);
    }
    return metrics;
}

static void the_same_delays_are_counted_once(void **state)
{
    struct arena *const arena = scratch_new();
    const struct metrics metrics =
        metrics_of(arena, "nps,csat,dsat,first_response,answered_24h,resolution,answered_2d,closed_loop_24h");
    const struct quantities quantities = quantity_share(arena, &metrics);
    (void)state;
    assert_int_equal(quantities.count, 6);
    assert_int_equal(quantities.of[4], quantities.of[3]);
    assert_int_equal(quantities.of[6], quantities.of[3]);
    assert_int_equal(quantities.items[3].metric, 3);
    assert_int_equal(quantities.items[3].limits.count, 2);
    assert_int_equal(quantities.items[3].limits.items[0], 86400);
    assert_int_equal(quantities.items[3].limits.items[1], 172800);
    assert_int_equal(quantities.items[4].limits.count, 0);
    arena_free(arena);
}

static void the_unhappy_are_part_of_everyone(void **state)
{
    struct arena *const arena = scratch_new();
    const struct metrics metrics = metrics_of(arena, "closed_loop_2d,first_response,closed_loop_24h,nps");
    const struct quantities quantities = quantity_share(arena, &metrics);
    (void)state;
    assert_int_equal(quantities.count, 3);
    assert_false(quantities.items[0].is_part); /* nothing before it says it all */
    assert_false(quantities.items[1].is_part);
    assert_false(quantities.items[2].is_part);
    const struct metrics other = metrics_of(arena, "first_response,closed_loop_24h");
    const struct quantities both = quantity_share(arena, &other);
    assert_true(both.items[1].is_part);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_delays_are_counted_once),
        cmocka_unit_test(the_unhappy_are_part_of_everyone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
