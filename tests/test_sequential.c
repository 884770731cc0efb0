/* sequential - tests of the level that many looks ask of each */
#include "near.h"
#include "voc/sequential.h"
#include "voc/stats.h"

static double critical(double looks, double correlation, double mistakes, int sides)
{
    return stats_normal_critical(sequential_level(looks, correlation, mistakes, sides));
}

static void one_look_is_the_usual_level(void **state)
{
    (void)state;
    assert_near(sequential_level(1, 0, 0.05, 2), 0.95, 1e-12);
    assert_near(sequential_level(1, 0.75, 0.05, 1), 0.90, 1e-12);
    assert_near(sequential_level(0.5, 0, 0.05, 2), 0.95, 1e-12);
}

/* 1 - (1 - 0.05)^(1/12) on one side; the bound is a little above Sidak's. */
static void independent_looks_are_nearly_sidaks(void **state)
{
    const double sidak = stats_normal_critical(1 - 2 * (1 - pow(0.95, 1.0 / 12)));

    (void)state;
    assert_true(critical(12, 0, 0.05, 1) >= sidak);
    assert_near(critical(12, 0, 0.05, 1), sidak, 0.02);
}

/* The 95 % quantile of the largest of a year's looks by simulation of 100,000 years (20,000 of days) of
   normal periods: what the bound must not fall below, nor Bonferroni's exceed. */
static void a_year_of_looks_that_overlap_asks_less_than_bonferroni_and_no_less_than_the_truth(void **state)
{
    static const struct {
        double looks, over, of_changes, of_means;
    } cases[] = {{12, 1, 2.843, 2.624}, {52, 4, 3.247, 3.027}, {365, 28, 3.555, 3.260}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const double looks = cases[i].looks,
                     changes = critical(looks, sequential_correlation_of_changes(cases[i].over), 0.05, 2),
                     means = critical(looks, sequential_correlation_of_means(cases[i].over), 0.05, 1);
        assert_true(changes >= cases[i].of_changes - 0.01 && changes < cases[i].of_changes + 0.1);
        assert_true(means >= cases[i].of_means - 0.01 && means < cases[i].of_means + 0.13);
        assert_true(changes <= stats_normal_critical(1 - 0.05 / looks) + 1e-9);
        assert_true(means <= stats_normal_critical(1 - 0.1 / looks) + 1e-9);
    }
}

static void neighbours_share_what_their_windows_share(void **state)
{
    (void)state;
    assert_near(sequential_correlation_of_means(4), 0.75, 0);
    assert_near(sequential_correlation_of_means(1), 0, 0);
    /* (1, 1, -1, -1) against itself one week on: (1 - 1 + 1) / 4. */
    assert_near(sequential_correlation_of_changes(2), 0.25, 0);
    assert_near(sequential_correlation_of_changes(1), -0.5, 0);
}

static void what_is_remembered_is_what_was_computed(void **state)
{
    struct sequential_memory memory = {0};

    (void)state;
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 2 * SEQUENTIAL_KEPT; i++) {
            const double looks = i % 7 + 1, correlation = i % 3 / 4.;
            const int sides = i % 2 + 1;
            assert_near(sequential_recall(&memory, looks, correlation, 0.05, sides),
                        sequential_level(looks, correlation, 0.05, sides), 0);
        }
    assert_near(sequential_recall(&memory, 52, 0.5, 0.01, 2), sequential_level(52, 0.5, 0.01, 2), 0);
    assert_near(sequential_recall(NULL, 52, 0.5, 0.03, 2), sequential_level(52, 0.5, 0.03, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_look_is_the_usual_level),
        cmocka_unit_test(independent_looks_are_nearly_sidaks),
        cmocka_unit_test(a_year_of_looks_that_overlap_asks_less_than_bonferroni_and_no_less_than_the_truth),
        cmocka_unit_test(neighbours_share_what_their_windows_share),
        cmocka_unit_test(what_is_remembered_is_what_was_computed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
