/* slice - borrowed pieces of text */
#include "scratch.h"

static void order_is_bytewise_and_a_start_comes_first(void **state)
{
    (void)state;
    assert_true(slice_compare(slice_of("a"), slice_of("b")) < 0);
    assert_true(slice_compare(slice_of("a"), slice_of("ab")) < 0);
    assert_true(slice_compare(slice_of("Z"), slice_of("a")) < 0);
    assert_true(slice_compare(slice_of("z"), slice_of("é")) < 0);
    assert_int_equal(slice_compare(slice_of(""), (struct slice){NULL, 0}), 0);
}

static void nothing_is_the_same_as_nothing(void **state)
{
    (void)state;
    assert_true(slice_is((struct slice){NULL, 0}, slice_of("")));
    assert_false(slice_is(slice_of("a"), slice_of("")));
    assert_int_equal(slice_of(NULL).length, 0);
}

static void case_is_ignored_for_ascii_alone(void **state)
{
    (void)state;
    assert_true(slice_is_nearly(slice_of("Owner ID"), slice_of("oWNER iD")));
    assert_false(slice_is_nearly(slice_of("É"), slice_of("é")));
    assert_false(slice_is_nearly(slice_of("["), slice_of("{")));
}

static void blanks_are_trimmed_at_both_ends(void **state)
{
    static const char *const cases[][2] = {
        {" a b ", "a b"}, {"\t\r\na", "a"}, {"\xC2\xA0x\xC2\xA0", "x"}, {"\xC2\xA0 \xC2\xA0", ""}, {"", ""},
        {"\xC2", "\xC2"}, {"é", "é"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_slice(slice_trim(slice_of(cases[i][0])), cases[i][1]);
}

static void a_split_gives_every_piece_and_ends(void **state)
{
    struct slice rest = slice_of("a,,b,"), piece;

    (void)state;
    static const char *const pieces[] = {"a", "", "b", ""};
    for (size_t i = 0; i < 4; i++) {
        assert_true(slice_split(&rest, ',', &piece));
        assert_slice(piece, pieces[i]);
    }
    assert_false(slice_split(&rest, ',', &piece));
    rest = slice_of("");
    assert_true(slice_split(&rest, ',', &piece));
    assert_slice(piece, "");
    assert_false(slice_split(&rest, ',', &piece));
}

static void a_start_is_found(void **state)
{
    (void)state;
    assert_true(slice_starts(slice_of("~a"), "~"));
    assert_true(slice_starts(slice_of("a"), ""));
    assert_false(slice_starts(slice_of("a"), "ab"));
}

/* A text of so many letters, one of which is another byte. */
static struct slice with(char room[64], size_t length, size_t at, char byte)
{
    memset(room, 'x', 64);
    room[at] = byte;
    return (struct slice){room, length};
}

static void the_ascii_start_ends_at_the_first_other_byte(void **state)
{
    char room[64];

    (void)state;
    for (size_t length = 0; length < 40; length++)
        for (size_t at = 0; at < 64; at++) {
            assert_int_equal(slice_ascii(with(room, length, at, '\x80')), at < length ? at : length);
            assert_int_equal(slice_ascii(with(room, length, at, '\x7F')), length);
        }
}

static void a_line_ends_by_lf_by_cr_or_by_both(void **state)
{
    char text[3000];

    (void)state;
    memset(text, 'a', sizeof text);
    for (size_t at = 0; at < sizeof text; at += 7) {
        text[at] = at % 2 ? '\r' : '\n';
        for (size_t from = at < 5 ? 0 : at - 5; from <= at; from++)
            assert_int_equal(slice_line_end((struct slice){text, sizeof text}, from), at);
        assert_int_equal(slice_line_end((struct slice){text, at}, 0), at); /* where there is none */
        text[at] = 'a';
    }
    assert_int_equal(slice_behind_line_end(slice_of("a\r\nb"), 1), 3);
    assert_int_equal(slice_behind_line_end(slice_of("a\n\rb"), 1), 2);
    assert_int_equal(slice_behind_line_end(slice_of("a\r"), 1), 2);
    assert_int_equal(slice_behind_line_end(slice_of("a"), 1), 1);
    assert_true(slice_ends_line(slice_of("a\r"), 1) && slice_ends_line(slice_of("a"), 1));
    assert_false(slice_ends_line(slice_of("a\r"), 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_is_bytewise_and_a_start_comes_first),
        cmocka_unit_test(nothing_is_the_same_as_nothing),
        cmocka_unit_test(case_is_ignored_for_ascii_alone),
        cmocka_unit_test(blanks_are_trimmed_at_both_ends),
        cmocka_unit_test(a_split_gives_every_piece_and_ends),
        cmocka_unit_test(the_ascii_start_ends_at_the_first_other_byte),
        cmocka_unit_test(a_start_is_found),
        cmocka_unit_test(a_line_ends_by_lf_by_cr_or_by_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
