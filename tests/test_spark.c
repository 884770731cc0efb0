/* test_spark - series as lines of blocks */
#include "scratch.h"
#include "voc/spark.h"

static int open_arena(void **state)
{
    *state = scratch_new();
    return 0;
}

static int close_arena(void **state)
{
    arena_free(*state);
    return 0;
}

static void a_rise_goes_from_the_lowest_block_to_the_highest(void **state)
{
    static const double values[] = {0, 1, 2, 3, 4, 5, 6, 7};

    assert_string_equal(spark_draw(*state, values, 8, (struct spark_scale){0, 7}, false), "▁▂▃▄▅▆▇█");
    assert_string_equal(spark_draw(*state, values, 8, (struct spark_scale){0, 7}, true), "_.-=+*%#");
}

static void a_period_without_answers_is_a_gap_and_no_zero(void **state)
{
    static const double values[] = {0, NAN, 10};

    assert_string_equal(spark_draw(*state, values, 3, (struct spark_scale){0, 10}, false), "▁·█");
    assert_string_equal(spark_draw(*state, values, 3, (struct spark_scale){0, 10}, true), "_ #");
}

static void what_lies_outside_the_scale_is_drawn_at_its_end(void **state)
{
    static const double values[] = {-100, 5, 100};

    assert_string_equal(spark_draw(*state, values, 3, (struct spark_scale){0, 10}, false), "▁▅█");
}

static void what_never_changes_is_drawn_in_the_middle(void **state)
{
    static const double values[] = {4, 4};

    assert_string_equal(spark_draw(*state, values, 2, (struct spark_scale){4, 4}, false), "▄▄");
}

static void nothing_is_an_empty_line(void **state)
{
    const struct spark_scale scale = spark_scale_of(*state, NULL, 0);

    assert_near(scale.low, NAN, 0);
    assert_string_equal(spark_draw(*state, NULL, 0, scale, false), "");
}

static void a_scale_leaves_out_one_wild_value_of_twenty(void **state)
{
    double values[21];

    for (int i = 0; i < 20; i++)
        values[i] = i;
    values[20] = 1e9;
    const struct spark_scale scale = spark_scale_of(*state, values, 21);
    assert_near(scale.low, 1, 0);
    assert_near(scale.high, 19, 0);
}

static void a_scale_of_few_values_holds_them_all(void **state)
{
    static const double values[] = {3, NAN, -1, 8};
    const struct spark_scale scale = spark_scale_of(*state, values, 4);

    assert_near(scale.low, -1, 0);
    assert_near(scale.high, 8, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(a_rise_goes_from_the_lowest_block_to_the_highest),
                                       TEST(a_period_without_answers_is_a_gap_and_no_zero),
                                       TEST(what_lies_outside_the_scale_is_drawn_at_its_end),
                                       TEST(what_never_changes_is_drawn_in_the_middle),
                                       TEST(nothing_is_an_empty_line),
                                       TEST(a_scale_leaves_out_one_wild_value_of_twenty),
                                       TEST(a_scale_of_few_values_holds_them_all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
