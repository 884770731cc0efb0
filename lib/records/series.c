/* series - a metric and group over time: rows in the order of their periods */
#include "voc/series.h"

#include "voc/arena.h"

#include <stdlib.h>
#include <string.h>

/* A row with what qsort needs to compare it: it passes no context. */
struct ordered {
    struct measure *row;
    size_t group_count, place;
};

static int compare_series(const struct ordered *a, const struct ordered *b)
{
    int order = strcmp(a->row->metric, b->row->metric);

    for (size_t i = 0; order == 0 && i < a->group_count; i++)
        order = slice_compare(a->row->group[i], b->row->group[i]);
    return order ? order
                 : (a->row->period.kind > b->row->period.kind) - (a->row->period.kind < b->row->period.kind);
}

/* Rows of a series that follow each other, as most do. */
struct run {
    struct ordered first;
    size_t count;
};

static int by_series(const void *left, const void *right)
{
    const struct run *const a = left, *const b = right;
    const int order = compare_series(&a->first, &b->first);

    return order ? order : (a->first.place > b->first.place) - (a->first.place < b->first.place);
}

static int by_period(const void *left, const void *right)
{
    const struct ordered *const a = left, *const b = right;
    const int64_t first = a->row->period.index, second = b->row->period.index;
    return first != second ? (first > second) - (first < second)
                           : (a->place > b->place) - (a->place < b->place);
}

static int by_first_row(const void *left, const void *right)
{
    const struct series *const a = left, *const b = right;

    return (a->first > b->first) - (a->first < b->first);
}

bool series_twice(const struct measure *a, const struct measure *b, struct err *err)
{
    char period[PERIOD_SIZE];

    period_write(a->period, period);
    return err_set(err, ERR_DATA,
                   "%s:%zu and %s:%zu are both %s in %s for the same group; expected one row for each",
                   a->table, a->line, b->table, b->line, a->metric, period);
}

/* A number of hours isn't the same as one of working hours. */
static bool refuse_units(const struct measure *a, const struct measure *b, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s:%zu: unit: '%s' where %s:%zu has '%s' for the same %s; expected all periods counted alike",
        b->table, b->line, b->unit, a->table, a->line, a->unit, a->metric);
}

static void append(struct series *series, const struct ordered *ordered)
{
    series->rows[series->count++] = ordered->row;
    series->first = ordered->place < series->first ? ordered->place : series->first;
}

/* Cuts the rows, ordered by series and period, into series, whose rows follow each other in `room`. */
static bool cut(const struct ordered *ordered, size_t length, struct measure **room, struct series *series,
                size_t *count, struct err *err)
{
    for (size_t i = 0; i < length; i++) {
        const struct measure *const before = i ? ordered[i - 1].row : NULL;
        if (!before || compare_series(&ordered[i - 1], &ordered[i]) != 0)
            series[(*count)++] = (struct series){room + i, 0, ordered[i].place};
        else if (before->period.index == ordered[i].row->period.index)
            return series_twice(before, ordered[i].row, err);
        else if (strcmp(before->unit, ordered[i].row->unit) != 0)
            return refuse_units(before, ordered[i].row, err);
        append(&series[*count - 1], &ordered[i]);
    }
    return true;
}

static struct run *find_runs(struct arena *arena, struct measure *const rows[], size_t length,
                             size_t group_count, size_t *count)
{
    struct run *runs = NULL;
    size_t capacity = 0;

    *count = 0;
    for (size_t i = 0; i < length; i++) {
        const struct ordered row = {rows[i], group_count, i};
        if (i > 0 && compare_series(&runs[*count - 1].first, &row) == 0) {
            runs[*count - 1].count++;
            continue;
        }
        if (*count == capacity) {
            capacity = capacity ? capacity * 2 : 64;
            runs = arena_grow(arena, runs, *count * sizeof *runs, capacity * sizeof *runs);
        }
        runs[(*count)++] = (struct run){row, 1};
    }
    return runs;
}

static bool is_in_order(const struct ordered *rows, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (by_period(&rows[i - 1], &rows[i]) > 0)
            return false;
    return true;
}

/* The runs one after the other, those of the same series together and in the order of their periods. */
static void join_runs(const struct run *runs, size_t count, struct measure *const rows[],
                      struct ordered *ordered)
{
    size_t first = 0, end = 0;

    for (size_t i = 0; i < count; i++) {
        const struct ordered run = runs[i].first;
        for (size_t place = run.place; place < run.place + runs[i].count; place++)
            ordered[end++] = (struct ordered){rows[place], run.group_count, place};
        if (i + 1 < count && compare_series(&run, &runs[i + 1].first) == 0)
            continue;
        if (!is_in_order(ordered + first, end - first))
            qsort(ordered + first, end - first, sizeof *ordered, by_period);
        first = end;
    }
}

struct series *series_split(struct arena *arena, struct measure *const rows[], size_t length,
                            size_t group_count, size_t *count, struct err *err)
{
    struct ordered *const ordered = arena_array(arena, length, sizeof *ordered);
    struct series *series = arena_array(arena, length, sizeof *series);
    size_t runs_count;
    struct run *const runs = find_runs(arena, rows, length, group_count, &runs_count);

    *count = 0;
    if (runs_count)
        qsort(runs, runs_count, sizeof *runs, by_series);
    join_runs(runs, runs_count, rows, ordered);
    if (!cut(ordered, length, arena_array(arena, length, sizeof *rows), series, count, err))
        return NULL;
    if (*count)
        qsort(series, *count, sizeof *series, by_first_row);
    for (size_t i = 0; i < *count; i++)
        for (size_t j = 0; j < series[i].count; j++) {
            series[i].rows[j]->series = i;
            series[i].rows[j]->place = j;
        }
    return series;
}

const struct measure *series_newest(const struct series *series)
{
    return series->rows[series->count - 1];
}
