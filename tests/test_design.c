/* design - the design effect: what answers are worth where customers answer again and again */
#include "oracle.h"
#include "voc/design.h"
#include "voc/interval.h"
#include "voc/stats.h"
#include "voc/survival.h"

/* The answers of an oracle's case, summed by customer (who stand together). */
struct answers {
    struct design design;
    double mean, n;
};

static double value_of(double score, bool net)
{
    return net ? (score >= 9) - (score <= 6) : score;
}

static struct answers answers_of(const struct oracle_question *question, bool net)
{
    const struct oracle_table *const input = question->input;
    struct design_cluster *const clusters = arena_array(question->arena, input->rows, sizeof *clusters);
    struct answers answers = {.n = 0};
    size_t count = 0;
    double squares = 0;
    const char *last = NULL;
    for (size_t row = 1; row < input->rows; row++) {
        if (strcmp(oracle_text(input, row, "case"), question->group) != 0)
            continue;
        const char *const customer = oracle_text(input, row, "customer");
        const double value = value_of(oracle_number(input, row, "score"), net);
        count += !last || strcmp(last, customer) != 0;
        last = customer;
        clusters[count - 1].weight++;
        clusters[count - 1].total += value;
        answers.mean += value;
        squares += value * value;
        answers.n++;
    }
    answers.mean /= answers.n;
    answers.design = design_mean(clusters, count, answers.n, answers.mean,
                                 fmax(0, squares / answers.n - answers.mean * answers.mean));
    return answers;
}

/* apiclus1 is a sample of 757 districts without replacement, whose finite population correction
   isn't ours. */
static double correction(const struct oracle_question *question, const struct design *design)
{
    return strcmp(question->group, "apiclus1") == 0 ? sqrt(1 - design->clusters / 757) : 1;
}

static bool answer(struct oracle_question *question, void *memory)
{
    const bool net = strncmp(question->quantity, "nps", 3) == 0;
    const double points = net ? 100 : 1;
    (void)memory;
    if (strcmp(question->group, "apistrat") == 0) /* strata */
        return false;
    const struct answers got = answers_of(question, net);
    const double se = design_mean_se(&got.design) * correction(question, &got.design);
    const double half = stats_t_critical(0.95, got.design.clusters - 1) * se;
    if (strcmp(question->quantity, "mean") == 0 || strcmp(question->quantity, "nps") == 0)
        question->number = points * got.mean;
    else if (strcmp(question->quantity, "se") == 0 || strcmp(question->quantity, "nps_se") == 0)
        question->number = points * se;
    else if (strcmp(question->quantity, "df") == 0)
        question->number = got.design.clusters - 1;
    else if (strcmp(question->quantity, "lo") == 0 || strcmp(question->quantity, "hi") == 0)
        question->number = got.mean + (*question->quantity == 'h' ? half : -half);
    else
        return false;
    return true;
}

static void errors_by_customer_agree_with_rs_survey(void **state)
{
    (void)state;
    oracle_compare("clustered_and_weighted", answer, NULL);
}

static void who_answers_once_is_worth_one_answer(void **state)
{
    static const struct design_cluster singles[] = {{1, 1}, {1, 0}, {1, 1}, {1, 1}, {1, 1}};
    const struct design design = design_mean(singles, 5, 5, 0.8, 0.16);
    (void)state;
    assert_near(design_mean_se(&design), share_se(0.8, 5) * sqrt(5.0 / 4), 1e-15);
    assert_near(design_effective(&design), 5, 1e-12);
    assert_near(design_interval_n(&design, 0.95), 5, 1e-12);
}

static void saying_the_same_again_is_worth_nothing_more(void **state)
{
    /* Twenty customers, 15 of them happy, once each and four times each. */
    struct design_cluster once[20], again[20];
    (void)state;
    for (int i = 0; i < 20; i++) {
        once[i] = (struct design_cluster){1, i < 15};
        again[i] = (struct design_cluster){4, i < 15 ? 4 : 0};
    }
    const struct design a = design_mean(once, 20, 20, 0.75, 0.1875),
                        b = design_mean(again, 20, 80, 0.75, 0.1875);
    assert_near(design_mean_se(&a), design_mean_se(&b), 1e-15);
    assert_near(design_effective(&a), 20, 1e-12);
    assert_near(design_effective(&b), 19 * 80 / 79.0, 1e-12); /* as m - 1 of 20 have it, and n - 1 of 80 */
    assert_near(design_interval_n(&b, 0.95), 19 * 80 / 79.0, 1e-12);
}

static void answers_that_are_all_alike_count_once_for_each_customer(void **state)
{
    /* Ten promoters of ten: from nine customers, or from two. */
    static const struct design_cluster many[] = {{2, 2}, {1, 1}, {1, 1}, {1, 1}, {1, 1},
                                                 {1, 1}, {1, 1}, {1, 1}, {1, 1}},
                                       two[] = {{5, 5}, {5, 5}}, unlike[] = {{9, 9}, {1, 1}};
    const struct design of_many = design_mean(many, 9, 10, 1, 0), of_two = design_mean(two, 2, 10, 1, 0),
                        of_unlike = design_mean(unlike, 2, 10, 1, 0);
    (void)state;
    assert_near(design_interval_n(&of_many, 0.95), 100 / 12.0, 1e-12);
    assert_near(design_interval_n(&of_two, 0.95), 2, 1e-12);
    assert_near(design_effective(&of_unlike), 100 / 82.0, 1e-12);
}

static void customers_who_contradict_themselves_are_worth_no_more_than_their_answers(void **state)
{
    static const struct design_cluster torn[] = {{2, 1}, {2, 1}, {2, 1}, {2, 2}};
    const struct design design = design_mean(torn, 4, 8, 0.625, 0.234375);
    (void)state;
    assert_true(design_mean_se(&design) < share_se(0.625, 8));
    assert_near(design_effective(&design), 8, 0);
    /* t of 7 and 3 degrees of freedom: 2.364624 and 3.182446; four customers at least. */
    assert_near(design_interval_n(&design, 0.95), 8 * pow(2.364624 / 3.182446, 2), 1e-5);
}

static void one_customer_shows_no_difference(void **state)
{
    static const struct design_cluster one[] = {{7, 3}};
    const struct design design = design_mean(one, 1, 7, 3 / 7.0, 12 / 49.0);
    (void)state;
    assert_near(design_mean_se(&design), NAN, 0);
    assert_near(design_effective(&design), 1, 0);
    assert_near(design_interval_n(&design, 0.95), NAN, 0);
}

/* Customers with delays, some waiting and some closed; sorted by customer. */
static const struct design_item delays[] = {
    {1, 2, 1, DESIGN_ANSWERED},  {1, 3, 2, DESIGN_ANSWERED},   {1, 9, 1, DESIGN_WAITING},
    {2, 3, 1, DESIGN_CLOSED},    {2, 5, 1.5, DESIGN_ANSWERED}, {3, 1, 1, DESIGN_WAITING},
    {3, 6, 1, DESIGN_ANSWERED},  {4, 3, 1, DESIGN_WAITING},    {5, 3, 0.5, DESIGN_ANSWERED},
    {5, 7, 1, DESIGN_ANSWERED},  {6, 8, 1, DESIGN_CLOSED},     {6, 8, 2, DESIGN_WAITING},
    {7, 10, 1, DESIGN_ANSWERED}, {7, 11, 1, DESIGN_ANSWERED}};
enum { DELAYS = sizeof delays / sizeof *delays };

/* The share within `time` where one customer's items weigh `factor` times as much; one customer 0
   is nobody. */
static double share_if(double time, size_t cluster, double factor)
{
    struct survival_point points[12] = {0};
    for (size_t i = 0; i < DELAYS; i++) {
        struct survival_point *const point = &points[(size_t)delays[i].time];
        const double weight = delays[i].weight * (delays[i].cluster == cluster ? factor : 1);
        point->time = delays[i].time;
        *(delays[i].fate == DESIGN_ANSWERED ? &point->answered
          : delays[i].fate == DESIGN_CLOSED ? &point->closed
                                            : &point->waiting) += weight;
    }
    size_t count = 0;
    for (size_t i = 1; i < 12; i++)
        if (points[i].time > 0)
            points[count++] = points[i];
    return survival_within(points, count, time, 0.95).value;
}

static void a_customers_influence_is_how_the_share_moves_with_their_weight(void **state)
{
    /* The infinitesimal jackknife is a sum of squared derivatives; here they are taken numerically. */
    struct arena *const arena = arena_new(abort);
    static const double step = 1e-4;
    (void)state;
    for (double time = 1; time < 11; time += 0.5) {
        double squares = 0;
        for (size_t i = 1; i <= 7; i++) {
            const double moves = (share_if(time, i, 1 + step) - share_if(time, i, 1 - step)) / (2 * step);
            squares += moves * moves;
        }
        const struct design design = design_within(arena, delays, DELAYS, 14, time);
        assert_near(design.summed, squares, 1e-8);
        assert_near(design.clusters, 7, 0);
    }
    arena_free(arena);
}

static void without_repetition_it_is_greenwoods_error(void **state)
{
    static const struct design_item items[] = {
        {1, 1, 1, DESIGN_ANSWERED}, {2, 2, 1, DESIGN_WAITING},  {3, 3, 1, DESIGN_ANSWERED},
        {4, 3, 1, DESIGN_ANSWERED}, {5, 4, 1, DESIGN_CLOSED},   {6, 5, 1, DESIGN_ANSWERED},
        {7, 6, 1, DESIGN_WAITING},  {8, 7, 1, DESIGN_ANSWERED}, {9, 9, 1, DESIGN_WAITING}};
    static const struct survival_point points[] = {{1, 1, 0, 0}, {2, 0, 1, 0}, {3, 2, 0, 0}, {4, 0, 0, 1},
                                                   {5, 1, 0, 0}, {6, 0, 1, 0}, {7, 1, 0, 0}, {9, 0, 1, 0}};
    struct arena *const arena = arena_new(abort);
    (void)state;
    for (double time = 1; time <= 9; time++) {
        const struct design design = design_within(arena, items, 9, 9, time);
        const double se = survival_within(points, 8, time, 0.95).se;
        assert_near(design_within_se(&design), se, 1e-14);
        assert_near(sqrt(design.independent), se, 1e-14);
        assert_near(design_effective(&design), 9, 1e-9);
        assert_near(design_interval_n(&design, 0.95), 9, 1e-9);
    }
    arena_free(arena);
}

static void a_share_without_waiting_is_an_ordinary_share(void **state)
{
    /* 6 of 9 within 4, by three customers; the mean has m / (m - 1) in its error, R's survfit hasn't. */
    static const struct design_item items[] = {{1, 1, 3, DESIGN_ANSWERED},
                                               {1, 5, 1, DESIGN_ANSWERED},
                                               {2, 2, 1, DESIGN_ANSWERED},
                                               {2, 6, 2, DESIGN_CLOSED},
                                               {3, 3, 2, DESIGN_ANSWERED}};
    static const struct design_cluster clusters[] = {{4, 3}, {3, 1}, {2, 2}};
    struct arena *const arena = arena_new(abort);
    (void)state;
    const struct design within = design_within(arena, items, 5, 9, 4),
                        share = design_mean(clusters, 3, 9, 6 / 9.0, 2 / 9.0);
    assert_near(within.summed, share.summed, 1e-15);
    assert_near(within.independent, share.independent, 1e-15);
    assert_near(within.customers, share.customers, 1e-12);
    assert_near(design_effective(&within), design_effective(&share), 1e-12);
    arena_free(arena);
}

static void of_nothing_nothing_is_known(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct design none = design_within(arena, NULL, 0, 0, 1);
    (void)state;
    assert_near(design_effective(&none), 0, 0);
    assert_near(design_interval_n(&none, 0.95), NAN, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_by_customer_agree_with_rs_survey),
        cmocka_unit_test(who_answers_once_is_worth_one_answer),
        cmocka_unit_test(saying_the_same_again_is_worth_nothing_more),
        cmocka_unit_test(answers_that_are_all_alike_count_once_for_each_customer),
        cmocka_unit_test(customers_who_contradict_themselves_are_worth_no_more_than_their_answers),
        cmocka_unit_test(one_customer_shows_no_difference),
        cmocka_unit_test(a_customers_influence_is_how_the_share_moves_with_their_weight),
        cmocka_unit_test(without_repetition_it_is_greenwoods_error),
        cmocka_unit_test(a_share_without_waiting_is_an_ordinary_share),
        cmocka_unit_test(of_nothing_nothing_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
