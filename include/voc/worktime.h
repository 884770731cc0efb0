/* worktime - a clock that runs only while somebody works: in the hours of the week, in a zone, not on
   holidays */
#pragma once
#include "voc/holidays.h"
#include "voc/shifts.h"
#include "voc/zone.h"

struct worktime;

/* The holidays and shifts are copied; sort the holidays first. */
struct worktime *worktime_new(struct arena *arena, const struct zone *zone, const struct shifts *shifts,
                              const struct holidays *holidays);
/* What it shows at a moment (UTC), in seconds; the difference of two is the work between them. Where clocks
   change within a shift these are the seconds that really pass. A holiday's work is gone from midnight to
   midnight, and with it the part of a night that falls there. Days are looked up in a table that grows to
   what is asked for, so that it costs the same for all delays. */
int64_t worktime_at(struct worktime *worktime, int64_t utc);
/* What it shows at the end of a day (since 1970), as whole days of work go: each working day that is no
   holiday has the work that begins on it. The difference between the day of a question and that of its answer
   is the days after the first, up to and with the second. */
int64_t worktime_days(struct worktime *worktime, int64_t day);
/* From which to which day it was asked so far; false where it wasn't. */
bool worktime_asked(const struct worktime *worktime, int64_t *first, int64_t *last);
const struct shifts *worktime_shifts(const struct worktime *worktime);
const struct holidays *worktime_holidays(const struct worktime *worktime);
