/* behind - tests of what feedback says of its owners */
#include "table.h"
#include "voc/behind.h"

#define HEADER "at,owner,case,channel,csat,answered_at,weight\n"

static struct behind *hear(struct arena *arena, const char *rows, const char *mix, const char *metric)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, arena_printf(arena, "%s%s", HEADER, rows));
    struct behind_plan *const plan = arena_alloc(arena, sizeof *plan);
    struct metric builtin;

    *plan = (struct behind_plan){.owner = "owner", .mix = mix, .level = 0.95};
    plan->clock = (struct reckoning){.zone = zone_open(arena, "UTC", &err),
                                     .span = {INT64_MIN, INT64_MAX},
                                     .is_set = true,
                                     .as_of = {1769000000, MOMENT_SECOND}}; /* 2026-01-21 */
    assert_true(metric_builtin(arena, slice_of(metric), &builtin));
    metrics_add(arena, &plan->metrics, &builtin);
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct behind *const behind = feed ? behind_read(arena, feed, plan, &err) : NULL;
    if (!behind)
        fail_msg("%s", err.text);
    return behind;
}

/* That many rows of an owner and a kind, of which `good` are content. */
static const char *rows_of(struct arena *arena, const char *owner, const char *kind, int count, int good)
{
    const char *rows = "";

    for (int i = 0; i < count; i++)
        rows = arena_printf(arena, "%s2026-01-10T08:00:00Z,%s,%s,mail,%d,,\n", rows, owner, kind,
                            i < good ? 5 : 2);
    return rows;
}

/* Both have 9 of 10 of the easy and 4 of 10 of the hard; what differs is how many of each. Wilson's limits
   for 28 of 40 are 54.57 and 81.93 (R: prop.test(28, 40, correct = FALSE)). */
static void the_mix_explains_what_it_explains(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = arena_printf(
        arena, "%s%s%s%s", rows_of(arena, "dana", "easy", 40, 36), rows_of(arena, "dana", "hard", 10, 4),
        rows_of(arena, "omar", "easy", 10, 9), rows_of(arena, "omar", "hard", 40, 16));
    const struct behind *const raw = hear(arena, rows, NULL, "csat"),
                               *const mixed = hear(arena, rows, "case", "csat"),
                               *const two = hear(arena, rows, "case,channel", "csat");
    bool is_adjusted;

    (void)state;
    assert_near(behind_of(raw, 0, slice_of("dana"), &is_adjusted).value, 80, 1e-9);
    assert_false(is_adjusted);
    assert_near(behind_of(raw, 0, slice_of("omar"), &is_adjusted).value, 50, 1e-9);
    const struct estimate dana = behind_of(mixed, 0, slice_of("dana"), &is_adjusted);
    assert_true(is_adjusted);
    assert_near(dana.value, 65, 1e-9);
    assert_near(behind_of(mixed, 0, slice_of("omar"), &is_adjusted).value, 65, 1e-9);
    assert_near(behind_of(two, 0, slice_of("omar"), &is_adjusted).value, 65, 1e-9);
    /* R: prop.test(40, 50, correct = FALSE): 66.96 to 88.76, moved by 15 */
    assert_near(dana.low, 51.96, 0.01);
    assert_near(dana.high, 73.76, 0.01);
    arena_free(arena);
}

/* Half of the kinds that nobody else has leave half of the answers: the interval is wider by sqrt(2). */
static void what_nobody_else_has_is_left_out_or_not_compared(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = arena_printf(
        arena, "%s%s%s%s", rows_of(arena, "dana", "easy", 20, 16), rows_of(arena, "dana", "odd", 20, 0),
        rows_of(arena, "omar", "easy", 20, 8), rows_of(arena, "mei", "own", 20, 20));
    const struct behind *const behind = hear(arena, rows, "case", "csat");
    bool is_adjusted;
    const struct estimate dana = behind_of(behind, 0, slice_of("dana"), &is_adjusted),
                          mei = behind_of(behind, 0, slice_of("mei"), &is_adjusted),
                          nobody = behind_of(behind, 0, slice_of("ines"), &is_adjusted);

    (void)state;
    assert_near(dana.value, 55 + 80 - 60, 1e-9); /* everybody: 44 of 80 */
    assert_near(dana.n, 20, 1e-9);
    assert_near(mei.value, NAN, 0);
    assert_string_equal(mei.note, "alone");
    assert_near(nobody.n, 0, 0);
    assert_false(behind_has(behind, slice_of("ines")));
    assert_true(behind_has(behind, slice_of("mei")));
    arena_free(arena);
}

/* Of four, two within a day, one late and one silent for ten days. */
static void silence_counts_as_not_answered(void **state)
{
    struct arena *const arena = scratch_new();
    const struct behind *const behind = hear(arena,
                                             "2026-01-10T08:00:00Z,dana,a,mail,1,2026-01-10T09:00:00Z,\n"
                                             "2026-01-10T08:00:00Z,dana,a,mail,1,2026-01-11T08:00:00Z,\n"
                                             "2026-01-10T08:00:00Z,dana,a,mail,2,2026-01-13T09:00:00Z,\n"
                                             "2026-01-10T08:00:00Z,dana,a,mail,2,,\n",
                                             NULL, "closed_loop_24h");
    bool is_adjusted;

    (void)state;
    assert_near(behind_of(behind, 0, slice_of("dana"), &is_adjusted).value, 50, 1e-9);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_mix_explains_what_it_explains),
        cmocka_unit_test(what_nobody_else_has_is_left_out_or_not_compared),
        cmocka_unit_test(silence_counts_as_not_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
