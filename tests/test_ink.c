/* ink - tests of words with weight */
#include "scratch.h"
#include "voc/ink.h"

static void each_weight_has_its_marks(void **state)
{
    static const struct {
        enum ink ink;
        const char *text, *colour, *markdown;
    } cases[] = {{INK_PLAIN, "met", "met", "met"},
                 {INK_STRONG, "met", "\033[1mmet\033[0m", "**met**"},
                 {INK_GOOD, "met", "\033[32mmet\033[0m", "met"},
                 {INK_BAD, "met", "\033[1;31mmet\033[0m", "**met**"},
                 {INK_CODE, "met", "\033[36mmet\033[0m", "`met`"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct slice word = slice_of("met");
        assert_string_equal(ink_dress(arena, cases[i].ink, INK_TEXT, word), cases[i].text);
        assert_string_equal(ink_dress(arena, cases[i].ink, INK_COLOUR, word), cases[i].colour);
        assert_string_equal(ink_dress(arena, cases[i].ink, INK_MARKDOWN, word), cases[i].markdown);
    }
    arena_free(arena);
}

static void nothing_has_no_weight(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (int medium = INK_TEXT; medium <= INK_MARKDOWN; medium++)
        assert_string_equal(ink_dress(arena, INK_STRONG, (enum ink_medium)medium, slice_of("")), "");
    arena_free(arena);
}

static void ties_become_plain_blanks(void **state)
{
    char text[] = "46\u00A0h, 京\u00A0都 é";

    (void)state;
    assert_string_equal(ink_without_ties(text), "46 h, 京 都 é");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_weight_has_its_marks),
        cmocka_unit_test(nothing_has_no_weight),
        cmocka_unit_test(ties_become_plain_blanks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
