/* ends - the numbers in a header that could be the ends of a scale, and what is said of each */
#include "scratch.h"
#include "voc/ends.h"

static void words_belong_to_a_number_by_a_sign_or_by_standing_beside_it(void **state)
{
    static const struct {
        const char *header;
        double number;
        enum ends_tie behind, before;
    } cases[] = {
        {"Satisfaction 5 = best", 5, ENDS_EQUAL, ENDS_BARE},
        {"(5: best)", 5, ENDS_CALLED, ENDS_UNTIED},
        {"(5 being the best)", 5, ENDS_CALLED, ENDS_UNTIED},
        {"(5 - best)", 5, ENDS_DASHED, ENDS_UNTIED},
        {"(5 best)", 5, ENDS_BARE, ENDS_UNTIED},
        {"(best=5)", 5, ENDS_UNTIED, ENDS_EQUAL},
        {"best (5)", 5, ENDS_UNTIED, ENDS_CALLED},
        {"(best \u2013 5)", 5, ENDS_UNTIED, ENDS_DASHED},
        {"(5 points)", 5, ENDS_UNTIED, ENDS_UNTIED},
        {"(5, best)", 5, ENDS_UNTIED, ENDS_UNTIED},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct ends ends = ends_read(slice_of(cases[i].header), 1);
        if (ends.count != 1 || ends.marks[0].number != cases[i].number ||
            ends.marks[0].behind.tie != cases[i].behind || ends.marks[0].before.tie != cases[i].before)
            fail_msg("%s: %zu, %d, %d", cases[i].header, ends.count, ends.marks[0].behind.tie,
                     ends.marks[0].before.tie);
    }
}

static void numbers_within_words_and_dates_are_none(void **state)
{
    static const char *const cases[] = {"Q1", "2024", "1st", "1.5", "a_5", ""};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (ends_read(slice_of(cases[i]), 1).count)
            fail_msg("%s", cases[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_belong_to_a_number_by_a_sign_or_by_standing_beside_it),
        cmocka_unit_test(numbers_within_words_and_dates_are_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
