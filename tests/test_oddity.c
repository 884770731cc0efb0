/* oddity - tests of one owner's habit against that of all others */
#include "scratch.h"
#include "voc/oddity.h"

#include <math.h>

enum { OWNERS = 6 };

/* The first of six owners; R: the prediction's t against fisher.test(), whose p is the smaller one here. */
static void a_share_is_held_against_chance_and_against_the_others_differences(void **state)
{
    static const struct oddity_share shares[OWNERS] = {{47, 80}, {15, 50}, {22, 70},
                                                       {18, 60}, {30, 95}, {25, 90}};
    struct arena *const arena = scratch_new();
    struct oddity odd[OWNERS];

    (void)state;
    oddity_shares(arena, shares, shares, OWNERS, 10, odd);
    assert_near(odd[0].n, 80, 0);
    assert_near(odd[0].value, 100 * 47 / 80.0, 1e-12);
    assert_near(odd[0].p, 0.00365068178254255183, 1e-14);
    /* 30.137089 -+ qt(.999, 4) * 5.681406, inside 0 to 100 */
    assert_near(odd[0].low, 0, 0);
    assert_near(odd[0].high, 70.891, 1e-3);
    assert_string_equal(odd[0].note, "");
    assert_true(odd[1].p > 0.5);
    arena_free(arena);
}

static void too_little_is_told_as_such(void **state)
{
    static const struct oddity_share shares[OWNERS] = {{9, 9},   {0, 0},   {22, 70},
                                                       {18, 60}, {30, 95}, {25, 90}};
    struct arena *const arena = scratch_new();
    struct oddity odd[OWNERS];

    (void)state;
    oddity_shares(arena, shares, shares, OWNERS, 10, odd);
    assert_string_equal(odd[0].note, "few");
    assert_string_equal(odd[1].note, "none");
    assert_string_equal(odd[2].note, "few-owners");
    for (size_t i = 0; i < OWNERS; i++)
        assert_near(odd[i].p, NAN, 0);
    assert_near(odd[2].value, 100 * 22 / 70.0, 1e-12);
    assert_near(odd[2].high, NAN, 0);
    arena_free(arena);
}

/* All ask the quick rather than the slow; only the first does much more so. */
static void a_table_is_held_against_the_tables_of_the_others(void **state)
{
    static const struct oddity_table tables[OWNERS] = {{190, 200, 20, 200}, {60, 100, 50, 100},
                                                       {55, 110, 45, 100},  {70, 120, 60, 110},
                                                       {66, 100, 52, 100},  {40, 90, 30, 80}};
    struct arena *const arena = scratch_new();
    struct oddity odd[OWNERS];

    (void)state;
    oddity_tables(arena, tables, tables, OWNERS, 10, odd);
    assert_near(odd[0].value, 85, 1e-12);
    assert_true(odd[0].p < 1e-3);
    assert_true(odd[0].high < 85 && odd[0].low < odd[0].high);
    for (size_t i = 1; i < OWNERS; i++)
        assert_true(odd[i].p > 0.05);
    arena_free(arena);
}

/* What it does without its best quarter is what counts. */
static void an_owner_can_be_tested_by_less_than_it_has(void **state)
{
    static const struct oddity_table tables[OWNERS] = {{190, 200, 20, 200}, {60, 100, 50, 100},
                                                       {55, 110, 45, 100},  {70, 120, 60, 110},
                                                       {66, 100, 52, 100},  {40, 90, 30, 80}};
    struct oddity_table own[OWNERS];
    struct arena *const arena = scratch_new();
    struct oddity odd[OWNERS];

    (void)state;
    memcpy(own, tables, sizeof own);
    own[0] = (struct oddity_table){30, 60, 28, 60};
    oddity_tables(arena, tables, own, OWNERS, 10, odd);
    assert_true(odd[0].p > 0.05);
    assert_near(odd[0].value, 85, 1e-12);
    arena_free(arena);
}

static void a_line_must_fall_by_itself_and_below_those_of_the_others(void **state)
{
    /* All fall: a year in which everybody's did. */
    static const struct unlike_slope together[OWNERS] = {{-2, .1, 10},  {-2.1, .1, 10}, {-1.9, .1, 10},
                                                         {-2, .12, 10}, {-2.2, .1, 10}, {-1.8, .1, 10}},
                                     alone[OWNERS] = {{-2, .1, 10}, {0.1, .1, 10}, {-0.1, .1, 10},
                                                      {0, .12, 10}, {0.2, .1, 10}, {NAN, NAN, NAN}};
    struct arena *const arena = scratch_new();
    double p[OWNERS];

    (void)state;
    oddity_slopes(arena, together, OWNERS, p);
    assert_true(p[0] > 0.1);
    oddity_slopes(arena, alone, OWNERS, p);
    assert_true(p[0] < 0.001);
    assert_near(p[5], NAN, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_held_against_chance_and_against_the_others_differences),
        cmocka_unit_test(too_little_is_told_as_such),
        cmocka_unit_test(a_table_is_held_against_the_tables_of_the_others),
        cmocka_unit_test(an_owner_can_be_tested_by_less_than_it_has),
        cmocka_unit_test(a_line_must_fall_by_itself_and_below_those_of_the_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
