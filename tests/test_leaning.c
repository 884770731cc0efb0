/* leaning - whether words in a header are of the good or of the bad end of a scale */
#include "scratch.h"
#include "voc/leaning.h"

static void words_lean_to_one_end_or_to_neither(void **state)
{
    static const struct {
        const char *text;
        int effort, sense;
    } cases[] = {
        {"very satisfied", 1, 1},
        {"not at all satisfied", 1, -1},
        {"not difficult", 1, 1},
        {"very low effort", -1, 1},
        {"high", -1, -1},
        {"high", 1, 1},
        {"jamais", 1, -1},
        {"peu probable", 1, -1},
        {"sehr unzufrieden", 1, -1},
        {"stimme nicht zu", 1, -1},
        {"top", 1, 1},
        {"zeer ontevreden", 1, -1},
        {"blue", 1, 0},
        {"", 1, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (leaning_of(slice_of(cases[i].text), cases[i].effort) != cases[i].sense)
            fail_msg("%s: not %d", cases[i].text, cases[i].sense);
}

static void words_for_any_scale_say_nothing_of_an_end(void **state)
{
    (void)state;
    assert_false(leaning_speaks(slice_of("to 10 points scale")));
    assert_true(leaning_speaks(slice_of("= blue")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_lean_to_one_end_or_to_neither),
        cmocka_unit_test(words_for_any_scale_say_nothing_of_an_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
