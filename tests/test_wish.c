/* wish - what a line of a targets file asks of one of the group's columns */
#include "scratch.h"
#include "voc/wish.h"

static void a_wish_grants_what_it_names(void **state)
{
    static const struct {
        const char *cell, *group;
        bool grants;
    } cases[] = {{"*", "*", true},         {"*", "Leeds", false},     {"*", "", false},
                 {"", "Leeds", true},      {"", "*", false},          {"", "", false},
                 {"Leeds", "Leeds", true}, {"Leeds", "Basel", false}, {"Leeds", "*", false},
                 {"Lee*", "Leeds", true},  {"Lee*", "Basel", false},  {"?*", "*", false},
                 {"**", "", false},        {"Leed?", "Leeds", true},  {"Leed?", "Leed", false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct wish wish = wish_of(slice_of(cases[i].cell));
        if (wish_grants(&wish, slice_of(cases[i].group)) != cases[i].grants)
            fail_msg("'%s' and the group '%s'", cases[i].cell, cases[i].group);
    }
}

static void each_and_globs_are_wide_while_a_name_and_the_total_are_not(void **state)
{
    static const struct {
        const char *cell;
        bool is_wide;
    } cases[] = {{"", true}, {"Lee*", true}, {"Leed?", true}, {"Leeds", false}, {"*", false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct wish wish = wish_of(slice_of(cases[i].cell));
        if (wish_is_wide(&wish) != cases[i].is_wide)
            fail_msg("'%s'", cases[i].cell);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wish_grants_what_it_names),
        cmocka_unit_test(each_and_globs_are_wide_while_a_name_and_the_total_are_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
