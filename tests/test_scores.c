/* scores - what the answers in a column look like */
#include "scratch.h"
#include "voc/scores.h"

static struct scores_summary look(struct arena *arena, const char *cells, double low, double high)
{
    struct scores *const scores = scores_new(arena);
    struct slice rest = slice_of(cells), cell;

    while (slice_split(&rest, ';', &cell))
        scores_see(scores, cell);
    return scores_summary(scores, arena, low, high);
}

static void answers_are_counted_inside_and_outside_a_scale(void **state)
{
    struct arena *const arena = scratch_new();
    const struct scores_summary summary = look(arena, "1;5;0;4.5;6;6;5", 1, 5);

    (void)state;
    assert_int_equal(summary.count, 7);
    assert_int_equal(summary.inside, 4);
    assert_int_equal(summary.outside, 3);
    assert_near(summary.least, 1, 0);
    assert_near(summary.most, 5, 0);
    assert_string_equal(summary.outside_list, "0|6");
    assert_int_equal(summary.words, 0);
    arena_free(arena);
}

static void many_different_values_outside_are_not_listed(void **state)
{
    struct arena *const arena = scratch_new();
    struct scores *const scores = scores_new(arena);
    char text[16];

    (void)state;
    assert_null(look(arena, "6;7;8;9;10", 1, 5).outside_list);
    for (int i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "%d", i);
        scores_see(scores, slice_of(text));
    }
    const struct scores_summary summary = scores_summary(scores, arena, 0, 10);
    assert_int_equal(summary.count, 1000);
    assert_int_equal(summary.inside, 11);
    assert_int_equal(summary.outside, 989);
    assert_null(summary.outside_list);
    arena_free(arena);
}

static void labels_that_begin_with_their_number_become_words(void **state)
{
    struct arena *const arena = scratch_new();
    const struct scores_summary summary = look(arena, "10 - Extremely likely;7;0 (not at all);fine;7", 0, 10);

    (void)state;
    assert_string_equal(summary.labels, "10 - Extremely likely=10|0 (not at all)=0");
    assert_int_equal(summary.inside, 4);
    assert_int_equal(summary.words, 1);
    assert_string_equal(summary.word, "fine");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_counted_inside_and_outside_a_scale),
        cmocka_unit_test(many_different_values_outside_are_not_listed),
        cmocka_unit_test(labels_that_begin_with_their_number_become_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
