/* shifts - a week's hours of work as they are written: `Mon-Fri 09:00-12:30 13:30-17:00`,
   `Mon-Thu 9-17; Fri 9-15`, `Sat,Sun 10:00-14:00`, `Mon-Fri 22:00-06:00`, `24h` */
#pragma once
#include "voc/err.h"

#include <stdint.h>

enum { SHIFTS_WEEKDAYS = 7, SHIFTS_MOST = 16 };

/* Of one day, in seconds since its midnight by its clock. */
struct shifts_piece {
    int32_t from, until;
};

/* Days are 0 (Monday) to 6. A shift that passes midnight is two pieces, each on its own day, and counts as
   work of the day on which it begins. */
struct shifts {
    struct shifts_piece pieces[SHIFTS_WEEKDAYS][SHIFTS_MOST]; /* in order, none overlaps another */
    int count[SHIFTS_WEEKDAYS];
    int32_t begun[SHIFTS_WEEKDAYS]; /* how much work begins on that day */
};

/* Groups of days and the hours that hold on them: days in any language of the almanac and any case, single or
   as a range; hours as 9, 09:00, 9.30, 17h30 or 5pm, from-until, and from after until is a night; 24h is the
   whole day (without days: all days). Commas and semicolons may stand between any two. False and err, which
   says what was expected where, on anything else, on hours that overlap, and on an empty text. */
bool shifts_parse(const char *text, struct shifts *shifts, struct err *err);
/* How much work a week has, in seconds. */
int32_t shifts_week(const struct shifts *shifts);
/* How much work a working day has, in seconds; 0 where they are not equally long. */
int32_t shifts_day(const struct shifts *shifts);
/* The shortest and the longest working day, in seconds. */
void shifts_range(const struct shifts *shifts, int32_t *shortest, int32_t *longest);
