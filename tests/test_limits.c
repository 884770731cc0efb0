/* limits - how far a metric strays by chance alone: control limits over periods */
#include "oracle.h"
#include "voc/limits.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2. */
static const double flow_rates[] = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};

/* Montgomery 2009, Introduction to Statistical Quality Control, Example 7.1: nonconforming of 50 cans. */
static const double cans[] = {12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
                              8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6};

static void flow_rates_have_the_handbooks_limits(void **state)
{
    /* The handbook divides by 1.128 and prints 45.8159 and 55.8041. */
    const double center = limits_center(flow_rates, 10), sigma = limits_sigma(flow_rates, 10);
    (void)state;
    assert_near(center, 50.81, 1e-12);
    assert_near(limits_moving_range(flow_rates, 10), 1.8778, 0.00005);
    assert_near(center - 3 * sigma, 45.8159, 0.0025);
    assert_near(center + 3 * sigma, 55.8041, 0.0025);
}

static void orange_juice_has_montgomerys_limits(void **state)
{
    double share[ROWS(cans)], se[ROWS(cans)];
    (void)state;
    for (size_t i = 0; i < ROWS(cans); i++)
        share[i] = cans[i] / 50;
    const double center = limits_center(share, ROWS(cans)), chance = sqrt(center * (1 - center) / 50);
    for (size_t i = 0; i < ROWS(cans); i++)
        se[i] = chance;
    assert_near(center, 0.2313, 0.00005);
    assert_near(center - 3 * chance, 0.0524, 0.00005);
    assert_near(center + 3 * chance, 0.4102, 0.00005);
    /* With one se for all, sigma z is the individuals chart's sigma in units of it. */
    assert_near(limits_spread(share, se, ROWS(cans), center), limits_sigma(share, ROWS(cans)) / chance,
                1e-12);
}

static void one_period_has_a_center_only(void **state)
{
    static const double one[] = {42};
    (void)state;
    assert_near(limits_center(one, 1), 42, 0);
    assert_near(limits_sigma(one, 1), NAN, 0);
    assert_near(limits_center(NULL, 0), NAN, 0);
    assert_near(limits_spread(one, one, 1, 40), NAN, 0);
}

static void a_gap_is_stepped_over(void **state)
{
    static const double value[] = {NAN, 10, 12, NAN, NAN, 9, NAN}, se[] = {1, 2, 2, NAN, 1, 2, 1};
    static const double closed_up[] = {10, 12, 9};
    (void)state;
    assert_near(limits_center(value, 7), 31 / 3.0, 1e-14);
    assert_near(limits_moving_range(value, 7), 2.5, 0);
    assert_near(limits_spread(value, se, 7, 10), limits_sigma(closed_up, 3) / 2, 1e-14);
}

/* Ranges 1 1 1 1 1 1 1 20 20 1: their mean is 4.8, its limit 15.7; without the two of 20 the mean is 1. */
static void one_odd_period_does_not_widen_its_own_limits(void **state)
{
    static const double value[] = {10, 11, 10, 11, 10, 11, 10, 11, 31, 11, 10},
                        se[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    (void)state;
    assert_near(limits_moving_range(value, ROWS(value)), 4.8, 1e-12);
    assert_near(limits_range_ceiling(1), 3.267, 0.0005); /* D4, Montgomery 2009, appendix VI */
    assert_near(limits_sigma(value, ROWS(value)), 1 / 1.1283791670955126, 1e-12);
    assert_near(limits_spread(value, se, ROWS(value), 10), 1 / 1.1283791670955126, 1e-12);
}

static void a_period_without_doubt_of_its_own_is_no_evidence_of_spread(void **state)
{
    static const double value[] = {1, 0.9, 1, 0.8}, se[] = {0, 0.1, 0, 0.1};
    (void)state;
    assert_near(limits_spread(value, se, 4, 0.9), 1 / 1.1283791670955126, 1e-12);
}

/* What was seen in each period; the first `baseline` in-baseline ones, closed up, are
   what limits come from. */
struct chart {
    double value[128], se[128], kept[128], kept_se[128];
    size_t periods, baseline;
    double center, sigma_z;
};

static void keep_baseline(struct chart *chart, const bool is_kept[])
{
    chart->baseline = 0;
    for (size_t i = 0; i < chart->periods; i++)
        if (is_kept[i]) {
            chart->kept[chart->baseline] = chart->value[i];
            chart->kept_se[chart->baseline++] = chart->se[i];
        }
    chart->sigma_z = limits_spread(chart->kept, chart->kept_se, chart->baseline, chart->center);
}

/* "15 23": the periods outside center -+ width[i], a blank for none. */
static void name_outside(const struct chart *chart, double width, const double se[], char text[256])
{
    int length = 0;
    for (size_t i = 0; i < chart->periods; i++)
        if (fabs(chart->value[i] - chart->center) > width * (se ? se[i] : 1))
            length += snprintf(text + length, 256 - (size_t)length, "%s%zu", length > 0 ? " " : "", i + 1);
    if (length == 0)
        snprintf(text, 256, " ");
}

static bool answer_individuals(struct oracle_question *question, void *memory)
{
    struct chart *const chart = memory;
    chart->periods = oracle_column(question, "value", chart->value);
    /* The oracle takes the mortgage costs' limits from the first 20 periods. */
    const size_t baseline = strcmp(question->group, "mortgage") == 0 ? 20 : chart->periods;
    const double sigma = limits_sigma(chart->value, baseline);
    chart->center = limits_center(chart->value, baseline);
    if (strcmp(question->quantity, "center") == 0)
        question->number = chart->center;
    else if (strcmp(question->quantity, "mr_bar") == 0)
        question->number = limits_moving_range(chart->value, baseline);
    else if (strcmp(question->quantity, "mr_ucl") == 0)
        question->number = limits_range_ceiling(limits_moving_range(chart->value, baseline));
    else if (strcmp(question->quantity, "sigma") == 0)
        question->number = sigma;
    else if (strcmp(question->quantity, "lcl") == 0)
        question->number = chart->center - 3 * sigma;
    else if (strcmp(question->quantity, "ucl") == 0)
        question->number = chart->center + 3 * sigma;
    else if (strcmp(question->quantity, "beyond_limits") == 0)
        name_outside(chart, 3 * sigma, NULL, question->text);
    else
        return false;
    return true;
}

/* center, sigma_z, lcl, ucl, laney_lcl, laney_ucl and who is beyond them. */
static bool answer_chart(struct oracle_question *question, const struct chart *chart, double laney,
                         double floor_at, double ceiling)
{
    const size_t period = (size_t)strtoul(question->key, NULL, 10);
    const bool is_laney = strstr(question->quantity, "laney") != NULL;
    const double width = 3 * (is_laney ? laney : 1);
    if (strcmp(question->quantity, "center") == 0)
        question->number = chart->center;
    else if (strcmp(question->quantity, "sigma_z") == 0)
        question->number = chart->sigma_z;
    else if (strncmp(question->quantity, "beyond", 6) == 0)
        name_outside(chart, width, chart->se, question->text);
    else if (period == 0 || period > chart->periods)
        return false;
    else if (strstr(question->quantity, "lcl"))
        question->number = fmax(floor_at, chart->center - width * chart->se[period - 1]);
    else if (strstr(question->quantity, "ucl"))
        question->number = fmin(ceiling, chart->center + width * chart->se[period - 1]);
    else
        return false;
    return true;
}

static bool answer_attributes(struct oracle_question *question, void *memory)
{
    struct chart *const chart = memory;
    double count[128], size[128], in_baseline[128], counts = 0, sizes = 0;
    bool is_kept[128] = {0}, is_share = false;
    chart->periods = oracle_column(question, "count", count);
    oracle_column(question, "size", size);
    oracle_column(question, "in_baseline", in_baseline);
    for (size_t row = 1; row < question->input->rows; row++)
        if (strcmp(oracle_text(question->input, row, "case"), question->group) == 0)
            is_share = strcmp(oracle_text(question->input, row, "type"), "p") == 0;
    for (size_t i = 0; i < chart->periods; i++) {
        is_kept[i] = in_baseline[i] == 1;
        counts += is_kept[i] ? count[i] : 0;
        sizes += is_kept[i] ? size[i] : 0;
    }
    chart->center = counts / sizes;
    for (size_t i = 0; i < chart->periods; i++) {
        chart->value[i] = count[i] / size[i];
        chart->se[i] = sqrt(chart->center * (is_share ? 1 - chart->center : 1) / size[i]);
    }
    keep_baseline(chart, is_kept);
    return answer_chart(question, chart, chart->sigma_z, 0, is_share ? 1 : INFINITY);
}

static bool answer_net_chart(struct oracle_question *question, void *memory)
{
    struct chart *const chart = memory;
    double sums[3] = {0};
    bool is_kept[128] = {0};
    chart->periods = question->input->rows - 1;
    for (size_t i = 0; i < 18; i++) {
        sums[0] += oracle_number(question->input, i + 1, "promoters");
        sums[1] += oracle_number(question->input, i + 1, "passives");
        sums[2] += oracle_number(question->input, i + 1, "detractors");
    }
    const double all = sums[0] + sums[1] + sums[2], p = sums[0] / all, q = sums[2] / all;
    chart->center = 100 * (p - q);
    for (size_t i = 0; i < chart->periods; i++) {
        const double promoters = oracle_number(question->input, i + 1, "promoters");
        const double detractors = oracle_number(question->input, i + 1, "detractors");
        const double n = promoters + oracle_number(question->input, i + 1, "passives") + detractors;
        chart->value[i] = 100 * (promoters - detractors) / n;
        chart->se[i] = n > 0 ? 100 * sqrt((p + q - (p - q) * (p - q)) / n) : NAN;
        is_kept[i] = i < 18;
    }
    keep_baseline(chart, is_kept);
    if (strcmp(question->quantity, "nps") == 0) {
        question->number = chart->value[strtoul(question->key, NULL, 10) - 1];
        return true;
    }
    const double width = fmax(1, chart->sigma_z);
    for (size_t i = 0; i < chart->periods; i++)
        chart->se[i] *= width;
    return answer_chart(question, chart, 1, -INFINITY, INFINITY);
}

static void the_oracles_agree(void **state)
{
    struct chart chart = {0};
    (void)state;
    oracle_compare("control_chart_individuals", answer_individuals, &chart);
    oracle_compare("control_chart_attributes", answer_attributes, &chart);
    oracle_compare("control_chart_nps", answer_net_chart, &chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flow_rates_have_the_handbooks_limits),
        cmocka_unit_test(orange_juice_has_montgomerys_limits),
        cmocka_unit_test(one_period_has_a_center_only),
        cmocka_unit_test(a_gap_is_stepped_over),
        cmocka_unit_test(one_odd_period_does_not_widen_its_own_limits),
        cmocka_unit_test(a_period_without_doubt_of_its_own_is_no_evidence_of_spread),
        cmocka_unit_test(the_oracles_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
