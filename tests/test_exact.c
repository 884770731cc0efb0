/* exact - tests of limits that hold far out */
#include "near.h"
#include "voc/exact.h"
#include "voc/stats.h"

/* R 4.3: binom.test(8, 10)$conf.int, binom.test(0, 20, conf.level = 0.999)$conf.int. */
static void a_share_has_clopper_and_pearsons_limits(void **state)
{
    const struct interval some = exact_share(0.8, 10, 0.95), nobody = exact_share(0, 20, 0.999);

    (void)state;
    assert_near(some.low, 0.4439045, 1e-6);
    assert_near(some.high, 0.9747893, 1e-6);
    assert_near(nobody.low, 0, 0);
    /* 1 - 0.0005^(1/20), since (1 - p)^20 is all that is left. */
    assert_near(nobody.high, 1 - pow(0.0005, 1.0 / 20), 1e-9);
}

/* A net score without detractors is a share: its upper limit is where k or fewer promoters of n still have
   the probability of the tail, within what the likelihood ratio's root can tell. */
static void without_detractors_the_upper_limit_is_nearly_that_of_a_share(void **state)
{
    (void)state;
    for (int k = 1; k < 20; k += 3) {
        const double net = exact_net(k / 20.0, 0, 20, 0.998).high,
                     share = exact_share(k / 20.0, 20, 0.998).high;
        assert_near(net, share, 0.03);
    }
}

/* The probability of a limit on the wrong side of the truth, from all results of the multinomial one by one:
   at a level of 0.998 it is to be 0.001, and never more than half as much again. */
static double share_of_wrong_claims(double p, double q, int n, bool is_upper)
{
    double wrong = 0;

    for (int promoters = 0; promoters <= n; promoters++)
        for (int detractors = 0; promoters + detractors <= n; detractors++) {
            const int rest = n - promoters - detractors;
            const struct interval limits = exact_net((double)promoters / n, (double)detractors / n, n, 0.998);
            if (is_upper ? limits.high >= p - q : limits.low <= p - q)
                continue;
            wrong += exp(stats_log_gamma(n + 1) - stats_log_gamma(promoters + 1) -
                         stats_log_gamma(detractors + 1) - stats_log_gamma(rest + 1) + promoters * log(p) +
                         detractors * log(q) + rest * log(1 - p - q));
        }
    return wrong;
}

static void both_tails_of_a_net_score_are_as_small_as_they_say(void **state)
{
    static const struct {
        double p, q;
        int n;
    } cases[] = {{0.5, 0.2, 8},   {0.5, 0.2, 20}, {0.9, 0.02, 20},
                 {0.9, 0.02, 40}, {0.2, 0.6, 20}, {0.05, 0.05, 40}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int upper = 0; upper < 2; upper++) {
            const double wrong = share_of_wrong_claims(cases[i].p, cases[i].q, cases[i].n, upper);
            if (wrong > 0.0015)
                fail_msg("case %zu, %s: %g", i, upper ? "upper" : "lower", wrong);
        }
}

static void turned_around_the_limits_are(void **state)
{
    const struct interval one = exact_net(0.6, 0.1, 17.5, 0.99), other = exact_net(0.1, 0.6, 17.5, 0.99);

    (void)state;
    assert_near(one.low, -other.high, 1e-12);
    assert_near(one.high, -other.low, 1e-12);
}

static void nothing_tells_nothing(void **state)
{
    (void)state;
    assert_near(exact_share(0.5, 0, 0.95).low, NAN, 0);
    assert_near(exact_net(0.5, 0.1, 0, 0.95).high, NAN, 0);
    assert_near(exact_net(NAN, 0.1, 9, 0.95).high, NAN, 0);
    assert_near(exact_net(1, 0, 9, 0.95).high, 1, 0);
    assert_true(exact_net(1, 0, 9, 0.95).low < 0.7);
    assert_near(exact_net(0, 0, 9, 0.95).low, -exact_net(0, 0, 9, 0.95).high, 1e-12);
}

/* R's binom.test(16, 20)$conf.int is 0.563385997, 0.942666003. If 0.563386 were the mean, a share's sd would
   be 0.495966: with half of that, half the distance to 16 of 20 is as unlikely. */
static void a_mean_is_as_lopsided_as_a_share_in_its_own_deviations(void **state)
{
    const double low = 0.563385997, high = 0.942666003, sd = sqrt(low * (1 - low));

    (void)state;
    assert_near(exact_mean(0.8, sd, 20, 0.95).low, low, 1e-7);
    assert_near(exact_mean((0.8 + low) / 2, sd / 2, 20, 0.95).low, low, 1e-7);
    assert_near(exact_mean((0.8 + high) / 2, sqrt(high * (1 - high)) / 2, 20, 0.95).high, high, 1e-7);
    assert_near(exact_mean(0.2, sd, 20, 0.95).high, 1 - low, 1e-7);
    assert_near(exact_mean(1, 0.1, 20, 0.95).high, 1, 0);
    assert_true(exact_mean(1, 0.1, 20, 0.95).low < 1);
    assert_near(exact_mean(0.8, 0, 20, 0.95).low, NAN, 0);
    assert_near(exact_mean(0.8, 0.3, 0, 0.95).high, NAN, 0);
}

typedef double (*limit_of)(double share, double other, double n, double level, int side);
typedef bool (*clears_of)(double share, double other, double n, double level, int side, double value);

static double share_limit(double share, double unused, double n, double level, int side)
{
    return isnan(unused) ? NAN : exact_share_limit(share, n, level, side);
}

static bool share_clears(double share, double unused, double n, double level, int side, double value)
{
    return !isnan(unused) && exact_share_clears(share, n, level, side, value);
}

/* A hair on either side of the end. */
static void at_its_end(limit_of limit, clears_of clears, double share, double other, double n, double level)
{
    for (int side = -1; side <= 1; side += 2) {
        const double end = limit(share, other, n, level, side);
        for (int off = -1; off <= 1; off += 2)
            if (clears(share, other, n, level, side, end + off * 1e-9) != (off == side))
                fail_msg("%g, %g of %g at %g: %.12g %+de-9", share, other, n, level, end, off);
    }
}

static void an_end_is_clear_of_what_lies_beyond_it_and_of_nothing_else(void **state)
{
    static const double levels[] = {0.8, 0.95, 0.9995}, sizes[] = {1, 4.5, 60, 9000};

    (void)state;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
        for (size_t j = 0; j < sizeof sizes / sizeof *sizes; j++)
            for (int tenth = 0; tenth <= 10; tenth += 2) {
                const double share = tenth / 10.;
                at_its_end(share_limit, share_clears, share, 0, sizes[j], levels[i]);
                at_its_end(exact_net_limit, exact_net_clears, share, (1 - share) / 3, sizes[j], levels[i]);
            }
    assert_true(exact_share_clears(0, 9, 0.95, -1, 0));
    assert_false(exact_share_clears(0.5, 0, 0.95, 1, 2));
    assert_false(exact_net_clears(0.5, NAN, 9, 0.95, -1, -2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_end_is_clear_of_what_lies_beyond_it_and_of_nothing_else),
        cmocka_unit_test(a_mean_is_as_lopsided_as_a_share_in_its_own_deviations),
        cmocka_unit_test(a_share_has_clopper_and_pearsons_limits),
        cmocka_unit_test(without_detractors_the_upper_limit_is_nearly_that_of_a_share),
        cmocka_unit_test(both_tails_of_a_net_score_are_as_small_as_they_say),
        cmocka_unit_test(turned_around_the_limits_are),
        cmocka_unit_test(nothing_tells_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
