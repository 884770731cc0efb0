/* dial - whether the times of a column have a time of day */
#include "voc/dial.h"

#include "voc/machine.h"
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

MACHINE_TWICE static bool has_quarter(const struct recent *recent)
{
    uint32_t quarters = 0;

    for (size_t i = 0; i < recent->count; i++)
        quarters += recent->seconds[i] % DIAL_QUARTER == 0;
    return quarters > 0;
}

void dial_see_recent(struct dial *dial, const struct recent *recent, const struct stretch_times *times,
                     const struct spot_rows *rows, size_t place, unsigned weight, unsigned *cases)
{
    const struct slice *cell = rows->cells + place;
    unsigned clocks = 0;

    if (has_quarter(recent)) {
        for (size_t i = 0; i < rows->count; i++, cell += rows->width) {
            const struct instant now = instant_of(stretch_moment(times, i));
            cases[i] += weight * dial_see(dial, &now, NULL, *cell, &rows->spots[i]);
        }
        return;
    }
    for (size_t i = 0; i < rows->count; i++) {
        const unsigned has_clock = times->precision[i] > MOMENT_DAY;
        clocks += has_clock;
        cases[i] += weight * DIAL_CLOCK * has_clock;
    }
    dial->rows[DIAL_CLOCK] += clocks;
}

bool dial_smell(const struct dial *dial)
{
    const long long midnight = dial->rows[DIAL_MIDNIGHT];

    return midnight >= FEWEST && midnight * SHARE >= midnight + dial->rows[DIAL_CLOCK];
}
