/* seasonal - tests of trends and seasons by regression */
#include "oracle.h"
#include "voc/seasonal.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* A straight line with three seasons, no noise: all of it comes back. */
static void what_was_put_in_comes_out(void **state)
{
    static const double effect[] = {2, -3, 1};
    double value[12], time[12], weight[12];
    int season[12];

    (void)state;
    for (int i = 0; i < 12; i++) {
        time[i] = i;
        season[i] = i % 3;
        weight[i] = 1 + i % 2;
        value[i] = 10 + 0.5 * i + effect[i % 3];
    }
    const struct seasonal_data data = {value, time, weight, season, 12, 3};
    const struct seasonal got = seasonal_fit(&data, true, true);
    assert_near(got.level, 10, 1e-10);
    assert_near(got.slope, 0.5, 1e-10);
    for (int s = 0; s < 3; s++)
        assert_near(got.effect[s], effect[s], 1e-10);
    assert_near(got.rss, 0, 1e-18);
    assert_int_equal(got.parameters, 4);
    /* Without a slope the level is the weighted mean: R's weighted.mean. */
    double sum = 0, all = 0;
    for (int i = 0; i < 12; i++) {
        sum += weight[i] * value[i];
        all += weight[i];
    }
    assert_near(seasonal_fit(&data, false, false).level, sum / all, 1e-10);
}

static void what_cant_be_told_apart_isnt_estimable(void **state)
{
    static const double value[] = {1, 2, 3, 5}, time[] = {0, 1, 2, 3}, still[] = {4, 4, 4, 4},
                        weight[] = {1, 1, 1, 1};
    static const int season[] = {0, 1, 0, 1};
    double p;

    (void)state;
    /* A season without a row; as many rows as parameters; time that doesn't pass. */
    const struct seasonal_data empty = {value, time, weight, season, 4, 3},
                               few = {value, time, weight, season, 3, 2},
                               same = {value, still, weight, season, 4, 1};
    assert_near(seasonal_fit(&empty, false, true).rss, NAN, 0);
    assert_near(seasonal_season_f(&few, &p), NAN, 0);
    assert_near(p, NAN, 0);
    assert_near(seasonal_trend_f(&same, &p), NAN, 0);
}

static bool answer_fit(struct oracle_question *question, const struct seasonal_data *data)
{
    const struct seasonal fit = seasonal_fit(data, true, true);
    const int season = atoi(question->key);
    double p;

    if (strcmp(question->quantity, "regression_index") == 0)
        question->number = isnan(fit.rss) ? NAN : fit.effect[season - 1];
    else if (strcmp(question->quantity, "trend_per_period") == 0)
        question->number = fit.slope;
    else if (strcmp(question->quantity, "season_F") == 0)
        question->number = seasonal_season_f(data, &p);
    else if (strcmp(question->quantity, "season_p") == 0)
        seasonal_season_f(data, &question->number);
    else
        return false;
    return true;
}

static bool answer_classical(struct oracle_question *question, const struct seasonal_data *data)
{
    double effect[SEASONAL_MOST];

    if (strcmp(question->quantity, "classical_index") != 0)
        return false;
    question->number = seasonal_classical(data, effect) ? effect[atoi(question->key) - 1] : NAN;
    return true;
}

/* Strengths and STL are not ours: regression lives with gaps and weights, and they don't. */
static bool answer(struct oracle_question *question, void *memory)
{
    size_t length;
    const double *const value = oracle_numbers(question, "value", &length),
                        *const time = oracle_numbers(question, "t", &length),
                        *const number = oracle_numbers(question, "season", &length),
                        *const frequency = oracle_numbers(question, "frequency", &length);
    int *const season = arena_array(question->arena, length + 1, sizeof *season);
    double *const weight = arena_array(question->arena, length + 1, sizeof *weight);

    (void)memory;
    for (size_t i = 0; i < length; i++) {
        season[i] = (int)number[i] - 1;
        weight[i] = 1;
    }
    const struct seasonal_data data = {value, time, weight, season, length, length ? (int)frequency[0] : 1};
    const size_t cycles = length / (size_t)data.seasons;
    if (strcmp(question->quantity, "full_cycles") == 0) {
        question->number = (double)cycles;
        return true;
    }
    /* Two full cycles are asked for where a baseline is learnt (test_normal). */
    if (cycles < 2 && strncmp(question->quantity, "season_", 7) == 0)
        return false;
    return answer_fit(question, &data) || answer_classical(question, &data);
}

static void seasons_agree_with_the_oracle(void **state)
{
    (void)state;
    oracle_compare("seasonality", answer, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_put_in_comes_out),
        cmocka_unit_test(what_cant_be_told_apart_isnt_estimable),
        cmocka_unit_test(seasons_agree_with_the_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
