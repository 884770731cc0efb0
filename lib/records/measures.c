/* measures - the measures table */
#include "voc/measures.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"
#include "voc/writer.h"

#include <math.h>
#include <stdlib.h>

enum {
    METRIC,
    PERIOD,
    KIND,
    N,
    VALUE,
    NEEDED,
    AS_OF = NEEDED,
    BETTER,
    UNIT,
    N_EFF,
    WAITING,
    SE,
    LOW,
    HIGH,
    LEVEL,
    NOTE,
    KNOWN
};
static const char *const known[KNOWN] = {"metric", "period", "kind", "n",     "value",
                                         "as_of",  "better", "unit", "n_eff", "waiting",
                                         "se",     "low",    "high", "level", "note"};

struct reading {
    struct arena *arena;
    struct feed *feed;
    struct measures *measures;
    size_t columns[KNOWN], *order; /* of the feed: the known ones, and all as they are passed on */
    size_t capacity;
    struct err *err;
};

size_t measures_find(const struct measures *measures, const char *name)
{
    for (size_t i = 0; i < measures->column_count; i++)
        if (slice_is(measures->columns[i], slice_of(name)))
            return i;
    return FEED_NONE;
}

struct slice measures_cell(const struct measure *row, size_t column)
{
    return column == FEED_NONE ? (struct slice){"", 0} : row->cells[column];
}

static size_t place_in(const struct slice names[], size_t count, const char *name)
{
    size_t i = 0;

    while (i < count && !slice_is(names[i], slice_of(name)))
        i++;
    return i;
}

/* Marks the columns between `metric` and `period` of one table as groups. */
static bool mark_groups(const struct reading *reading, size_t table, bool groups[])
{
    size_t count;
    const char *name;
    const struct slice *const header = feed_header(reading->feed, table, &count, &name);
    const size_t metric = place_in(header, count, known[METRIC]),
                 period = place_in(header, count, known[PERIOD]);

    if (metric == count || period == count) {
        const char *const missing = metric == count ? known[METRIC] : known[PERIOD];
        return feed_find(reading->feed, missing) == FEED_NONE
                   ? feed_lacks(reading->feed, missing, reading->err)
                   : err_set(reading->err, ERR_DATA, "%s has no column '%s'", name, missing);
    }
    if (metric > period)
        return err_set(reading->err, ERR_DATA,
                       "%s: 'period' stands before 'metric'; expected metric, the group's columns, period",
                       name);
    for (size_t i = metric + 1; i < period; i++)
        groups[feed_find(reading->feed, slice_copy(reading->arena, header[i]))] = true;
    return true;
}

/* The columns of all tables, in the order of the first but for groups that only another has: these go between
   `metric` and `period` too. */
static void order_columns(struct reading *reading, const bool groups[])
{
    struct measures *const measures = reading->measures;
    size_t count;
    const struct slice *const columns = feed_columns(reading->feed, &count);
    struct slice *const names = arena_array(reading->arena, count, sizeof *names);
    const size_t metric = feed_find(reading->feed, known[METRIC]);

    reading->order = arena_array(reading->arena, count, sizeof *reading->order);
    for (size_t pass = 0; pass < 3; pass++) /* up to metric, the groups, the rest */
        for (size_t i = 0; i < count; i++)
            if ((groups[i] ? 1 : i <= metric ? 0 : 2) == pass)
                reading->order[measures->column_count++] = i;
    for (size_t i = 0; i < count; i++)
        names[i] = columns[reading->order[i]];
    measures->columns = names;
    measures->group_first = measures_find(measures, known[METRIC]) + 1;
    measures->group_count = measures_find(measures, known[PERIOD]) - measures->group_first;
}

static bool find_columns(struct reading *reading)
{
    size_t count;
    const char *unused;

    feed_columns(reading->feed, &count);
    bool *const groups = arena_array(reading->arena, count, sizeof *groups);
    for (size_t i = 0; feed_header(reading->feed, i, &count, &unused); i++)
        if (!mark_groups(reading, i, groups))
            return false;
    for (int i = 0; i < KNOWN; i++) {
        reading->columns[i] = feed_find(reading->feed, known[i]);
        if (reading->columns[i] == FEED_NONE && i < NEEDED)
            return feed_lacks(reading->feed, known[i], reading->err);
    }
    order_columns(reading, groups);
    feed_want_all(reading->feed);
    return true;
}

static bool read_number(const struct reading *reading, int field, double *number)
{
    const struct slice cell = feed_cell(reading->feed, reading->columns[field]);

    *number = NAN;
    return cell.length == 0 || number_parse(cell, number) ||
           feed_complain(reading->feed, reading->columns[field], reading->err, "is not a number");
}

static const char *read_text(const struct reading *reading, int field)
{
    const struct slice cell = feed_cell(reading->feed, reading->columns[field]);

    return cell.length ? slice_copy(reading->arena, cell) : "";
}

/* A copy of the row's cells, NUL-terminated one by one; groups that its table doesn't have are the total. */
static struct slice *copy_cells(const struct reading *reading)
{
    const struct measures *const measures = reading->measures;
    struct slice *cells = arena_array(reading->arena, measures->column_count, sizeof *cells);

    for (size_t i = 0; i < measures->column_count; i++) {
        const size_t column = reading->order[i];
        const bool is_group = i >= measures->group_first && i < measures->group_first + measures->group_count;
        const struct slice cell =
            is_group && !feed_has(reading->feed, column) ? slice_of("*") : feed_cell(reading->feed, column);
        cells[i] = (struct slice){cell.length ? slice_copy(reading->arena, cell) : "", cell.length};
    }
    return cells;
}

static bool read_row(struct reading *reading, struct measure *row)
{
    double *const numbers[] = {&row->n,  &row->value, &row->n_eff, &row->waiting,
                               &row->se, &row->low,   &row->high,  &row->level};
    static const int fields[] = {N, VALUE, N_EFF, WAITING, SE, LOW, HIGH, LEVEL};

    row->cells = copy_cells(reading);
    row->table = feed_name(reading->feed);
    row->line = feed_line(reading->feed);
    row->group = row->cells + reading->measures->group_first;
    row->metric = read_text(reading, METRIC);
    row->as_of = read_text(reading, AS_OF);
    row->unit = read_text(reading, UNIT);
    row->better = read_text(reading, BETTER);
    row->note = read_text(reading, NOTE);
    if (!metric_kind_parse(feed_cell(reading->feed, reading->columns[KIND]), &row->kind))
        return feed_complain(reading->feed, reading->columns[KIND], reading->err,
                             "is not one of net, share, mean, count, quantile, within");
    if (!period_parse(feed_cell(reading->feed, reading->columns[PERIOD]), &row->period))
        return feed_complain(reading->feed, reading->columns[PERIOD], reading->err,
                             "is no period; expected one like 2026-W47, 2026-11 or all");
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!read_number(reading, fields[i], numbers[i]))
            return false;
    if (*row->better && strcmp(row->better, "high") != 0 && strcmp(row->better, "low") != 0)
        return feed_complain(reading->feed, reading->columns[BETTER], reading->err,
                             "is neither high nor low, nor empty");
    if (row->n < 0 || row->n_eff < 0)
        return feed_complain(reading->feed, reading->columns[row->n < 0 ? N : N_EFF], reading->err,
                             "is less than no answers");
    if (row->level <= 0 || row->level >= 1)
        return feed_complain(reading->feed, reading->columns[LEVEL], reading->err,
                             "is no level; expected a share like 0.95");
    row->n = isnan(row->n) ? 0 : row->n;
    row->n_eff = isnan(row->n_eff) ? row->n : row->n_eff;
    row->level = isnan(row->level) ? 0.95 : row->level;
    return true;
}

static struct measure *next_row(struct reading *reading)
{
    struct measures *const measures = reading->measures;

    if (measures->count == reading->capacity) {
        const size_t capacity = reading->capacity ? reading->capacity * 2 : 64;
        measures->rows = arena_grow(reading->arena, measures->rows, measures->count * sizeof *measures->rows,
                                    capacity * sizeof *measures->rows);
        reading->capacity = capacity;
    }
    return &measures->rows[measures->count];
}

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

static int by_series(const void *left, const void *right)
{
    const struct ordered *const a = left, *const b = right;
    const int order = compare_series(a, b);

    if (order)
        return order;
    const int64_t first = a->row->period.index, second = b->row->period.index;
    return first != second ? (first > second) - (first < second)
                           : (a->place > b->place) - (a->place < b->place);
}

static int by_first_row(const void *left, const void *right)
{
    const struct series *const a = left, *const b = right;

    return (a->first > b->first) - (a->first < b->first);
}

bool measures_twice(const struct measure *a, const struct measure *b, struct err *err)
{
    char period[PERIOD_SIZE];

    period_write(a->period, period);
    return err_set(err, ERR_DATA,
                   "%s:%zu and %s:%zu are both %s in %s for the same group; expected one row for each",
                   a->table, a->line, b->table, b->line, a->metric, period);
}

/* Cuts the rows, ordered by series and period, into series. */
static bool cut(struct measures *measures, const struct ordered *ordered, struct measure **rows,
                struct err *err)
{
    for (size_t i = 0; i < measures->count; i++) {
        rows[i] = ordered[i].row;
        if (i == 0 || compare_series(&ordered[i - 1], &ordered[i]) != 0)
            measures->series[measures->series_count++] = (struct series){rows + i, 0, rows[i]};
        else if (rows[i - 1]->period.index == rows[i]->period.index)
            return measures_twice(rows[i - 1], rows[i], err);
        struct series *const series = &measures->series[measures->series_count - 1];
        series->first = rows[i] < series->first ? rows[i] : series->first;
        series->count++;
    }
    return true;
}

static bool split_series(struct arena *arena, struct measures *measures, struct err *err)
{
    struct ordered *ordered = arena_array(arena, measures->count, sizeof *ordered);
    struct measure **rows = arena_array(arena, measures->count, sizeof *rows);

    measures->series = arena_array(arena, measures->count, sizeof *measures->series);
    for (size_t i = 0; i < measures->count; i++)
        ordered[i] = (struct ordered){&measures->rows[i], measures->group_count, i};
    if (measures->count)
        qsort(ordered, measures->count, sizeof *ordered, by_series);
    if (!cut(measures, ordered, rows, err))
        return false;
    if (measures->series_count)
        qsort(measures->series, measures->series_count, sizeof *measures->series, by_first_row);
    for (size_t i = 0; i < measures->series_count; i++)
        for (size_t j = 0; j < measures->series[i].count; j++) {
            measures->series[i].rows[j]->series = i;
            measures->series[i].rows[j]->place = j;
        }
    return true;
}

struct measures *measures_read(struct arena *arena, struct feed *feed, struct err *err)
{
    struct measures *measures = arena_alloc(arena, sizeof *measures);
    struct reading reading = {.arena = arena, .feed = feed, .measures = measures, .err = err};

    measures->name = feed_name(feed);
    if (!find_columns(&reading))
        return NULL;
    while (feed_next(feed, err)) {
        if (!read_row(&reading, next_row(&reading)))
            return NULL;
        measures->count++;
    }
    return err->status == 0 && split_series(arena, measures, err) ? measures : NULL;
}

bool measures_number(const struct measures *measures, const struct measure *row, const char *column,
                     double *number, struct err *err)
{
    const struct slice cell = measures_cell(row, measures_find(measures, column));

    *number = NAN;
    if (cell.length == 0 || number_parse(cell, number))
        return true;
    return err_set(err, ERR_DATA, "%s:%zu: %s: '%.*s' is not a number", row->table, row->line, column,
                   (int)cell.length, cell.at);
}

const char *measures_group_words(struct arena *arena, const struct measures *measures,
                                 const struct measure *row)
{
    const char *words = "";

    for (size_t i = 0; i < measures->group_count; i++) {
        if (slice_is(row->group[i], slice_of("*")))
            continue;
        const struct slice cell = row->group[i].length ? row->group[i] : slice_of("(unknown)");
        words = arena_printf(arena, "%s%s%.*s", words, *words ? ", " : "", (int)cell.length, cell.at);
    }
    return *words ? words : "all";
}

size_t measures_group_find(const struct measures *measures, const char *name)
{
    const size_t column = measures_find(measures, name);

    if (column == FEED_NONE || column < measures->group_first ||
        column >= measures->group_first + measures->group_count)
        return FEED_NONE;
    return column - measures->group_first;
}

static bool is_own(struct slice column, const char *const own[])
{
    for (size_t i = 0; own[i]; i++)
        if (slice_is(column, slice_of(own[i])))
            return true;
    return false;
}

bool measures_write_header(struct writer *writer, const struct measures *measures, const char *const own[],
                           struct err *err)
{
    for (size_t i = 0; i < measures->column_count; i++)
        if (!is_own(measures->columns[i], own))
            writer_cell(writer, measures->columns[i]);
    for (size_t i = 0; own[i]; i++)
        writer_text(writer, own[i]);
    return writer_row(writer, err);
}

void measures_write_cells(struct writer *writer, const struct measures *measures, const struct measure *row,
                          const char *const own[])
{
    for (size_t i = 0; i < measures->column_count; i++)
        if (!is_own(measures->columns[i], own))
            writer_cell(writer, row->cells[i]);
}
