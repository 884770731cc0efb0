/* holidayfile - reads the days on which nobody works from a small file */
#include "voc/holidayfile.h"

#include "voc/arena.h"
#include "voc/dates.h"
#include "voc/period.h"
#include "voc/rows.h"
#include "voc/scan.h"
#include "voc/stamp.h"
#include "voc/text.h"

enum { LONGEST = 400 /* days of one span */ };

/* A column: how its dates are written, and how many cells are none. */
struct column {
    struct slice name;
    size_t slot;
    struct dates *dates;
    long long cells, strange;
    const struct stamp_format *format; /* NULL: ISO 8601 */
};

struct line {
    size_t number;
    struct slice *cells;
};

struct reading {
    struct arena *arena;
    struct rows *rows;
    struct column *columns;
    size_t column_count;
    struct line *lines;
    size_t line_count, capacity;
    struct holidays *holidays;
    struct err *err;
};

static bool complain(const struct reading *reading, size_t line, struct slice column, struct slice cell,
                     const char *complaint)
{
    return err_set(reading->err, ERR_DATA, "%s:%zu: %.*s: '%.*s' %s", rows_name(reading->rows), line,
                   (int)column.length, column.at, (int)cell.length, cell.at, complaint);
}

/* `*-12-25`. */
static bool is_yearly(struct slice cell, int *month, int *day)
{
    struct scan scan = {cell.at, cell.at + cell.length};
    struct civil civil = {.year = 2000};

    if (!scan_mark(&scan, '*') || !scan_mark(&scan, '-') || !scan_part(&scan, 1, &civil.month) ||
        !scan_mark(&scan, '-') || !scan_part(&scan, 1, &civil.day) || scan.at != scan.end ||
        !civil_is_valid(&civil))
        return false;
    *month = civil.month;
    *day = civil.day;
    return true;
}

/* 2026-12-25, 2026-W52, 2026-12; no whole year. */
static bool is_period(struct slice cell, struct period *period)
{
    return cell.length && period_parse(cell, period) && period->kind != PERIOD_ALL &&
           period->kind != PERIOD_YEAR;
}

static void see(struct column *column, struct slice cell)
{
    struct period period;
    int month, day;

    if (cell.length == 0)
        return;
    column->cells++;
    if (is_yearly(cell, &month, &day) || is_period(cell, &period))
        return;
    const long long strange = dates_strange(column->dates);
    dates_see(column->dates, cell);
    column->strange += dates_strange(column->dates) - strange;
}

/* A column that other small files have, and no list of holidays. */
static bool is_of_another(struct slice name)
{
    static const char *const names[] = {"metric", "target", "due", "owner", "what", "field", "at"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is_nearly(name, slice_of(names[i])))
            return true;
    return false;
}

static bool prepare(struct reading *reading)
{
    const struct slice *const header = rows_header(reading->rows, &reading->column_count);
    struct moment moment;

    reading->columns = arena_array(reading->arena, reading->column_count, sizeof *reading->columns);
    for (size_t i = 0; i < reading->column_count; i++) {
        if (moment_parse(header[i], &moment))
            return complain(reading, rows_before(reading->rows) + 1, slice_of("header"), header[i],
                            "is a date where names of columns are expected; put a line `date` on top");
        if (is_of_another(header[i]))
            return err_set(reading->err, ERR_DATA,
                           "%s has a column '%.*s', and is no list of holidays; expected date,name or "
                           "from,until,name with dates like 2026-12-25",
                           rows_name(reading->rows), (int)header[i].length, header[i].at);
        reading->columns[i] = (struct column){.name = slice_of(slice_copy(reading->arena, header[i])),
                                              .slot = rows_want(reading->rows, i),
                                              .dates = dates_new(reading->arena)};
    }
    return true;
}

static bool read_lines(struct reading *reading)
{
    enum rows_got got;

    while ((got = rows_next(reading->rows, reading->err)) == ROWS_ROW) {
        if (reading->line_count == reading->capacity) {
            const size_t size = sizeof *reading->lines;
            reading->capacity = reading->capacity ? reading->capacity * 2 : 32;
            reading->lines = arena_grow(reading->arena, reading->lines, reading->line_count * size,
                                        reading->capacity * size);
        }
        struct line *const line = &reading->lines[reading->line_count++];
        *line = (struct line){rows_line(reading->rows),
                              arena_array(reading->arena, reading->column_count, sizeof *line->cells)};
        for (size_t i = 0; i < reading->column_count; i++) {
            line->cells[i] = slice_of(
                slice_copy(reading->arena, slice_trim(rows_cell(reading->rows, reading->columns[i].slot))));
            see(&reading->columns[i], line->cells[i]);
        }
    }
    return got == ROWS_END;
}

static struct column *named(const struct reading *reading, const char *name)
{
    for (size_t i = 0; i < reading->column_count; i++)
        if (slice_is_nearly(reading->columns[i].name, slice_of(name)))
            return &reading->columns[i];
    return NULL;
}

/* The column `date`, or the only one that holds dates and nothing else. */
static bool find_date(const struct reading *reading, struct column **date)
{
    *date = named(reading, "date");
    for (size_t i = 0; i < reading->column_count && !named(reading, "date"); i++) {
        struct column *const column = &reading->columns[i];
        if (column->cells == 0 || column->strange)
            continue;
        if (*date)
            return err_set(reading->err, ERR_DATA,
                           "%s: '%.*s' and '%.*s' are both columns of dates; call the one that is meant "
                           "'date', or the ends of spans 'from' and 'until'",
                           rows_name(reading->rows), (int)(*date)->name.length, (*date)->name.at,
                           (int)column->name.length, column->name.at);
        *date = column;
    }
    return *date || reading->line_count == 0 ||
           err_set(reading->err, ERR_DATA,
                   "%s has no column of dates; expected date,name or from,until,name with dates like "
                   "2026-12-25",
                   rows_name(reading->rows));
}

/* How a column's dates are written; `kin` is another of the same file, or NULL. */
static bool settle(const struct reading *reading, struct column *column, const struct column *kin)
{
    const struct dates *const other = kin ? kin->dates : NULL;
    struct manner_order order;

    if (dates_settle(column->dates, &other, kin != NULL, &order) != DATES_SETTLED)
        return err_set(reading->err, ERR_DATA,
                       "%s: %.*s: '%s' doesn't say which number is the day; expected dates like 2026-12-25",
                       rows_name(reading->rows), (int)column->name.length, column->name.at,
                       order.example ? order.example : "");
    const char *const clause = dates_clause(column->dates, reading->arena);
    if (clause && *clause)
        column->format = stamp_format_new(reading->arena, slice_of(clause + strlen("date ")), reading->err);
    return !clause || !*clause || column->format;
}

/* The first and the last day of what a cell names. */
static bool read_days(const struct reading *reading, const struct line *line, const struct column *column,
                      int64_t days[2])
{
    const struct slice cell = line->cells[column - reading->columns];
    struct period period;
    struct moment_cell moment;

    if (is_period(cell, &period)) {
        days[0] = civil_floor(period_start(period), CIVIL_DAY);
        days[1] = civil_floor(period_end(period), CIVIL_DAY) - 1;
        return true;
    }
    if (column->format ? !stamp_read(column->format, cell, &moment) && !moment_cell_iso(cell, &moment)
                       : !moment_cell_iso(cell, &moment))
        return complain(reading, line->number, column->name, cell,
                        "is no date; expected one like 2026-12-25, or *-12-25 for every year");
    days[0] = days[1] = civil_floor(moment.civil, CIVIL_DAY);
    return true;
}

static bool take_date(const struct reading *reading, const struct line *line, const struct column *date)
{
    const struct slice cell = line->cells[date - reading->columns];
    int month, day;
    int64_t days[2];

    if (cell.length == 0)
        return true;
    if (is_yearly(cell, &month, &day)) {
        reading->holidays->yearly[month - 1][day - 1] = true;
        return true;
    }
    if (!read_days(reading, line, date, days))
        return false;
    holidays_add(reading->arena, reading->holidays, days[0], days[1]);
    return true;
}

/* A span without an end is its first day. */
static bool take_span(const struct reading *reading, const struct line *line, const struct column *from,
                      const struct column *until)
{
    const struct slice begin = line->cells[from - reading->columns],
                       end = until ? line->cells[until - reading->columns] : (struct slice){"", 0};
    int64_t first[2], last[2];

    if (begin.length == 0)
        return end.length == 0 || complain(reading, line->number, until->name, end,
                                           "has no beginning; expected a date in 'from', too");
    if (end.length == 0)
        return take_date(reading, line, from);
    if (!read_days(reading, line, from, first) || !read_days(reading, line, until, last))
        return false;
    if (last[1] < first[0])
        return complain(reading, line->number, until->name, end, "is before 'from'");
    if (last[1] - first[0] >= LONGEST)
        return complain(reading, line->number, until->name, end,
                        "is more than a year after 'from'; one of the dates must be wrong");
    holidays_add(reading->arena, reading->holidays, first[0], last[1]);
    return true;
}

static bool take_lines(const struct reading *reading)
{
    struct column *const from = named(reading, "from"), *const until = named(reading, "until")
                                                                           ? named(reading, "until")
                                                                           : named(reading, "to");
    struct column *date = from ? named(reading, "date") : NULL;

    if ((!from && !find_date(reading, &date)) || (date && !settle(reading, date, NULL)) ||
        (from && !settle(reading, from, until)) || (from && until && !settle(reading, until, from)))
        return false;
    for (size_t i = 0; i < reading->line_count; i++)
        if ((date && !take_date(reading, &reading->lines[i], date)) ||
            (from && !take_span(reading, &reading->lines[i], from, until)))
            return false;
    return true;
}

bool holidayfile_read(struct arena *arena, const char *path, struct holidays *holidays, struct err *err)
{
    struct reading reading = {.arena = arena, .holidays = holidays, .err = err};

    reading.rows = rows_open(arena, path, &(struct rows_shape){.all_text = true}, err);
    if (!reading.rows || !prepare(&reading) || !read_lines(&reading) || !take_lines(&reading))
        return false;
    holidays_sort(holidays);
    return true;
}

bool holidayfile_work(struct arena *arena, const struct zone *zone, const char *hours, const char *path,
                      struct worktime **work, struct err *err)
{
    struct holidays holidays = {0};
    struct shifts shifts;

    if (!hours)
        return !path || err_set(err, ERR_USAGE,
                                "--holidays needs --hours, as in --hours 'Mon-Fri 09:00-17:00' (or "
                                "--hours 24h, round the clock)");
    if (!shifts_parse(hours, &shifts, err) || (path && !holidayfile_read(arena, path, &holidays, err)))
        return false;
    *work = worktime_new(arena, zone, &shifts, &holidays);
    return true;
}
