/* reckoning - how long it is from one moment to another */
#include "voc/reckoning.h"

#include "voc/zone.h"

int64_t reckoning_end(struct moment as_of, const struct zone *zone)
{
    if (as_of.precision == MOMENT_DAY)
        return zone_to_utc(zone, as_of.seconds + CIVIL_DAY) - 1;
    return as_of.precision == MOMENT_MINUTE ? as_of.seconds + 59 : as_of.seconds;
}

int64_t reckoning_day(struct moment moment, const struct reckoning *clock)
{
    return civil_floor(period_civil(moment, clock->zone), CIVIL_DAY);
}

int64_t reckoning_apart(struct moment from, struct moment until, const struct reckoning *clock)
{
    const bool by_day = from.precision == MOMENT_DAY || until.precision == MOMENT_DAY;
    const int64_t first = by_day ? reckoning_day(from, clock) : from.seconds,
                  last = by_day ? reckoning_day(until, clock) : until.seconds;

    if (!clock->work || last < first)
        return (last - first) * (by_day ? CIVIL_DAY : 1);
    return by_day ? worktime_days(clock->work, last) - worktime_days(clock->work, first)
                  : worktime_at(clock->work, last) - worktime_at(clock->work, first);
}

int64_t reckoning_since(struct moment from, const struct reckoning *clock)
{
    if (!clock->work)
        return from.seconds;
    return from.precision == MOMENT_DAY ? worktime_days(clock->work, reckoning_day(from, clock))
                                        : worktime_at(clock->work, from.seconds);
}

int64_t reckoning_wait(int64_t since, bool by_day, struct moment as_of, const struct reckoning *clock)
{
    const int64_t now = as_of.precision == MOMENT_DAY ? reckoning_end(as_of, clock->zone) + 1 : as_of.seconds;

    if (clock->work)
        return (by_day ? worktime_days(clock->work, reckoning_day(as_of, clock))
                       : worktime_at(clock->work, now)) -
               since;
    return (by_day ? reckoning_day(as_of, clock) * CIVIL_DAY : now) - since;
}
