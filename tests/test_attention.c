/* attention - tests of the chapter that says what needs attention */
#include "story.h"
#include "voc/attention.h"

static const char *attention(struct arena *arena, const char *rows)
{
    struct page *const page = story_page(arena);

    attention_write(arena, page, news_of(arena, story_of(arena, rows)));
    return slice_copy(arena, page_text(page));
}

static void news_stand_below_their_heading(void **state)
{
    static const struct {
        const char *row, *heading;
    } cases[] = {
        {STORY_MISSED, "What needs attention"},
        {STORY_ROW("nps", "dana", "Leeds", "run-low,,", ",,,no,,,,"), "Hints: out of the ordinary"},
        {STORY_MET, "What went well"},
        {STORY_ROW("nps", "dana", "Leeds", ",,", "30,10,50,up,,,,"), "What moved, for better or worse"},
        {STORY_ROW("nps", "dana", "Leeds", ",40,", ",,,no,0.5,open,9,unproven"), "What isn't known yet"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        for (size_t j = 0; j < ROWS(cases); j++)
            if (i == j)
                assert_tells(attention(arena, cases[i].row), cases[j].heading);
            else if (j > 0) /* a hint needs attention, too */
                assert_hides(attention(arena, cases[i].row), cases[j].heading);
    arena_free(arena);
}

static void where_nothing_is_news_there_is_no_chapter(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(attention(arena, STORY_FREE), "");
    arena_free(arena);
}

static void a_command_is_written_once(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text =
        attention(arena, STORY_MISSED STORY_ROW("nps", "ines", "Ems", ",40,2026-10-31", ",,,no,,,,missed"));

    (void)state;
    assert_tells(text,
                 "    $ voc measure -m nps --by owner,team --every week --last 4 --rows FEEDBACK\n\n 2. ");
    assert_tells(text, "    (look at it as at 1)\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(news_stand_below_their_heading),
        cmocka_unit_test(where_nothing_is_news_there_is_no_chapter),
        cmocka_unit_test(a_command_is_written_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
