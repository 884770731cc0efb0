/* series - a metric and group over time: rows in the order of their periods */
#include "scratch.h"
#include "voc/series.h"

enum { ROWS = 7 };

/* Rows of one group column, in a table a.csv, as they could be read. */
struct sample {
    struct measure measures[ROWS], *rows[ROWS];
    struct slice groups[ROWS];
};

static struct sample *sample_new(struct arena *arena)
{
    static const struct {
        const char *metric, *group, *period;
    } cells[ROWS] = {{"nps", "Leeds", "2026-03"}, {"csat", "Leeds", "2026-01"}, {"nps", "Basel", "2026-01"},
                     {"nps", "Leeds", "2025-12"}, {"nps", "Leeds", "2026-Q1"},  {"nps", "Leeds", "2026-02"},
                     {"csat", "Leeds", "2025-11"}};
    struct sample *const sample = arena_alloc(arena, sizeof *sample);

    for (size_t i = 0; i < ROWS; i++) {
        sample->groups[i] = slice_of(cells[i].group);
        sample->measures[i] = (struct measure){.metric = cells[i].metric,
                                               .group = &sample->groups[i],
                                               .unit = "points",
                                               .table = "a.csv",
                                               .line = i + 2};
        assert_true(period_parse(slice_of(cells[i].period), &sample->measures[i].period));
        sample->rows[i] = &sample->measures[i];
    }
    return sample;
}

static void rows_stand_by_period_and_series_by_their_first_rows(void **state)
{
    static const struct {
        size_t first, count, lines[3];
    } want[] = {{0, 3, {5, 7, 2}}, {1, 2, {8, 3}}, {2, 1, {4}}, {4, 1, {6}}};
    struct arena *const arena = scratch_new();
    struct sample *const sample = sample_new(arena);
    struct err err = {0};
    size_t count;
    const struct series *const series = series_split(arena, sample->rows, ROWS, 1, &count, &err);

    (void)state;
    assert_non_null(series);
    assert_int_equal(count, 4);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(series[i].first, want[i].first);
        assert_int_equal(series[i].count, want[i].count);
        for (size_t j = 0; j < want[i].count; j++)
            assert_int_equal(series[i].rows[j]->line, want[i].lines[j]);
    }
    assert_int_equal(series_newest(&series[0])->line, 2);
    arena_free(arena);
}

static void periods_that_were_counted_in_other_units_are_no_series(void **state)
{
    struct arena *const arena = scratch_new();
    struct sample *const sample = sample_new(arena);
    struct err err = {0};
    size_t count;

    (void)state;
    sample->measures[5].unit = "working hours";
    assert_null(series_split(arena, sample->rows, ROWS, 1, &count, &err));
    assert_string_equal(err.text,
                        "a.csv:7: unit: 'working hours' where a.csv:5 has 'points' for the same nps; "
                        "expected all periods counted alike");
    arena_free(arena);
}

static void a_row_learns_its_series_and_its_place(void **state)
{
    struct arena *const arena = scratch_new();
    struct sample *const sample = sample_new(arena);
    struct err err = {0};
    size_t count;
    const struct series *const series = series_split(arena, sample->rows, ROWS, 1, &count, &err);

    (void)state;
    assert_non_null(series);
    for (size_t i = 0; i < ROWS; i++)
        assert_ptr_equal(series[sample->rows[i]->series].rows[sample->rows[i]->place], sample->rows[i]);
    arena_free(arena);
}

static void a_period_that_stands_twice_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct sample *const sample = sample_new(arena);
    struct err err = {0};
    size_t count;

    (void)state;
    sample->rows[5]->period = sample->rows[0]->period;
    assert_null(series_split(arena, sample->rows, ROWS, 1, &count, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(err.text,
                        "a.csv:2 and a.csv:7 are both nps in 2026-03 for the same group; expected one "
                        "row for each");
    arena_free(arena);
}

static void no_rows_are_no_series(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    size_t count = 7;

    (void)state;
    assert_non_null(series_split(arena, NULL, 0, 1, &count, &err));
    assert_int_equal(count, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_stand_by_period_and_series_by_their_first_rows),
        cmocka_unit_test(periods_that_were_counted_in_other_units_are_no_series),
        cmocka_unit_test(a_row_learns_its_series_and_its_place),
        cmocka_unit_test(a_period_that_stands_twice_is_refused),
        cmocka_unit_test(no_rows_are_no_series),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
