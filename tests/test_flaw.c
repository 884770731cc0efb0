/* flaw - what the text of a record that can't be read says of why */
#include "scratch.h"
#include "voc/decode.h"
#include "voc/flaw.h"

static void half_a_table_says_why(void **state)
{
    struct slice message;

    (void)state;
    assert_true(flaw_is_half(slice_of("\"!voc-measure: out of luck\n"), &message));
    assert_slice(message, "voc-measure: out of luck");
    assert_false(flaw_is_half(slice_of("\"voc is fine\n"), &message));
}

static void a_backslash_is_not_how_quotes_are_written(void **state)
{
    (void)state;
    assert_true(flaw_has_backslash(slice_of("\"say \\\"so\\\"\",1\n")));
    assert_true(flaw_has_formula(slice_of("1,=\"007\"\n"), ','));
    assert_true(flaw_has_formula(slice_of("=\"007\"\n"), ';'));
    assert_false(flaw_has_formula(slice_of("1,a=\"b\"\n"), ','));
    assert_false(flaw_has_backslash(slice_of("\"C:\\\\dir\",1\n")));
}

static void what_was_lost_stands_between_marks(void **state)
{
    const char line[] = {'a', DECODE_LOST, '8', '1', DECODE_LOST, 'b'};

    (void)state;
    assert_slice(flaw_lost((struct slice){line, sizeof line}), "81");
    assert_slice(flaw_lost(slice_of("ab")), "");
}

static void reading_goes_on_at_the_first_line_that_reads_well(void **state)
{
    static const struct {
        const char *raw, *rest;
        size_t lines;
    } cases[] = {
        {"1,\"open\n2,b\n3,c\n", "2,b\n3,c\n", 1},
        {"1,\"open\r\nno\r\n3,c\r\n", "3,c\r\n", 2},
        {"1,\"open\n2,\"b\n", "", 2},
        {"1,\"open", "", 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t lines;
        assert_slice(flaw_resume(slice_of(cases[i].raw), ',', 2, &lines), cases[i].rest);
        assert_int_equal(lines, cases[i].lines);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(half_a_table_says_why),
        cmocka_unit_test(a_backslash_is_not_how_quotes_are_written),
        cmocka_unit_test(what_was_lost_stands_between_marks),
        cmocka_unit_test(reading_goes_on_at_the_first_line_that_reads_well),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
