/* zone - time zones by name, as many at once as cells may name, from the system's
   zoneinfo files (RFC 8536) */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct zone;

/* A zone by its name (`Europe/Paris`), `UTC`, `Z`, or a fixed offset (`+02:00`). NULL and err
   if there is none. */
const struct zone *zone_open(struct arena *arena, const char *name, struct err *err);
/* Whether its clocks have always shown UTC. */
bool zone_is_utc(const struct zone *zone);
/* Seconds to add to UTC to get local time, at a moment in UTC. */
int32_t zone_offset(const struct zone *zone, int64_t utc);
/* From when up to when clocks are off by as much as at a moment, as far as is known without a search. */
struct zone_stretch {
    int64_t from, end;
    int32_t offset;
};
struct zone_stretch zone_stretch(const struct zone *zone, int64_t utc);
/* The moment at which local clocks show `local`: the first of two, and an hour that daylight saving skips
   counts on as if it hadn't. */
int64_t zone_to_utc(const struct zone *zone, int64_t local);
/* What an abbreviation (IST, CEST) means in this zone, as it was last used there: seconds to add to UTC. */
bool zone_abbreviation(const struct zone *zone, struct slice word, int32_t *offset);
