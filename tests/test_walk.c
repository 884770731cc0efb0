/* walk - tests of how far a level strays */
#include "nile.h"
#include "scratch.h"
#include "voc/walk.h"

static const double *alike(struct arena *arena, size_t length, double error)
{
    double *const errors = arena_array(arena, length, sizeof *errors);

    for (size_t i = 0; i < length; i++)
        errors[i] = error;
    return errors;
}

/* R, on a grid of 60 noises by 150 steps up to 250, with the same filter and prior: the averages of level,
   noise and step are 808.68, 126.26 and 35.56, the standard deviation of the level 66.96. (By maximum
   likelihood, StructTS(Nile, "level"): 798.37, 122.88 and 38.33.) */
static void the_nile_is_followed_as_by_a_fine_grid(void **state)
{
    struct arena *const arena = scratch_new();
    const struct walk_series series = {nile, alike(arena, YEARS, 1e-3), YEARS};
    const struct walk *const walk = walk_learn(arena, &series, 1);
    const struct walk_end end = walk_follow(arena, walk, &series);
    double step = 0, noise = 0;

    (void)state;
    for (size_t i = 0; i < walk->points; i++) {
        step += walk->weight[i] * walk->step[i];
        noise += walk->weight[i] * walk->noise[i];
    }
    assert_near(walk_level(walk, &end), 808.68, 1);
    assert_near(walk_sd(walk, &end, 0), 66.96, 1);
    assert_near(noise, 126.26, 0.5);
    assert_near(step, 35.56, 0.5);
    arena_free(arena);
}

/* With one point alone the filter is the published one (Durbin & Koopman 2012, 2.2.2). */
static void a_single_point_is_the_kalman_filter(void **state)
{
    struct arena *const arena = scratch_new();
    double noise = sqrt(15099), step = sqrt(1469.1), weight = 1;
    const struct walk walk = {&noise, &step, &weight, 1, YEARS - 1};
    const struct walk_series series = {nile, alike(arena, YEARS, 1e-3), YEARS};
    const struct walk_end end = walk_follow(arena, &walk, &series);

    (void)state;
    assert_near(end.level[0], 798.37, 0.01);
    assert_near(end.variance[0], 4032.16, 0.5);
    assert_near(walk_sd(&walk, &end, 10), sqrt(4032.16 + 10 * 1469.1), 0.01);
    assert_near(walk_chance(&walk, &end, 10, 798.37), 0.5, 1e-4);
    /* R: 798.37 + qnorm(.9) * sqrt(4032.16 + 14691) */
    assert_near(walk_reach(&walk, &end, 10, 0.1), 798.37 + 1.2815516 * sqrt(4032.16 + 14691), 0.05);
    arena_free(arena);
}

static void a_reach_has_the_chance_that_was_asked_for(void **state)
{
    struct arena *const arena = scratch_new();
    static const double chances[] = {0.05, 0.1, 0.25, 0.4, 0.5, 0.9};
    const struct walk_series series = {nile, alike(arena, 30, 60), 30};
    const struct walk *const walk = walk_learn(arena, &series, 1);
    const struct walk_end end = walk_follow(arena, walk, &series);

    (void)state;
    for (size_t i = 0; i < sizeof chances / sizeof *chances; i++)
        assert_near(walk_chance(walk, &end, 5, walk_reach(walk, &end, 5, chances[i])), chances[i], 1e-9);
    arena_free(arena);
}

/* A gap is time that went by: the level may have moved, and is known less. */
static void a_silent_period_leaves_more_doubt(void **state)
{
    struct arena *const arena = scratch_new();
    double noise = 10, step = 5, weight = 1;
    const struct walk walk = {&noise, &step, &weight, 1, 8};
    const double values[] = {50, 60, NAN, 55}, silent[] = {50, 60, NAN, NAN};
    const struct walk_series last = {values, alike(arena, 4, 1), 4}, gone = {silent, alike(arena, 4, 1), 4},
                             before = {silent, alike(arena, 4, 1), 2};
    const struct walk_end a = walk_follow(arena, &walk, &gone), b = walk_follow(arena, &walk, &before);

    (void)state;
    assert_near(walk_level(&walk, &a), walk_level(&walk, &b), 1e-12);
    assert_near(walk_sd(&walk, &a, 0), walk_sd(&walk, &b, 2), 1e-12);
    const struct walk_end c = walk_follow(arena, &walk, &last);
    assert_true(walk_sd(&walk, &c, 0) < walk_sd(&walk, &a, 0));
    arena_free(arena);
}

static void too_little_tells_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const double same[] = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
    const struct walk_series few = {nile, alike(arena, 8, 60), 8}, flat = {same, alike(arena, 12, 1), 12},
                             blind = {nile, alike(arena, 20, 0), 20};
    const struct walk_series both[] = {few, few};

    (void)state;
    assert_null(walk_learn(arena, &few, 1)); /* 7 changes */
    assert_null(walk_learn(arena, &flat, 1));
    assert_null(walk_learn(arena, &blind, 1));
    assert_null(walk_learn(arena, NULL, 0));
    assert_non_null(walk_learn(arena, both, 2));
    arena_free(arena);
}

static void what_never_varied_has_the_level_of_each_value(void **state)
{
    static const double varied[] = {1, 2, 1, 3, 2, 1, 4, 2, 3, 1}, same[] = {5, 5, 5, 5, 5, 5, 5};
    enum { VARIED = sizeof varied / sizeof *varied, SAME = sizeof same / sizeof *same };
    struct arena *const arena = scratch_new();
    const struct walk_series series[] = {{varied, alike(arena, VARIED, 0.3), VARIED},
                                         {same, alike(arena, SAME, 0.3), SAME}};
    const struct walk *const walk = walk_learn(arena, series, 2);

    (void)state;
    assert_non_null(walk);
    const struct walk_end end = walk_follow(arena, walk, &series[1]);
    assert_true(walk_level(walk, &end) == 5);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_never_varied_has_the_level_of_each_value),
        cmocka_unit_test(the_nile_is_followed_as_by_a_fine_grid),
        cmocka_unit_test(a_single_point_is_the_kalman_filter),
        cmocka_unit_test(a_reach_has_the_chance_that_was_asked_for),
        cmocka_unit_test(a_silent_period_leaves_more_doubt),
        cmocka_unit_test(too_little_tells_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
