/* worded - a number with words around it, or stars */
#include "scratch.h"
#include "voc/worded.h"

#include <math.h>

static void one_number_is_found_among_words(void **state)
{
    static const struct {
        const char *cell;
        double end, value;
    } cases[] = {
        {"10 - extremely likely", 10, 10},
        {"Extremely likely (10)", 10, 10},
        {"0 = not at all", 10, 0},
        {"4 out of 5", 5, 4},
        {"4/5", 5, 4},
        {"4 stars (out of 5)", 5, 4},
        {"4.5 / 5", 5, 4.5},
        {"3 von 5", 5, 3},
        {"5 stars", 5, 5},
        {"5stars", 5, 5},
        {"4.5 stars", 5, 4.5},
        {"\u2605\u2605\u2605\u2605\u2606", 5, 4},
        {"\u2605\u2605\u2605\u2605", 5, 4},
        {"\u2605 \u2605 \u2605\u00BD", 5, 3.5},
        {"\u2B50\u2B50\u2B50", 5, 3},
        {"\u2B50\uFE0F\u2B50\uFE0F", 5, 2},
        {"4\u2605", 5, 4},
        {"\u2605\u2605\u2605\u2605 (4)", 5, 4},
        {"85 %", 100, 85},
        {"85 %", INFINITY, 85},
        {"-1 (don't know)", 10, -1},
        {"7", 10, 7},
        {"4 stars (of 5)", 5, 4},
        {"Rated 4 out of 5 stars", 5, 4},
        {"4/5 - good", 5, 4},
        {"Score: 8", 10, 8},
        {"5 Very satisfied", 5, 5},
        {"5 \u2013 very good", 5, 5},
        {"10. Extremely likely", 10, 10},
        {"extremely likely - 10", 10, 10},
        {"agree-5", 5, 5},
        {"5-agree", 5, 5},
        {"-7 points", INFINITY, -7},
        {"\u20AC 12.50", INFINITY, 12.5},
        {"12 min", INFINITY, 12},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double value;
        if (worded_read(slice_of(cases[i].cell), false, cases[i].end, &value) != WORDED_FINE ||
            value != cases[i].value)
            fail_msg("%s: %g", cases[i].cell, value);
    }
}

static void anything_but_one_number_is_refused(void **state)
{
    static const struct {
        const char *cell;
        enum worded_fault fault;
    } cases[] = {
        {"very likely", WORDED_NONE},
        {"", WORDED_NONE},
        {"Q1", WORDED_NONE},
        {"7 or 8", WORDED_SEVERAL},
        {"1-10", WORDED_SEVERAL},
        {"4/5/2026", WORDED_SEVERAL},
        {"4 of 10", WORDED_END},
        {"\u2605\u2605\u2606", WORDED_END},
        {"\u2605\u2605\u2605 (4)", WORDED_SEVERAL},
        {"85 %", WORDED_END},
        {"4,5 stars", WORDED_SEVERAL},
        {"3-4", WORDED_SEVERAL},
        {"2 (was 4)", WORDED_SEVERAL},
        {"not 5", WORDED_NONE},
        {">5", WORDED_NONE},
        {"~ 5", WORDED_NONE},
        {"5+", WORDED_NONE},
        {"5th", WORDED_NONE},
        {"score -1", WORDED_NONE},
        {"(12.50)", WORDED_NONE},
        {"12.50-", WORDED_NONE},
        {"\u20AC -7", WORDED_NONE},
        {"2 months ago", WORDED_NONE},
        {"4\u00BD", WORDED_NONE},
        {"#DIV/0!", WORDED_NONE},
        {"5-Apr", WORDED_DATE},
        {"10. Okt", WORDED_DATE},
        {"Jan-05", WORDED_DATE},
        {"8 Aug", WORDED_DATE},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double value;
        if (worded_read(slice_of(cases[i].cell), false, 5, &value) != cases[i].fault)
            fail_msg("%s: %g", cases[i].cell, value);
    }
}

static void decimals_may_be_written_with_a_comma(void **state)
{
    double value;

    (void)state;
    assert_int_equal(worded_read(slice_of("4,5 von 5"), true, 5, &value), WORDED_FINE);
    assert_near(value, 4.5, 0);
    assert_int_equal(worded_read(slice_of("4.5 von 5"), true, 5, &value), WORDED_SEVERAL);
}

static void some_count_up_to_the_good_end_whatever_the_scale(void **state)
{
    static const struct {
        const char *cell;
        bool counts;
    } cases[] = {
        {"\u2605\u2605\u2606", true},  {"4 out of 5", true}, {"4/5", true}, {"5 stars", true}, {"85 %", true},
        {"1 - very satisfied", false}, {"Poor (1)", false},  {"4", false},  {"", false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (worded_counts(slice_of(cases[i].cell)) != cases[i].counts)
            fail_msg("%s", cases[i].cell);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_number_is_found_among_words),
        cmocka_unit_test(anything_but_one_number_is_refused),
        cmocka_unit_test(some_count_up_to_the_good_end_whatever_the_scale),
        cmocka_unit_test(decimals_may_be_written_with_a_comma),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
