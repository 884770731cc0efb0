/* answers - tests of cells as numbers within their scale */
#include "scratch.h"
#include "voc/answers.h"

static struct feed *feed_of(struct arena *arena, const char *content)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    assert_non_null(feed);
    return feed;
}

static void the_first_score_that_a_row_has_counts(void **state)
{
    struct arena *const arena = scratch_new();
    struct feed *const feed = feed_of(arena, "csat,nps\n1,10\n 4 ,\n,\n");
    struct answers *const answers = answers_open(arena, feed);
    static const struct {
        size_t score;
        double value;
    } expected[] = {{0, 10}, {1, 4}, {ANSWERS_SCORES, 4}};
    struct err err = {0};
    size_t score;
    double value;
    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_true(feed_next(feed, &err));
        for (int again = 0; again < 2; again++) {
            assert_true(answers_score(answers, &score, &value, &err));
            assert_int_equal(score, expected[i].score);
            if (score < ANSWERS_SCORES)
                assert_near(value, expected[i].value, 0);
        }
    }
    arena_free(arena);
}

static void a_number_is_held_to_its_scale(void **state)
{
    static const struct {
        const char *column, *cell, *complaint;
        double value;
    } cases[] = {{"nps", "0", NULL, 0},
                 {"nps", "10", NULL, 10},
                 {"nps", "11", "is not a number from 0 to 10", 0},
                 {"csat", "0", "is not a number from 1 to 5", 0},
                 {"staff", "-3.5", NULL, -3.5},
                 {"staff", "good", "is not a number", 0}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct feed *const feed =
            feed_of(arena, arena_printf(arena, "%s\n%s\n", cases[i].column, cases[i].cell));
        struct answers *const answers = answers_open(arena, feed);
        struct err err = {0};
        double value;
        feed_want(feed, 0);
        assert_true(feed_next(feed, &err));
        assert_int_equal(answers_number(answers, 0, feed_cell(feed, 0), &value, &err), !cases[i].complaint);
        if (cases[i].complaint)
            assert_non_null(strstr(err.text, cases[i].complaint));
        else
            assert_near(value, cases[i].value, 0);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_score_that_a_row_has_counts),
        cmocka_unit_test(a_number_is_held_to_its_scale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
