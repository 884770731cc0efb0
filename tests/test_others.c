/* others - tests of what all others say of one more of them */
#include "near.h"
#include "voc/arena.h"
#include "voc/others.h"

#include <stdlib.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

static const struct others_one equal[] = {{1, 1, 1, true}, {2, 1, 1, true},  {4, 1, 1, true},
                                          {7, 1, 1, true}, {11, 1, 1, true}, {99, 1, 1, false}};

/* With equal errors the common mean is the mean, and its variance (1 + t2) / m, at every t2. */
static void the_mean_is_that_of_the_others(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct others *const others = others_new(arena, equal, ROWS(equal), false);
    double weights = 0;
    size_t count;

    (void)state;
    assert_int_equal(others_count(others), 5);
    const struct others_view *views = others_look(others, 4, &count);
    for (size_t i = 0; i < count; i++) {
        assert_near(views[i].mean, 3.5, 1e-12);
        assert_near(views[i].doubt, (1 + views[i].between) / 4, 1e-9 * views[i].between + 1e-12);
        weights += views[i].weight;
    }
    assert_near(weights, 1, 1e-12);
    views = others_look(others, ROWS(equal), &count);
    assert_near(views[0].mean, 5, 1e-12);
    arena_free(arena);
}

/* Of five with equal errors and 66 as their sum of squares: with u = 1 / (1 + t2) the posterior of u is that
   of a gamma of shape 2 and rate 33, cut off at 1 where next to nothing is (R: integrate() has
   0.0606060606059). */
static void how_probable_a_variance_is_goes_by_likelihood_and_information(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct others *const others = others_new(arena, equal, ROWS(equal), false);
    size_t count;
    const struct others_view *const views = others_look(others, ROWS(equal), &count);
    double share = 0;

    (void)state;
    for (size_t i = 0; i < count; i++)
        share += views[i].weight / (1 + views[i].between);
    assert_near(share, 4.0 / 66, 1e-5);
    arena_free(arena);
}

static void single_answers_tell_nothing(void **state)
{
    static const struct others_one single[] = {{1, 1, 0, true}, {0, 1, 0, true}, {1, 1, 0, true}};
    struct arena *const arena = arena_new(abort);
    size_t count;

    (void)state;
    others_look(others_new(arena, single, ROWS(single), true), 0, &count);
    assert_int_equal(count, 0);
    assert_int_equal(others_count(others_new(arena, NULL, 0, true)), 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_mean_is_that_of_the_others),
        cmocka_unit_test(how_probable_a_variance_is_goes_by_likelihood_and_information),
        cmocka_unit_test(single_answers_tell_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
