/* unreached - quantiles that weren't reached: what is known of them all the same */
#include "voc/unreached.h"

#include "voc/civil.h"
#include "voc/moment.h"
#include "voc/slice.h"

#include <math.h>
#include <string.h>

/* 0 where no clock tells how long one is, as of working hours. */
static double seconds_of(const char *unit)
{
    static const struct {
        const char *word;
        double seconds;
    } units[] = {
        {"seconds", 1}, {"minutes", 60}, {"hours", 3600}, {"days", CIVIL_DAY}, {"weeks", 7 * CIVIL_DAY}};

    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(unit, units[i].word) == 0)
            return units[i].seconds;
    return 0;
}

static bool is_unreached(const struct measure *row)
{
    return row->kind == METRIC_QUANTILE && row->n > 0 && isnan(row->value) && !row->is_partial &&
           strstr(row->note, "not-reached");
}

double unreached_least(const struct measure *row)
{
    struct moment as_of;
    double waited = 0;

    if (!is_unreached(row))
        return 0;
    const double unit = seconds_of(row->unit);
    if (unit > 0 && row->period.kind != PERIOD_ALL && moment_parse(slice_of(row->as_of), &as_of))
        waited = (double)(as_of.seconds - period_end(row->period)) / unit;
    return fmax(0, fmax(isnan(row->low) ? 0 : row->low, waited));
}
