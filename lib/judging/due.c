/* due - from when on a row's target is required, and the day when it is due */
#include "voc/due.h"

/* The day in a cell, if it has one. */
static bool read_day(const struct measures *measures, const struct measure *row, const char *column,
                     bool *has_day, int64_t *day, struct err *err)
{
    const struct slice cell = measures_cell(row, measures_find(measures, column));
    struct moment moment;

    *has_day = cell.length > 0;
    *day = 0;
    if (!*has_day)
        return true;
    if (!moment_parse(cell, &moment))
        return err_set(err, ERR_DATA, "%s:%zu: %s: '%.*s' is no date", row->table, row->line, column,
                       (int)cell.length, cell.at);
    *day = civil_floor(moment.seconds, CIVIL_DAY);
    return true;
}

/* The last day of which the row can tell: a long period that isn't over tells no more than until its as_of;
   one from before the period began is no clock of it. */
static int64_t told_until(const struct measure *row, int64_t last)
{
    const bool is_all = row->period.kind == PERIOD_ALL;
    struct moment as_of;

    if (row->is_partial && !is_all)
        return civil_floor(period_start(row->period) - 1, CIVIL_DAY);
    if (!moment_parse(slice_of(row->as_of), &as_of))
        return last;
    const int64_t day = civil_floor(as_of.seconds, CIVIL_DAY);
    return is_all || (day < last && as_of.seconds >= period_start(row->period)) ? day : last;
}

bool due_read(const struct measures *measures, const struct measure *row, struct due *due, struct err *err)
{
    const bool is_all = row->period.kind == PERIOD_ALL;

    if (!read_day(measures, row, "due", &due->has_day, &due->day, err) ||
        !read_day(measures, row, "start", &due->has_start, &due->start, err))
        return false;
    due->today = is_all ? due->day : civil_floor(period_end(row->period) - 1, CIVIL_DAY);
    const int64_t told = told_until(row, is_all && !due->has_day ? due->start : due->today);
    due->has_come = !due->has_day || told >= due->day;
    due->is_ahead = due->has_start && told < due->start;
    return true;
}
