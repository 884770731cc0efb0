/* inlet - tests of the names under which a query's steps find the columns of a table */
#include "scratch.h"
#include "voc/inlet.h"

#include <math.h>

static struct inlet *of(struct arena *arena, const char *header)
{
    const char *const path = scratch_file(arena, header);
    struct err err = {0};

    return inlet_new(arena, feed_open(arena, &path, 1, &err));
}

static void a_column_has_a_name_of_the_query_s_own(void **state)
{
    struct arena *const arena = scratch_new();
    struct inlet *const inlet = of(arena, "at,my score,x\n");

    (void)state;
    assert_string_equal(inlet_time(inlet, "at"), "at");
    assert_string_equal(inlet_text(inlet, "my score"), "cell_1");
    assert_string_equal(inlet_text(inlet, "x"), "cell_2");
    assert_string_equal(inlet_text(inlet, "my score"), "cell_1");
    assert_null(inlet_text(inlet, "nps"));
    assert_null(inlet_number(inlet, "nps", INLET_SCORE, 0, 10));
    assert_false(inlet_weight(inlet));
    assert_int_equal(inlet->column_count, 3);
    arena_free(arena);
}

static void a_number_that_is_read_in_several_ways_has_several_names(void **state)
{
    struct arena *const arena = scratch_new();
    struct inlet *const inlet = of(arena, "x\n");

    (void)state;
    assert_string_equal(inlet_number(inlet, "x", INLET_SCORE, 0, 10), "cell_1_score");
    assert_string_equal(inlet_number(inlet, "x", INLET_VALUE, 0, 10), "cell_1_value");
    assert_string_equal(inlet_number(inlet, "x", INLET_SCORE, 0, 10), "cell_1_score");
    assert_string_not_equal(inlet_number(inlet, "x", INLET_SCORE, -INFINITY, INFINITY), "cell_1_score");
    assert_int_equal(inlet->number_count, 3);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_has_a_name_of_the_query_s_own),
        cmocka_unit_test(a_number_that_is_read_in_several_ways_has_several_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
