/* estimate - tests of values, errors and intervals from tallies */
#include "near.h"
#include "tallied.h"
#include "voc/arena.h"
#include "voc/estimate.h"

#include <stdlib.h>

/* Until three days after 1970 began. */
static int64_t wait(const void *context, int64_t since, bool by_day)
{
    (void)context;
    (void)by_day;
    return 3 * 86400 - since;
}
static const struct points_clock until = {wait, NULL};

static struct estimate estimate(struct arena *arena, const char *name, const struct tally *tally)
{
    struct metric metric;

    assert_true(metric_builtin(arena, slice_of(name), &metric));
    return estimate_of(arena, &metric, tally, NULL, &until, 0.95);
}

static void of_nothing_only_that_is_known(void **state)
{
    static const char *const names[] = {"nps", "csat", "rating", "first_response", "answered_24h"};
    struct arena *const arena = arena_new(abort);
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct estimate got = estimate(arena, names[i], NULL);
        assert_near(got.n, 0, 0);
        assert_near(got.value, NAN, 0);
        assert_near(got.low, NAN, 0);
        assert_string_equal(got.note, "none");
    }
    const struct estimate volume = estimate(arena, "volume", NULL);
    assert_near(volume.value, 0, 0);
    assert_near(volume.se, NAN, 0);
    assert_near(volume.high, 3.688879, 1e-6); /* Garwood 1936: 0 events, -log(0.025) */
    arena_free(arena);
}

static void nets_have_tangos_interval(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 8; i++)
        put_class(&pool, &tally, 1, 1);
    const struct estimate got = estimate(arena, "nps", &tally);
    assert_near(got.value, 100, 0);
    assert_near(got.low, 35.1, 0.05); /* 8 promoters of 8: 35.1 to 100 */
    assert_near(got.high, 100, 0);
    assert_string_equal(got.note, "few");
    arena_free(arena);
}

static void shares_have_wilsons_interval(void **state)
{
    /* Newcombe 1998, Stat. Med. 17:873, Table I: 81 of 263: 0.2553 to 0.3662. */
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 263; i++)
        put_class(&pool, &tally, i < 81, 1);
    const struct estimate got = estimate(arena, "csat", &tally);
    assert_near(got.value, 8100 / 263.0, 1e-12);
    assert_near(got.low, 25.53, 0.005);
    assert_near(got.high, 36.62, 0.005);
    assert_string_equal(got.note, "");
    arena_free(arena);
}

static void means_have_students_interval(void **state)
{
    /* Student 1908 (R: t.test(sleep$extra[1:10])): 0.75, -0.5297804 to 2.0297804. */
    static const double extra[] = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct metric_part part = {.column = "extra"};
    const struct metric mean = {.kind = METRIC_MEAN, .parts = &part, .part_count = 1};
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 10; i++)
        put_value(&pool, &tally, extra[i], 1);
    const struct estimate got = estimate_of(arena, &mean, &tally, NULL, &until, 0.95);
    assert_near(got.value, 0.75, 1e-15);
    assert_near(got.se, 1.7890096577591625 / sqrt(10), 1e-12);
    assert_near(got.low, -0.5297804135262323, 1e-9);
    assert_near(got.high, 2.0297804135262323, 1e-9);
    arena_free(arena);
}

static void a_mean_stays_on_its_scale(void **state)
{
    /* 3.75 -+ 3.182446 * 1.892969 / 2, Student with 3 degrees of freedom; where that leaves the scale,
       Wilson's interval of the share of the way along it (interval.h), computed from its formula apart from
       here. */
    static const struct {
        struct metric_part part;
        double low, high;
    } cases[] = {{{.column = "rating"}, 1.5361, 4.8761},
                 {{.column = "ces"}, 1.7503, 6.0016},
                 {{.column = "mood", .range = "0..6", .high = 6}, 1.2347, 5.4881},
                 {{.column = "mood"}, 0.7379, 6.7621},
                 {{.column = "mood", .range = "7..9", .low = 7, .high = 9}, 0.7379, 6.7621}};
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 4; i++)
        put_value(&pool, &tally, (double[]){1, 5, 5, 4}[i], 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct metric_part part = cases[i].part;
        const struct metric mean = {.kind = METRIC_MEAN, .parts = &part, .part_count = 1};
        const struct estimate got = estimate_of(arena, &mean, &tally, NULL, &until, 0.95);
        assert_near(got.low, cases[i].low, 1e-4);
        assert_near(got.high, cases[i].high, 1e-4);
    }
    arena_free(arena);
}

static void answers_that_are_all_alike_are_no_proof_of_certainty(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally one = {0}, same = {0};
    (void)state;
    put_value(&pool, &one, 4, 1);
    for (int i = 0; i < 20; i++)
        put_value(&pool, &same, 4.1, 0.3);
    const struct estimate first = estimate(arena, "rating", &one), second = estimate(arena, "rating", &same);
    assert_near(first.value, 4, 0);
    assert_near(first.low, NAN, 0);
    assert_string_equal(first.note, "one");
    assert_near(second.value, 4.1, 1e-12);
    assert_near(second.se, NAN, 0);
    assert_near(second.high, NAN, 0);
    assert_string_equal(second.note, "constant");
    arena_free(arena);
}

static void weights_of_one_size_change_nothing(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally plain = {0}, weighted = {0};
    (void)state;
    for (int i = 0; i < 40; i++) {
        put_class(&pool, &plain, i % 3 - 1, 1);
        put_class(&pool, &weighted, i % 3 - 1, 2.5);
    }
    const struct estimate a = estimate(arena, "nps", &plain), b = estimate(arena, "nps", &weighted);
    assert_near(b.value, a.value, 1e-12);
    assert_near(b.n_eff, 40, 1e-12);
    assert_near(b.low, a.low, 1e-9);
    assert_near(b.se, a.se, 1e-12);
    arena_free(arena);
}

/* Answered after one hour and after 30, and one that has waited for 48 in some source. */
static void put_three(const struct tally_pool *pool, struct tally *tally, bool by_day, uint32_t source)
{
    put_delay(pool, tally, NULL, TALLY_ANSWERED, by_day, source, 3600, 1);
    put_delay(pool, tally, NULL, TALLY_ANSWERED, by_day, source, 30 * 3600, 1);
    put_delay(pool, tally, NULL, TALLY_WAITING, by_day, source, 86400, 1);
    tally_settle(pool, tally, NULL);
}

static struct tally three_delays(struct arena *arena, bool by_day)
{
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};

    put_three(&pool, &tally, by_day, 0);
    return tally;
}

static void delays_are_told_in_hours_with_those_that_wait(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally tally = three_delays(arena, false);
    const struct estimate median = estimate(arena, "first_response", &tally),
                          share = estimate(arena, "answered_24h", &tally);
    (void)state;
    assert_near(median.n, 3, 0);
    assert_near(median.waiting, 1, 0);
    assert_near(median.value, 30, 1e-12);
    assert_near(share.value, 100 / 3.0, 1e-12);
    arena_free(arena);
}

static void days_are_no_evidence_on_hours(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct tally tally = three_delays(arena, true);
    (void)state;
    assert_near(estimate(arena, "answered_2d", &tally).n, 3, 0);
    assert_near(estimate(arena, "answered_24h", &tally).n, 0, 0);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally more = {0};
    put_three(&pool, &more, false, 0);
    put_three(&pool, &more, true, 0);
    const struct estimate both = estimate(arena, "answered_24h", &more);
    assert_near(both.n, 3, 0);
    assert_string_equal(both.note, "few day-only");
    arena_free(arena);
}

static void what_is_left_out_doesnt_wait(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    put_three(&pool, &tally, false, 0);
    put_delay(&pool, &tally, NULL, TALLY_WAITING, false, 1, 86400, 1);
    tally_settle(&pool, &tally, NULL);
    assert_near(estimate(arena, "first_response", &tally).n, 4, 0);
    tally.delays->waiting->is_left_out = true;
    assert_near(estimate(arena, "first_response", &tally).n, 3, 0);
    assert_near(estimate(arena, "first_response", &tally).waiting, 1, 0);
    arena_free(arena);
}

static void a_median_that_isnt_reached_is_unknown(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    (void)state;
    for (int i = 0; i < 12; i++)
        put_delay(&pool, &tally, NULL, i ? TALLY_WAITING : TALLY_ANSWERED, false, 0, i ? 86400 : 60, 1);
    tally_settle(&pool, &tally, NULL);
    const struct estimate got = estimate(arena, "first_response", &tally);
    assert_near(got.value, NAN, 0);
    assert_string_equal(got.note, "not-reached");
    assert_string_equal(estimate(arena, "answered_1w", &tally).note, "too-early");
    arena_free(arena);
}

static void clustered_delays_have_the_same_value_and_less_certainty(void **state)
{
    /* Three customers with four equal delays each are worth three delays, as far as m - 1 of m allow. */
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    struct clusters clusters = {0};
    struct metric metric;
    (void)state;
    for (uint32_t i = 0; i < 12; i++) {
        const int64_t delay = 3600 * (1 + (int64_t)i % 3 * 20);
        put_delay(&pool, &tally, NULL, TALLY_ANSWERED, false, 0, delay, 1);
        clusters_add(arena, &clusters, NULL,
                     (struct clusters_item){i % 3, 0, 0, TALLY_ANSWERED, delay, 1, 0});
    }
    tally_settle(&pool, &tally, NULL);
    clusters_settle(&clusters, NULL);
    assert_true(metric_builtin(arena, slice_of("answered_24h"), &metric));
    const struct estimate plain = estimate_of(arena, &metric, &tally, NULL, &until, 0.95),
                          got = estimate_of(arena, &metric, &tally, &clusters, &until, 0.95);
    assert_near(got.value, plain.value, 0);
    assert_near(got.se, 100 * sqrt(2 / 27.0), 1e-9); /* (4/9 + 4/9 * 1/2) * 1/3 */
    assert_near(got.n_eff, 2 * 12 / 11.0, 1e-9);
    assert_true(got.low < plain.low && got.high > plain.high);
    assert_true(metric_builtin(arena, slice_of("first_response"), &metric));
    const struct estimate median = estimate_of(arena, &metric, &tally, &clusters, &until, 0.95);
    assert_near(median.value, 21, 0);
    assert_near(median.n_eff, 2 * 12 / 11.0, 1e-9);
    arena_free(arena);
}

static void few_who_carry_the_weight_are_no_surer_for_being_known(void **state)
{
    /* Six customers answer once each; two of them, who agree, weigh ten times as much. */
    static const int ratings[] = {5, 5, 5, 1, 5, 3}, weights[] = {10, 10, 1, 1, 1, 1};
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    struct clusters clusters = {0};
    struct metric rating;
    (void)state;
    for (uint32_t i = 0; i < 6; i++) {
        put_value(&pool, &tally, ratings[i], weights[i]);
        clusters_add(arena, &clusters, NULL,
                     (struct clusters_item){i, 0, 0, TALLY_ANSWERED, 0, weights[i], weights[i] * ratings[i]});
    }
    clusters_settle(&clusters, NULL);
    assert_true(metric_builtin(arena, slice_of("rating"), &rating));
    const struct estimate plain = estimate_of(arena, &rating, &tally, NULL, &until, 0.95),
                          got = estimate_of(arena, &rating, &tally, &clusters, &until, 0.95);
    assert_near(got.n_eff, 576 / 204.0, 1e-9); /* Kish: 24^2 / 204 */
    assert_near(got.se, plain.se, 1e-9);
    assert_near(got.low, plain.low, 1e-9);
    assert_near(got.high, plain.high, 1e-9);
    arena_free(arena);
}

static void a_count_of_customers_messages_scatters_as_customers_do(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct tally_pool pool = tally_pool_of(arena, false);
    struct tally tally = {0};
    struct clusters clusters = {0};
    struct metric volume;
    (void)state;
    for (uint32_t i = 0; i < 20; i++) {
        put_class(&pool, &tally, 1, 1);
        clusters_add(arena, &clusters, NULL, (struct clusters_item){i % 5, 0, 0, TALLY_ANSWERED, 0, 1, 1});
    }
    clusters_settle(&clusters, NULL);
    assert_true(metric_builtin(arena, slice_of("volume"), &volume));
    const struct estimate got = estimate_of(arena, &volume, &tally, &clusters, &until, 0.95);
    assert_near(got.value, 20, 0);
    assert_near(got.n_eff, 5, 0);
    assert_near(got.se, 4 * sqrt(5), 1e-12);
    assert_near(got.low, 4 * 1.623486, 1e-5); /* Garwood 1936: 5 events, 1.623486 to 11.668332 */
    assert_near(got.high, 4 * 11.668332, 1e-5);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_nothing_only_that_is_known),
        cmocka_unit_test(nets_have_tangos_interval),
        cmocka_unit_test(shares_have_wilsons_interval),
        cmocka_unit_test(means_have_students_interval),
        cmocka_unit_test(a_mean_stays_on_its_scale),
        cmocka_unit_test(answers_that_are_all_alike_are_no_proof_of_certainty),
        cmocka_unit_test(weights_of_one_size_change_nothing),
        cmocka_unit_test(delays_are_told_in_hours_with_those_that_wait),
        cmocka_unit_test(days_are_no_evidence_on_hours),
        cmocka_unit_test(what_is_left_out_doesnt_wait),
        cmocka_unit_test(a_median_that_isnt_reached_is_unknown),
        cmocka_unit_test(few_who_carry_the_weight_are_no_surer_for_being_known),
        cmocka_unit_test(clustered_delays_have_the_same_value_and_less_certainty),
        cmocka_unit_test(a_count_of_customers_messages_scatters_as_customers_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
