/* dial - whether the times of a column have a time of day */
#include "voc/dial.h"

#include "voc/zone.h"

enum { FEWEST = 20, SHARE = 10 };

enum dial_seen dial_see_quarter(struct dial *dial, const struct instant *instant, const struct zone *zone,
                                struct slice cell, const struct spot_row *row)
{
    const int32_t offset = zone ? zone_offset(zone, instant->seconds) : 0;
    const bool is_midnight = (instant->second + offset) % CIVIL_DAY == 0;
    const enum dial_seen seen = is_midnight ? DIAL_MIDNIGHT : DIAL_CLOCK;

    if (is_midnight)
        spot_first(&dial->spot, row, cell);
    dial->rows[seen]++;
    return seen;
}

bool dial_smell(const struct dial *dial)
{
    const long long midnight = dial->rows[DIAL_MIDNIGHT];

    return midnight >= FEWEST && midnight * SHARE >= midnight + dial->rows[DIAL_CLOCK];
}
