/* makeup - tests of what owners' totals are made of */
#include "story.h"
#include "voc/makeup.h"

static const char *weights(struct arena *arena, const char *rows)
{
    struct err err = {0};
    struct ranking ranking = {0};
    struct page *const page = story_page(arena);
    const char *const path = scratch_file(
        arena,
        arena_printf(arena, "owner,part,metric,n,fair,fair_low,fair_high,weight,rank,rank_low,rank_high\n%s",
                     rows));

    assert_true(ranking_add(arena, &ranking, feed_open(arena, &path, 1, &err), &err));
    ranking_settle(&ranking);
    makeup_weights(arena, page, &ranking);
    return slice_copy(arena, page_text(page));
}

/* A part weighs what its metrics weigh together for one owner; of an owner who lacks it nothing. */
static void parts_weigh_what_their_metrics_weigh_together(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(weights(arena, "a,loop,x,9,90,85,95,0.5,1,1,1\na,loop,y,9,90,85,95,0.5,1,1,1\n"
                                       "a,coverage,,9,90,85,95,1,1,1,1\nb,coverage,,9,80,75,84,1,2,2,2\n"),
                        "In the score all parts count alike.\n");
    assert_string_equal(weights(arena, "a,loop,x,9,90,85,95,0.6,1,1,1\na,coverage,,9,90,85,95,,1,1,1\n"),
                        "Weights in the score: loop 0.6; not counted: coverage.\n");
    assert_string_equal(weights(arena, "a,loop,x,9,90,85,95,,1,1,1\n"), ""); /* the scores don't say */
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(parts_weigh_what_their_metrics_weigh_together)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
