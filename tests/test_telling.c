/* telling - tests of news as sentences */
#include "story.h"
#include "voc/telling.h"

static const char *told(struct arena *arena, const struct prose *prose)
{
    return prose_print(arena, prose, INK_TEXT, "", "", 0);
}

static void each_kind_has_its_sentence(void **state)
{
    static const struct {
        const char *row, *sentence;
    } cases[] = {
        {STORY_MISSED, "nps missed: 10 points (-5 to 25), to be 40 points or more by 2026-10-31.\n"},
        {STORY_ROW("nps", "dana", "Leeds", ",40,", ",,,no,0.1,unlikely,,on-track"),
         "nps unlikely to make it: 10 points (-5 to 25), to be 40 points or more, from now on; chance 10 "
         "%.\n"},
        {STORY_WORSE,
         "nps worse: 10 points (-5 to 25), -30 points (-50 to -10) against the 4 weeks before.\n"},
        {STORY_MET, "csat met: 10 points (-5 to 25), to be 5 points or more by 2026-10-31.\n"},
        {STORY_ROW("nps", "dana", "Leeds", ",,", "30,10,50,up,,,,"),
         "nps up: 10 points (-5 to 25), +30 points (+10 to +50) against the 4 weeks before.\n"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct news *const news = news_of(arena, story_of(arena, cases[i].row));
        struct prose *const prose = prose_new(arena);
        telling_say(arena, prose, news->group_count ? news->groups[0].items : news->others.items);
        assert_string_equal(told(arena, prose), cases[i].sentence);
    }
    arena_free(arena);
}

static void groups_without_an_answer_share_a_sentence(void **state)
{
    static const char rows[] =
        "nps,dana,Leeds,2026-W46,2026-11-16,net,high,points,0,,,,,,40,2026-12-31,,,,,,,,,,,unproven\n"
        "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,0,,,,,,40,2026-12-31,,,,,,,,,,,unproven\n";
    struct arena *const arena = scratch_new();
    const struct news *const news = news_of(arena, story_of(arena, rows));
    const struct news_list blank = news_of_kind(news, NEWS_BLANK);
    struct prose *const prose = prose_new(arena);

    (void)state;
    telling_say_blank(arena, prose, &blank);
    assert_string_equal(told(arena, prose),
                        "nps: not one answer to judge Leeds (dana), Ems (ines) by; are the "
                        "targets meant for them?\n");
    arena_free(arena);
}

static void a_goal_says_on_which_side_and_until_when(void **state)
{
    static const struct {
        const char *better, *due, *goal;
    } cases[] = {{"high", "2026-12-31", "40\u00A0points or more by 2026-12-31"},
                 {"low", "2026-12-31", "40\u00A0points or less by 2026-12-31"},
                 {"low", "", "40\u00A0points or less, from now on"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_string_equal(
            telling_goal(
                arena,
                story_of(arena, arena_printf(arena,
                                             "nps,dana,Leeds,2026-W46,,net,%s,points,40,,10,-5,25,,40,%s,"
                                             "10,-5,25,,,,,,,,on-track\n",
                                             cases[i].better, cases[i].due))
                    ->items),
            cases[i].goal);
    arena_free(arena);
}

static void what_is_short_of_its_target_is_told_where_it_is_heading(void **state)
{
    static const char
        header[] = "metric,period,kind,better,unit,n,value,note,baseline,target,due,now,now_low,now_high,"
                   "forecast,forecast_low,forecast_high,chance,pace,verdict\n",
        row[] = "csat,2026-W46,share,high,%,90,70,trial,72,85,2027-01-31,70,65,75,71,62,79,0.02,1.52,"
                "off-track\n";
    struct arena *const arena = scratch_new();
    struct overview overview = {0};
    struct prose *const prose = prose_new(arena);
    struct err err = {0};

    (void)state;
    assert_true(overview_add(arena, &overview,
                             table_measures(arena, arena_printf(arena, "%s%s", header, row)), &err));
    telling_say(arena, prose, &(struct news_item){NEWS_OFF_TRACK, overview.items});
    const char *const text = prose_print(arena, prose, INK_TEXT, "", "", 0);
    assert_tells(
        text, "in the baseline, on trial; heading for 71 % (62 to 79), chance 2 %; it takes 1.5 points more "
              "each week from here.");
    arena_free(arena);
}

/* 73,088 of 17 a week are 82 years. */
static void what_nobody_can_wait_for_is_not_asked_for(void **state)
{
    static const char header[] =
        "metric,period,kind,better,unit,n,value,target,now,now_low,now_high,needed,verdict\n",
                      row[] = "csat,2026-W46,share,high,%,17,80,80,80,70,88,73088,unproven\n";
    struct arena *const arena = scratch_new();
    struct overview overview = {0};
    struct prose *const prose = prose_new(arena);
    struct err err = {0};

    (void)state;
    assert_true(overview_add(arena, &overview,
                             table_measures(arena, arena_printf(arena, "%s%s", header, row)), &err));
    telling_say(arena, prose, &(struct news_item){NEWS_UNPROVEN, overview.items});
    assert_tells(
        prose_print(arena, prose, INK_TEXT, "", "", 0),
        "too near the target to tell in practice: that takes 73,088 more answers (at the usual 17 a week, "
        "82 years).");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_has_its_sentence),
        cmocka_unit_test(groups_without_an_answer_share_a_sentence),
        cmocka_unit_test(a_goal_says_on_which_side_and_until_when),
        cmocka_unit_test(what_is_short_of_its_target_is_told_where_it_is_heading),
        cmocka_unit_test(what_nobody_can_wait_for_is_not_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
