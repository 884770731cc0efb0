/* census - how often texts occur */
#include "scratch.h"
#include "voc/census.h"

static void the_most_common_comes_first_and_ties_as_they_came(void **state)
{
    static const char *const texts[] = {"b", "a", "c", "a", "", "c", "a"};
    static const struct {
        const char *text;
        long long count;
    } ranks[] = {{"a", 3}, {"c", 2}, {"b", 1}, {"", 1}};
    struct arena *const arena = scratch_new();
    struct census *const census = census_new(arena, 10);

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        census_add(census, slice_of(texts[i]));
    assert_int_equal(census_rank(census), 4);
    for (size_t i = 0; i < 4; i++) {
        assert_slice(census_text(census, i), ranks[i].text);
        assert_int_equal(census_count(census, i), ranks[i].count);
    }
    arena_free(arena);
}

static void what_comes_after_it_is_full_is_left_out(void **state)
{
    struct arena *const arena = scratch_new();
    struct census *const census = census_new(arena, 2);

    (void)state;
    for (int i = 0; i < 1000; i++)
        census_add(census, slice_of(arena_printf(arena, "%d", i % 10)));
    assert_int_equal(census_rank(census), 2);
    assert_slice(census_text(census, 0), "0");
    assert_int_equal(census_count(census, 1), 100);
    arena_free(arena);
}

static void a_census_of_nobody_is_empty(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_int_equal(census_rank(census_new(arena, 5)), 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_common_comes_first_and_ties_as_they_came),
        cmocka_unit_test(what_comes_after_it_is_full_is_left_out),
        cmocka_unit_test(a_census_of_nobody_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
