/* questions - tests of the chapter about what looks odd in how owners' feedback came in */
#include "story.h"
#include "voc/integrity.h"
#include "voc/questions.h"

static const char *questions(struct arena *arena, const char *rows, const char *owner)
{
    struct err err = {0};
    struct ranking ranking = {0};
    struct page *const page = story_page(arena);
    const char *const path = scratch_file(
        arena, arena_printf(arena,
                            "owner,part,metric,n,value,low,high,fair,fair_low,fair_high,rank,rank_low,"
                            "rank_high,note\n%s",
                            rows));

    if (!ranking_add(arena, &ranking, feed_open(arena, &path, 1, &err), &err))
        fail_msg("%s", err.text);
    ranking_settle(&ranking);
    questions_write(arena, page, &ranking, owner);
    return slice_copy(arena, page_text(page));
}

#define ODD "eve,integrity,heaping,249,41.77,6.4,41.1,,,,,,,odd\n"
#define FINE "ada,integrity,heaping,239,20.5,0,65.7,,,,,,,\n"
#define UNKNOWN "ada,integrity,fading,239,,,,,,,,,,few\n"

static void what_is_odd_is_asked_and_not_claimed(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(questions(arena, ODD FINE, NULL),
                        "Worth a question: odd beside the others, and no proof\n"
                        "  eve, heaping: 42 % of the 249 scores next to where the best begin are just above "
                        "it (with the others' "
                        "habits 6 to 41); it looks as if some were nudged over it.\n");
    assert_string_equal(questions(arena, ODD FINE, "ada"),
                        "Nothing in how the feedback came in looks odd beside the others' (as far as can be "
                        "told: heaping).\n");
    assert_string_equal(questions(arena, FINE, NULL), "Nothing in how the feedback came in looks odd beside "
                                                      "each other's (as far as can be told: heaping).\n");
    arena_free(arena);
}

static void where_nothing_could_be_looked_at_nothing_is_said(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(questions(arena, UNKNOWN, NULL), "");
    assert_string_equal(questions(arena, "", NULL), "");
    arena_free(arena);
}

static void every_sign_has_a_sentence(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t sign = 0; sign < INTEGRITY_SIGNS; sign++) {
        const char *const text = questions(
            arena, arena_printf(arena, "eve,integrity,%s,249,-24,-4,5,,,,,,,odd\n", integrity_words[sign]),
            NULL);
        assert_tells(text, "24 ");
        assert_tells(text, "249");
        assert_tells(text, "it looks as if ");
    }
    assert_tells(questions(arena, "eve,integrity,newer,249,-24,-4,5,,,,,,,odd\n", NULL), "  eve, newer.\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_odd_is_asked_and_not_claimed),
        cmocka_unit_test(where_nothing_could_be_looked_at_nothing_is_said),
        cmocka_unit_test(every_sign_has_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
