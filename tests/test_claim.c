/* claim - tests of how sure one may be of where a series stands */
#include "stood.h"
#include "voc/claim.h"

/* How far a claim's limit is from 50 % of two weeks with so many answers, in a table whose weeks differ by
   three times what chance explains. */
static double reach_of(int first, int second)
{
    struct arena *const arena = scratch_new();
    const struct position position =
        stood_newest(arena,
                     arena_printf(arena,
                                  "metric,period,kind,better,n,value,base_to,base_periods,spread,target\n"
                                  "csat,2026-W19,share,high,%d,50,2025-W50,99,3,75\n"
                                  "csat,2026-W20,share,high,%d,50,2025-W50,99,3,75\n",
                                  first, second),
                     2);
    const double reach = 50 - claim_level(&position, 0.999).low;

    arena_free(arena);
    return reach;
}

/* Of 2,000 answers each week weighs a half, or one 0.95: beyond chance that is 2 (0.95^2 + 0.05^2) = 1.81
   times the variance, of which 1/9 is chance; and 61 degrees of freedom, from 99 weeks, tell as much of it as
   81 / (81 + 64 * 0.81) of them would of even weeks. */
static void what_weeks_differ_by_is_not_averaged_out_where_one_of_them_weighs_all(void **state)
{
    const double even = reach_of(1000, 1000), uneven = reach_of(1900, 100);
    const struct allowance plain = {3, 61}, wide = {sqrt(1 + 8 * 1.81), 61 * 81 / (81 + 64 * 0.81)};

    (void)state;
    assert_near(uneven / even, allowance_at(&wide, 0.999, true) / allowance_at(&plain, 0.999, true), 0.01);
}

/* 17 of 20: Wilson's interval is 64.0 to 94.8, Clopper and Pearson's 62.1 to 96.8 (R: prop.test(17, 20,
   correct = FALSE), binom.test(17, 20)). */
static void one_look_reaches_as_far_as_what_is_shown_and_as_exact_limits(void **state)
{
    static const struct {
        long long over;
        double low, high;
    } cases[] = {{0, 62.1, 96.8}, {1, 64.0, 94.8}};
    static const char table[] =
        "metric,period,kind,better,n,value,target\ncsat,2026-W20,share,high,20,85,95\n";
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position = stood_newest(arena, table, cases[i].over);
        const struct interval shown = claim_shown(&position, 20), look = claim_look(&position, 20);
        assert_near(shown.low, 64.0, 0.05);
        assert_near(shown.high, 94.8, 0.05);
        assert_near(look.low, cases[i].low, 0.05);
        assert_near(look.high, cases[i].high, 0.05);
        for (int side = -1; side <= 1; side += 2) {
            const double end = side < 0 ? look.low : look.high;
            assert_true(claim_look_clears(&position, 20, side, end + side * 0.01));
            assert_false(claim_look_clears(&position, 20, side, end - side * 0.01));
        }
    }
    arena_free(arena);
}

static void a_claim_is_clear_of_what_its_limits_leave_out(void **state)
{
    static const char *const kinds[] = {"share", "net", "mean"};

    (void)state;
    for (size_t i = 0; i < ROWS(kinds); i++)
        for (int is_before = 0; is_before < 2; is_before++) {
            struct arena *const arena = scratch_new();
            const char *table = "metric,period,kind,better,n,value,sd,target\n";
            for (int week = 10; week < 20; week++)
                table = arena_printf(arena, "%sm,2026-W%d,%s,high,40,%d,20,75\n", table, week, kinds[i],
                                     40 + week);
            const struct position position = stood_newest(arena, table, 0);
            const struct claim claim = claim_of(&position, is_before, 0);
            const double level = 0.999, factor = allowance_factor(&claim.allowance, level);
            for (int side = -1; side <= 1; side += 2) {
                const double end = claim_limit(&claim, level, factor, side);
                assert_true(side * end > side * (is_before ? position.before.value : position.now.value));
                assert_true(claim_clears(&claim, level, factor, side, end + side * 0.01));
                assert_false(claim_clears(&claim, level, factor, side, end - side * 0.01));
            }
            if (!is_before)
                assert_near(claim_level(&position, level).low, claim_limit(&claim, level, factor, -1), 0);
            arena_free(arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_weeks_differ_by_is_not_averaged_out_where_one_of_them_weighs_all),
        cmocka_unit_test(one_look_reaches_as_far_as_what_is_shown_and_as_exact_limits),
        cmocka_unit_test(a_claim_is_clear_of_what_its_limits_leave_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
