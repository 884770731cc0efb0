/* headline - tests of the first lines of a report */
#include "story.h"
#include "voc/headline.h"

static const char *headline(struct arena *arena, struct overview *overview, const char *owner)
{
    struct page *const page = story_page(arena);

    headline_write(arena, page, overview, news_of(arena, overview), owner);
    return slice_copy(arena, page_text(page));
}

static void the_targets_are_counted_by_verdict(void **state)
{
    static const struct {
        const char *rows, *words;
    } cases[] = {
        {STORY_MISSED STORY_MET STORY_WORSE, "Of 2 targets 1 is missed and 1 is met. "},
        {STORY_MET, "The one target is met. "},
        {STORY_MET STORY_ROW("nps", "mei", "Ulm", ",5,", ",,,no,,,,met"), "Of 2 targets all are met. "},
        {STORY_FREE, "No target is set. "},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_tells(headline(arena, story_of(arena, cases[i].rows), NULL), cases[i].words);
    arena_free(arena);
}

static void the_first_lines_say_when_and_whom_to_look_at(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        headline(arena, story_of(arena, STORY_MISSED), "dana"),
        "Customer report for dana, 2026-W46\n"
        "==================================\n"
        "Up to 2026-W46, as of 2026-11-16. The one target is missed. Look at Leeds (dana).\n");
    arena_free(arena);
}

static void a_report_of_nothing_says_so(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_tells(headline(arena, &(struct overview){0}, NULL), "There are no measures to report.");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_targets_are_counted_by_verdict),
        cmocka_unit_test(the_first_lines_say_when_and_whom_to_look_at),
        cmocka_unit_test(a_report_of_nothing_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
