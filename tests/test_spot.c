/* spot - tests of examples */
#include "scratch.h"
#include "voc/spot.h"

static void a_long_value_is_cut_between_characters(void **state)
{
    const struct spot_row row = {"a.csv", 12};
    struct spot spot = {0};
    char text[SPOT_SIZE], value[100];

    (void)state;
    spot_set(&spot, &row, slice_of("v"));
    assert_string_equal(spot_text(&spot, text), "a.csv:12: 'v'");
    memset(value, 'x', SPOT_VALUE - 1);
    strcpy(value + SPOT_VALUE - 1, "é and more");
    spot_set(&spot, &row, slice_of(value));
    strcpy(value + SPOT_VALUE - 1, "…'");
    assert_string_equal(strstr(spot_text(&spot, text), "'") + 1, value);
}

static void only_the_first_is_kept(void **state)
{
    struct spot spot = {0};
    char text[SPOT_SIZE];

    (void)state;
    spot_first(&spot, &(struct spot_row){"a.csv", 1}, slice_of(""));
    spot_first(&spot, &(struct spot_row){"b.csv", 2}, slice_of("w"));
    assert_string_equal(spot_text(&spot, text), "a.csv:1: ''");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_value_is_cut_between_characters),
        cmocka_unit_test(only_the_first_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
