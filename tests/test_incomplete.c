/* incomplete - tests of the incomplete beta and gamma functions */
#include "near.h"
#include "voc/incomplete.h"
#include "voc/stats.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

/* B(1, b) = 1 / b, B(1/2, 1/2) = pi, and the GNU Scientific Library's. */
static void the_complete_one_is_known_at_any_shape(void **state)
{
    static const double shapes[] = {1e-3, 0.4, 1, 7.99, 8, 33, 1e3, 1e6, 1e9};
    const size_t count = sizeof shapes / sizeof *shapes;

    (void)state;
    assert_near(incomplete_log_beta(0.5, 0.5), log(acos(-1)), 2e-15);
    for (size_t i = 0; i < count; i++) {
        const double size = fmax(1, fabs(log(shapes[i])));
        assert_near(incomplete_log_beta(1, shapes[i]) + log(shapes[i]), 0, 4e-15 * size);
        for (size_t j = 0; j < count; j++) {
            const double known = gsl_sf_lnbeta(shapes[i], shapes[j]);
            assert_near(incomplete_log_beta(shapes[i], shapes[j]), known, 1e-14 * fmax(1, fabs(known)));
        }
    }
}

/* P(B <= x) of Beta(1, b) is 1 - (1 - x)^b, of Beta(a, 1) x^a; P(G <= x) of shape 1 is 1 - e^-x. */
static void where_there_is_a_formula_they_have_it(void **state)
{
    double density;

    (void)state;
    for (double x = 0.01; x < 1; x += 0.07) {
        assert_near(incomplete_beta(x, 1, 3.5, -log(3.5), &density), 1 - pow(1 - x, 3.5), 2e-15);
        assert_near(density, 3.5 * pow(1 - x, 2.5), 1e-14);
        assert_near(incomplete_beta(x, 7, 1, -log(7), &density), pow(x, 7), 2e-15);
        assert_near(density, 7 * pow(x, 6), 2e-14);
        assert_near(incomplete_gamma(9 * x, 1, 0, &density), -expm1(-9 * x), 2e-15);
        assert_near(density, exp(-9 * x), 2e-15);
    }
}

/* The GNU Scientific Library's, by other ways. */
static void they_are_those_of_the_library_at_any_shape(void **state)
{
    static const double shapes[] = {0.03, 0.5, 1, 2.7, 40, 900, 5000};
    const size_t count = sizeof shapes / sizeof *shapes;
    double density;

    (void)state;
    for (size_t i = 0; i < count; i++)
        for (double part = 0.2; part < 3; part += 0.3) {
            const double a = shapes[i];
            assert_near(incomplete_gamma(a * part, a, stats_log_gamma(a), &density),
                        gsl_cdf_gamma_P(a * part, a, 1), 1e-12);
            for (size_t j = 0; j < count; j++) {
                const double b = shapes[j], x = a * part / (a * part + b);
                assert_near(incomplete_beta(x, a, b, incomplete_log_beta(a, b), &density),
                            gsl_cdf_beta_P(x, a, b), 2e-12);
            }
        }
}

static void where_too_many_terms_are_needed_they_are_unknown(void **state)
{
    double density;

    (void)state;
    assert_near(incomplete_gamma(1e9, 1e9, stats_log_gamma(1e9), &density), NAN, 0);
    assert_near(incomplete_beta(0.5, 1e9, 1e9, incomplete_log_beta(1e9, 1e9), &density), NAN, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_complete_one_is_known_at_any_shape),
        cmocka_unit_test(where_there_is_a_formula_they_have_it),
        cmocka_unit_test(they_are_those_of_the_library_at_any_shape),
        cmocka_unit_test(where_too_many_terms_are_needed_they_are_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
