/* moment - points in time to the precision that they came with: reading and writing ISO 8601 */
#pragma once
#include "voc/civil.h"
#include "voc/slice.h"

struct scan;

enum moment_precision { MOMENT_NONE, MOMENT_DAY, MOMENT_MINUTE, MOMENT_SECOND };

/* A day has no zone: its `seconds` are civil (the midnight that starts it); minutes and
   seconds are in UTC. */
struct moment {
    int64_t seconds;
    enum moment_precision precision;
};

/* What a cell said: civil time and, where it named one, its offset from UTC in seconds, or a zone. */
struct moment_cell {
    int64_t civil;
    struct civil parts; /* the same */
    enum moment_precision precision;
    bool has_offset;
    int32_t offset;
    struct slice zone; /* as it was written; empty where none was */
};

enum { MOMENT_SIZE = 40 };

/* An ISO 8601 day, minute or second (`2026-11-21`, `2026-11-21T19:30Z`, blank for T, fractions dropped,
   24:00 is the next day). */
bool moment_cell_iso(struct slice text, struct moment_cell *cell);
/* The same as moment_write would write it, at a glance, of a time in the forms that most exports have; 0
   where that takes a look. `in_utc`: a time of day without a Z is in UTC. */
size_t moment_restate(struct slice text, bool in_utc, char room[MOMENT_SIZE]);
/* Takes an offset (Z, +hh, +hhmm or +hh:mm) off the front. */
bool moment_take_offset(struct scan *scan, struct moment_cell *cell);
/* Its civil time; false where the calendar has no such time. */
bool moment_cell_set(struct moment_cell *cell, const struct civil *civil);
/* The same of the parts that it has already. */
bool moment_cell_settle(struct moment_cell *cell);
/* The same as a moment; a time without an offset is taken as UTC. */
bool moment_parse(struct slice text, struct moment *moment);
/* The same second, or the nearest of the years 0 to 9999, where an offset has carried the last of all days or
   the first beyond them: such days stand for none, and other years can't be written. */
int64_t moment_within(int64_t seconds);
/* `2026-11-21T19:30:00Z` to its precision; empty for MOMENT_NONE. Returns the length. */
size_t moment_write(struct moment moment, char text[MOMENT_SIZE]);
/* The same of a time whose parts are known. */
size_t moment_write_parts(const struct civil *parts, enum moment_precision precision, char text[MOMENT_SIZE]);
