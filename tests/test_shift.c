/* shift - whether the scale of a column's answers changes in its middle */
#include "scratch.h"
#include "voc/shift.h"

/* Answers from 1 to `most`, in no order, a line each. */
static void see(struct shift *shift, int count, int most, size_t *line)
{
    for (int i = 0; i < count; i++)
        shift_see(shift, i * 7 % 11 % most + 1, ++*line);
}

static void a_scale_that_grows_is_found_with_its_line(void **state)
{
    struct shift shift = {0};
    struct shift_found found;
    size_t line = 1;

    (void)state;
    see(&shift, 400, 5, &line);
    assert_false(shift_find(&shift, 10, &found));
    see(&shift, 200, 10, &line);
    assert_true(shift_find(&shift, 10, &found));
    assert_false(found.shrinks);
    assert_near(found.limit, 5, 0);
    assert_int_equal(found.before, 401);
    assert_int_equal(found.line, 403); /* the first answer of the longer scale that shows it */
    assert_false(shift_find(&shift, 4, &found));
}

static void a_scale_that_shrinks_is_found_too(void **state)
{
    struct shift shift = {0};
    struct shift_found found;
    size_t line = 1;

    (void)state;
    see(&shift, 200, 10, &line);
    see(&shift, 100, 7, &line);
    assert_true(shift_find(&shift, 10, &found));
    assert_true(found.shrinks);
    assert_near(found.limit, 7, 0);
    assert_true(found.line >= 200 && found.line <= 203);
}

static void sorted_or_few_answers_show_nothing(void **state)
{
    struct shift sorted = {0}, few = {0};
    struct shift_found found;
    size_t line = 1;

    (void)state;
    for (int i = 0; i < 1000; i++)
        shift_see(&sorted, i / 91, ++line);
    assert_false(shift_find(&sorted, 10, &found));
    see(&few, 10, 5, &line);
    see(&few, 10, 10, &line);
    assert_false(shift_find(&few, 10, &found));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_that_grows_is_found_with_its_line),
        cmocka_unit_test(a_scale_that_shrinks_is_found_too),
        cmocka_unit_test(sorted_or_few_answers_show_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
