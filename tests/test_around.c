/* around - what may stand before and behind the one number of an answer */
#include "scratch.h"
#include "voc/around.h"

static void only_what_can_t_change_a_number_stands_around_it(void **state)
{
    static const struct {
        const char *before, *after;
        bool may;
    } cases[] = {
        {"", "", true},          {"Score: ", "", true},      {"Likely (", ")", true},
        {"Likely (", "", false}, {"Rated ", " stars", true}, {"likely - ", "", true},
        {"score -", "", false},  {">", "", false},           {"not ", "", false},
        {"", " - likely", true}, {"", "-", false},           {"", " very likely", true},
        {"", " months", false},  {"", "+", false},           {"", "%", true},
        {"", " (likely)", true}, {"", " (likely", false},    {"\u20AC ", "", true},
        {"\u20AC -", "", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct slice before = slice_of(cases[i].before), after = slice_of(cases[i].after);
        if ((around_may_lead(before) && around_may_follow(after, around_opens(before), false)) !=
            cases[i].may)
            fail_msg("%s7%s", cases[i].before, cases[i].after);
    }
    assert_true(around_may_follow(slice_of(" months"), false, true));
}

static void what_a_number_is_out_of_is_told_by_a_word(void **state)
{
    (void)state;
    assert_true(around_is_out_of(slice_of("/")));
    assert_true(around_is_out_of(slice_of(" stars (out of ")));
    assert_true(around_is_out_of(slice_of(" von ")));
    assert_false(around_is_out_of(slice_of("-")));
    assert_false(around_is_out_of(slice_of(" or ")));
}

static void a_month_beside_a_number_makes_it_a_date(void **state)
{
    (void)state;
    assert_true(around_is_date(slice_of(""), slice_of("-Apr")));
    assert_true(around_is_date(slice_of("Jan-"), slice_of("")));
    assert_false(around_is_date(slice_of(""), slice_of(" - may recommend")));
    assert_false(around_is_date(slice_of(""), slice_of("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_can_t_change_a_number_stands_around_it),
        cmocka_unit_test(what_a_number_is_out_of_is_told_by_a_word),
        cmocka_unit_test(a_month_beside_a_number_makes_it_a_date),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
