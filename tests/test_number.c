/* number - decimals in and out */
#include "scratch.h"
#include "voc/number.h"

#include <float.h>
#include <math.h>

static void decimals_are_rounded_correctly(void **state)
{
    /* Ties, limits and cases on which well-known readers failed: Gay, "Correctly rounded binary-decimal
       conversions" (1990); Regan, exploringbinary.com (2.2250738585072011e-308). */
    static const struct {
        const char *text;
        double value;
    } cases[] = {{"0", 0},
                 {"0.1", 0.1},
                 {".5", 0.5},
                 {"5.", 5},
                 {"+3", 3},
                 {"-4.5", -4.5},
                 {"1e3", 1000},
                 {"1E-3", 0.001},
                 {"1e22", 1e22},
                 {"1e23", 1e23},
                 {"9007199254740993", 9007199254740992.0},
                 {"9007199254740993.00000000000000000000000001", 9007199254740994.0},
                 {"1.00000000000000011102230246251565404236316680908203124", 1},
                 {"1.00000000000000011102230246251565404236316680908203125", 1},
                 {"1.00000000000000011102230246251565404236316680908203126", 1 + DBL_EPSILON},
                 {"2.2250738585072011e-308", 0x0.fffffffffffffp-1022},
                 {"2.2250738585072014e-308", DBL_MIN},
                 {"4.9406564584124654e-324", 0x1p-1074},
                 {"1.7976931348623157e308", DBL_MAX},
                 {"1e-400", 0},
                 {"123456789012345678901234567890", 123456789012345678901234567890.0},
                 {"0000000000000000000000000000000000000000000000.1", 0.1},
                 {"0.000000000000000000000000000000000000001e39", 1}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double value;
        assert_true(number_parse(slice_of(cases[i].text), &value));
        assert_memory_equal(&value, &cases[i].value, sizeof value);
    }
}

static void minus_zero_keeps_its_sign_inside_alone(void **state)
{
    char text[NUMBER_SIZE];
    double value;

    (void)state;
    assert_true(number_parse(slice_of("-0"), &value));
    assert_true(signbit(value));
    number_format(value, text);
    assert_string_equal(text, "0");
}

static void any_decimal_reads_as_the_c_library_has_it(void **state)
{
    /* The library's strtod is correctly rounded; a fixed generator, so that a failure can be repeated. */
    uint64_t seed = 42;

    (void)state;
    for (int i = 0; i < 200000; i++) {
        char text[64];
        double value;
        seed = seed * 6364136223846793005 + 1442695040888963407;
        const unsigned long long digits = seed >> (seed % 60);
        seed = seed * 6364136223846793005 + 1442695040888963407;
        snprintf(text, sizeof text, "%llu.%llue%d", digits, (unsigned long long)(seed >> 40),
                 (int)(seed >> 58) - 32);
        assert_true(number_parse(slice_of(text), &value));
        const double want = strtod(text, NULL);
        assert_memory_equal(&value, &want, sizeof value);
    }
}

static void what_is_no_number_is_none(void **state)
{
    static const char *const cases[] = {"",   " ",   "eleven", "1 ",    " 1", "1,5", "0x10", "inf",   "nan",
                                        "1e", "1e+", "--1",    "1.2.3", ".",  "-",   "e5",   "1e999", "١"};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double value;
        assert_false(number_parse(slice_of(cases[i]), &value));
    }
}

static void whole_numbers_end_at_the_largest(void **state)
{
    long long value;

    (void)state;
    assert_true(number_parse_whole(slice_of("9223372036854775807"), &value));
    assert_true(value == INT64_MAX);
    assert_false(number_parse_whole(slice_of("9223372036854775808"), &value));
    assert_false(number_parse_whole(slice_of("-1"), &value));
    assert_false(number_parse_whole(slice_of("1.0"), &value));
    assert_false(number_parse_whole(slice_of(""), &value));
}

static void six_decimals_and_no_more_zeros_than_needed(void **state)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0"},
                 {-0.0, "0"},
                 {0.1, "0.1"},
                 {0.1 + 0.2, "0.3"},
                 {100, "100"},
                 {-2.5, "-2.5"},
                 {1.0 / 3, "0.333333"},
                 {2.0 / 3, "0.666667"},
                 {-0.0000004, "0"},
                 {-0.0000006, "-0.000001"},
                 {1e22, "10000000000000000000000"},
                 {1234567.891, "1234567.891"},
                 {0.1234565, "0.123456"}, /* a hair below the tie */
                 {NAN, ""},
                 {INFINITY, ""}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[NUMBER_SIZE];
        assert_int_equal(number_format(cases[i].value, text), strlen(cases[i].text));
        assert_string_equal(text, cases[i].text);
    }
}

static void whole_numbers_are_written_as_the_c_library_has_them(void **state)
{
    char text[NUMBER_SIZE], library[NUMBER_SIZE];

    (void)state;
    for (double value = 1; value < 1e17; value *= 7)
        for (int i = -2; i <= 2; i++) {
            const double near = floor(value) * (i < 0 ? -1 : 1) + i;
            snprintf(library, sizeof library, "%.0f", near);
            assert_int_equal(number_format(near, text), strlen(library));
            assert_string_equal(text, library);
        }
    assert_int_equal(number_format(-0.0, text), 1);
    assert_string_equal(text, "0");
    static const int64_t wholes[] = {0, 7, -7, 10, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++) {
        snprintf(library, sizeof library, "%lld", (long long)wholes[i]);
        assert_int_equal(number_whole(wholes[i], text), strlen(library));
        assert_string_equal(text, library);
    }
}

/* Its %.6f without the zeros at the end. */
static void is_as_the_library_has_it(double value)
{
    char text[NUMBER_SIZE], library[NUMBER_SIZE];

    snprintf(library, sizeof library, "%.6f", value);
    for (size_t length = strlen(library); library[length - 1] == '0' || library[length - 1] == '.';) {
        const bool is_point = library[--length] == '.';
        library[length] = '\0';
        if (is_point)
            break;
    }
    number_format(value, text);
    assert_string_equal(text, strcmp(library, "-0") == 0 ? "0" : library);
}

/* Ties to the even digit (as 2^-7 = 0.0078125), what is a hair beside one, and anything else. */
static void decimals_are_rounded_as_the_c_library_does(void **state)
{
    uint64_t seed = 1;

    (void)state;
    for (int i = 0; i < 200000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        const double odd = (double)(seed >> 40), size = ldexp(1, -(int)(seed >> 8 & 31)),
                     any = ldexp((double)(seed >> 11), -(int)(seed % 80));
        is_as_the_library_has_it(odd * size);
        is_as_the_library_has_it(-nextafter(odd * size, 0));
        is_as_the_library_has_it(any);
        is_as_the_library_has_it(floor(odd / 16) / 1e6 + 5e-7);
    }
}

/* Each is the decimal itself, rounded once: 8.5117635245 as a double is a hair below the tie. */
static void decimals_are_read_in_whole_units_of_one_of_theirs(void **state)
{
    static const struct {
        const char *text;
        int decimals;
        int64_t units;
    } cases[] = {{"8.5117635245", 9, INT64_C(8511763525)},
                 {"-8.5117635245", 9, -INT64_C(8511763525)},
                 {"0.87345678949999", 9, 873456789},
                 {"12.5", 0, 13},
                 {"-0.4999999999999999999999", 0, 0},
                 {"1e-9", 9, 1},
                 {"4.9e-10", 9, 0},
                 {"1.5e3", 6, 1500000000},
                 {"1000000000", 9, INT64_C(1000000000000000000)},
                 {"9223372036854775807", 0, INT64_MAX},
                 {"0e99", 18, 0}};
    static const char *const none[] = {"", "x", "9223372036854775808", "1e19", "1e400", "nan"};
    int64_t units;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(number_parse_fixed(slice_of(cases[i].text), cases[i].decimals, &units));
        assert_int_equal(units, cases[i].units);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(number_parse_fixed(slice_of(none[i]), 0, &units));
}

static void the_largest_number_has_room(void **state)
{
    char text[NUMBER_SIZE];

    (void)state;
    assert_int_equal(number_format(-DBL_MAX, text), 310);
    assert_int_equal(number_round(-DBL_MAX, 6, text), 317);
}

static void readers_get_rounded_numbers_and_marked_thousands(void **state)
{
    char text[NUMBER_SIZE];

    (void)state;
    number_round(39.84, 1, text);
    assert_string_equal(text, "39.8");
    number_round(-0.04, 1, text);
    assert_string_equal(text, "0.0");
    static const struct {
        long long value;
        const char *text;
    } cases[] = {{0, "0"}, {999, "999"}, {1000, "1,000"}, {-1234567, "-1,234,567"}, {-123, "-123"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        number_count(cases[i].value, text);
        assert_string_equal(text, cases[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decimals_are_rounded_correctly),
        cmocka_unit_test(minus_zero_keeps_its_sign_inside_alone),
        cmocka_unit_test(any_decimal_reads_as_the_c_library_has_it),
        cmocka_unit_test(what_is_no_number_is_none),
        cmocka_unit_test(whole_numbers_end_at_the_largest),
        cmocka_unit_test(six_decimals_and_no_more_zeros_than_needed),
        cmocka_unit_test(decimals_are_rounded_as_the_c_library_does),
        cmocka_unit_test(whole_numbers_are_written_as_the_c_library_has_them),
        cmocka_unit_test(decimals_are_read_in_whole_units_of_one_of_theirs),
        cmocka_unit_test(the_largest_number_has_room),
        cmocka_unit_test(readers_get_rounded_numbers_and_marked_thousands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
