/* interval - confidence intervals of shares, net scores, means, counts and quantiles, and of differences */
#include "oracle.h"
#include "voc/interval.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

#define assert_interval(got, wanted_low, wanted_high, tolerance)                                             \
    do {                                                                                                     \
        const struct interval got_interval = (got);                                                          \
        assert_near(got_interval.low, (wanted_low), (tolerance));                                            \
        assert_near(got_interval.high, (wanted_high), (tolerance));                                          \
    } while (0)

static void shares_have_wilsons_interval(void **state)
{
    /* Newcombe 1998, Stat. Med. 17:857, Table I, method 3. */
    static const struct {
        double x, n, low, high;
    } cases[] = {
        {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_interval(interval_share(cases[i].x / cases[i].n, cases[i].n, 0.95), cases[i].low,
                        cases[i].high, 0.00005);
}

static void the_limit_at_none_or_all_is_exact(void **state)
{
    (void)state;
    assert_true(interval_share(0, 3, 0.95).low == 0);
    assert_true(interval_share(1, 3.7, 0.95).high == 1);
}

static void without_answers_there_is_no_interval(void **state)
{
    (void)state;
    assert_interval(interval_share(NAN, 0, 0.95), NAN, NAN, 0);
    assert_interval(interval_share(0.5, 0, 0.95), NAN, NAN, 0);
    assert_interval(interval_share(0.5, 10, 1), NAN, NAN, 0);
    assert_interval(interval_net(NAN, NAN, 0, 0.95), NAN, NAN, 0);
    assert_interval(interval_count(NAN, 0.95), NAN, NAN, 0);
    assert_interval(interval_quantile(NULL, NULL, 0, 0.5, 0.95), NAN, NAN, 0);
    assert_near(quantile_of(NULL, NULL, 0, 0.5), NAN, 0);
    assert_near(share_se(0.5, 0), NAN, 0);
    assert_near(net_se(0.5, 0.5, 0), NAN, 0);
}

static void net_scores_of_one_kind_of_answer_follow_a_closed_form(void **state)
{
    /* Where all answers are alike the score equation is linear: (n - z2) / (n + z2), and z2 / (n
       + z2) if passive. */
    const double z2 = 1.959963984540054 * 1.959963984540054;
    static const double n[] = {0.4, 1, 1.5, 8, 100, 1e6};
    (void)state;
    for (size_t i = 0; i < ROWS(n); i++) {
        const double one_sided = (n[i] - z2) / (n[i] + z2), passive = z2 / (n[i] + z2);
        assert_interval(interval_net(1, 0, n[i], 0.95), one_sided, 1, 1e-12);
        assert_interval(interval_net(0, 1, n[i], 0.95), -1, -one_sided, 1e-12);
        assert_interval(interval_net(0, 0, n[i], 0.95), -passive, passive, 1e-12);
    }
    assert_true(interval_net(1, 0, 8, 0.95).high == 1);
    assert_true(interval_net(0, 1, 8, 0.95).low == -1);
}

static void net_scores_turn_around_exactly(void **state)
{
    (void)state;
    for (int i = 0; i <= 20; i++)
        for (int j = 0; i + j <= 20; j++) {
            const double p = i / 20.0, q = j / 20.0;
            const struct interval one = interval_net(p, q, 20, 0.95), other = interval_net(q, p, 20, 0.95);
            assert_near(one.low, -other.high, 1e-15);
            assert_true(one.low >= -1 && one.low <= p - q && p - q <= one.high && one.high <= 1);
            assert_true(one.low < one.high);
        }
}

static void students_sleep_has_students_interval(void **state)
{
    /* Student 1908, Biometrika 6:1, hours gained; R: t.test(extra). */
    (void)state;
    assert_interval(interval_mean(0.75, 1.7890096577591625, 10, 0.95), -0.5297804, 2.0297804, 5e-8);
    assert_interval(interval_mean(1.58, 1.2299954832798732, 10, 0.95), 0.7001142, 2.4598858, 5e-8);
}

static void one_answer_or_all_alike_give_a_mean_no_interval(void **state)
{
    (void)state;
    assert_interval(interval_mean(4, NAN, 1, 0.95), NAN, NAN, 0);
    assert_interval(interval_mean(5, 0, 9, 0.95), NAN, NAN, 0);
    assert_interval(interval_mean(5, 1, 1, 0.95), NAN, NAN, 0);
}

static void counts_have_garwoods_interval(void **state)
{
    /* Garwood 1936; as tabulated in Altman et al. 2000, Statistics with Confidence, Table 18.3. */
    static const struct {
        double count, low, high;
    } cases[] = {{0, 0, 3.689},       {1, 0.025, 5.572},    {2, 0.242, 7.225},
                 {10, 4.795, 18.390}, {20, 12.217, 30.888}, {100, 81.364, 121.627}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_interval(interval_count(cases[i].count, 0.95), cases[i].low, cases[i].high, 0.0006);
    assert_interval(interval_count(1e6, 0.95), 998040.5, 1001961.5,
                    0.6); /* normal: x -+ 1.96 sqrt(x), + (z2 + 2) / 3 */
}

static void quantiles_lie_between_order_statistics(void **state)
{
    static const double value[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, one[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    (void)state;
    /* P(Bin(10, .5) <= 1) = .0107, P(<= 2) = .0547; P(Bin(10, .9) <= 6) = .0128, P(<= 7) = .0702. */
    assert_interval(interval_quantile(value, one, 10, 0.5, 0.95), 2, 9, 0);
    assert_interval(interval_quantile(value, one, 10, 0.9, 0.95), 7, NAN, 0);
    assert_interval(interval_quantile(value, one, 10, 0.1, 0.95), NAN, 4, 0);
    assert_interval(interval_quantile(value, one, 6, 0.5, 0.95), 1, 6, 0);
    assert_interval(interval_quantile(value, one, 5, 0.5, 0.95), NAN, NAN, 0);
}

static void counting_alike_values_together_changes_nothing(void **state)
{
    static const double apart[] = {1, 1, 2, 2, 2, 3, 5, 5, 5, 5, 7},
                        one[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    static const double value[] = {1, 2, 3, 5, 6, 7}, count[] = {2, 3, 1, 4, 0, 1};
    (void)state;
    for (int i = 0; i <= 20; i++) {
        const double p = i / 20.0;
        const struct interval want = interval_quantile(apart, one, 11, p, 0.95);
        assert_near(quantile_of(value, count, 6, p), quantile_of(apart, one, 11, p), 1e-14);
        assert_interval(interval_quantile(value, count, 6, p, 0.95), want.low, want.high, 0);
    }
}

static void quantiles_are_of_type_seven(void **state)
{
    /* R: quantile(c(1, 2, 4, 8, 16), p). */
    static const double value[] = {1, 2, 4, 8, 16}, one[] = {1, 1, 1, 1, 1};
    static const double p[] = {0, 0.1, 0.25, 0.4, 0.5, 0.9, 1}, want[] = {1, 1.4, 2, 3.2, 4, 12.8, 16};
    (void)state;
    for (size_t i = 0; i < ROWS(p); i++)
        assert_near(quantile_of(value, one, 5, p[i]), want[i], 1e-14);
}

static void weighted_medians_keep_their_middle(void **state)
{
    static const double value[] = {1, 2, 3, 4}, weight[] = {0.3, 0.3, 0.3, 0.3},
                        half[] = {0.1, 0.1, 0.1, 0.1};
    (void)state;
    assert_near(quantile_of(value, weight, 4, 0.5), 2.5, 1e-12);
    assert_near(quantile_of(value, half, 4, 0.5), 2.5, 1e-12);
}

static void differences_of_shares_follow_newcombe(void **state)
{
    /* Newcombe 1998, Stat. Med. 17:873, Table II, method 10. */
    static const struct {
        double x1, n1, x2, n2, low, high;
    } cases[] = {{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090},
                 {6, 7, 2, 7, 0.0582, 0.8062},     {5, 56, 0, 29, -0.0381, 0.1926},
                 {0, 10, 0, 20, -0.1611, 0.2775},  {0, 10, 0, 10, -0.2775, 0.2775},
                 {10, 10, 0, 20, 0.6791, 1},       {10, 10, 0, 10, 0.6075, 1}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const double a = cases[i].x1 / cases[i].n1, b = cases[i].x2 / cases[i].n2;
        assert_interval(interval_difference(a, interval_share(a, cases[i].n1, 0.95), b,
                                            interval_share(b, cases[i].n2, 0.95)),
                        cases[i].low, cases[i].high, 0.00005);
    }
}

static void a_difference_with_an_unknown_is_unknown(void **state)
{
    const struct interval none = {NAN, NAN}, some = {0.1, 0.3};
    (void)state;
    assert_interval(interval_difference(NAN, none, 0.2, some), NAN, NAN, 0);
    assert_interval(interval_difference(0.2, some, 0.2, none), NAN, NAN, 0);
}

static void approval_has_agrestis_standard_error(void **state)
{
    /* Agresti 2002, Categorical Data Analysis, 10.1: 150 and 86 of 1600 changed their mind. */
    (void)state;
    assert_near(net_se(150 / 1600.0, 86 / 1600.0, 1600), 0.0095, 0.00005);
    assert_near(net_variance(0.5, 0.5), 1, 0);
    assert_near(share_se(0.5, 100), 0.05, 1e-15);
}

static void answer_limit(struct oracle_question *question, struct interval interval, double scale)
{
    const bool is_high = strstr(question->quantity, "_hi") != NULL;
    question->number = scale * (is_high ? interval.high : interval.low);
}

static double only_number(const struct oracle_question *question, const char *column)
{
    size_t length;
    const double *const number = oracle_numbers(question, column, &length);
    return length > 0 ? number[0] : NAN;
}

static bool answer_share(struct oracle_question *question, void *memory)
{
    const double n = only_number(question, "n"), x = only_number(question, "x");
    (void)memory;
    if (strncmp(question->quantity, "wilson", 6) != 0)
        return false;
    answer_limit(question, interval_share(x / n, n, only_number(question, "conf")), 1);
    return true;
}

static bool answer_net(struct oracle_question *question, void *memory)
{
    size_t n, promoters = 0, detractors = 0;
    const double *const score = oracle_numbers(question, "score", &n);
    (void)memory;
    for (size_t i = 0; i < n; i++) {
        promoters += score[i] >= 9;
        detractors += score[i] <= 6;
    }
    const double p = (double)promoters / (double)n, q = (double)detractors / (double)n;
    if (strncmp(question->quantity, "nps_score", 9) == 0)
        answer_limit(question, interval_net(p, q, (double)n, 0.95), 100);
    else if (strcmp(question->quantity, "nps_se") == 0)
        question->number = 100 * net_se(p, q, (double)n);
    else
        return false;
    return true;
}

static int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double sd_of(const double value[], size_t n, double mean)
{
    double squares = 0;
    for (size_t i = 0; i < n; i++)
        squares += (value[i] - mean) * (value[i] - mean);
    return n > 1 ? sqrt(squares / (double)(n - 1)) : NAN;
}

static bool answer_mean_or_median(struct oracle_question *question, void *memory)
{
    size_t n;
    double *const value = oracle_numbers(question, "score", &n), mean = 0;
    double *const one = arena_array(question->arena, n + 1, sizeof *one);
    (void)memory;
    qsort(value, n, sizeof *value, by_value);
    for (size_t i = 0; i < n; i++) {
        mean += value[i];
        one[i] = 1;
    }
    mean /= (double)n;
    if (strcmp(question->quantity, "median") == 0)
        question->number = quantile_of(value, one, n, 0.5);
    else if (strncmp(question->quantity, "median_", 7) == 0)
        answer_limit(question, interval_quantile(value, one, n, 0.5, 0.95), 1);
    else if (strncmp(question->quantity, "mean_", 5) == 0)
        answer_limit(question, interval_mean(mean, sd_of(value, n, mean), (double)n, 0.95), 1);
    else
        return false;
    return true;
}

static bool answer_difference_of_shares(struct oracle_question *question, void *memory)
{
    const double n1 = only_number(question, "n1"), n2 = only_number(question, "n2");
    const double a = only_number(question, "x1") / n1, b = only_number(question, "x2") / n2;
    (void)memory;
    if (strncmp(question->quantity, "newcombe", 8) != 0)
        return false;
    answer_limit(question,
                 interval_difference(a, interval_share(a, n1, 0.95), b, interval_share(b, n2, 0.95)), 1);
    return true;
}

static bool answer_difference_of_nets(struct oracle_question *question, void *memory)
{
    const double p1 = only_number(question, "P1"), d1 = only_number(question, "D1");
    const double p2 = only_number(question, "P2"), d2 = only_number(question, "D2");
    const double n1 = p1 + only_number(question, "N1") + d1, n2 = p2 + only_number(question, "N2") + d2;
    (void)memory;
    if (strcmp(question->quantity, "diff_lo") == 0 || strcmp(question->quantity, "diff_hi") == 0)
        answer_limit(question,
                     interval_difference((p1 - d1) / n1, interval_net(p1 / n1, d1 / n1, n1, 0.95),
                                         (p2 - d2) / n2, interval_net(p2 / n2, d2 / n2, n2, 0.95)),
                     100);
    else if (strcmp(question->quantity, "diff_se") == 0)
        question->number = 100 * hypot(net_se(p1 / n1, d1 / n1, n1), net_se(p2 / n2, d2 / n2, n2));
    else
        return false;
    return true;
}

static void the_oracles_agree(void **state)
{
    (void)state;
    oracle_compare("proportion_ci", answer_share, NULL);
    oracle_compare("nps_ci", answer_net, NULL);
    oracle_compare("mean_median_ci", answer_mean_or_median, NULL);
    oracle_compare("difference_proportions", answer_difference_of_shares, NULL);
    oracle_compare("nps_difference", answer_difference_of_nets, NULL);
}

static void a_mean_near_the_end_of_its_scale_has_a_score_interval(void **state)
{
    /* 4.75 on 1 to 5 with an error of 0.15 from 20 answers: Student's (t = 2.093024) would end at 5.064. A
       share of 0.9375 whose variance is 0.0375^2 is that of 41.666667 answers, of 36.537304 with t for z:
       Wilson's interval of these, computed from its formula apart from here, is 0.810399 to 0.981358. */
    static const struct interval scale = {1, 5};
    (void)state;
    const struct interval near = interval_mean_inside(4.75, 0.15, 19, scale, 0.95),
                          mirror = interval_mean_inside(1.25, 0.15, 19, scale, 0.95),
                          far = interval_mean_inside(3, 0.15, 19, scale, 0.95);
    assert_near(near.low, 4.241595, 1e-5);
    assert_near(near.high, 4.925430, 1e-5);
    assert_near(mirror.low, 6 - near.high, 1e-12);
    assert_near(mirror.high, 6 - near.low, 1e-12);
    assert_near(far.low, 3 - 2.093024 * 0.15, 1e-6);
    assert_near(far.high, 3 + 2.093024 * 0.15, 1e-6);
    assert_near(interval_mean_inside(4.75, 0, 19, scale, 0.95).low, NAN, 0);
    assert_near(interval_mean_inside(4.75, 0.15, 0, scale, 0.95).low, NAN, 0);
    assert_near(interval_mean_inside(5.5, 0.15, 19, scale, 0.95).high, 5.5 + 2.093024 * 0.15, 1e-6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_have_wilsons_interval),
        cmocka_unit_test(the_limit_at_none_or_all_is_exact),
        cmocka_unit_test(without_answers_there_is_no_interval),
        cmocka_unit_test(net_scores_of_one_kind_of_answer_follow_a_closed_form),
        cmocka_unit_test(net_scores_turn_around_exactly),
        cmocka_unit_test(students_sleep_has_students_interval),
        cmocka_unit_test(one_answer_or_all_alike_give_a_mean_no_interval),
        cmocka_unit_test(counts_have_garwoods_interval),
        cmocka_unit_test(quantiles_lie_between_order_statistics),
        cmocka_unit_test(counting_alike_values_together_changes_nothing),
        cmocka_unit_test(quantiles_are_of_type_seven),
        cmocka_unit_test(weighted_medians_keep_their_middle),
        cmocka_unit_test(differences_of_shares_follow_newcombe),
        cmocka_unit_test(a_difference_with_an_unknown_is_unknown),
        cmocka_unit_test(approval_has_agrestis_standard_error),
        cmocka_unit_test(the_oracles_agree),
        cmocka_unit_test(a_mean_near_the_end_of_its_scale_has_a_score_interval),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
