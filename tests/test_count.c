/* count - tests of counting all rows of feedback */
#include "scratch.h"
#include "voc/count.h"

/* Counts these rows for built-in metrics, in total. */
static struct count *count_of(struct arena *arena, const char *content, const char *names,
                              struct count_plan *plan, struct err *err)
{
    static const char *const total[] = {""};
    const char *const path = scratch_file(arena, content);
    struct slice rest = slice_of(names), name;

    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &plan->metrics, &metric);
    }
    plan->groupings = total;
    plan->grouping_count = 1;
    plan->clock.zone = zone_open(arena, "UTC", err);
    plan->clock.span = (struct period_span){INT64_MIN, INT64_MAX};
    return count_feed(arena, feed_open(arena, &path, 1, err), plan, NULL, err);
}

static void each_metric_finds_its_tally(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {0};
    struct err err = {0};
    struct count *const count =
        count_of(arena, "nps,csat,weight\n9,,2\n3,5,1\n,1,0\n", "nps,csat,rating", &plan, &err);
    (void)state;
    assert_null(count); /* there is no rating */
    assert_non_null(strstr(err.text, "has no column 'rating'"));
    struct count_plan second = {0};
    err = (struct err){0};
    const struct count *const both =
        count_of(arena, "nps,csat,weight\n9,,2\n3,5,1\n,1,0\n", "nps,csat", &second, &err);
    size_t length;
    const struct cell *const cells = cells_sorted(count_cells(both), &length);
    assert_int_equal(length, 1);
    assert_near(tally_weight(count_tally(both, &cells[0], 0), 1), 2, 0);
    assert_near(tally_weight(count_tally(both, &cells[0], 0), -1), 1, 0);
    assert_int_equal(tally_total(count_tally(both, &cells[0], 1)).n, 1); /* a weight of 0 doesn't count */
    arena_free(arena);
}

static void as_of_is_the_newest_moment_unless_it_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {.every = PERIOD_DAY}, said = {.every = PERIOD_DAY, .clock.is_set = true};
    struct err err = {0};
    char text[MOMENT_SIZE];
    (void)state;
    assert_true(moment_parse(slice_of("2026-02-01"), &said.clock.as_of));
    const char *const content = "at,nps\n2026-01-06T10:00Z,9\n2026-01-05,9\n";
    const struct count *const count = count_of(arena, content, "nps", &plan, &err);
    moment_write(count_as_of(count), text);
    assert_string_equal(text, "2026-01-06T10:00Z");
    period_write((struct period){PERIOD_DAY, count_window(count).last}, text);
    assert_string_equal(text, "2026-01-06");
    const struct count *const later = count_of(arena, content, "nps", &said, &err);
    moment_write(count_as_of(later), text);
    assert_string_equal(text, "2026-02-01");
    period_write((struct period){PERIOD_DAY, count_window(later).last}, text);
    assert_string_equal(text, "2026-02-01");
    arena_free(arena);
}

static void silence_is_told_apart(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {0};
    struct err err = {0};
    const struct count *const count =
        count_of(arena,
                 "source,at,answered_at\nweb,2026-01-05T10:00Z,2026-01-06\nweb,2026-01-07T10:00Z,\n"
                 "desk,2026-01-05T10:00Z,2026-01-05T11:00Z\nsurvey,2026-01-05T10:00Z,\n",
                 "answered_24h,answered_2d", &plan, &err);
    (void)state;
    assert_non_null(count);
    assert_null(count_silence(count, 0, slice_of("desk")));
    assert_string_equal(count_silence(count, 0, slice_of("web")), "only the day is known");
    assert_null(count_silence(count, 1, slice_of("web")));
    assert_string_equal(count_silence(count, 1, slice_of("survey")), "source never answers");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_metric_finds_its_tally),
        cmocka_unit_test(as_of_is_the_newest_moment_unless_it_is_said),
        cmocka_unit_test(silence_is_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
