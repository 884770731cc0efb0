/* frozen - baselines kept in a file that people read */
#include "voc/frozen.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/rows.h"
#include "voc/writer.h"

#include <math.h>

/* A frozen baselines file. */
struct frozen {
    struct arena *arena;
    const struct measures *measures;
    struct rows *rows;
    size_t metric, *groups; /* slots; a group column that the file doesn't have is ROWS_NONE */
    size_t value, low, high, sd, spread, periods, from, to;
    struct err *err;
};

static bool want(const struct frozen *frozen, const char *name, size_t *slot)
{
    const size_t column = rows_find(frozen->rows, slice_of(name));

    *slot = rows_want(frozen->rows, column);
    return column != ROWS_NONE ||
           err_set(frozen->err, ERR_DATA, "%s has no column '%s'; expected what --save wrote",
                   rows_name(frozen->rows), name);
}

static bool open_frozen(struct frozen *frozen, const char *path)
{
    const struct measures *const measures = frozen->measures;

    frozen->rows = rows_open(frozen->arena, path, &(struct rows_shape){0}, frozen->err);
    if (!frozen->rows)
        return false;
    frozen->groups = arena_array(frozen->arena, measures->group_count, sizeof *frozen->groups);
    for (size_t i = 0; i < measures->group_count; i++)
        frozen->groups[i] =
            rows_want(frozen->rows, rows_find(frozen->rows, measures->columns[measures->group_first + i]));
    return want(frozen, "metric", &frozen->metric) && want(frozen, "baseline", &frozen->value) &&
           want(frozen, "base_low", &frozen->low) && want(frozen, "base_high", &frozen->high) &&
           want(frozen, "base_from", &frozen->from) && want(frozen, "base_to", &frozen->to) &&
           want(frozen, "base_periods", &frozen->periods) && want(frozen, "spread", &frozen->spread) &&
           want(frozen, "sd", &frozen->sd);
}

static bool number_of(const struct frozen *frozen, size_t slot, double *number)
{
    const struct slice cell = slice_trim(rows_cell(frozen->rows, slot));

    *number = NAN;
    if (cell.length == 0 || number_parse(cell, number))
        return true;
    return err_set(frozen->err, ERR_DATA, "%s:%zu: '%.*s' is not a number", rows_name(frozen->rows),
                   rows_line(frozen->rows), (int)cell.length, cell.at);
}

static bool read_frozen(const struct frozen *frozen, struct base *baseline)
{
    double periods;
    struct period last;
    const struct slice to = slice_trim(rows_cell(frozen->rows, frozen->to));

    if (!number_of(frozen, frozen->value, &baseline->value) ||
        !number_of(frozen, frozen->low, &baseline->low) ||
        !number_of(frozen, frozen->high, &baseline->high) || !number_of(frozen, frozen->sd, &baseline->sd) ||
        !number_of(frozen, frozen->spread, &baseline->spread) ||
        !number_of(frozen, frozen->periods, &periods))
        return false;
    if (!period_parse(to, &last))
        return err_set(frozen->err, ERR_DATA, "%s:%zu: base_to: '%.*s' is no period", rows_name(frozen->rows),
                       rows_line(frozen->rows), (int)to.length, to.at);
    baseline->is_known = !isnan(baseline->value);
    baseline->periods = isnan(periods) ? 0 : (long long)periods;
    baseline->from = slice_copy(frozen->arena, rows_cell(frozen->rows, frozen->from));
    baseline->to = slice_copy(frozen->arena, to);
    baseline->end = period_end(last);
    return true;
}

static bool is_of(const struct frozen *frozen, const struct series *series)
{
    const struct measure *const row = series->rows[0];

    if (!slice_is(slice_of(row->metric), rows_cell(frozen->rows, frozen->metric)))
        return false;
    for (size_t i = 0; i < frozen->measures->group_count; i++)
        if (frozen->groups[i] == ROWS_NONE
                ? !slice_is(row->group[i], slice_of("*"))
                : !slice_is(row->group[i], rows_cell(frozen->rows, frozen->groups[i])))
            return false;
    return true;
}

/* The last row of the file that is of a series holds: the history of baselines stays readable. */
static bool take_rows(struct frozen *frozen, struct base *baselines)
{
    enum rows_got got;

    while ((got = rows_next(frozen->rows, frozen->err)) == ROWS_ROW)
        for (size_t i = 0; i < frozen->measures->series_count; i++) {
            const struct series *const series = &frozen->measures->series[i];
            if (!is_of(frozen, series))
                continue;
            if (!read_frozen(frozen, &baselines[i]))
                return false;
            baselines[i].is_log = series->rows[0]->kind == METRIC_QUANTILE && baselines[i].value > 0;
        }
    return got == ROWS_END;
}

bool frozen_read(struct arena *arena, const char *path, const struct measures *measures, struct base bases[],
                 struct err *err)
{
    struct frozen frozen = {.arena = arena, .measures = measures, .err = err};

    return open_frozen(&frozen, path) && take_rows(&frozen, bases);
}

static const char *const behind[] = {"unit",      "baseline", "base_low",     "base_high",
                                     "base_from", "base_to",  "base_periods", "spread",
                                     "sd",        "reason",   "by",           "on"};
enum { BEHIND = sizeof behind / sizeof *behind };

static bool write_header(const struct measures *measures, struct writer *writer, struct err *err)
{
    writer_text(writer, "metric");
    for (size_t i = 0; i < measures->group_count; i++)
        writer_cell(writer, measures->columns[measures->group_first + i]);
    for (size_t i = 0; i < BEHIND; i++)
        writer_text(writer, behind[i]);
    return writer_row(writer, err);
}

/* The old rows, by the new header's columns; a group column that they didn't have was the total. */
static bool copy_before(struct arena *arena, const char *before, const struct measures *measures,
                        struct writer *writer, struct err *err)
{
    struct rows *rows = rows_open(arena, before, &(struct rows_shape){0}, err);
    const size_t groups = measures->group_count, width = 1 + groups + BEHIND;
    enum rows_got got;

    if (!rows)
        return false;
    size_t *slots = arena_array(arena, width, sizeof *slots);
    for (size_t i = 0; i < width; i++) {
        const struct slice name = i == 0        ? slice_of("metric")
                                  : i <= groups ? measures->columns[measures->group_first + i - 1]
                                                : slice_of(behind[i - 1 - groups]);
        slots[i] = rows_want(rows, rows_find(rows, name));
    }
    while ((got = rows_next(rows, err)) == ROWS_ROW) {
        for (size_t i = 0; i < width; i++)
            writer_cell(writer, slots[i] == ROWS_NONE && i > 0 && i <= groups ? slice_of("*")
                                                                              : rows_cell(rows, slots[i]));
        if (!writer_row(writer, err))
            return false;
    }
    return got == ROWS_END;
}

static bool write_base(const struct measures *measures, const struct measure *row, const struct base *base,
                       const char *const words[3], struct writer *writer, struct err *err)
{
    writer_text(writer, row->metric);
    for (size_t i = 0; i < measures->group_count; i++)
        writer_cell(writer, row->group[i]);
    writer_text(writer, row->unit);
    writer_number(writer, base->value);
    writer_number(writer, base->low);
    writer_number(writer, base->high);
    writer_text(writer, base->from);
    writer_text(writer, base->to);
    writer_count(writer, base->periods);
    writer_number(writer, base->spread);
    writer_number(writer, base->sd);
    for (int i = 0; i < 3; i++)
        writer_text(writer, words[i]);
    return writer_row(writer, err);
}

bool frozen_write(struct arena *arena, const char *before, const struct measures *measures,
                  const struct base bases[], const char *reason, const char *by, const char *on,
                  struct writer *writer, struct err *err)
{
    const char *const words[] = {reason, by, on};

    if (!write_header(measures, writer, err) ||
        (before && !copy_before(arena, before, measures, writer, err)))
        return false;
    for (size_t i = 0; i < measures->series_count; i++)
        if (bases[i].is_known &&
            !write_base(measures, measures->series[i].rows[0], &bases[i], words, writer, err))
            return false;
    return true;
}
