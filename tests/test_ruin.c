/* test_ruin - ids whose digits a spreadsheet has cut */
#include "scratch.h"
#include "voc/ruin.h"

static void ids_in_scientific_notation_or_with_zeros_behind_the_fifteenth_digit_are_ruined(void **state)
{
    static const struct {
        const char *id;
        bool ruined;
    } cases[] = {
        {"1.24E+17", true},
        {"5,70306E+17", true},
        {"1E+15", true},
        {"1e+15", true},
        {"570306133677760000", true},
        {"5703061336777600", true},
        {"570306133677760513", false},
        {"570306133677760", false},
        {"1000", false},
        {"", false},
        {"1E17", false},
        {"E+17", false},
        {"1.2E+", false},
        {"1.2E+1x", false},
        {"R1", false},
        {"12ab", false},
        {"1.", false},
        {"4e-12", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (ruin_is(slice_of(cases[i].id)) != cases[i].ruined)
            fail_msg("%s", cases[i].id);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_in_scientific_notation_or_with_zeros_behind_the_fifteenth_digit_are_ruined),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
