/* instant - a time as import wrote it */
#pragma once
#include "voc/dayclock.h"

struct instant {
    int64_t seconds; /* as a moment's */
    int32_t day;     /* since 1970-01-01; of a minute or second the day in UTC */
    int32_t minute;  /* of that day, in UTC; 0 of a day */
    enum moment_precision precision;
};

/* A column's cells have one clock. False, and of precision MOMENT_NONE, where the cell is no time. */
bool instant_read(struct dayclock *clock, struct slice cell, struct instant *instant);
static inline bool instant_has_clock(const struct instant *instant)
{
    return instant->precision > MOMENT_DAY;
}
