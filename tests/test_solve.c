/* solve - tests of where functions are zero and highest */
#include "near.h"
#include "voc/solve.h"

/* x^3 - c */
static struct solve_point cube(double x, const void *context)
{
    return (struct solve_point){x * x * x - *(const double *)context, 3 * x * x, 2 / x, 2 / (x * x)};
}

/* log x: far from any line where x is small, and its slope has no end there. */
static struct solve_point logarithm(double x, const void *context)
{
    (void)context;
    return (struct solve_point){log(x), 1 / x, -1 / x, 2 / (x * x)};
}

static struct solve_point unknown(double x, const void *context)
{
    (void)x, (void)context;
    return (struct solve_point){NAN, 1, 0, 0};
}

/* Flat but for a step at 0.7, which Newton's steps would leap over. */
static struct solve_point step(double x, const void *context)
{
    const double z = 200 * (x - 0.7), up = exp(-z);

    (void)context;
    return (struct solve_point){1 / (1 + up) - 0.5, 200 * up / ((1 + up) * (1 + up)),
                                200 * (up - 1) / (up + 1), 4e4};
}

static void it_is_found_to_the_last_digits_from_any_start(void **state)
{
    static const double starts[] = {1e-6, 0.3, 1, 1.26, 1.9, -4, 7, NAN};
    const double two = 2;

    (void)state;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        assert_near(solve_rise(cube, &two, 0, 2, starts[i]), cbrt(2), 3e-16);
        assert_near(solve_rise(logarithm, NULL, 0, 5, starts[i]), 1, 3e-16);
        assert_near(solve_rise(step, NULL, 0, 5, starts[i]), 0.7, 1e-14);
    }
}

static void what_is_unknown_on_the_way_has_no_place(void **state)
{
    (void)state;
    assert_near(solve_rise(unknown, NULL, 0, 1, 0.5), NAN, 0);
}

static double cubic(double x, const void *context)
{
    return *(const double *)context - x * x * x;
}

static double hill(double x, const void *context)
{
    return -(x - *(const double *)context) * (x - *(const double *)context);
}

static void roots_are_found_to_the_last_digit_and_peaks_to_the_eighth(void **state)
{
    const double two = 2, top = 0.3;
    (void)state;
    assert_near(solve_root(cubic, &two, 0, 2), cbrt(2), 3e-16);
    assert_near(solve_root_near(cubic, &two, 0, 2, 1e-4), cbrt(2), 1e-4);
    assert_near(solve_peak(hill, &top, -5, 15), 0.3, 1e-8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_found_to_the_last_digits_from_any_start),
        cmocka_unit_test(roots_are_found_to_the_last_digit_and_peaks_to_the_eighth),
        cmocka_unit_test(what_is_unknown_on_the_way_has_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
