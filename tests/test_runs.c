/* runs - tests of long runs, few crossings and trends */
#include "oracle.h"
#include "voc/runs.h"
#include "voc/stats.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static void values_on_the_line_are_passed_over(void **state)
{
    static const double value[] = {1, 2, 0, 3, -1, 0, NAN, -2, 4, 0};
    const struct runs got = runs_of(value, NULL, ROWS(value), 0);

    (void)state;
    assert_int_equal(got.useful, 6);
    assert_int_equal(got.longest, 3);
    assert_int_equal(got.crossings, 2);
    assert_int_equal(got.newest, 1);
    assert_int_equal(got.side, 1);
    assert_near(got.bits, 1, 0);
}

static void of_nothing_nothing_is_unusual(void **state)
{
    static const double on_the_line[] = {5, 5, 5};
    const struct runs got = runs_of(on_the_line, NULL, 3, 5);

    (void)state;
    assert_int_equal(got.useful, 0);
    assert_int_equal(got.side, 0);
    assert_near(got.rare_above, NAN, 0);
    assert_near(got.least, 0, 0);
    assert_false(got.bits > got.rare_above);
}

static void even_coins_cross_as_the_binomial_does(void **state)
{
    double value[60];

    (void)state;
    for (size_t n = 1; n <= ROWS(value); n++) {
        for (size_t i = 0; i < n; i++)
            value[i] = i % 2 ? 1 : -1;
        const struct runs got = runs_of(value, NULL, n, 0);
        assert_near(got.least, stats_binomial_quantile(0.05, (double)(n - 1), 0.5), 0);
        assert_int_equal(got.crossings, n - 1);
    }
}

/* Three tosses with a chance of 0.9 above: no crossing in 0.9^3 + 0.1^3 = 73 % of cases, so that no number of
   crossings is too few; by hand. */
static void uneven_coins_cross_less_and_are_worth_less(void **state)
{
    static const double above[] = {0.9, 0.9, 0.9}, high[] = {1, 1, 1}, low[] = {-1, -1, -1};
    const struct runs up = runs_of(high, above, 3, 0), down = runs_of(low, above, 3, 0);

    (void)state;
    assert_near(up.least, 0, 0);
    assert_near(up.bits, -3 * log2(0.9), 1e-12);
    assert_near(down.bits, 3, 0); /* never more than a coin's */
}

/* All 2^12 sequences of twelve coins of 0.8, counted. */
static void the_quantile_of_uneven_coins_is_that_of_all_their_sequences(void **state)
{
    enum { COINS = 12 };
    double above[COINS], value[COINS], chance[COINS] = {0}, sum = 0;
    size_t least = 0;

    (void)state;
    for (unsigned sequence = 0; sequence < 1U << COINS; sequence++) {
        double probability = 1;
        for (size_t i = 0; i < COINS; i++) {
            above[i] = 0.8;
            value[i] = sequence >> i & 1 ? 1 : -1;
            probability *= value[i] > 0 ? 0.8 : 0.2;
        }
        chance[runs_of(value, above, COINS, 0).crossings] += probability;
    }
    while ((sum += chance[least]) < 0.05)
        least++;
    assert_near(runs_of(value, above, COINS, 0).least, (double)least, 0);
}

static void a_trend_is_unbroken(void **state)
{
    static const double rising[] = {9, 1, 2, 3, 4, 5, 6, 7}, flat[] = {1, 2, 3, 3, 4, 5, 6},
                        falling[] = {7, 6, 5, 4, 3, 2, 1}, gap[] = {1, 2, NAN, 4, 5, 6, 7};

    (void)state;
    assert_int_equal(runs_trend(rising, 8, 7), 1);
    assert_int_equal(runs_trend(rising, 8, 8), 0);
    assert_int_equal(runs_trend(rising, 6, 7), 0);
    assert_int_equal(runs_trend(flat, 7, 7), 0);
    assert_int_equal(runs_trend(falling, 7, 7), -1);
    assert_int_equal(runs_trend(gap, 7, 7), 0);
}

static bool answer(struct oracle_question *question, void *memory)
{
    size_t length;
    const double *const value = oracle_numbers(question, "value", &length);
    /* The oracle's centre is that of the first 20 mortgage costs. */
    const size_t baseline = strcmp(question->group, "mortgage") == 0 ? 20 : length;
    double sum = 0;

    (void)memory;
    for (size_t i = 0; i < baseline; i++)
        sum += value[i];
    const struct runs runs = runs_of(value, NULL, length, sum / (double)baseline);
    const bool is_any = runs.useful > 0;
    if (strcmp(question->quantity, "useful") == 0)
        question->number = (double)runs.useful;
    else if (strcmp(question->quantity, "longest_run") == 0)
        question->number = is_any ? (double)runs.longest : NAN;
    else if (strcmp(question->quantity, "longest_run_max") == 0)
        question->number = runs_longest_usual(runs.useful);
    else if (strcmp(question->quantity, "crossings") == 0)
        question->number = is_any ? (double)runs.crossings : NAN;
    else if (strcmp(question->quantity, "crossings_min") == 0)
        question->number = is_any ? runs.least : NAN;
    else if (strcmp(question->quantity, "runs_signal") == 0)
        snprintf(question->text, sizeof question->text, "%s",
                 is_any && ((double)runs.longest > runs.rare_above || (double)runs.crossings < runs.least)
                     ? "yes"
                     : "no");
    else
        return false;
    return true;
}

static void runs_agree_with_the_oracle(void **state)
{
    (void)state;
    oracle_compare("control_chart_individuals", answer, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_on_the_line_are_passed_over),
        cmocka_unit_test(of_nothing_nothing_is_unusual),
        cmocka_unit_test(even_coins_cross_as_the_binomial_does),
        cmocka_unit_test(uneven_coins_cross_less_and_are_worth_less),
        cmocka_unit_test(the_quantile_of_uneven_coins_is_that_of_all_their_sequences),
        cmocka_unit_test(a_trend_is_unbroken),
        cmocka_unit_test(runs_agree_with_the_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
