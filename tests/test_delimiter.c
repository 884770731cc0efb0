/* delimiter - tests of what splits a text into cells */
#include "scratch.h"
#include "voc/delimiter.h"

static void the_delimiter_is_the_one_that_most_records_agree_on(void **state)
{
    static const struct {
        const char *text;
        char want;
    } cases[] = {
        {"a,b\n1,2\n", ','},
        {"a;b\n1;2\n", ';'},
        {"a|b|c\n1|2|3\n", '|'},
        {"ID\tHow likely, really, are you?\tWhy\n1\t9\ta, b\n2\t8\tc\n", '\t'},
        {"Ticket;Effort\nT1;3,5\nT2;4,0\n", ';'},
        {"Report, daily, of all\n\nID;Score\n1;9\n2;8\n3;7\n", ';'},
        {"\"a,b\";\"c\"\n\"d,e\";\"f\"\n", ';'},
        {"a,b,c,d\n1,2,3;x,4\n1,2,3,4\n", ','},
        {"Comment\nGood; fine\nBad\nWell\n", ','},
        {"Comment\nGood, fine\nBad\nWell\n", ';'}, /* one column: none of its texts is split */
        {"Comment\n", ','},
        {"", ','},
        {"a,b;c\n", 0},
        {"Name, first;Score\nSmith, John;9\n", 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        char delimiter = 0;
        const bool told = delimiter_guess(slice_of(cases[i].text), true, &delimiter, &err);
        if (told != (cases[i].want != 0) || (told && delimiter != cases[i].want))
            fail_msg("'%s' is split by '%c'", cases[i].text, delimiter);
    }
}

static void a_header_longer_than_the_look_is_split_as_far_as_it_goes(void **state)
{
    struct err err = {0};
    char delimiter;

    (void)state;
    assert_true(delimiter_guess(slice_of("a;b;c;d,e"), false, &delimiter, &err));
    assert_int_equal(delimiter, ';');
}

static void what_could_be_split_in_two_ways_is_refused_with_the_counts(void **state)
{
    struct err err = {0};
    char delimiter;

    (void)state;
    assert_false(delimiter_guess(slice_of("a;b,c\n1;2,3\n"), true, &delimiter, &err));
    assert_string_equal(err.text,
                        "could be split by comma or by semicolon: each of the first 2 rows has 2 cells with "
                        "the one and 2 with the other; settle it in a map with the line @delimiter,,comma or "
                        "@delimiter,,semicolon");
}

static void a_spreadsheet_says_what_it_split_by(void **state)
{
    static const struct {
        const char *text;
        char want;
    } cases[] = {{"sep=;\na;b\n", ';'}, {"\"sep=;\"\r\n", ';'},   {"SEP=\t\n", '\t'},
                 {"sep=,,,\n", ','},    {"\"sep=|\"|||\n", '|'},  {"sep=\n", 0},
                 {"sep=;x\n", 0},       {"separator;value\n", 0}, {"\"sep=;\n", 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char said = 0;
        assert_int_equal(delimiter_said(slice_of(cases[i].text), &said), cases[i].want != 0);
        if (cases[i].want)
            assert_int_equal(said, cases[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_delimiter_is_the_one_that_most_records_agree_on),
        cmocka_unit_test(a_header_longer_than_the_look_is_split_as_far_as_it_goes),
        cmocka_unit_test(what_could_be_split_in_two_ways_is_refused_with_the_counts),
        cmocka_unit_test(a_spreadsheet_says_what_it_split_by),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
