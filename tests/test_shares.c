/* shares - tests of how pieces of feedback count for shares, means and counts, as SQLite counts them */
#include "asked.h"

static void scores_are_good_neutral_or_bad(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena,
                  "csat|all|good||||1||\ncsat|all|neutral||||2||\n"
                  "nps|all|bad||||1||\nnps|all|good||||2||\nnps|all|neutral||||1||\n",
                  .table = "nps,csat\n9,5\n10.0,3\n6, \n8.5,1\n,\n", .metrics = "nps,csat");
    arena_free(arena);
}

static void means_are_counted_by_value_in_millionths(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(
        arena,
        "rating|all|counted||4||2||\nrating|all|counted||4.5||1||\nrating|all|counted||4.333333||1||\n",
        .table = "rating\n4\n4.0\n4.3333333\n4.50\n", .metrics = "rating");
    arena_free(arena);
}

static void whoever_was_asked_and_stayed_silent_is_no_message(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(
        arena, "response|all|good||||1||\nresponse|all|neutral||||2||\nvolume|all|counted||||3||\n",
        .table =
            "at,asked_at,nps\n2026-01-05,2026-01-04,9\n2026-01-05,2026-01-04,\n,2026-01-04,\n2026-01-05,,\n",
        .metrics = "response,volume");
    arena_free(arena);
}

static void an_answer_that_came_later_is_none_yet(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "response|2026-W01|neutral||||1||\n",
                  .table = "at,asked_at,nps\n2026-01-05T00:00Z,2026-01-04,9\n", .metrics = "response",
                  .every = PERIOD_WEEK, .as_of = "2026-01-04");
    arena_free(arena);
}

static void what_weighs_nothing_counts_only_as_a_message(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_answer(arena, "nps|all|good||||1|2|4\nvolume|all|counted||||2||\n",
                  .table = "nps,weight\n9,2\n9,0\n", .metrics = "nps,volume");
    arena_free(arena);
}

/* A row counts by the first of the pooled parts that it has; words are held against cells as they are. */
static void parts_pool(void **state)
{
    struct arena *const arena = scratch_new();
    struct metric_part parts[] = {{.column = "mood"}, {.column = "csat"}};
    struct metric metric = {.name = "well", .part_count = 2, .parts = parts};
    struct metric_part other = {0};

    (void)state;
    assert_true(metric_how(arena, slice_of("share yes|3..5"), &metric, &parts[0]));
    assert_true(metric_how(arena, slice_of("share 4..5"), &metric, &other));
    parts[1].good = other.good;
    assert_answer(arena, "well|all|good||||3||\nwell|all|neutral||||3||\n",
                  .table = "mood,csat\nyes,1\n4.5,1\n,4\nYes,5\nno,5\n,3\n,\n", .defined = &metric);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_are_good_neutral_or_bad),
        cmocka_unit_test(means_are_counted_by_value_in_millionths),
        cmocka_unit_test(whoever_was_asked_and_stayed_silent_is_no_message),
        cmocka_unit_test(an_answer_that_came_later_is_none_yet),
        cmocka_unit_test(what_weighs_nothing_counts_only_as_a_message),
        cmocka_unit_test(parts_pool),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
