/* moderated - tests of variances of few answers, helped by those of others */
#include "near.h"
#include "voc/moderated.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* R, Smyth's equations: e <- log(s2) - digamma(d / 2) + log(d / 2); v <- var(e) - trigamma(d / 2); d0 where
   trigamma(d0 / 2) is v; s0 <- exp(mean(e) + digamma(d0 / 2) - log(d0 / 2)); (d0 s0 + d s2) / (d0 + d). */
static void equal_freedoms_are_moderated_as_by_smyth(void **state)
{
    static const double variance[] = {0.2, 1.1, 3.4, 0.9, 6.2, 0.05, 2.5, 1.7},
                        freedom[] = {4, 4, 4, 4, 4, 4, 4, 4};
    const struct moderated_prior prior = moderated_fit(variance, freedom, ROWS(variance));
    const struct moderated got = moderated_of(&prior, variance[0], 4);

    (void)state;
    assert_near(prior.variance, 0.685148804548, 1e-9);
    assert_near(prior.freedom, 1.840613620652, 1e-9);
    assert_near(got.variance, 0.352890013908, 1e-9);
    assert_near(got.freedom, 5.840613620652, 1e-9);
}

/* R, with weights by trigamma(d / 2) and DerSimonian & Laird's moments of the logarithms. */
static void unequal_ones_count_by_what_chance_does_to_them(void **state)
{
    static const double variance[] = {0.2, 1.1, 3.4, 0.9, 6.2, 0.05, 0, 7, NAN},
                        freedom[] = {1, 4, 10, 2, 30, 5, 3, 0, 2};
    const struct moderated_prior prior = moderated_fit(variance, freedom, ROWS(variance));

    (void)state;
    assert_near(prior.variance, 0.562924132929, 1e-9);
    assert_near(prior.freedom, 1.449906486934, 1e-9);
    assert_near(prior.most, 52, 0);
    assert_near(moderated_of(&prior, NAN, 0).variance, prior.variance, 0);
    assert_near(moderated_of(&prior, NAN, 0).freedom, prior.freedom, 0);
    assert_near(moderated_of(&prior, 0, 3).variance, prior.freedom * prior.variance / (prior.freedom + 3),
                1e-12);
}

static void variances_that_chance_explains_become_one(void **state)
{
    static const double variance[] = {0.9, 1.1, 1.4, 0.9, 1.2, 0.95}, freedom[] = {4, 4, 4, 4, 4, 4};
    const struct moderated_prior prior = moderated_fit(variance, freedom, ROWS(variance));

    (void)state;
    assert_near(prior.variance, 1.38963962839, 1e-9);
    assert_true(isinf(prior.freedom));
    assert_near(moderated_of(&prior, 5, 2).variance, prior.variance, 0);
    assert_near(moderated_of(&prior, 5, 2).freedom, 24, 0); /* no surer than all together */
}

static void without_others_a_variance_is_its_own(void **state)
{
    const struct moderated_prior none = moderated_fit(NULL, NULL, 0);

    (void)state;
    assert_near(none.variance, NAN, 0);
    assert_near(moderated_of(&none, 3, 2).variance, 3, 0);
    assert_near(moderated_of(&none, 3, 2).freedom, 2, 0);
    assert_near(moderated_of(&none, NAN, 0).variance, NAN, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_freedoms_are_moderated_as_by_smyth),
        cmocka_unit_test(unequal_ones_count_by_what_chance_does_to_them),
        cmocka_unit_test(variances_that_chance_explains_become_one),
        cmocka_unit_test(without_others_a_variance_is_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
