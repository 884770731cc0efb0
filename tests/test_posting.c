/* posting - tests of one row of a tally table */
#include "summed.h"
#include "voc/posting.h"

static const char header[] = "metric,period,state,origin,value,bins,count,weight,weight_squares\n";

/* Posts one row to a count of these metrics, which a table with others has; NULL or why not. */
static const char *post(struct arena *arena, const char *own, const char *row, struct count **count)
{
    const char *const path = scratch_file(arena, arena_printf(arena, "%s%s\n", header, row));
    struct count_plan *const plan = arena_alloc(arena, sizeof *plan), all;
    struct err *const err = arena_alloc(arena, sizeof *err);
    struct feed *const feed = feed_open(arena, &path, 1, err);

    *plan = summed_plan(arena, &(struct terms_of){.metrics = own, .groupings = {""}, .as_of = "2026-01-01"});
    all = summed_plan(
        arena, &(struct terms_of){.metrics = "volume,rating,first_response,answered_1h", .groupings = {""}});
    struct metrics *const metrics = arena_alloc(arena, sizeof *metrics);
    *metrics = all.metrics;
    *count = count_begin(arena, feed, plan, err);
    assert_non_null(*count);
    feed_want_all(feed);
    assert_true(feed_next(feed, err));
    struct posting *const posting = posting_new(arena, feed, metrics, *count);
    const size_t group = cells_group(count_cells(*count), 0, (struct slice){"", 0});
    const bool is_source = strstr(row, "answers") != NULL;
    return (is_source ? posting_source(posting, err) : posting_group(posting, group, err)) ? NULL : err->text;
}

static const struct tally *tally_for(const struct count *count, size_t quantity)
{
    size_t length;
    const struct cell *const cells = cells_all(count_cells(count), &length);

    return length ? count_quantity_tally(count, &cells[0], quantity) : NULL;
}

static void delays_go_to_the_metric_that_is_asked_for(void **state)
{
    struct arena *const arena = scratch_new();
    struct count *count;
    (void)state;
    assert_null(post(arena, "answered_1h", "first_response,all,answered,,60,,3,,", &count));
    assert_int_equal(tally_for(count, 0)->delays->done[0][TALLY_ANSWERED].items[0].amount.n, 3);
    assert_null(post(arena, "volume", "first_response,all,answered,,60,,3,,", &count));
    assert_null(tally_for(count, 0));
    assert_null(post(arena, "answered_1h", "first_response,,answers by day,desk,,,7,,", &count));
    assert_int_equal(sources_answers(count_sources(count), 0, 0, true), 7);
    arena_free(arena);
}

static void means_have_sums_and_values(void **state)
{
    struct arena *const arena = scratch_new();
    struct count *count;
    (void)state;
    assert_null(post(arena, "rating", "rating,all,counted,,4.25,,2,1.5,1.25", &count));
    const struct tally *const tally = tally_for(count, 0);
    assert_near(tally_mean(tally), 4.25, 0);
    assert_near(tally_total(tally).weight, 1.5, 0);
    assert_int_equal(tally->delays->done[0][TALLY_ANSWERED].items[0].value, 4250000);
    arena_free(arena);
}

static void what_is_silent_has_rows_and_no_delays(void **state)
{
    struct arena *const arena = scratch_new();
    struct count *count;
    struct err err = {0};
    (void)state;
    assert_null(post(arena, "first_response", "first_response,all,silent by day,web,,,4,,", &count));
    const struct tally *const tally = tally_for(count, 0);
    assert_int_equal(tally->delays->waiting->of[1].count, 0);
    assert_int_equal(masses_of(tally->masses, tally->delays->waiting->silent[1]).n, 4);
    /* Nobody answers here, so that it waits after all. */
    assert_false(count_end(count, NULL, &err));
    assert_non_null(strstr(err.text, "'web' never answered where a tally was settled"));
    assert_non_null(post(arena, "first_response", "first_response,all,silent,web,5,,4,,", &count));
    arena_free(arena);
}

static void cells_that_cant_be_are_refused(void **state)
{
    static const struct {
        const char *row, *why;
    } cases[] = {{"volume,all,counted,,,,1.5,,", "count: '1.5' is no count"},
                 {"volume,all,counted,,,,01,,", "count: '01' is no count"},
                 {"volume,all,counted,,,,2,1.5,1.25", "weight: '1.5' should be empty"},
                 {"rating,all,counted,,4.2500,,1,,", "value: '4.2500' is no plain decimal"},
                 {"rating,all,counted,,4,128,1,,", "bins: '128' can't be"},
                 {"rating,all,counted,,99999999999999,,1,,", "value: '99999999999999' is too large"},
                 {"rating,2026,counted,,4,,1,,", "period: '2026' is no period"},
                 {"rating,all,good,,,,1,,", "state: 'good' is no state of this metric"},
                 {"nps,all,good,,,,1,,", "metric: 'nps' is no metric"},
                 {"answered_1h,all,answered,,1,,1,,", "shares its delays with a metric before it"},
                 {"rating,,answers,,4,,1,,", "state: 'answers' is no state of this metric"}};
    struct arena *const arena = scratch_new();
    struct count *count;
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = post(arena, "volume,rating,first_response", cases[i].row, &count);
        assert_non_null(got);
        assert_non_null(strstr(got, cases[i].why));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(delays_go_to_the_metric_that_is_asked_for),
        cmocka_unit_test(means_have_sums_and_values),
        cmocka_unit_test(what_is_silent_has_rows_and_no_delays),
        cmocka_unit_test(cells_that_cant_be_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
