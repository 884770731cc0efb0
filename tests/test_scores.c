/* scores - what the answers in a column look like */
#include "scratch.h"
#include "voc/scores.h"

static struct scores_summary look(struct arena *arena, const char *cells, double low, double high)
{
    struct scores *const scores = scores_new(arena);
    struct slice rest = slice_of(cells), cell;

    while (slice_split(&rest, ';', &cell))
        scores_see(scores, cell, 1, &(double){0});
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
        scores_see(scores, slice_of(text), 1, &(double){0});
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

static void words_of_one_family_are_counted_on_a_scale_as_long(void **state)
{
    struct arena *const arena = scratch_new();
    const struct scores_summary five =
        look(arena, "Agree;Strongly agree;Disagree;Neutral;Strongly disagree", 1, 5);
    const struct scores_summary four = look(arena, "Poor;Fair;Good;Excellent;Good", 1, 5);

    (void)state;
    assert_true(five.is_family);
    assert_int_equal(five.inside, 5);
    assert_int_equal(five.words, 0);
    assert_string_equal(five.labels, "Strongly agree=5|Agree=4|Neutral=3|Disagree=2|Strongly disagree=1");
    assert_false(four.is_family);
    assert_int_equal(four.family.points, 4);
    assert_int_equal(four.words, 5);
    arena_free(arena);
}

static void words_for_the_ends_are_believed_where_numbers_show_where_they_are(void **state)
{
    struct arena *const arena = scratch_new();
    const struct scores_summary shown = look(arena, "1;9;Extremely likely;Not at all likely", 0, 10);
    const struct scores_summary open = look(arena, "2;9;Extremely likely;Not at all likely", 0, 10);

    (void)state;
    assert_string_equal(shown.labels, "Extremely likely=10|Not at all likely=0");
    assert_false(shown.ends_open);
    assert_near(shown.most, 10, 0);
    assert_true(open.ends_open);
    arena_free(arena);
}

static void stars_silent_words_and_commas_are_told_apart(void **state)
{
    struct arena *const arena = scratch_new();
    const struct scores_summary summary = look(arena, "\u2605\u2605;4 out of 5;Blank;3,5;soon", 1, 5);
    const struct scores_summary other = look(arena, "4 out of 5", 0, 10);

    (void)state;
    assert_true(summary.is_worded);
    assert_int_equal(summary.inside, 3);
    assert_string_equal(summary.silent, "Blank");
    assert_string_equal(summary.word, "soon");
    assert_int_equal(other.words, 1); /* nothing is stretched */
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_counted_inside_and_outside_a_scale),
        cmocka_unit_test(many_different_values_outside_are_not_listed),
        cmocka_unit_test(labels_that_begin_with_their_number_become_words),
        cmocka_unit_test(words_of_one_family_are_counted_on_a_scale_as_long),
        cmocka_unit_test(words_for_the_ends_are_believed_where_numbers_show_where_they_are),
        cmocka_unit_test(stars_silent_words_and_commas_are_told_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
