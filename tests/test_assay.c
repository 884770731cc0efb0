/* assay - tests that what two hands work out is what one does */
#include "scratch.h"
#include "voc/assay.h"

#include <math.h>

/* Rows of several days and teams, some of which were answered, weigh more or wait. */
static char *rows_of(struct arena *arena, size_t rows)
{
    char *const text = arena_alloc(arena, rows * 96 + 64);
    char *at = text + sprintf(text, "at,answered_at,nps,team,weight\n");

    for (size_t i = 0; i < rows; i++) {
        at += sprintf(at, "2026-01-%02zuT10:%02zu:00Z,", i % 30 + 1, i % 60);
        if (i % 7)
            at += sprintf(at, "2026-01-%02zuT%02zu:05:00Z", i % 30 + 1, 11 + i * i % 13);
        at += sprintf(at, ",%zu,team %zu,%s\n", i * 7 % 11, i % 17, i % 101 ? "1" : "2.5");
    }
    return text;
}

static struct count *count_rows(struct arena *arena, struct count_plan *plan)
{
    static const char *const names[] = {"nps", "first_response", "answered_2h", "volume"};
    static const char *const groupings[] = {"team", ""};
    const char *const path = scratch_file(arena, rows_of(arena, 4000));
    struct err err = {0};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct metric metric;
        assert_true(metric_builtin(arena, slice_of(names[i]), &metric));
        metrics_add(arena, &plan->metrics, &metric);
    }
    plan->groupings = groupings;
    plan->grouping_count = 2;
    plan->every = PERIOD_DAY;
    plan->clock.zone = zone_open(arena, "UTC", &err);
    plan->clock.span = (struct period_span){INT64_MIN, INT64_MAX};
    return count_feed(arena, feed_open(arena, &path, 1, &err), plan, NULL, &err);
}

static void assert_alike(double a, double b)
{
    assert_true(a == b || (isnan(a) && isnan(b)));
}

static void assert_same(const struct estimate *a, const struct estimate *b)
{
    assert_alike(a->n, b->n);
    assert_alike(a->n_eff, b->n_eff);
    assert_alike(a->waiting, b->waiting);
    assert_alike(a->value, b->value);
    assert_alike(a->se, b->se);
    assert_alike(a->low, b->low);
    assert_alike(a->high, b->high);
    assert_string_equal(a->note, b->note);
}

/* Asked for all cells, for a part of them, and for all again. */
static void each_cell_comes_to_what_it_comes_to_alone(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {0};
    const struct count *const count = count_rows(arena, &plan);
    struct assay *const assay = assay_new(arena, count, &plan, 0.9);
    const struct points_clock clock = count_clock(count);
    size_t length;
    const struct cell *const cells = cells_sorted(count_cells(count), &length);
    (void)state;
    assert_true(length > 500);
    for (size_t metric = 0; metric < plan.metrics.count; metric++)
        for (size_t first = 0; first < 3; first++) {
            const size_t some = first == 1 ? 100 : length - first;
            const struct assayed *const assayed = assay_cells(assay, metric, cells + first, some);
            for (size_t i = 0; i < some; i++) {
                const struct estimate alone =
                    estimate_of(arena, &plan.metrics.items[metric],
                                count_tally(count, &cells[first + i], metric), NULL, &clock, 0.9);
                assert_true(assayed[i].has);
                assert_same(&assayed[i].estimate, &alone);
            }
        }
    arena_free(arena);
}

static void nothing_comes_to_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {0};
    const struct count *const count = count_rows(arena, &plan);
    const struct estimate nothing = assay_nothing(assay_new(arena, count, &plan, 0.95), 0);
    (void)state;
    assert_near(nothing.n, 0, 0);
    assert_true(isnan(nothing.value));
    assert_string_equal(nothing.note, "none");
    arena_free(arena);
}

/* What isn't asked for is there, but isn't worked out. */
static void only_periods_that_are_asked_for_are_worked_out(void **state)
{
    struct arena *const arena = scratch_new();
    struct count_plan plan = {.last = 2};
    const struct count *const count = count_rows(arena, &plan);
    struct assay *const assay = assay_new(arena, count, &plan, 0.95);
    size_t length;
    const struct cell *const cells = cells_sorted(count_cells(count), &length);
    const struct assayed *const assayed = assay_cells(assay, 0, cells, length);
    (void)state;
    for (size_t i = 0; i < length; i++) {
        assert_true(assayed[i].has);
        assert_true((assayed[i].estimate.n > 0) == (cells[i].period >= count_window(count).first));
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_cell_comes_to_what_it_comes_to_alone),
        cmocka_unit_test(nothing_comes_to_nothing),
        cmocka_unit_test(only_periods_that_are_asked_for_are_worked_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
