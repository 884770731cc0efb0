/* text - Unicode */
#include "scratch.h"

static void broken_utf_8_is_found_at_its_byte(void **state)
{
    /* The Unicode Standard 15, table 3-7, and what it excludes. */
    static const struct {
        const char *text;
        size_t at;
    } cases[] = {{"", 0},
                 {"abc", 3},
                 {"é", 2},
                 {"\xE2\x82\xAC", 3},
                 {"\xF0\x9F\x98\x80", 4},
                 {"a\xFF", 1},
                 {"\xC0\x80", 0},
                 {"\xE0\x9F\xBF", 0},
                 {"\xED\xA0\x80", 0},
                 {"\xF4\x90\x80\x80", 0},
                 {"ab\xC3", 2},
                 {"a\x80", 1},
                 {"\xF0\x9F\x98", 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(text_valid(slice_of(cases[i].text)), cases[i].at);
}

static void a_character_has_its_bytes(void **state)
{
    static const struct {
        const char *text;
        size_t length;
    } cases[] = {{"", 0},          {"a\xC3", 1},    {"Ä!", 2},           {"’s", 3},      {"😀", 4},
                 {"\xE9t\xE9", 0}, {"\xC0\xAF", 0}, {"\xED\xA0\x80", 0}, {"\xE2\x80", 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(text_character(slice_of(cases[i].text)), cases[i].length);
}

static void width_counts_columns_not_bytes(void **state)
{
    /* East Asian Width (UAX 11): W is two; combining marks are none. */
    static const struct {
        const char *text;
        size_t width;
    } cases[] = {{"", 0}, {"abc", 3}, {"Zürich", 6}, {"東京", 4}, {"e\xCC\x81", 1}, {"한", 2}, {"Łódź", 4}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(text_width(slice_of(cases[i].text)), cases[i].width);
}

static void text_is_cut_between_characters(void **state)
{
    (void)state;
    assert_slice(text_fit(slice_of("Zürich"), 2), "Zü");
    assert_slice(text_fit(slice_of("東京"), 3), "東");
    assert_slice(text_fit(slice_of("e\xCC\x81x"), 1), "e\xCC\x81");
    assert_slice(text_fit(slice_of("abc"), 10), "abc");
    assert_slice(text_fit(slice_of("abc"), 0), "");
}

static void a_character_is_counted_once(void **state)
{
    (void)state;
    assert_int_equal(text_count(slice_of("")), 0);
    assert_int_equal(text_count(slice_of("Zürich, 東京 😊")), 12);
}

static void what_is_cut_off_leaves_an_ellipsis(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(text_excerpt(arena, slice_of("Malmö"), 5), "Malmö");
    assert_string_equal(text_excerpt(arena, slice_of("Malmö"), 4), "Malm…");
    assert_string_equal(text_excerpt(arena, slice_of(""), 4), "");
    arena_free(arena);
}

static void nothing_that_commands_a_terminal_is_shown(void **state)
{
    static const char *const cases[][2] = {{"plain é 東", "plain é 東"},
                                           {"a\x1B[31mb", "a\xEF\xBF\xBD[31mb"},
                                           {"a\nb\tc", "a b c"},
                                           {"\xC2\x9B"
                                            "2J",
                                            "\xEF\xBF\xBD"
                                            "2J"},
                                           {"abc\xE2\x80\xAE"
                                            "def",
                                            "abc\xEF\xBF\xBD"
                                            "def"},
                                           {"\xFF", "\xEF\xBF\xBD"},
                                           {"\x7F", "\xEF\xBF\xBD"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(text_harmless(arena, slice_of(cases[i][0])), cases[i][1]);
    arena_free(arena);
}

static void a_slip_of_the_finger_is_understood(void **state)
{
    static const char *const verbs[] = {"import", "assign", "measure", "baseline", "target", "check"};
    static const char *const cases[][2] = {{"asign", "assign"},
                                           {"imprt", "import"},
                                           {"mesaure", "measure"},
                                           {"base-line", "baseline"},
                                           {"TARGET", "target"},
                                           {"frobnicate", NULL},
                                           {"", NULL},
                                           {"cehck", "check"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const likely = text_likely(slice_of(cases[i][0]), verbs, sizeof verbs / sizeof *verbs);
        if (cases[i][1])
            assert_string_equal(likely, cases[i][1]);
        else
            assert_null(likely);
    }
}

static void a_word_of_any_length_is_looked_at_safely(void **state)
{
    char large[500];
    const char *const candidates[] = {large, "x"};

    (void)state;
    memset(large, 'x', sizeof large - 1);
    large[sizeof large - 1] = '\0';
    assert_null(text_likely(slice_of(large), candidates, 2));
    assert_string_equal(text_likely(slice_of("x"), candidates, 2), "x");
}

static void case_blanks_and_drawing_tell_no_texts_apart(void **state)
{
    (void)state;
    assert_true(text_is_nearly(slice_of("Strongly  agree "), slice_of("strongly Agree")));
    assert_true(text_is_nearly(slice_of("TRÈS SATISFAIT"), slice_of("très\u00A0satisfait")));
    assert_true(text_is_nearly(slice_of("\u2639\uFE0F"), slice_of("\u2639")));
    assert_true(text_is_nearly(slice_of(" "), slice_of("")));
    assert_false(text_is_nearly(slice_of("agree"), slice_of("agreed")));
    assert_false(text_is_nearly(slice_of("agree"), slice_of("disagree")));
}

static void case_is_folded_as_unicode_has_it_and_accents_stay(void **state)
{
    static const struct {
        const char *text, *folded;
    } cases[] = {{"Ann@Example.ORG", "ann@example.org"},
                 {"M\u00DCLLER@x.org", "m\u00FCller@x.org"},
                 {"mu\u0308ller@x.org", "m\u00FCller@x.org"},
                 {"\u0418\u0412\u0410\u041D@x", "\u0438\u0432\u0430\u043D@x"},
                 {"muller@x.org", "muller@x.org"},
                 {"a text that doesn't fit into the ROOM that there is", NULL},
                 {"\xC3(@x", NULL},
                 {"", ""}};
    char room[40];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        slice_check(text_caseless(slice_of(cases[i].text), room, sizeof room),
                    cases[i].folded ? cases[i].folded : cases[i].text, __FILE__, __LINE__);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_utf_8_is_found_at_its_byte),
        cmocka_unit_test(a_character_has_its_bytes),
        cmocka_unit_test(width_counts_columns_not_bytes),
        cmocka_unit_test(text_is_cut_between_characters),
        cmocka_unit_test(a_character_is_counted_once),
        cmocka_unit_test(what_is_cut_off_leaves_an_ellipsis),
        cmocka_unit_test(nothing_that_commands_a_terminal_is_shown),
        cmocka_unit_test(a_slip_of_the_finger_is_understood),
        cmocka_unit_test(a_word_of_any_length_is_looked_at_safely),
        cmocka_unit_test(case_blanks_and_drawing_tell_no_texts_apart),
        cmocka_unit_test(case_is_folded_as_unicode_has_it_and_accents_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
