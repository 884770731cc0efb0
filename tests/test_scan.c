/* scan - a cursor over a piece of text */
#include "scratch.h"
#include "voc/scan.h"

static struct scan scan_of(const char *text)
{
    return (struct scan){text, text + strlen(text)};
}

static void assert_rest(const struct scan *scan, const char *rest)
{
    assert_slice(((struct slice){scan->at, (size_t)(scan->end - scan->at)}), rest);
}

static void a_number_has_as_many_digits_as_were_asked_for(void **state)
{
    static const struct {
        const char *text;
        int fewest, most;
        bool taken;
        int64_t number;
        const char *rest;
    } cases[] = {{"2026-", 4, 4, true, 2026, "-"},
                 {"20261", 4, 4, true, 2026, "1"},
                 {"007", 1, 9, true, 7, ""},
                 {"-3", 0, 2, true, 0, "-3"},
                 {"1234567890123", 1, 18, true, 1234567890123, ""},
                 {"7/", 2, 2, false, 7, "/"},
                 {"x", 1, 2, false, 0, "x"},
                 {"", 1, 2, false, 0, ""}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scan scan = scan_of(cases[i].text);
        int64_t number;
        assert_int_equal(scan_number(&scan, cases[i].fewest, cases[i].most, &number), cases[i].taken);
        assert_int_equal(number, cases[i].number);
        assert_rest(&scan, cases[i].rest);
    }
}

static void a_part_has_two_digits_at_most_and_is_kept_where_there_is_none(void **state)
{
    struct scan scan = scan_of("123x");
    int part = 0;

    (void)state;
    assert_true(scan_part(&scan, 2, &part));
    assert_int_equal(part, 12);
    assert_false(scan_part(&scan, 2, &part));
    assert_int_equal(part, 12);
}

static void a_fraction_is_dropped_only_where_digits_follow(void **state)
{
    static const char *const cases[][2] = {{".123Z", "Z"}, {",5", ""},     {".", "."},
                                           {".x", ".x"},   {"5.1", "5.1"}, {"", ""}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scan scan = scan_of(cases[i][0]);
        scan_fraction(&scan);
        assert_rest(&scan, cases[i][1]);
    }
}

static void blanks_of_every_kind_are_taken_together(void **state)
{
    struct scan scan = scan_of(" \t\xC2\xA0\xE2\x80\xAF\xE2\x80\x89PM");

    (void)state;
    assert_true(scan_has_blank(&scan) && scan_blanks(&scan));
    assert_rest(&scan, "PM");
    assert_false(scan_has_blank(&scan) || scan_blanks(&scan));
    scan = scan_of("\xE2\x80");
    assert_false(scan_blanks(&scan));
}

static void marks_and_letters_are_taken_one_after_the_other(void **state)
{
    struct scan scan = scan_of("-UTCz+é");

    (void)state;
    assert_false(scan_mark(&scan, '+') || scan_letters(&scan));
    assert_true(scan_mark(&scan, '-') && scan_letters(&scan) && scan_mark(&scan, '+'));
    assert_false(scan_letters(&scan));
    assert_rest(&scan, "é");
    scan = scan_of("");
    assert_false(scan_mark(&scan, '\0') || scan_letters(&scan));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_has_as_many_digits_as_were_asked_for),
        cmocka_unit_test(a_part_has_two_digits_at_most_and_is_kept_where_there_is_none),
        cmocka_unit_test(a_fraction_is_dropped_only_where_digits_follow),
        cmocka_unit_test(blanks_of_every_kind_are_taken_together),
        cmocka_unit_test(marks_and_letters_are_taken_one_after_the_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
