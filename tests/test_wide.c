/* wide - tests of whole numbers of 256 bits */
#include "near.h"
#include "voc/wide.h"

static const char *written(struct wide wide, int decimals)
{
    static char text[WIDE_SIZE];

    wide_write(wide, decimals, text);
    return text;
}

static struct wide power(int64_t base, int exponent)
{
    struct wide wide = wide_of(1);

    for (int i = 0; i < exponent; i++)
        wide = wide_times(wide, base);
    return wide;
}

static void powers_are_exact(void **state)
{
    (void)state;
    /* Python: 7**80, (-3)**101, 10**60. */
    assert_string_equal(written(power(7, 80), 0),
                        "40536215597144386832065866109016673800875222251012083746192454448001");
    assert_string_equal(written(power(-3, 101), 0), "-1546132562196033993109383389296863818106322566003");
    assert_string_equal(written(power(10, 60), 0),
                        "1000000000000000000000000000000000000000000000000000000000000");
    assert_string_equal(written(power(10, 60), 40), "100000000000000000000");
}

static void sums_pass_zero(void **state)
{
    struct wide wide = power(2, 200);
    (void)state;
    wide = wide_subtract(wide, power(2, 200));
    assert_true(wide_is(wide, wide_of(0)));
    wide = wide_subtract(wide, wide_of(12500));
    assert_true(wide_is_negative(wide));
    assert_string_equal(written(wide, 3), "-12.5");
    assert_string_equal(written(wide_add(wide, wide_of(12500)), 3), "0");
    assert_string_equal(written(wide_of(5), 9), "0.000000005");
    assert_string_equal(written(wide_times(wide_of(-5), -20), 1), "10");
    assert_string_equal(written(wide_of(INT64_MIN), 0), "-9223372036854775808");
}

static void doubles_are_the_nearest(void **state)
{
    (void)state;
    assert_true(wide_double(wide_of(-42)) == -42);
    assert_true(wide_double(power(10, 22)) == 1e22);
    assert_true(wide_double(power(10, 60)) == 1e60);
    assert_true(wide_double(power(7, 80)) == 4.053621559714438683e67);
    /* 2^53 + 1 lies between two doubles and goes to the even one, one more bit far below goes up. */
    const struct wide between = wide_times(wide_add(power(2, 53), wide_of(1)), INT64_C(1) << 40);
    assert_true(wide_double(between) == ldexp(1, 93));
    assert_true(wide_double(wide_add(between, wide_of(1))) == ldexp(1, 93) + ldexp(1, 41));
    assert_true(wide_double(wide_of(INT64_MAX)) == ldexp(1, 63));
    assert_true(wide_double(power(2, 64)) == ldexp(1, 64));
}

static void what_was_written_is_read(void **state)
{
    static const char *const good[] = {"0", "-12.5", "0.000000001", "123456789012345678901234567890.5"};
    static const char *const bad[] = {"",    "-",     ".", "1.", ".5", "01", "1.50", "-0", "1.0000000001",
                                      "1e3", "1.2.3", " 1"};
    struct wide wide;
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(wide_parse(slice_of(good[i]), 9, &wide));
        assert_string_equal(written(wide, 9), good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(wide_parse(slice_of(bad[i]), 9, &wide));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(powers_are_exact),
        cmocka_unit_test(sums_pass_zero),
        cmocka_unit_test(doubles_are_the_nearest),
        cmocka_unit_test(what_was_written_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
