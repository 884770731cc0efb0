/* sample - tests of how many answers a claim takes */
#include "oracle.h"
#include "voc/sample.h"

#include <string.h>

static double answer_one(const struct oracle_table *input, size_t row)
{
    const char *const what = oracle_text(input, row, "what");
    const double variance = oracle_number(input, row, "variance"),
                 change = oracle_number(input, row, "delta"), first = oracle_number(input, row, "n1"),
                 population = oracle_number(input, row, "population");
    const struct sample_plan plan = {oracle_number(input, row, "conf"), oracle_number(input, row, "power")};

    if (strcmp(what, "margin") == 0)
        return sample_for_margin(variance, oracle_number(input, row, "margin"),
                                 isnan(population) ? INFINITY : population, plan.level);
    if (strcmp(what, "two_waves") == 0)
        return sample_each_wave(variance, change, &plan);
    if (strcmp(what, "second_wave") == 0)
        return sample_second_wave(variance, change, first, &plan);
    return sample_detectable(variance, first, oracle_number(input, row, "n2"), &plan);
}

static bool answer(struct oracle_question *question, void *memory)
{
    const bool is_rounded =
        !strstr(question->quantity, "unrounded") && strcmp(question->quantity, "mdc") != 0;

    (void)memory;
    for (size_t row = 1; row < question->input->rows; row++)
        if (strcmp(oracle_text(question->input, row, "case"), question->group) == 0) {
            question->number = answer_one(question->input, row);
            question->number = is_rounded ? ceil(question->number) : question->number;
            return true;
        }
    return false;
}

static void all_agree_with_the_closed_forms_and_krejcie_and_morgan(void **state)
{
    (void)state;
    oracle_compare("sample_size", answer, NULL);
}

static void a_size_shows_just_the_change_that_asked_for_it(void **state)
{
    static const double changes[] = {1, 5, -12.5, 30};

    (void)state;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        const double each = sample_each_wave(6100, changes[i], &sample_usual);
        assert_near(sample_detectable(6100, each, each, &sample_usual), fabs(changes[i]), 1e-9);
        const double second = sample_second_wave(6100, changes[i], 2 * each, &sample_usual);
        assert_near(sample_detectable(6100, 2 * each, second, &sample_usual), fabs(changes[i]), 1e-9);
    }
}

/* Krejcie & Morgan 1970, table 1, with chi-squared 3.841: within half an answer. */
static void a_population_needs_what_the_published_table_says(void **state)
{
    static const double table[][2] = {{10, 10},     {50, 44},     {100, 80},     {200, 132},
                                      {400, 196},   {1500, 306},  {5000, 357},   {10000, 370},
                                      {50000, 381}, {75000, 382}, {1000000, 384}};

    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        assert_near(sample_for_margin(0.25, 0.05, table[i][0], 0.95), table[i][1], 0.6);
}

static void no_scale_varies_more_than_half_at_each_end(void **state)
{
    (void)state;
    assert_near(sample_worst_variance(0, 1), 0.25, 0);
    assert_near(sample_worst_variance(-100, 100), 10000, 0);
    assert_near(sample_worst_variance(1, 5), 4, 0);
    assert_near(sample_worst_variance(0, INFINITY), NAN, 0);
    assert_near(sample_worst_variance(5, 5), NAN, 0);
}

static void what_makes_no_sense_is_unknown(void **state)
{
    (void)state;
    assert_near(sample_for_margin(0, 5, INFINITY, 0.95), NAN, 0);
    assert_near(sample_for_margin(0.25, 0, INFINITY, 0.95), NAN, 0);
    assert_near(sample_for_margin(0.25, 0.05, 0, 0.95), NAN, 0);
    assert_near(sample_each_wave(0.25, 0, &sample_usual), NAN, 0);
    assert_near(sample_second_wave(0.25, 0.1, 0, &sample_usual), NAN, 0);
    assert_near(sample_detectable(0, 100, 100, &sample_usual), NAN, 0);
    assert_near(sample_detectable(NAN, 100, 100, &sample_usual), NAN, 0);
    assert_near(sample_detectable(0.25, 100, 0, &sample_usual), NAN, 0);
    assert_near(sample_for_margin(0.25, 0.05, 1, 0.95), 1, 1e-12); /* all one of them */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_agree_with_the_closed_forms_and_krejcie_and_morgan),
        cmocka_unit_test(a_size_shows_just_the_change_that_asked_for_it),
        cmocka_unit_test(a_population_needs_what_the_published_table_says),
        cmocka_unit_test(no_scale_varies_more_than_half_at_each_end),
        cmocka_unit_test(what_makes_no_sense_is_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
