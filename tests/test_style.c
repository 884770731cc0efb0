/* style - the way in which times are written, as a pattern that leaves open which number is the day */
#include "scratch.h"
#include "voc/style.h"

static void a_key_becomes_the_pattern_of_an_order(void **state)
{
    static const struct {
        const char *key;
        enum style_order order;
        enum style_form form;
        const char *pattern, *day;
    } cases[] = {
        {"%N/%N/%Y %H:%M", STYLE_DAY_FIRST, STYLE_PAIR, "%d/%m/%Y %H:%M", "%N/%N/%Y"},
        {"%N/%N/%Y %H:%M %p", STYLE_MONTH_FIRST, STYLE_PAIR, "%m/%d/%Y %I:%M %p", "%N/%N/%Y"},
        {"%Y-%N-%N", STYLE_DAY_FIRST, STYLE_LATE, "%Y-%m-%d", "%Y-%N-%N"},
        {"%Y-%N-%N", STYLE_DAY_LATE, STYLE_LATE, "%Y-%d-%m", "%Y-%N-%N"},
        {"%N.%N.%N", STYLE_YEAR_FIRST, STYLE_TRIPLE, "%y.%m.%d", "%N.%N.%N"},
        {"%a, %N %b %Y %H:%M", STYLE_MONTH_FIRST, STYLE_CLEAR, "%a, %d %b %Y %H:%M", "%N %b %Y"},
        {"%b %N, %N", STYLE_DAY_FIRST, STYLE_CLEAR, "%b %d, %y", "%b %N, %N"},
        {"%Y%m%dT%H%M", STYLE_DAY_FIRST, STYLE_CLEAR, "%Y%m%dT%H%M", "%Y"},
        {"serial", STYLE_DAY_FIRST, STYLE_CLEAR, "serial", "serial"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char pattern[STYLE_PATTERN];
        style_pattern(cases[i].key, cases[i].order, pattern);
        assert_string_equal(pattern, cases[i].pattern);
        assert_int_equal(style_form(cases[i].key), cases[i].form);
        assert_slice(style_day(cases[i].key), cases[i].day);
        assert_true(style_is_whole(cases[i].key));
    }
    assert_false(style_is_whole("%N/%N %H:%M"));
    assert_false(style_is_whole("%b %b %Y"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_becomes_the_pattern_of_an_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
