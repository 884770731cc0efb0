/* stats - distributions and their inverses */
#include "near.h"
#include "voc/stats.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static const double levels[] = {0.5, 0.8, 0.9, 0.95, 0.99, 0.998};

static void normal_intervals_are_as_in_every_table(void **state)
{
    /* R: qnorm(1 - (1 - level) / 2). */
    (void)state;
    assert_near(stats_normal_critical(0.95), 1.959963984540054, 1e-14);
    assert_near(stats_normal_critical(0.998), 3.090232306167813, 1e-12);
    assert_near(stats_normal(1.959963984540054), 0.975, 1e-15);
    assert_near(stats_normal_critical(0.95), stats_normal_critical(nextafter(0.95, 1)), 2e-15);
    assert_near(stats_normal_critical(0), NAN, 0);
    assert_near(stats_normal_critical(1), NAN, 0);
}

static void students_t_is_as_in_every_table(void **state)
{
    /* R: qt(0.975, df). */
    static const struct {
        double freedom, critical;
    } cases[] = {
        {1, 12.706204736174694}, {2, 4.302652729749462}, {9, 2.262157162798205}, {100, 1.983971518523551}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_near(stats_t_critical(0.95, cases[i].freedom), cases[i].critical, 1e-10);
    assert_near(stats_t_critical(0.95, 0), NAN, 0);
}

static void students_t_inverts_with_any_freedom_and_far_out(void **state)
{
    static const double freedoms[] = {0.3, 1, 2.9, 3, 4, 7.7, 30, 411.5, 1e4, 1e6},
                        tails[] = {0.4, 0.025, 1e-4, 1e-8};

    (void)state;
    for (size_t i = 0; i < ROWS(freedoms); i++)
        for (size_t j = 0; j < ROWS(tails); j++) {
            const double t = stats_t_critical(1 - 2 * tails[j], freedoms[i]);
            assert_near(stats_t_above(t, freedoms[i]) / tails[j], 1, 1e-7);
        }
}

static void inverses_invert_at_any_shape(void **state)
{
    static const double shapes[] = {0.05, 0.4, 1, 3.7, 250, 17000, 3.3e6};
    (void)state;
    for (size_t i = 0; i < ROWS(shapes); i++)
        for (size_t j = 0; j < ROWS(levels); j++) {
            const double p = (1 - levels[j]) / 2;
            assert_near(stats_beta(stats_beta_quantile(p, shapes[i] + 1, 2.5), shapes[i] + 1, 2.5), p, 1e-9);
            assert_near(stats_beta(stats_beta_quantile(p, 12, shapes[i] + 1), 12, shapes[i] + 1), p, 1e-9);
        }
    /* chi-squared with 2 shape degrees of freedom is twice the gamma; beyond a million GSL's own tail
       is off. */
    for (size_t i = 1; i < ROWS(shapes) && shapes[i] < 1e6; i++)
        assert_near(stats_chi_squared_above(2 * stats_gamma_quantile(0.975, shapes[i]), 2 * shapes[i]), 0.025,
                    1e-9);
    /* Nearly normal far out: Wilson & Hilferty's cube root (1931, PNAS 17:684) is off by 1 / (9 shape) or
     * less. */
    for (double shape = 2e6; shape < 1e13; shape *= 10) {
        const double z = stats_normal_critical(0.95), root = 1 - 1 / (9 * shape) + z / (3 * sqrt(shape));
        assert_near(stats_gamma_quantile(0.975, shape) / (shape * root * root * root), 1, 1 / (9 * shape));
    }
    /* Continuous where the method changes. */
    assert_near(stats_gamma_quantile(0.975, 1000000.5) - stats_gamma_quantile(0.975, 999999.5), 1.00098,
                1e-5);
    assert_near(stats_gamma_quantile(0, 3), 0, 0);
    assert_near(stats_beta_quantile(1, 3, 4), 1, 0);
}

static void binomial_probabilities_add_up(void **state)
{
    double sum = 0;
    (void)state;
    for (int k = 0; k <= 30; k++) {
        sum += stats_binomial_mass(k, 30, 0.3);
        assert_near(stats_binomial(k, 30, 0.3), sum, 1e-13);
    }
    assert_near(stats_binomial(-1, 30, 0.3), 0, 0);
    assert_near(stats_binomial(30, 30, 0.3), 1, 0);
    assert_near(stats_binomial(0, 30, 0), 1, 0);
    assert_near(stats_binomial(29, 30, 1), 0, 0);
    assert_near(stats_binomial_mass(30, 30, 1), 1, 0);
    assert_near(stats_binomial_mass(2.5, 30, 0.5), 0, 0);
}

static void fractional_binomials_keep_the_recurrence(void **state)
{
    (void)state;
    for (int k = 1; k <= 7; k++)
        assert_near(stats_binomial(k, 7.4, 0.3) - stats_binomial(k - 1, 7.4, 0.3),
                    stats_binomial_mass(k, 7.4, 0.3), 1e-13);
}

static void binomial_quantiles_are_the_first_to_suffice(void **state)
{
    /* R: qbinom(p, n, share). */
    static const struct {
        double p, n, share, k;
    } cases[] = {{0.05, 9, 0.5, 2},    {0.05, 15, 0.5, 4}, {0.5, 10, 0.3, 3},
                 {0.001, 47, 0.07, 0}, {1, 12, 0.2, 12},   {0.025, 1e6, 0.5, 499020}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_near(stats_binomial_quantile(cases[i].p, cases[i].n, cases[i].share), cases[i].k, 0);
    for (int k = 0; k < 30; k++)
        assert_near(stats_binomial_quantile(stats_binomial(k, 40, 0.37), 40, 0.37), k, 0);
}

static void nonsense_is_unknown_and_does_not_abort(void **state)
{
    (void)state;
    assert_near(stats_t_critical(0.95, NAN), NAN, 0);
    assert_near(stats_chi_squared_above(1, 0), NAN, 0);
    assert_near(stats_beta(0.5, 0, 1), NAN, 0);
    assert_near(stats_beta_quantile(NAN, 1, 1), NAN, 0);
    assert_near(stats_gamma_quantile(0.5, -1), NAN, 0);
    assert_near(stats_binomial(1, NAN, 0.5), NAN, 0);
    assert_near(stats_binomial_quantile(0.5, 10, 1.5), NAN, 0);
    assert_near(stats_log_gamma(0), NAN, 0);
    assert_near(stats_log1p_minus(-1), NAN, 0);
}

/* R: ppois(c(0, 3, 10), 4); ppois(2, 0) */
static void poisson_counts_are_r_s(void **state)
{
    (void)state;
    assert_near(stats_poisson(0, 4), 0.01831563888873418, 1e-15);
    assert_near(stats_poisson(3, 4), 0.43347012036670893, 1e-14);
    assert_near(stats_poisson(10, 4), 0.99716023387948627, 1e-14);
    assert_near(stats_poisson(2, 0), 1, 0);
    assert_near(stats_poisson(-1, 4), 0, 0);
    assert_near(stats_poisson(1, -1), NAN, 0);
}

/* R: pt(2.5, 4, lower.tail = FALSE), pnorm(2.5, lower.tail = FALSE), phyper(8, 11, 11, 12, lower.tail =
 * FALSE). */
static void tails_are_those_of_r(void **state)
{
    (void)state;
    assert_near(stats_t_above(2.5, 4), 0.033383272405994063, 1e-15);
    assert_near(stats_t_above(2.5, INFINITY), 0.0062096653257761349, 1e-15);
    assert_near(stats_t_above(2.5, 0), NAN, 0);
    assert_near(stats_hypergeometric_above(9, 11, 11, 12), 0.014986561426189874, 1e-14);
    assert_near(stats_hypergeometric_above(0, 11, 11, 12), 1, 0);
    assert_near(stats_hypergeometric_above(12, 11, 11, 12), 0, 0);
    assert_near(stats_hypergeometric_above(1, 3, 3, 7), NAN, 0);
}

/* R: pf(3, 2, 20, lower.tail = FALSE); lm(c(1, 2, 4, 8) ~ 1:4, weights = c(1, 2, 2, 1)) */
static void least_squares_and_their_f_are_r_s(void **state)
{
    static const double design[] = {1, 1, 1, 2, 1, 3, 1, 4}, y[] = {1, 2, 4, 8}, weight[] = {1, 2, 2, 1},
                        alike[] = {1, 2, 1, 2, 1, 2, 1, 2};
    double found[2];

    (void)state;
    assert_near(stats_f_above(3, 2, 20), 0.0725381502864056, 1e-12);
    assert_near(stats_f_above(3, 0, 20), NAN, 0);
    assert_near(stats_least_squares(design, y, weight, 4, 2, found), 3.09090909090909, 1e-10);
    assert_near(found[0], -2.18181818181818, 1e-10);
    assert_near(found[1], 2.27272727272727, 1e-10);
    assert_near(stats_least_squares(alike, y, weight, 4, 2, found), NAN, 0);
    assert_near(stats_least_squares(design, y, weight, 1, 2, found), NAN, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(normal_intervals_are_as_in_every_table),
        cmocka_unit_test(students_t_is_as_in_every_table),
        cmocka_unit_test(students_t_inverts_with_any_freedom_and_far_out),
        cmocka_unit_test(inverses_invert_at_any_shape),
        cmocka_unit_test(binomial_probabilities_add_up),
        cmocka_unit_test(fractional_binomials_keep_the_recurrence),
        cmocka_unit_test(binomial_quantiles_are_the_first_to_suffice),
        cmocka_unit_test(nonsense_is_unknown_and_does_not_abort),
        cmocka_unit_test(poisson_counts_are_r_s),
        cmocka_unit_test(tails_are_those_of_r),
        cmocka_unit_test(least_squares_and_their_f_are_r_s),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
