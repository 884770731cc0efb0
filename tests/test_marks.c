/* marks - tests of whether two parts of a column have the same scale */
#include "sniff.h"
#include "voc/marks.h"

static void a_cell_is_the_mark_at_or_below_it(void **state)
{
    static const struct {
        const char *cell;
        int mark;
    } cases[] = {{"0", 0},    {"7", 7},   {"10", 10}, {"4.5", 4}, {"11", 11},
                 {"100", 11}, {"-1", -1}, {"", -1},   {"x", -1}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_int_equal(marks_read(slice_of(cases[i].cell)), cases[i].mark);
}

static void a_scale_that_changes_is_told_from_an_opinion_that_does(void **state)
{
    static const struct {
        const char *name;
        struct marks before, after;
        enum marks_change want;
    } cases[] = {
        {"nothing", {{0}}, {{0}}, MARKS_SAME},
        {"five to ten", {{0, 5, 10, 20, 40, 60}}, {{0, 2, 3, 3, 4, 8, 10, 20, 30, 30, 20}}, MARKS_WIDER},
        {"ten to five", {{0, 2, 3, 3, 4, 8, 10, 20, 30, 30, 20}}, {{0, 5, 10, 20, 40, 60}}, MARKS_NARROWER},
        {"too few", {{0, 1, 2, 3, 4, 10}}, {{0, 2, 3, 3, 4, 8, 10, 20, 30, 30, 20}}, MARKS_SAME},
        {"no end of a scale", {{0, 5, 10, 20, 40, 60, 20}}, {{0, 0, 0, 0, 0, 0, 20, 20, 30}}, MARKS_SAME},
        {"hardly any above", {{0, 5, 10, 20, 40, 60}}, {{0, 5, 10, 20, 40, 60, 2}}, MARKS_SAME},
        {"percent",
         {{5, 5, 10, 20, 40, 60, 9, 9, 9, 9, 9}},
         {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90}},
         MARKS_WIDER},
        {"turned round", {{0, 5, 10, 20, 40, 60}}, {{0, 62, 38, 20, 11, 4}}, MARKS_MIRRORED},
        {"worse", {{0, 5, 10, 20, 40, 60}}, {{0, 20, 30, 40, 30, 15}}, MARKS_SAME},
        {"much worse", {{0, 5, 10, 20, 40, 60}}, {{0, 30, 60, 30, 10, 5}}, MARKS_SAME},
        {"in the middle", {{0, 10, 20, 40, 20, 10}}, {{0, 10, 20, 40, 20, 10}}, MARKS_SAME},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        if (marks_compare(&cases[i].before, &cases[i].after) != cases[i].want)
            fail_msg("%s: %d", cases[i].name, (int)marks_compare(&cases[i].before, &cases[i].after));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_is_the_mark_at_or_below_it),
        cmocka_unit_test(a_scale_that_changes_is_told_from_an_opinion_that_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
