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

/* Rows of one series, in the order of their periods: each has one of its own, and all are counted alike. */
static bool is_sound(const struct ordered *rows, size_t count, struct err *err)
{
    for (size_t i = 1; i < count; i++) {
        const struct measure *const before = rows[i - 1].row, *const row = rows[i].row;
        if (before->period.index == row->period.index)
            return series_twice(before, row, err);
        if (strcmp(before->unit, row->unit) != 0)
            return refuse_units(before, row, err);
    }
    return true;
}

/* The rows' own array, and the place of the first that was read. */
static struct series series_of(const struct ordered *ordered, size_t count, struct measure **rows)
{
    struct series series = {rows, count, ordered[0].place};

    for (size_t i = 0; i < count; i++) {
        rows[i] = ordered[i].row;
        series.first = ordered[i].place < series.first ? ordered[i].place : series.first;
    }
    return series;
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

static void put_in_order(struct ordered *rows, size_t count)
{
    if (!is_in_order(rows, count))
        qsort(rows, count, sizeof *rows, by_period);
}

/* Series, whose rows follow each other in `room`, from runs, of which those of the same series do. */
static bool join_runs(const struct run *runs, size_t count, struct measure *const rows[],
                      struct ordered *ordered, struct measure **room, struct series *series,
                      size_t *series_count, struct err *err)
{
    size_t first = 0, end = 0;

    for (size_t i = 0; i < count; i++) {
        const struct ordered run = runs[i].first;
        for (size_t place = run.place; place < run.place + runs[i].count; place++)
            ordered[end++] = (struct ordered){rows[place], run.group_count, place};
        if (i + 1 < count && compare_series(&run, &runs[i + 1].first) == 0)
            continue;
        put_in_order(ordered + first, end - first);
        if (!is_sound(ordered + first, end - first, err))
            return false;
        series[(*series_count)++] = series_of(ordered + first, end - first, room + first);
        first = end;
    }
    return true;
}

struct series *series_split(struct arena *arena, struct measure *const rows[], size_t length,
                            size_t group_count, size_t *count, struct err *err)
{
    struct ordered *const ordered = arena_array(arena, length, sizeof *ordered);
    struct measure **const room = arena_array(arena, length, sizeof *room);
    struct series *series = arena_array(arena, length, sizeof *series);
    size_t runs_count;
    struct run *const runs = find_runs(arena, rows, length, group_count, &runs_count);

    *count = 0;
    if (runs_count)
        qsort(runs, runs_count, sizeof *runs, by_series);
    if (!join_runs(runs, runs_count, rows, ordered, room, series, count, err))
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
