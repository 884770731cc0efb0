/* facing - words in a header that say which way a scale goes, without numbers */
#include "scratch.h"
#include "voc/facing.h"

static void a_scale_that_may_be_turned_is_told_from_turned_things(void **state)
{
    static const struct {
        const char *header;
        bool is_doubtful;
    } cases[] = {
        {"Rating (reversed)", true},
        {"Rating (rev)", true},
        {"Rating (rev.)", true},
        {"Rating (reverse-coded item)", true},
        {"Rating (1-5, reversed scale)", true},
        {"Rating (negatively coded)", true},
        {"Rating [desc]", true},
        {"Rating (German grades)", true},
        {"Rating (school grade)", true},
        {"Zufriedenheit, Schulnoten", true},
        {"Rating (best to worst)", true},
        {"Satisfaction (from very satisfied to very dissatisfied)", true},
        {"Satisfaction (excellent – poor)", true},
        {"Satisfaction (from very dissatisfied to very satisfied)", false},
        {"Satisfaction (max 1 min 5)", true},
        {"Satisfaction (max. 1)", true},
        {"Satisfaction (max 10)", false},
        {"Satisfaction (min 1 max 5)", false},
        {"Rating (worst to best)", false},
        {"CSAT (reverse logistics)", false},
        {"Rating (Reverse Osmosis filter)", false},
        {"CSAT (incl. reversed charges)", false},
        {"Satisfaction (upgrade)", false},
        {"Reversed charges", false},
        {"Satisfaction", false},
        {"", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (facing_is_doubtful(slice_of(cases[i].header), 1) != cases[i].is_doubtful)
            fail_msg("%s", cases[i].header);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_that_may_be_turned_is_told_from_turned_things),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
