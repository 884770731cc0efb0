/* shrink - what an owner's score says once chance is taken out */
#include "oracle.h"
#include "voc/shrink.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Deaths and operations in 12 hospitals: "Surgical", WinBUGS examples, vol. 1. */
static const double deaths[] = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};
static const double operations[] = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};

/* Rubin 1981, J. Educ. Stat. 6:377: coaching in eight schools. */
static const double effect[] = {28, 8, -3, 7, -1, 1, 18, 12}, effect_se[] = {15, 10, 16, 11, 9, 11, 10, 18};

static void hospitals_scatter_as_vglm_has_it(void **state)
{
    /* R: VGAM::vglm(cbind(x, n - x) ~ 1, betabinomial). */
    const struct shrink_shares fit = shrink_shares_fit(deaths, operations, ROWS(deaths));
    (void)state;
    assert_false(fit.is_pooled);
    assert_int_equal(fit.owners, 12);
    assert_near(fit.mean, 0.0764989, 0.00001);
    assert_near(fit.precision, 107.890, 0.05);
    assert_near(fit.log_likelihood, -736.52581, 0.00001);
}

static void hospitals_are_pulled_to_the_middle(void **state)
{
    /* R: (alpha + x) / (alpha + beta + n); qbeta(c(.025, .975), alpha + x, beta + n - x). */
    const struct shrink_shares fit = shrink_shares_fit(deaths, operations, ROWS(deaths));
    const struct shrink_estimate first = shrink_share(&fit, 0, 47, 0.95),
                                 worst = shrink_share(&fit, 31, 215, 0.95);
    (void)state;
    assert_near(first.value, 0.0532860, 0.00001);
    assert_near(first.low, 0.0238046, 0.00001);
    assert_near(first.high, 0.0936128, 0.00001);
    assert_near(first.below, 0.8938, 0.0001);
    assert_near(worst.value, 0.1215691, 0.00001);
    assert_near(worst.below, 0.0027283, 0.00001);
    assert_near(worst.common, 107.890 / (107.890 + 215), 0.0001);
}

static void a_new_owner_is_like_the_others(void **state)
{
    const struct shrink_shares fit = shrink_shares_fit(deaths, operations, ROWS(deaths));
    const struct shrink_estimate new_owner = shrink_share(&fit, NAN, 0, 0.95);
    (void)state;
    assert_near(new_owner.value, fit.mean, 1e-15);
    assert_near(new_owner.common, 1, 0);
    assert_true(new_owner.low > 0.03 && new_owner.high < 0.14);
}

static void chance_alone_pools_everybody(void **state)
{
    static const double success[] = {40, 81, 20, 61}, n[] = {50, 100, 25, 75};
    const struct shrink_shares fit = shrink_shares_fit(success, n, 4);
    const struct shrink_estimate one = shrink_share(&fit, 40, 50, 0.95);
    (void)state;
    assert_true(fit.is_pooled);
    assert_true(isinf(fit.precision));
    assert_near(fit.mean, 202 / 250.0, 1e-15);
    assert_near(one.value, 202 / 250.0, 1e-15);
    assert_near(one.low, NAN, 0);
}

static void all_or_none_pool_everybody(void **state)
{
    static const double none[] = {0, 0, 0, 0, 0}, n[] = {5, 9, 2, 7, 0};
    (void)state;
    assert_true(shrink_shares_fit(none, n, 5).is_pooled);
    assert_near(shrink_shares_fit(none, n, 5).mean, 0, 0);
    assert_near(shrink_shares_fit(n, n, 5).mean, 1, 0);
    assert_int_equal(shrink_shares_fit(n, n, 5).owners, 4);
    assert_true(shrink_shares_fit(deaths + 1, operations + 1, 1).is_pooled);
    assert_near(shrink_shares_fit(none, none, 5).mean, NAN, 0);
}

static void fractions_of_answers_lie_between_whole_ones(void **state)
{
    double less[ROWS(deaths)], less_n[ROWS(deaths)];
    const struct shrink_shares fit = shrink_shares_fit(deaths, operations, ROWS(deaths));
    (void)state;
    for (size_t i = 0; i < ROWS(deaths); i++) {
        less[i] = deaths[i] * (1 - 1e-9);
        less_n[i] = operations[i] * (1 - 1e-9);
    }
    const struct shrink_shares nearly = shrink_shares_fit(less, less_n, ROWS(deaths));
    assert_near(nearly.log_likelihood, fit.log_likelihood, 1e-4);
    assert_near(nearly.precision, fit.precision, 1e-3);
    for (size_t i = 0; i < ROWS(deaths); i++) {
        less[i] = deaths[i] / 1.7;
        less_n[i] = operations[i] / 1.7;
    }
    const struct shrink_shares fewer = shrink_shares_fit(less, less_n, ROWS(deaths));
    assert_true(fewer.precision > fit.precision); /* less evidence of a difference */
    assert_near(fewer.mean, fit.mean, 0.001);
}

static void extreme_owners_need_little_precision(void **state)
{
    /* Everybody is all or nothing: the likelihood wants a precision near 0, and gets the edge of
       where it is sought. */
    static const double success[] = {0, 9, 0, 7, 8, 0}, n[] = {5, 9, 8, 7, 8, 11};
    const struct shrink_shares fit = shrink_shares_fit(success, n, 6);
    (void)state;
    assert_false(fit.is_pooled);
    assert_true(fit.precision < 0.1);
    assert_near(shrink_share(&fit, 9, 9, 0.95).value, 1, 0.01);
}

static void large_numbers_are_no_trouble(void **state)
{
    /* Differences of log-beta would have lost everything: a precision of about 1e7, counts
       of 1e6 and more. */
    double success[40], n[40];
    (void)state;
    for (size_t i = 0; i < 40; i++) {
        n[i] = 4e7;
        success[i] = 2e7 + (i % 2 ? 1 : -1) * 4e7 * 1.6e-4;
    }
    const struct shrink_shares fit = shrink_shares_fit(success, n, 40);
    assert_false(fit.is_pooled);
    assert_near(fit.mean, 0.5, 1e-6);
    /* Moments: variance 1.6e-4 squared = 1/4 (1/n + 1/precision), nearly. */
    assert_near(1 / fit.precision, 4 * 1.6e-4 * 1.6e-4 - 1 / 4e7, 2e-9);
}

static void eight_schools_are_all_alike(void **state)
{
    /* Gelman et al., Bayesian Data Analysis, 5.5: pooled 7.7 with error 4.1, no variation beyond chance. */
    const struct shrink_means fit = shrink_means_fit(effect, effect_se, 8);
    const struct shrink_estimate first = shrink_mean(&fit, 28, 15, 0.95);
    (void)state;
    assert_near(fit.variance, 0, 0);
    assert_near(fit.mean, 7.7, 0.05);
    assert_near(fit.se, 4.1, 0.05);
    assert_near(fit.q, 4.7, 0.05);
    assert_near(first.value, fit.mean, 1e-12);
    assert_near(first.common, 1, 0);
    assert_near(first.high - first.low, 2 * 1.959963984540054 * fit.se, 1e-12);
}

static void one_owner_cannot_be_compared(void **state)
{
    const struct shrink_means one = shrink_means_fit(effect, effect_se, 1);
    const struct shrink_means none = shrink_means_fit(effect, effect_se, 0);
    (void)state;
    assert_near(one.variance, NAN, 0);
    assert_near(one.mean, 28, 1e-14);
    assert_near(shrink_mean(&one, 28, 15, 0.95).value, NAN, 0);
    assert_near(none.mean, NAN, 0);
}

static void an_owner_without_doubt_or_value_is_left_out(void **state)
{
    static const double value[] = {50, 10, NAN, 30, 90}, se[] = {4, 5, NAN, 6, 0};
    static const double kept[] = {50, 10, 30}, kept_se[] = {4, 5, 6};
    const struct shrink_means fit = shrink_means_fit(value, se, 5), same = shrink_means_fit(kept, kept_se, 3);
    (void)state;
    assert_int_equal(fit.owners, 3);
    assert_near(fit.mean, same.mean, 0);
    assert_near(fit.variance, same.variance, 0);
    assert_near(shrink_mean(&fit, NAN, NAN, 0.95).value, fit.mean, 0);
    assert_near(shrink_mean(&fit, NAN, NAN, 0.95).se, sqrt(fit.variance + fit.se * fit.se), 1e-12);
    assert_near(shrink_mean(&fit, 90, 0, 0.95).value, NAN, 0);
}

/* The fit of the last group that was asked about. */
struct memory {
    char group[64];
    struct shrink_shares shares;
};

static size_t row_of(const struct oracle_question *question)
{
    for (size_t row = 1; row < question->input->rows; row++)
        if (strcmp(oracle_text(question->input, row, "case"), question->group) == 0 &&
            strcmp(oracle_text(question->input, row, "owner"), question->key) == 0)
            return row;
    return 0;
}

static bool answer_fit(struct oracle_question *question, const struct shrink_shares *fit)
{
    const char *const quantity = question->quantity;
    if (strcmp(quantity, "mu") == 0)
        question->number = fit->mean;
    else if (strcmp(quantity, "precision_M") == 0)
        question->number = fit->precision;
    else if (strcmp(quantity, "log_likelihood") == 0)
        question->number = fit->log_likelihood;
    else if (strcmp(quantity, "alpha") == 0)
        question->number = fit->mean * fit->precision;
    else if (strcmp(quantity, "beta") == 0)
        question->number = (1 - fit->mean) * fit->precision;
    else if (strcmp(quantity, "overdispersed") == 0)
        snprintf(question->text, sizeof question->text, "%s", fit->is_pooled ? "no" : "yes");
    else
        return false;
    return true;
}

static bool answer_share(struct oracle_question *question, void *context)
{
    struct memory *const memory = context;
    size_t length;
    if (strcmp(memory->group, question->group) != 0) {
        const double *const success = oracle_numbers(question, "x", &length);
        memory->shares = shrink_shares_fit(success, oracle_numbers(question, "n", &length), length);
        snprintf(memory->group, sizeof memory->group, "%s", question->group);
    }
    if (*question->key == '\0')
        return answer_fit(question, &memory->shares);
    const size_t row = row_of(question);
    const struct shrink_estimate got = shrink_share(&memory->shares, oracle_number(question->input, row, "x"),
                                                    oracle_number(question->input, row, "n"), 0.95);
    if (strcmp(question->quantity, "share_shrunk") == 0)
        question->number = got.value;
    else if (strcmp(question->quantity, "shrunk_lo") == 0)
        question->number = got.low;
    else if (strcmp(question->quantity, "shrunk_hi") == 0)
        question->number = got.high;
    else if (strcmp(question->quantity, "prob_below_mu") == 0)
        question->number = got.below;
    else
        return false;
    return true;
}

static bool answer_mean(struct oracle_question *question, void *context)
{
    size_t length;
    const double *const value = oracle_numbers(question, "y", &length);
    const struct shrink_means fit = shrink_means_fit(value, oracle_numbers(question, "se", &length), length);
    const size_t row = row_of(question);
    const struct shrink_estimate got = shrink_mean(&fit, oracle_number(question->input, row, "y"),
                                                   oracle_number(question->input, row, "se"), 0.95);
    const struct {
        const char *quantity;
        double number;
    } numbers[] = {{"tau2", fit.variance},        {"mu", fit.mean},      {"mu_se", fit.se},    {"Q", fit.q},
                   {"shrink_factor", got.common}, {"shrunk", got.value}, {"shrunk_se", got.se}};
    (void)context;
    for (size_t i = 0; i < ROWS(numbers); i++)
        if (strcmp(question->quantity, numbers[i].quantity) == 0) {
            question->number = numbers[i].number;
            return true;
        }
    return false;
}

static void the_oracles_agree(void **state)
{
    struct memory memory = {0};
    (void)state;
    oracle_compare("beta_binomial_eb", answer_share, &memory);
    oracle_compare("normal_shrinkage", answer_mean, NULL);
}

/* With equal errors and values the peak of A (s^2 + A)^(-(K - 1) / 2) is at 2 s^2 / (K - 3). */
static void a_cautious_variance_is_never_none(void **state)
{
    static const double value[] = {7, 7, 7, NAN, 7, 7}, se[] = {2, 2, 2, 2, 2, 2};
    const struct shrink_means five = shrink_means_cautious(value, se, 6),
                              four = shrink_means_cautious(value, se, 5),
                              schools = shrink_means_cautious(effect, effect_se, ROWS(effect));

    (void)state;
    assert_near(five.variance, 2 * 4 / (5 - 3.0), 1e-4);
    assert_near(five.mean, 7, 1e-12);
    assert_near(four.variance, NAN, 0);
    /* The slope of log A + log L at the peak is 0, by differences of the formula written out. */
    const double A = schools.variance;
    double slope = 1 / A, weights = 0, squares = 0;
    for (size_t i = 0; i < ROWS(effect); i++) {
        const double w = 1 / (effect_se[i] * effect_se[i] + A);
        weights += w;
        squares += w * w;
        slope += (w * w * pow(effect[i] - schools.mean, 2) - w) / 2;
    }
    assert_near(A * (slope + squares / weights / 2), 0, 1e-5);
    assert_true(A > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hospitals_scatter_as_vglm_has_it),
        cmocka_unit_test(hospitals_are_pulled_to_the_middle),
        cmocka_unit_test(a_new_owner_is_like_the_others),
        cmocka_unit_test(chance_alone_pools_everybody),
        cmocka_unit_test(all_or_none_pool_everybody),
        cmocka_unit_test(fractions_of_answers_lie_between_whole_ones),
        cmocka_unit_test(extreme_owners_need_little_precision),
        cmocka_unit_test(large_numbers_are_no_trouble),
        cmocka_unit_test(eight_schools_are_all_alike),
        cmocka_unit_test(one_owner_cannot_be_compared),
        cmocka_unit_test(an_owner_without_doubt_or_value_is_left_out),
        cmocka_unit_test(the_oracles_agree),
        cmocka_unit_test(a_cautious_variance_is_never_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
