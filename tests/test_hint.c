/* hint - tests of what would explain a cell that can't be read */
#include "scratch.h"
#include "voc/hint.h"

#include <math.h>

static void a_number_that_is_written_otherwise_is_hinted_at(void **state)
{
    static const struct hint_number any = {.low = -INFINITY, .high = INFINITY}, scale = {.high = 10},
                                    comma = {.low = -INFINITY, .high = INFINITY, .has_decimal_comma = true},
                                    worded = {.high = 10, .is_worded = true},
                                    parted = {.low = -INFINITY, .high = INFINITY, .has_thousands = true};
    static const struct {
        const struct hint_number *number;
        const char *cell, *hint;
    } cases[] = {
        {&any, "1,204.5", "thousands? the clause number 1,204.5"},
        {&any, "1.204,5", "thousands? the clause number 1.204,5"},
        {&any, "1,204", "or a decimal comma? @decimal,,comma in the map"},
        {&scale, "7,5", "a decimal comma? @decimal,,comma in the map"},
        {&scale, "75,5", ""},
        {&comma, "7.5.1", ""},
        {&parted, "7,5", ""},
        {&scale, "9 - likely", "the clause 'worded' reads it"},
        {&worded, "4 of 5", "it is out of another number than that"},
        {&scale, "5-Mar", "a spreadsheet has made a date of it"},
        {&scale, "#REF!", "what a spreadsheet couldn't compute"},
        {&scale, "N/A", "(if it is no answer, it belongs behind 'none')"},
        {&worded, "-", "(if it is no answer, it belongs behind 'none')"},
        {&scale, "eleven", ""},
        {&scale, "11", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char room[HINT_SIZE];
        const char *const hint = hint_number(cases[i].number, slice_of(cases[i].cell), room);
        if (*cases[i].hint)
            assert_non_null(strstr(hint, cases[i].hint));
        else
            assert_string_equal(hint, "");
    }
}

static void a_time_that_is_written_otherwise_is_hinted_at(void **state)
{
    static const struct {
        const char *cell, *iso, *other; /* read as ISO 8601, and by a format */
    } cases[] = {
        {"01.02.2026", " (the clause 'date' learns other forms)", ""},
        {"2/9/2026 12:22 AM", " (the clause 'date' learns other forms)", ""},
        {"2026-02-30", " (its month has no such day)", ""},
        {"2026-04-31T10:00", " (its month has no such day)", ""},
        {"2026-02-32", " (the clause 'date' learns other forms)", ""},
        {"2026-13-01", " (the clause 'date' learns other forms)", ""},
        {"yesterday", "", ""},
        {"n/a", " (if it is no answer, it belongs behind 'none')",
         " (if it is no answer, it belongs behind 'none')"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(hint_time(slice_of(cases[i].cell), true), cases[i].iso);
        assert_string_equal(hint_time(slice_of(cases[i].cell), false), cases[i].other);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_that_is_written_otherwise_is_hinted_at),
        cmocka_unit_test(a_time_that_is_written_otherwise_is_hinted_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
