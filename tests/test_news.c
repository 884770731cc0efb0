/* news - tests of what is worth telling of where things stand */
#include "story.h"
#include "voc/news.h"

static void each_state_is_one_kind_of_news(void **state)
{
    static const struct {
        const char *row;
        enum news_kind kind;
    } cases[] = {
        {STORY_MISSED, NEWS_MISSED},
        {STORY_ROW("nps", "dana", "Leeds", ",40,2027-10-31", ",,,no,,,,off-track"), NEWS_OFF_TRACK},
        {STORY_ROW("nps", "dana", "Leeds", ",40,2027-10-31", ",,,no,0.1,unlikely,,on-track"), NEWS_UNLIKELY},
        {STORY_WORSE, NEWS_WORSE},
        {STORY_ROW("nps", "dana", "Leeds", "run-low,,", ",,,no,,,,"), NEWS_SIGNAL},
        {STORY_ROW("nps", "dana", "Leeds", ",40,2027-10-31", ",,,no,0.5,open,9,unproven"), NEWS_UNPROVEN},
        {STORY_ROW("nps", "dana", "Leeds", ",,", "30,10,50,up,,,,"), NEWS_MOVED},
        {STORY_MET, NEWS_MET},
        {STORY_ROW("nps", "dana", "Leeds", ",,", "30,10,50,better,,,,"), NEWS_BETTER},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct news *const news = news_of(arena, story_of(arena, cases[i].row));
        const bool is_urgent = cases[i].kind < NEWS_URGENT;
        assert_int_equal(news->group_count, is_urgent);
        assert_int_equal(news->others.count, !is_urgent);
        assert_int_equal((is_urgent ? news->groups[0] : news->others).items[0].kind, cases[i].kind);
    }
    arena_free(arena);
}

static void what_chance_explains_is_no_news(void **state)
{
    struct arena *const arena = scratch_new();
    const struct news *const news = news_of(arena, story_of(arena, STORY_FREE));

    (void)state;
    assert_int_equal(news->group_count, 0);
    assert_int_equal(news->others.count, 0);
    arena_free(arena);
}

static void the_most_urgent_group_comes_first(void **state)
{
    struct arena *const arena = scratch_new();
    const struct news *const news = news_of(arena, story_of(arena, STORY_WORSE STORY_MET STORY_MISSED));

    (void)state;
    assert_int_equal(news->group_count, 2);
    assert_string_equal(news_subject(&news->groups[0])->owner, "dana");
    assert_string_equal(news_subject(&news->groups[1])->owner, "ines");
    arena_free(arena);
}

static void news_of_one_kind_are_found_by_it(void **state)
{
    struct arena *const arena = scratch_new();
    const struct news *const news =
        news_of(arena, story_of(arena, STORY_MET STORY_ROW("nps", "omar", "Bonn", ",,", "30,10,50,better,,,,")
                                           STORY_ROW("effort", "mei", "Ulm", ",5,2026-10-31", ",,,no,,,,met")
                                               STORY_MISSED));

    (void)state;
    assert_int_equal(news_of_kind(news, NEWS_MET).count, 2);
    assert_string_equal(news_of_kind(news, NEWS_MET).items[1].footing->place, "Ulm");
    assert_int_equal(news_of_kind(news, NEWS_BETTER).count, 1);
    assert_int_equal(news_of_kind(news, NEWS_SILENT).count, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_state_is_one_kind_of_news),
        cmocka_unit_test(what_chance_explains_is_no_news),
        cmocka_unit_test(the_most_urgent_group_comes_first),
        cmocka_unit_test(news_of_one_kind_are_found_by_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
