/* accord - whether two columns of scores agree */
#include "scratch.h"
#include "voc/accord.h"

#include <math.h>

/* R: cor(c(1,2,3,4,5), c(2,1,4,3,5)) is 0.8 */
static void the_correlation_is_pearsons(void **state)
{
    static const double a[] = {1, 2, 3, 4, 5}, b[] = {2, 1, 4, 3, 5};
    struct accord accord = {0};

    (void)state;
    for (size_t i = 0; i < 5; i++)
        accord_see(&accord, a[i], b[i]);
    assert_near(accord_correlation(&accord), 0.8, 1e-12);
    assert_false(accord_is_against(&accord));
}

static void scores_that_fall_as_others_rise_are_against_each_other(void **state)
{
    struct accord turned = {0}, few = {0}, alike = {0};

    (void)state;
    for (int i = 0; i < 200; i++) {
        accord_see(&turned, i % 11, 5 - i % 11 / 3 + i % 2);
        accord_see(&alike, i % 11, 3);
    }
    for (int i = 0; i < 9; i++)
        accord_see(&few, i, -i);
    assert_true(accord_is_against(&turned));
    assert_false(accord_is_against(&few));
    assert_true(isnan(accord_correlation(&alike)));
    assert_false(accord_is_against(&alike));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_correlation_is_pearsons),
        cmocka_unit_test(scores_that_fall_as_others_rise_are_against_each_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
