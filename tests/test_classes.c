/* classes - tests of what the cells of a score are to a share or a net */
#include "scratch.h"
#include "voc/classes.h"
#include "voc/number.h"

static struct metric metric_of(struct arena *arena, const char *name)
{
    struct metric metric;

    assert_true(metric_builtin(arena, slice_of(name), &metric));
    return metric;
}

/* Every cell of up to two bytes: what the table knows is what is found by looking at the number. */
static void a_glance_sees_what_a_look_does(void **state)
{
    static const char *const names[] = {"nps", "csat", "dsat", "ces"};
    struct arena *const arena = scratch_new();
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct metric metric = metric_of(arena, names[i]);
        const struct slice column = slice_of(metric.parts[0].column);
        const struct classes classes = classes_of(&metric, 0, column);
        double low = 0, high = 0, number = 0;
        assert_true(metric_score_range(column, &low, &high));
        for (int bytes = 1; bytes < 1 << 16; bytes++) {
            const char text[2] = {(char)(bytes & 0xFF), (char)(bytes >> 8)};
            const struct slice cell = {text, bytes < 1 << 8 ? 1 : 2};
            const int class = classes_glance(&classes, cell);
            if (class == CLASSES_ODD)
                continue;
            assert_true(number_parse(cell, &number));
            assert_true(number >= low && number <= high);
            assert_int_equal(class, classes_class(&metric, 0, cell, &number));
        }
    }
    arena_free(arena);
}

static void scores_of_one_or_two_digits_are_seen_at_a_glance(void **state)
{
    static const struct {
        const char *metric, *cell;
        int class;
    } cases[] = {{"nps", "0", -1},
                 {"nps", "6", -1},
                 {"nps", "7", 0},
                 {"nps", "9", 1},
                 {"nps", "10", 1},
                 {"nps", "08", 0},
                 {"csat", "4", 1},
                 {"csat", "3", 0},
                 {"dsat", "2", 1},
                 {"ces", "7", 1},
                 {"csat", "0", CLASSES_ODD},
                 {"nps", "11", CLASSES_ODD},
                 {"nps", "-1", CLASSES_ODD},
                 {"nps", "9.", CLASSES_ODD},
                 {"nps", "010", CLASSES_ODD}};
    struct arena *const arena = scratch_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct metric metric = metric_of(arena, cases[i].metric);
        const struct classes classes = classes_of(&metric, 0, slice_of(metric.parts[0].column));
        assert_int_equal(classes_glance(&classes, slice_of(cases[i].cell)), cases[i].class);
    }
    arena_free(arena);
}

static void words_are_looked_at(void **state)
{
    struct arena *const arena = scratch_new();
    struct metric_part part = {.column = "answer"};
    struct metric metric = {.name = "yes", .parts = &part, .part_count = 1};
    (void)state;
    assert_true(metric_how(arena, slice_of("share yes|3"), &metric, &part));
    const struct classes classes = classes_of(&metric, 0, slice_of("answer"));
    assert_int_equal(classes_glance(&classes, slice_of("3")), CLASSES_ODD);
    assert_int_equal(classes_class(&metric, 0, slice_of("yes"), NULL), 1);
    assert_int_equal(classes_class(&metric, 0, slice_of("no"), NULL), 0);
    arena_free(arena);
}

/* nps <= 6, csat <= 2, ces <= 3, rating <= 2: the contract's table of feedback. */
static void the_unhappy_are_told_by_their_score(void **state)
{
    static const int most[] = {6, 2, 3, 2}, low[] = {0, 1, 1, 1}, high[] = {10, 5, 7, 5};
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        const struct classes classes = classes_unhappy(i);
        for (int score = 0; score < 12; score++)
            assert_int_equal(classes.of[score],
                             score < low[i] || score > high[i] ? CLASSES_ODD : score <= most[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_glance_sees_what_a_look_does),
        cmocka_unit_test(scores_of_one_or_two_digits_are_seen_at_a_glance),
        cmocka_unit_test(words_are_looked_at),
        cmocka_unit_test(the_unhappy_are_told_by_their_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
