/* owners - tests of the chapter about who answers for what */
#include "story.h"
#include "voc/owners.h"

static const char *owners(struct arena *arena, const char *rows, struct ranking *ranking, const char *owner)
{
    struct page *const page = story_page(arena);

    owners_write(arena, page, story_of(arena, rows), ranking, owner);
    return slice_copy(arena, page_text(page));
}

static void without_scores_the_verdicts_are_counted(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(owners(arena, STORY_MISSED STORY_MET, &(struct ranking){0}, NULL),
                        "Targets by owner\n"
                        "----------------\n"
                        "owner  missed  met\n"
                        "dana        1\n"
                        "mei              1\n");
    assert_string_equal(owners(arena, STORY_MISSED, &(struct ranking){0}, NULL), "");
    arena_free(arena);
}

static void one_owner_reads_only_what_concerns_them(void **state)
{
    static const char scores[] = "owner,part,metric,n,fair,fair_low,fair_high,rank,rank_low,rank_high\n"
                                 "a,total,,9,90,85,95,1,1,1\nb,total,,9,80,75,84,2,2,2\n"
                                 "c,total,,9,70,65,74,3,3,3\n";
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct ranking ranking = {0};
    const char *const path = scratch_file(arena, scores);

    (void)state;
    assert_true(ranking_add(arena, &ranking, feed_open(arena, &path, 1, &err), &err));
    ranking_settle(&ranking);
    assert_tells(owners(arena, "", &ranking, NULL), "Beyond chance, a is ahead of b, c; b is ahead of c.");
    assert_tells(owners(arena, "", &ranking, "c"), "Beyond chance, a, b are ahead of c.");
    assert_tells(owners(arena, "", &ranking, "c"), "\n3     c ");
    assert_hides(owners(arena, "", &ranking, "c"), "\n1     a ");
    arena_free(arena);
}

/* The scores of a and b, as score writes them where chance explains how they differ. */
static void what_all_have_together_isnt_shown_as_their_own(void **state)
{
    static const char scores[] =
        "owner,part,metric,n,value,fair,fair_low,fair_high,weight,rank,rank_low,rank_high,note\n"
        "a,attainment,csat,9,60,74,60,90,3,1,1,2,pooled\nb,attainment,csat,9,90,74,60,90,3,1,1,2,pooled\n"
        "a,coverage,,9,80,80,,,1,1,1,2,\nb,coverage,,9,80,80,,,1,1,1,2,\n"
        "a,improvement,csat,9,40,50,30,60,,1,1,2,pooled\n"
        "a,total,,9,65,75,60,90,4,1,1,2,pooled\nb,total,,9,87.5,75,60,90,4,1,1,2,pooled\n";
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct ranking ranking = {0};
    const char *const path = scratch_file(arena, scores);

    (void)state;
    assert_true(ranking_add(arena, &ranking, feed_open(arena, &path, 1, &err), &err));
    ranking_settle(&ranking);
    const char *const got = owners(arena, "", &ranking, NULL);
    assert_tells(got, "No difference between them can be shown: the fair score is what all have");
    assert_tells(got,
                 "rank    owner  fair score  low  high  own  n  note\n"
                 "1 to 2  a              75   60    90   65  9  pooled\n"
                 "    attainment 60 (csat 60), coverage 80\n"); /* not improvement, which doesn't count */
    assert_tells(got, "Weights in the score: attainment 3, coverage 1; not counted: improvement.");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_scores_the_verdicts_are_counted),
        cmocka_unit_test(one_owner_reads_only_what_concerns_them),
        cmocka_unit_test(what_all_have_together_isnt_shown_as_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
