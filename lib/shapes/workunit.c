/* workunit - what a metric's limit and unit are in working time */
#include "voc/workunit.h"

#include "voc/arena.h"
#include "voc/civil.h"
#include "voc/number.h"

#include <math.h>

enum { WEEK = 7 * CIVIL_DAY };

static bool refuse(const struct shifts *shifts, const struct metric *metric, struct err *err)
{
    int32_t shortest, longest;
    char least[NUMBER_SIZE], most[NUMBER_SIZE];

    shifts_range(shifts, &shortest, &longest);
    number_format(shortest / 3600.0, least);
    number_format(longest / 3600.0, most);
    return err_set(err, ERR_USAGE,
                   "%s: with these --hours working days have from %s to %s hours, so %s; expected hours of "
                   "work%s",
                   metric->name, least, most,
                   metric->kind == METRIC_WITHIN ? "a limit of days has no one length"
                                                 : "days are no unit to count in",
                   metric->kind == METRIC_WITHIN ? ", such as 8h, or weeks" : "");
}

/* How much work a unit of so many seconds of the clock has; 0 where it has no one length. */
static int32_t work_of(const struct shifts *shifts, int64_t seconds)
{
    return seconds == WEEK        ? shifts_week(shifts)
           : seconds == CIVIL_DAY ? shifts_day(shifts)
                                  : (int32_t)seconds;
}

static const char working[] = "working ";

const char *workunit_plain(const struct worktime *worktime, const struct metric *metric)
{
    const bool is_marked = worktime && metric_is_delay(metric) && metric->kind != METRIC_WITHIN;

    return metric->unit + (is_marked ? strlen(working) : 0);
}

bool workunit_apply(struct arena *arena, const struct worktime *worktime, struct metric *metric,
                    struct err *err)
{
    const struct shifts *const shifts = worktime_shifts(worktime);

    if (!metric_is_delay(metric))
        return true;
    const int64_t unit = metric->kind == METRIC_WITHIN ? metric->limit_unit : metric->unit_seconds;
    const int32_t work = work_of(shifts, unit);
    if (work == 0)
        return refuse(shifts, metric, err);
    if (metric->kind == METRIC_WITHIN) {
        metric->limit = llround((double)metric->limit / (double)unit * work);
        return true;
    }
    metric->unit_seconds = work;
    metric->unit = arena_printf(arena, "%s%s", working, metric->unit);
    return true;
}
