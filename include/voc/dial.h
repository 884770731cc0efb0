/* dial - whether the times of a column have a time of day, or stand at midnight because
   only the day was logged */
#pragma once
#include "voc/instant.h"
#include "voc/recent.h"
#include "voc/spot.h"

struct zone;

enum dial_seen { DIAL_NONE, DIAL_MIDNIGHT, DIAL_CLOCK, DIAL_KINDS };

struct dial {
    long long rows[DIAL_KINDS]; /* times that are days are none */
    struct spot spot;           /* the first at midnight */
};

/* A time of day that may be midnight somewhere: zones are whole quarters of an hour apart, so most aren't. */
enum { DIAL_QUARTER = 15 * 60 };
enum dial_seen dial_see_quarter(struct dial *dial, const struct instant *instant, const struct zone *zone,
                                struct slice cell, const struct spot_row *row);
/* Counts a time that was read in that zone (NULL: UTC), and gives what it is. */
static inline enum dial_seen dial_see(struct dial *dial, const struct instant *instant,
                                      const struct zone *zone, struct slice cell, const struct spot_row *row)
{
    if (!instant_has_clock(instant))
        return DIAL_NONE;
    if ((uint32_t)instant->second % DIAL_QUARTER == 0)
        return dial_see_quarter(dial, instant, zone, cell, row);
    dial->rows[DIAL_CLOCK]++;
    return DIAL_CLOCK;
}
/* Several at once, in the column at that place, read in UTC: adds what each of the rows is to its case, as
   often as `weight` says. */
void dial_see_recent(struct dial *dial, const struct recent *recent, const struct stretch_times *times,
                     const struct spot_rows *rows, size_t place, unsigned weight, unsigned *cases);
/* Whether midnight comes too often: at least 20 times and in a tenth of the rows, where a minute of the day
   has one of 1,440, and the whole hours of rounded clocks one of 24. */
bool dial_smell(const struct dial *dial);
