/* prose - tests of sentences broken to fit a width */
#include "scratch.h"
#include "voc/prose.h"

static void no_line_is_wider_than_asked(void **state)
{
    struct arena *const arena = scratch_new();
    struct prose *const prose = prose_new(arena);

    (void)state;
    prose_say(prose, INK_PLAIN, "The chance of %s being late is %d in ten, ", "first_response", 4);
    prose_say(prose, INK_BAD, "and Kraków waits.");
    for (size_t width = 8; width < 60; width++) {
        struct slice rest = slice_of(prose_print(arena, prose, INK_TEXT, " - ", "   ", width)), line;
        while (slice_split(&rest, '\n', &line))
            assert_true(text_width(line) <= width);
    }
    arena_free(arena);
}

static void without_a_width_it_is_one_line(void **state)
{
    struct arena *const arena = scratch_new();
    struct prose *const prose = prose_new(arena);

    (void)state;
    for (int i = 0; i < 3; i++)
        prose_say(prose, INK_PLAIN, i ? " word%d" : "word%d", i);
    assert_string_equal(prose_print(arena, prose, INK_TEXT, "- ", "  ", 0), "- word0 word1 word2\n");
    arena_free(arena);
}

static void prose_is_empty_until_something_was_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct prose *const prose = prose_new(arena);

    (void)state;
    assert_true(prose_is_empty(prose));
    prose_say(prose, INK_PLAIN, "%s", "so");
    assert_false(prose_is_empty(prose));
    arena_free(arena);
}

static void a_command_that_fits_is_one_line(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(prose_command(arena, "voc measure", INK_TEXT, "$ ", "    ", 40), "$ voc measure\n");
    assert_string_equal(prose_command(arena, "voc measure", INK_MARKDOWN, "- ", "", 0), "- `voc measure`\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_is_wider_than_asked),
        cmocka_unit_test(without_a_width_it_is_one_line),
        cmocka_unit_test(prose_is_empty_until_something_was_said),
        cmocka_unit_test(a_command_that_fits_is_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
