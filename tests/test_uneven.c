/* uneven - tests of what periods of unequal size do */
#include "table.h"
#include "voc/uneven.h"

static struct uneven of(struct arena *arena, const char *kind, const int sizes[], int count)
{
    const char *rows = "metric,period,kind,n,value\n";

    for (int i = 0; i < count; i++)
        rows = arena_printf(arena, "%scsat,2026-W%02d,%s,%d,50\n", rows, i + 1, kind, sizes[i]);
    return uneven_of(table_measures(arena, rows)->series[0].rows, (size_t)count);
}

static void sizes_weigh_by_their_squares(void **state)
{
    static const int sizes[] = {10, 0, 30}, alike[] = {20, 20}, small[] = {10, 10}, large[] = {40, 40};
    struct arena *const arena = scratch_new();
    const struct uneven usual = of(arena, "share", alike, 2), uneven = of(arena, "share", sizes, 3),
                        less = of(arena, "share", small, 2), more = of(arena, "share", large, 2),
                        counts = of(arena, "count", sizes, 3);

    (void)state;
    assert_near(uneven.mean, 20, 0);
    assert_near(uneven.square, 500, 0);
    assert_near(uneven_weight(&uneven, &usual), 25 / 20., 1e-12); /* Kish's 1 + 0.25 */
    assert_near(uneven_weight(&usual, &usual), 1, 0);
    assert_near(uneven_weight(&more, &usual), 2, 1e-12);
    assert_near(uneven_weight(&less, &usual), 1, 0);
    assert_near(uneven_weight(&counts, &counts), 1, 0);
    arena_free(arena);
}

/* Variances of 1 + 3 n / 20 in periods of 10 and of 30: the mean square 4 is as well known as from (2.5
   + 5.5)^2 / (2.5^2 + 5.5^2) of two periods that are alike. */
static void few_large_periods_tell_most_of_a_spread(void **state)
{
    const struct uneven uneven = {20, 500}, even = {20, 400};

    (void)state;
    assert_near(uneven_freedom(&uneven, 2), 64 / (6.25 + 30.25) / 2, 1e-12);
    assert_near(uneven_freedom(&uneven, 1), 1, 1e-12);
    assert_near(uneven_freedom(&even, 2), 1, 0);
    assert_near(uneven_freedom(&(struct uneven){NAN, NAN}, 2), 1, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_weigh_by_their_squares),
        cmocka_unit_test(few_large_periods_tell_most_of_a_spread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
