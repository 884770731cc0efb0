/* survival - delays of which some still run: how many are answered within a time, and how long it takes */
#include <inttypes.h>

#include "oracle.h"
#include "voc/civil.h"
#include "voc/survival.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Freireich et al. 1963, Blood 21:699: weeks in remission under 6-MP; R: MASS::gehan. */
static const struct survival_point freireich[] = {{6, 3, 1, 0},  {7, 1, 0, 0},  {9, 0, 1, 0},  {10, 1, 1, 0},
                                                  {11, 0, 1, 0}, {13, 1, 0, 0}, {16, 1, 0, 0}, {17, 0, 1, 0},
                                                  {19, 0, 1, 0}, {20, 0, 1, 0}, {22, 1, 0, 0}, {23, 1, 0, 0},
                                                  {25, 0, 1, 0}, {32, 0, 2, 0}, {34, 0, 1, 0}, {35, 0, 1, 0}};

static void remission_follows_kaplan_and_meier(void **state)
{
    /* Cox & Oakes 1984, Analysis of Survival Data; Collett 2003, Table 2.2; limits R: survfit, log-log. */
    static const struct {
        double time, open, se, low, high;
    } cases[] = {{6, 0.857, 0.0764, 0.61972, 0.95155},  {7, 0.807, 0.0869, 0.56315, 0.92281},
                 {10, 0.753, 0.0963, 0.50320, 0.88936}, {13, 0.690, 0.1068, 0.43161, 0.84907},
                 {16, 0.627, 0.1141, 0.36751, 0.80491}, {22, 0.538, 0.1282, 0.26778, 0.74679},
                 {23, 0.448, 0.1346, 0.18805, 0.68014}, {30, 0.448, 0.1346, 0.18805, 0.68014}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct survival_estimate got = survival_within(freireich, ROWS(freireich), cases[i].time, 0.95);
        assert_near(got.value, 1 - cases[i].open, 0.0005);
        assert_near(got.se, cases[i].se, 0.00005);
        assert_near(got.low, 1 - cases[i].high, 0.00001);
        assert_near(got.high, 1 - cases[i].low, 0.00001);
    }
}

static void the_median_remission_is_twenty_three_weeks(void **state)
{
    const struct survival_estimate median = survival_quantile(freireich, ROWS(freireich), 0.5, 0.95);
    (void)state;
    assert_near(median.value, 23, 0);
    assert_near(median.low, 13, 0);
    assert_near(median.high, NAN, 0);
    assert_near(median.se, NAN, 0);
}

static void a_quantile_that_is_not_reached_is_unknown(void **state)
{
    const struct survival_estimate slow = survival_quantile(freireich, ROWS(freireich), 0.75, 0.95);
    (void)state;
    assert_near(slow.value, NAN, 0);
    assert_near(slow.low, 23, 0);
    assert_near(slow.high, NAN, 0);
}

static void nothing_is_known_of_no_items(void **state)
{
    static const struct survival_point none = {1, 0, 0, 0};
    (void)state;
    assert_near(survival_within(NULL, 0, 24, 0.95).value, NAN, 0);
    assert_near(survival_within(&none, 1, 24, 0.95).low, NAN, 0);
    assert_near(survival_quantile(NULL, 0, 0.5, 0.95).value, NAN, 0);
}

static void a_flat_step_is_met_in_its_middle(void **state)
{
    static const struct survival_point four[] = {{1, 1, 0, 0}, {2, 1, 0, 0}, {3, 1, 0, 0}, {4, 1, 0, 0}};
    static const struct survival_point ends[] = {{1, 1, 0, 0}, {5, 0, 1, 0}};
    (void)state;
    assert_near(survival_quantile(four, 4, 0.5, 0.95).value, 2.5, 0);
    assert_near(survival_quantile(four, 4, 0.25, 0.95).value, 1.5, 0);
    assert_near(survival_quantile(ends, 2, 0.5, 0.95).value, 1, 0);
}

static void an_answer_comes_before_a_last_look_at_the_same_time(void **state)
{
    static const struct survival_point tied[] = {{4, 1, 1, 0}, {6, 0, 1, 0}};
    (void)state;
    assert_near(survival_within(tied, 2, 4, 0.95).value, 1 / 3.0, 1e-15);
    assert_near(survival_within(tied, 2, 3.9, 0.95).value, 0, 0);
}

static void with_nothing_waiting_a_share_is_a_share(void **state)
{
    static const struct survival_point points[] = {
        {1, 4, 0, 1}, {2, 3, 0, 0}, {3, 0, 0, 5}, {5, 6, 0, 2}, {8, 1, 0, 3}};
    static const double answered[] = {4, 7, 7, 13, 14};
    (void)state;
    for (size_t i = 0; i < ROWS(points); i++) {
        const double share = answered[i] / 25;
        const struct survival_estimate got = survival_within(points, ROWS(points), points[i].time, 0.95);
        assert_near(got.value, share, 1e-15);
        assert_near(got.se, sqrt(share * (1 - share) / 25), 1e-15);
    }
    /* After the last one nothing is open, so the share stays. */
    assert_near(survival_within(points, ROWS(points), 100, 0.95).value, 14 / 25.0, 1e-15);
}

static void a_closed_item_is_not_one_that_waits(void **state)
{
    /* By hand: 1/4, then a closing, then 1 of the 2 left (open share 1/2): 1/4 + 1/2 * 1/2. Taking the closed
       one for a waiting one would give 1 - 3/4 * 1/2. */
    static const struct survival_point closed[] = {{1, 1, 0, 0}, {2, 0, 0, 1}, {3, 1, 0, 0}, {4, 0, 1, 0}};
    static const struct survival_point waiting[] = {{1, 1, 0, 0}, {2, 0, 1, 0}, {3, 1, 0, 0}, {4, 0, 1, 0}};
    (void)state;
    assert_near(survival_within(closed, 4, 3, 0.95).value, 0.5, 1e-15);
    assert_near(survival_within(waiting, 4, 3, 0.95).value, 0.625, 1e-15);
    assert_near(survival_quantile(closed, 4, 0.6, 0.95).value, NAN, 0);
}

/* Scrucca, Santucci & Aversa 2007, Bone Marrow Transplant. 40:381: months until 35 patients relapse, die of
   the transplant before that, or are last seen. */
static const struct survival_point scrucca[] = {
    {0, 1, 0, 1},  {1, 1, 0, 1},  {2, 1, 1, 0},  {3, 1, 0, 3},  {4, 1, 1, 2},  {5, 1, 0, 0},  {7, 2, 1, 0},
    {8, 1, 1, 1},  {9, 1, 0, 0},  {10, 1, 0, 0}, {12, 0, 0, 1}, {13, 1, 0, 0}, {14, 1, 0, 0}, {22, 1, 0, 0},
    {26, 1, 0, 0}, {32, 0, 1, 0}, {35, 0, 2, 0}, {67, 0, 1, 0}, {68, 0, 1, 0}, {70, 0, 1, 0}, {72, 0, 1, 0}};

static void relapses_beside_deaths_follow_aalen_and_johansen(void **state)
{
    /* R: survfit(Surv(time, factor(status)) ~ 1), pstate and std.err; cmprsk's cuminc has the same shares. */
    static const struct {
        double time, share, se;
    } cases[] = {{0, 0.0285714285714, 0.0281603074460},  {3, 0.1152709359606, 0.0542395737104},
                 {4, 0.1448275862069, 0.0599405342353},  {8, 0.2705054435567, 0.0773290112500},
                 {12, 0.3407601464231, 0.0841519236819}, {26, 0.4812695521558, 0.0900167956575},
                 {72, 0.4812695521558, 0.0900167956575}};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct survival_estimate got = survival_within(scrucca, ROWS(scrucca), cases[i].time, 0.95);
        assert_near(got.value, cases[i].share, 1e-12);
        assert_near(got.se, cases[i].se, 1e-12);
    }
}

static void answers_weighted_by_who_could_be_seen_make_the_same_share(void **state)
{
    /* Satten & Datta 2001, Am. Stat. 55:207: each answer counts 1 / (n G), where G is Kaplan and Meier's
       share of those not yet last seen before it. */
    double left = 35, seen = 1, share = 0;
    (void)state;
    for (size_t i = 0; i < ROWS(scrucca); i++) {
        share += scrucca[i].answered / (35 * seen);
        assert_near(survival_within(scrucca, ROWS(scrucca), scrucca[i].time, 0.95).value, share, 1e-14);
        left -= scrucca[i].answered + scrucca[i].closed;
        seen *= left > 0 ? 1 - scrucca[i].waiting / left : 1;
        left -= scrucca[i].waiting;
    }
    assert_true(share > 15 / 35.0); /* 15 relapses, and those of some who were last seen early */
}

static void closed_and_answered_and_open_add_up_to_all(void **state)
{
    struct survival_point turned[ROWS(scrucca)], either[ROWS(scrucca)];
    (void)state;
    for (size_t i = 0; i < ROWS(scrucca); i++) {
        const struct survival_point it = scrucca[i];
        turned[i] = (struct survival_point){it.time, it.closed, it.waiting, it.answered};
        either[i] = (struct survival_point){it.time, it.answered + it.closed, it.waiting, 0};
    }
    for (size_t i = 0; i < ROWS(scrucca); i++)
        assert_near(survival_within(scrucca, ROWS(scrucca), scrucca[i].time, 0.95).value +
                        survival_within(turned, ROWS(scrucca), scrucca[i].time, 0.95).value,
                    survival_within(either, ROWS(scrucca), scrucca[i].time, 0.95).value, 1e-14);
}

/* Marubini & Valsecchi's variance at points[last], term by term. */
static double variance_by_terms(const struct survival_point points[], size_t last)
{
    double left = 0, open = 1, incidence[8], before[8], followed[8], sum = 0, reached = 0;
    for (size_t i = 0; i < 8; i++)
        left += points[i].answered + points[i].waiting + points[i].closed;
    for (size_t i = 0; i < 8; i++) {
        before[i] = open;
        followed[i] = left;
        incidence[i] = reached += open * points[i].answered / left;
        open *= 1 - (points[i].answered + points[i].closed) / left;
        left -= points[i].answered + points[i].waiting + points[i].closed;
    }
    for (size_t i = 0; i <= last; i++) {
        const double n = followed[i], d = points[i].answered + points[i].closed, own = points[i].answered;
        const double since = incidence[last] - incidence[i];
        sum += since * since * d / (n * (n - d)) + before[i] * before[i] * own * (n - own) / (n * n * n) -
               2 * since * before[i] * own / (n * n);
    }
    return sum;
}

static void the_error_is_the_delta_methods(void **state)
{
    static const struct survival_point points[8] = {{1, 3, 0, 1}, {2, 2, 4, 0}, {3, 0, 2, 3}, {5, 5, 1, 2},
                                                    {6, 1, 0, 0}, {7, 0, 0, 4}, {9, 2, 3, 1}, {11, 1, 5, 1}};
    (void)state;
    for (size_t i = 0; i < 8; i++) {
        const double se = survival_within(points, 8, points[i].time, 0.95).se;
        assert_near(se * se, variance_by_terms(points, i), 1e-15);
    }
}

static void none_and_all_have_wilsons_limits(void **state)
{
    /* 0 and 10 of 10: Newcombe 1998, Stat. Med. 17:873, Table II, cases e and h: 0.2775. */
    static const struct survival_point ten = {5, 10, 0, 0};
    static const struct survival_point some[] = {{1, 0, 7, 0}, {5, 0, 10, 0}};
    const struct survival_estimate before = survival_within(&ten, 1, 4, 0.95);
    const struct survival_estimate after = survival_within(&ten, 1, 5, 0.95);
    (void)state;
    assert_near(before.value, 0, 0);
    assert_near(before.se, 0, 0);
    assert_near(before.low, 0, 0);
    assert_near(before.high, 0.2775, 0.00005);
    assert_near(after.value, 1, 0);
    assert_near(after.se, NAN, 0);
    assert_near(after.low, 1 - 0.2775, 0.00005);
    assert_near(after.high, 1, 0);
    /* Seven of these seventeen were last seen too early to tell. */
    assert_near(survival_within(some, 2, 5, 0.95).high, 0.2775, 0.00005);
}

static void what_hangs_on_the_last_one_followed_is_doubted_like_that(void **state)
{
    /* One of ten is answered, eight are last seen, one is answered: it stands for nine, so the two are worth
       100 / (1 + 81) (Kish 1965, 11.7), of which Wilson's lower limit is n / (n + z^2). */
    static const struct survival_point all[] = {{1, 1, 0, 0}, {2, 0, 8, 0}, {3, 1, 0, 0}};
    /* One answered, one closed, seven last seen, one answered, which stands for eight: worth 100 / (1 + 1 +
     * 64). */
    static const struct survival_point most[] = {{1, 1, 0, 1}, {2, 0, 7, 0}, {3, 1, 0, 0}};
    const double worth = 100 / 82.0, square = 3.841458820694124;
    (void)state;
    assert_near(survival_within(all, 3, 3, 0.95).value, 1, 0);
    assert_near(survival_within(all, 3, 3, 0.95).low, worth / (worth + square), 1e-12);
    assert_near(survival_within(most, 3, 3, 0.95).value, 0.9, 1e-15);
    assert_near(survival_within(most, 3, 3, 0.95).se, sqrt(0.9 * 0.1 * 0.66), 1e-12);
}

static void beyond_the_last_look_nothing_is_known(void **state)
{
    static const struct survival_point young[] = {{3, 2, 0, 0}, {6, 0, 5, 0}};
    (void)state;
    assert_near(survival_within(young, 2, 6, 0.95).value, 2 / 7.0, 1e-15);
    assert_near(survival_within(young, 2, 24, 0.95).value, NAN, 0);
    assert_near(survival_within(young, 2, 24, 0.95).low, NAN, 0);
}

static void weights_only_scale_the_doubt(void **state)
{
    struct survival_point weighted[ROWS(freireich)];
    (void)state;
    for (size_t i = 0; i < ROWS(freireich); i++) {
        weighted[i] = freireich[i];
        weighted[i].answered *= 0.3;
        weighted[i].waiting *= 0.3;
    }
    const struct survival_estimate one = survival_within(freireich, ROWS(freireich), 16, 0.95);
    const struct survival_estimate other = survival_within(weighted, ROWS(freireich), 16, 0.95);
    assert_near(other.value, one.value, 1e-14);
    assert_near(other.se, one.se / sqrt(0.3), 1e-14);
    assert_near(survival_quantile(weighted, ROWS(freireich), 0.5, 0.95).value, 23, 0);
}

static void all_of_them_is_reached_in_spite_of_rounded_weights(void **state)
{
    static const struct survival_point points[] = {
        {1, 0.1, 0, 0}, {2, 0.2, 0, 0}, {3, 0.3, 0, 0}, {4, 0.7, 0, 0}, {5, 0.1, 0, 0}};
    (void)state;
    assert_near(survival_within(points, 5, 5, 0.95).value, 1, 0);
    assert_near(survival_within(points, 5, 6, 0.95).value, 1, 0);
    assert_near(survival_quantile(points, 5, 1, 0.95).value, 5, 0);
}

/* The points that the last question was about. */
struct memory {
    char group[64];
    struct survival_point points[512];
    size_t length;
};

static int by_time(const void *a, const void *b)
{
    const double x = ((const struct survival_point *)a)->time, y = ((const struct survival_point *)b)->time;
    return (x > y) - (x < y);
}

/* Sorted, and each time once. */
static void gather(struct memory *memory, size_t length)
{
    memory->length = 0;
    qsort(memory->points, length, sizeof *memory->points, by_time);
    for (size_t i = 0; i < length; i++) {
        struct survival_point *const last = &memory->points[memory->length - (memory->length > 0)];
        if (memory->length > 0 && memory->points[i].time == last->time) {
            last->answered += memory->points[i].answered;
            last->waiting += memory->points[i].waiting;
        } else {
            memory->points[memory->length++] = memory->points[i];
        }
    }
}

/* q50, q50_lo, q50_hi and so on; false for any other quantity. */
static bool answer_quantile(struct oracle_question *question, const struct memory *memory)
{
    char *end;
    if (question->quantity[0] != 'q')
        return false;
    const double p = strtod(question->quantity + 1, &end) / 100;
    const struct survival_estimate got = survival_quantile(memory->points, memory->length, p, 0.95);
    question->number = strcmp(end, "_lo") == 0 ? got.low : strcmp(end, "_hi") == 0 ? got.high : got.value;
    return true;
}

/* At a share of all the oracle has no limits, and we have Wilson's. */
static bool answer_open_share(struct oracle_question *question, const struct memory *memory, double time)
{
    const struct survival_estimate got = survival_within(memory->points, memory->length, time, 0.95);
    const char *const what = question->quantity + strlen("surv");
    if (strcmp(what, "") == 0)
        question->number = 1 - got.value;
    else if (strcmp(what, "_se") == 0)
        question->number = got.se;
    else if (strcmp(what, "_lo") == 0 && got.value < 1)
        question->number = 1 - got.high;
    else if (strcmp(what, "_hi") == 0 && got.value < 1)
        question->number = 1 - got.low;
    else
        return false;
    return true;
}

static bool answer_plain_times(struct oracle_question *question, void *context)
{
    struct memory *const memory = context;
    char group[32] = "";
    double time = NAN;
    size_t length = 0;
    if (sscanf(question->key, "%31[^@]@%lf", group, &time) < 1)
        return false;
    for (size_t row = 1; row < question->input->rows; row++)
        if (strcmp(oracle_text(question->input, row, "case"), question->group) == 0 &&
            strcmp(oracle_text(question->input, row, "group"), group) == 0) {
            const double answered = oracle_number(question->input, row, "answered");
            memory->points[length++] = (struct survival_point){oracle_number(question->input, row, "time"),
                                                               answered, 1 - answered, 0};
        }
    gather(memory, length);
    if (strncmp(question->quantity, "surv", 4) == 0)
        return answer_open_share(question, memory, time);
    return answer_quantile(question, memory);
}

static double hours(const char *moment)
{
    struct civil civil = {0};
    int read = 0;
    if (sscanf(moment, "%" SCNd64 "-%d-%dT%d:%d:%dZ%n", &civil.year, &civil.month, &civil.day, &civil.hour,
               &civil.minute, &civil.second, &read) < 6)
        return NAN;
    return (double)civil_seconds(&civil) / 3600;
}

static bool is_asked(const struct oracle_question *question, size_t row)
{
    char column[32], value[32];
    if (sscanf(question->key, "%31[^=]=%31s", column, value) == 2)
        return strcmp(oracle_text(question->input, row, column), value) == 0;
    return strcmp(question->key, "all") == 0;
}

static bool answer_tickets(struct oracle_question *question, void *context)
{
    struct memory *const memory = context;
    const struct oracle_table *const as_of =
        oracle_read(question->arena, "response_time_feedback", "as_of.txt");
    const double end = hours(as_of->cell[0][1]);
    size_t length = 0;
    for (size_t row = 1; row < question->input->rows; row++)
        if (is_asked(question, row)) {
            const double asked = hours(oracle_text(question->input, row, "date"));
            const double answered = hours(oracle_text(question->input, row, "responded_at"));
            const bool is_answered = answered <= end;
            memory->points[length++] =
                (struct survival_point){(is_answered ? answered : end) - asked, is_answered, !is_answered, 0};
        }
    gather(memory, length);
    if (strcmp(question->quantity, "share_answered_24h") == 0) {
        question->number = survival_within(memory->points, memory->length, 24, 0.95).value;
        return true;
    }
    return answer_quantile(question, memory);
}

/* Of some the first times without one that waits or is closed, of others none. */
static void fill_at_random(struct survival_point points[], size_t length, unsigned seed)
{
    const size_t plain = seed % 4 * length / 4;

    for (size_t i = 0; i < length; i++) {
        seed = seed * 1103515245 + 12345;
        const unsigned any = seed >> 16;
        points[i] = (struct survival_point){(double)i + 1, any % 5 % 3, 0, 0};
        if (i >= plain && any % 7 == 0)
            points[i].waiting = any / 7 % 3;
        if (i >= plain && any % 11 == 0)
            points[i].closed = any / 11 % 2;
    }
}

/* A quantile's limits walk over many times in one step; those of the share don't. */
static void a_quantiles_limits_are_where_the_limits_of_the_share_reach_it(void **state)
{
    enum { MOST = 300 };
    static const double levels[] = {0.5, 0.95, 0.999}, wanted[] = {0.03, 0.25, 0.5, 0.9, 0.99};
    static const double slack = 1e-7;
    struct survival_point points[MOST];
    size_t met = 0;
    (void)state;
    for (unsigned seed = 1; seed <= 240; seed++) {
        const size_t length = seed % 3 ? seed : MOST;
        const double level = levels[seed % 3], p = wanted[seed % 5];
        fill_at_random(points, length, seed);
        const struct survival_estimate got = survival_quantile(points, length, p, level);
        double low = NAN, high = NAN;
        bool is_close = false;
        for (size_t i = 0; i < length; i++) {
            const struct survival_estimate share = survival_within(points, length, points[i].time, level);
            if (points[i].answered == 0 || !(share.value > 1e-12) || share.value > 1 - 1e-12)
                continue;
            is_close = is_close || fabs(share.low - p) < slack || fabs(share.high - p) < slack;
            low = isnan(low) && share.high >= p ? points[i].time : low;
            high = isnan(high) && share.low >= p ? points[i].time : high;
        }
        if (is_close)
            continue;
        assert_true(isnan(low) ? isnan(got.low) : got.low == low);
        assert_true(isnan(high) ? isnan(got.high) : got.high == high);
        met += !isnan(low) && !isnan(high);
    }
    assert_true(met > 80);
}

static void the_oracles_agree(void **state)
{
    struct memory memory = {0};
    (void)state;
    oracle_compare("response_time_km", answer_plain_times, &memory);
    oracle_compare("response_time_feedback", answer_tickets, &memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(remission_follows_kaplan_and_meier),
        cmocka_unit_test(the_median_remission_is_twenty_three_weeks),
        cmocka_unit_test(a_quantile_that_is_not_reached_is_unknown),
        cmocka_unit_test(nothing_is_known_of_no_items),
        cmocka_unit_test(a_flat_step_is_met_in_its_middle),
        cmocka_unit_test(an_answer_comes_before_a_last_look_at_the_same_time),
        cmocka_unit_test(with_nothing_waiting_a_share_is_a_share),
        cmocka_unit_test(a_closed_item_is_not_one_that_waits),
        cmocka_unit_test(relapses_beside_deaths_follow_aalen_and_johansen),
        cmocka_unit_test(answers_weighted_by_who_could_be_seen_make_the_same_share),
        cmocka_unit_test(closed_and_answered_and_open_add_up_to_all),
        cmocka_unit_test(the_error_is_the_delta_methods),
        cmocka_unit_test(none_and_all_have_wilsons_limits),
        cmocka_unit_test(what_hangs_on_the_last_one_followed_is_doubted_like_that),
        cmocka_unit_test(beyond_the_last_look_nothing_is_known),
        cmocka_unit_test(weights_only_scale_the_doubt),
        cmocka_unit_test(all_of_them_is_reached_in_spite_of_rounded_weights),
        cmocka_unit_test(a_quantiles_limits_are_where_the_limits_of_the_share_reach_it),
        cmocka_unit_test(the_oracles_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
