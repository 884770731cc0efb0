/* scope - which stretch of time scores are about */
#include "voc/scope.h"

static const struct measure *newest_of(const struct measures *measures)
{
    const struct measure *newest = NULL;

    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = series_newest(&measures->series[i]);
        if (!newest || period_end(row->period) > period_end(newest->period))
            newest = row;
    }
    return newest;
}

bool scope_clock(const struct measures *measures, const struct judge_plan *plan, const struct zone *zone,
                 struct reckoning *clock, struct err *err)
{
    const struct measure *const row = newest_of(measures);

    *clock = (struct reckoning){.zone = zone, .span = {INT64_MIN, INT64_MAX}};
    if (!row)
        return true;
    clock->is_set = *row->as_of != '\0';
    if (clock->is_set && !moment_parse(slice_of(row->as_of), &clock->as_of))
        return err_set(err, ERR_DATA, "%s:%zu: as_of: '%s' is no moment", row->table, row->line, row->as_of);
    if (row->period.kind == PERIOD_ALL)
        return true;
    const int64_t first = row->period.index - (int64_t)position_over(plan, row->period.kind) + 1,
                  last = row->period.index - row->is_partial;
    clock->span.from = period_start((struct period){row->period.kind, first});
    clock->span.end = period_end((struct period){row->period.kind, last});
    return true;
}
