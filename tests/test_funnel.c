/* funnel - owners against the overall share, with limits that widen for small n */
#include "oracle.h"
#include "voc/funnel.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Deaths and operations in 12 hospitals: "Surgical", WinBUGS examples, vol. 1. */
static const double deaths[] = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};
static const double operations[] = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};

static struct funnel fit(const double success[], const double n[], size_t length)
{
    struct arena *const arena = arena_new(abort);
    const struct funnel funnel = funnel_fit(success, n, length, arena);
    arena_free(arena);
    return funnel;
}

static void limits_are_the_binomials_interpolated(void **state)
{
    /* R: r <- qbinom(p, n, th); (r - (pbinom(r, n, th) - p) / dbinom(r, n, th)) / n, th = 208/2814. */
    static const struct {
        double p, n, limit;
    } cases[] = {{0.001, 47, -0.020490750222238403},
                 {0.999, 47, 0.2057449026998057},
                 {0.025, 215, 0.03842235466612359},
                 {0.975, 215, 0.10850538253596645},
                 {0.999, 215, 0.13221786384238}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_near(funnel_limit(cases[i].p, cases[i].n, 208 / 2814.0), cases[i].limit, 1e-12);
}

/* R: pbinom(1, 10, 0.5) is 11 / 1024; five of five at 3/4 is 243 / 1024. */
static void tails_are_the_chance_of_so_few_and_of_so_many(void **state)
{
    (void)state;
    assert_near(funnel_tails(0.1, 10, 0.5).low, 11 / 1024.0, 1e-12);
    assert_near(funnel_tails(0.1, 10, 0.5).high, 1023 / 1024.0, 1e-12);
    assert_near(funnel_tails(1, 5, 0.75).high, 243 / 1024.0, 1e-12);
    assert_near(funnel_tails(1, 5, 0.75).low, 1, 1e-12);
    assert_near(funnel_tails(0, 5, 0.75).low, 1 / 1024.0, 1e-12);
    assert_near(funnel_tails(1.0 / 3, 3, 0.5).low, 0.5, 1e-12); /* 0.999... of three is one */
    assert_near(funnel_tails(0.3, 0, 0.2).low, NAN, 0);
    assert_near(funnel_tails(1, 10, 1).high, NAN, 0);
}

static void limits_widen_smoothly_where_n_is_fractional(void **state)
{
    double last = INFINITY;
    (void)state;
    for (double n = 5; n < 60; n += 0.125) {
        const double limit = funnel_limit(0.999, n, 0.3);
        assert_true(limit < last + 0.02 && limit > 0.3 && limit < 1.2);
        assert_near(limit, funnel_limit(0.999, n * (1 + 1e-12), 0.3), 1e-6);
        last = limit;
    }
    assert_near(funnel_limit(0.999, 1e7, 0.3), 0.3 + 3.0902323 * sqrt(0.21 / 1e7), 1e-7);
}

static void more_than_chance_shows_in_phi(void **state)
{
    /* R: z <- winsor((x/n - th) / sqrt(th (1 - th) / n)); mean(z^2); pchisq(12 phi, 12, lower = FALSE). */
    const struct funnel funnel = fit(deaths, operations, ROWS(deaths));
    (void)state;
    assert_int_equal(funnel.owners, 12);
    assert_near(funnel.target, 208 / 2814.0, 1e-15);
    assert_near(funnel.phi, 2.3632870356790465, 1e-12);
    assert_near(funnel.p, 0.004899588841471848, 1e-12);
    assert_near(funnel.variance, 0.0004898897286732401, 1e-15);
    assert_near(funnel_z(31 / 215.0, 215, funnel.target, 0), 3.9381646097108076, 1e-12);
    assert_near(funnel_z(31 / 215.0, 215, funnel.target, funnel.variance), 2.47166842781178, 1e-12);
}

static void who_has_no_answers_has_no_place(void **state)
{
    static const double success[] = {3, 0, 5}, n[] = {6, 0, 9}, none[] = {0, 0, 0};
    (void)state;
    assert_int_equal(fit(success, n, 3).owners, 2);
    assert_near(fit(success, n, 3).target, 8 / 15.0, 1e-15);
    assert_near(funnel_limit(0.999, 0, 0.5), NAN, 0);
    assert_near(funnel_z(NAN, 0, 0.5, 0), NAN, 0);
    assert_near(fit(none, none, 3).target, NAN, 0);
    assert_near(fit(NULL, NULL, 0).target, NAN, 0);
}

static void all_or_none_have_no_limits(void **state)
{
    static const double none[] = {0, 0, 0}, n[] = {6, 2, 9};
    (void)state;
    assert_near(fit(none, n, 3).target, 0, 0);
    assert_near(fit(none, n, 3).phi, NAN, 0);
    assert_near(fit(n, n, 3).variance, NAN, 0);
    assert_near(funnel_limit(0.999, 6, 0), NAN, 0);
    assert_near(funnel_z(1, 6, 1, 0), NAN, 0);
}

static void one_owner_is_its_own_target(void **state)
{
    static const double three = 3, seven = 7;
    (void)state;
    assert_near(fit(&three, &seven, 1).phi, 0, 1e-15);
    assert_near(fit(&three, &seven, 1).variance, NAN, 0);
}

static bool answer_whole(struct oracle_question *question, const struct funnel *funnel)
{
    if (strcmp(question->quantity, "target") == 0)
        question->number = funnel->target;
    else if (strcmp(question->quantity, "phi") == 0)
        question->number = funnel->phi;
    else if (strcmp(question->quantity, "tau2") == 0)
        question->number = funnel->variance;
    else if (strcmp(question->quantity, "overdispersion_p") == 0)
        question->number = funnel->p;
    else
        return false;
    return true;
}

static bool answer_owner(struct oracle_question *question, const struct funnel *funnel, double x, double n)
{
    const char *const quantity = question->quantity;
    if (strncmp(quantity, "limit_", 6) == 0)
        question->number = funnel_limit(strtod(quantity + 6, NULL), n, funnel->target);
    else if (strcmp(quantity, "z") == 0)
        question->number = funnel_z(x / n, n, funnel->target, 0);
    else if (strcmp(quantity, "adj_z") == 0)
        question->number = funnel_z(x / n, n, funnel->target, funnel->variance);
    else if (strcmp(quantity, "outside_998") == 0 && n > 0)
        snprintf(question->text, sizeof question->text, "%s",
                 x / n > funnel_limit(0.999, n, funnel->target)   ? "above"
                 : x / n < funnel_limit(0.001, n, funnel->target) ? "below"
                                                                  : "inside");
    else
        return false;
    return true;
}

static bool answer_funnel(struct oracle_question *question, void *memory)
{
    size_t length;
    const double *const x = oracle_numbers(question, "x", &length), *const n = oracle_numbers(question, "n",
                                                                                              &length);
    const struct funnel funnel = funnel_fit(x, n, length, question->arena);
    (void)memory;
    for (size_t row = 1; row < question->input->rows; row++)
        if (strcmp(oracle_text(question->input, row, "case"), question->group) == 0 &&
            strcmp(oracle_text(question->input, row, "owner"), question->key) == 0)
            return answer_owner(question, &funnel, oracle_number(question->input, row, "x"),
                                oracle_number(question->input, row, "n"));
    return answer_whole(question, &funnel);
}

static void the_oracle_agrees(void **state)
{
    (void)state;
    oracle_compare("funnel", answer_funnel, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(limits_are_the_binomials_interpolated),
        cmocka_unit_test(tails_are_the_chance_of_so_few_and_of_so_many),
        cmocka_unit_test(limits_widen_smoothly_where_n_is_fractional),
        cmocka_unit_test(more_than_chance_shows_in_phi),
        cmocka_unit_test(who_has_no_answers_has_no_place),
        cmocka_unit_test(all_or_none_have_no_limits),
        cmocka_unit_test(one_owner_is_its_own_target),
        cmocka_unit_test(the_oracle_agrees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
