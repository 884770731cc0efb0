/* dial - whether the times of a column have a time of day */
#include "voc/dial.h"

#include "voc/zone.h"

enum { FEWEST = 20, SHARE = 10, QUARTER = 15, DAY_MINUTES = 24 * 60 };

/* Zones are whole quarters of an hour apart, so most clocks needn't be asked for theirs. */
static bool is_midnight(const struct instant *instant, const struct zone *zone)
{
    if (instant->minute % QUARTER || instant->seconds % 60)
        return false;
    const int32_t offset = zone ? zone_offset(zone, instant->seconds) : 0;
    return (instant->minute + offset / 60) % DAY_MINUTES == 0;
}

enum dial_seen dial_see(struct dial *dial, const struct instant *instant, const struct zone *zone,
                        struct slice cell, const struct spot_row *row)
{
    if (!instant_has_clock(instant))
        return DIAL_NONE;
    const enum dial_seen seen = is_midnight(instant, zone) ? DIAL_MIDNIGHT : DIAL_CLOCK;
    if (seen == DIAL_MIDNIGHT)
        spot_first(&dial->spot, row, cell);
    dial->rows[seen]++;
    return seen;
}

bool dial_smell(const struct dial *dial)
{
    const long long midnight = dial->rows[DIAL_MIDNIGHT];

    return midnight >= FEWEST && midnight * SHARE >= midnight + dial->rows[DIAL_CLOCK];
}
