/* numeral - cells that are numbers written in the one way that the number alone brings back */
#include "scratch.h"
#include "voc/numeral.h"

static void whole_numbers_are_those_without_a_needless_sign_or_digit(void **state)
{
    static const struct {
        const char *cell;
        bool is;
        int64_t value;
    } cases[] = {
        {"0", true, 0},
        {"10", true, 10},
        {"-3", true, -3},
        {"999999999999999999", true, 999999999999999999},
        {"1000000000000000000", false, 0},
        {"", false, 0},
        {"-", false, 0},
        {"-0", false, 0},
        {"+1", false, 0},
        {"007", false, 0},
        {"1 ", false, 0},
        {"1.0", false, 0},
        {"1e3", false, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t value = 0;
        if (numeral_whole(slice_of(cases[i].cell), &value) != cases[i].is || value != cases[i].value)
            fail_msg("'%s'", cases[i].cell);
    }
}

static void decimals_are_those_that_come_back_as_they_were_written(void **state)
{
    static const struct {
        const char *cell;
        bool is;
    } cases[] = {
        {"4.5", true},    {"10.0", true},       {"0.25", true},         {"-0.5", true},  {"0.0", true},
        {"0.0001", true}, {"123456.789", true}, {"0.00001", false},     {"4.50", false}, {"10.00", false},
        {"-0.0", false},  {".5", false},        {"5.", false},          {"5", false},    {"05.5", false},
        {"1.5e3", false}, {"1,5", false},       {"1.2.3", false},       {"", false},     {"-.5", false},
        {"-0.00", false}, {"1.23456789", true}, {"1.234567891", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double value;
        if (numeral_decimal(slice_of(cases[i].cell), &value) != cases[i].is)
            fail_msg("'%s'", cases[i].cell);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_numbers_are_those_without_a_needless_sign_or_digit),
        cmocka_unit_test(decimals_are_those_that_come_back_as_they_were_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
