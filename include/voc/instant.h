/* instant - a time as import wrote it */
#pragma once
#include "voc/dayclock.h"

struct instant {
    int64_t seconds; /* as a moment's */
    int32_t day;     /* since 1970-01-01; of a minute or second the day in UTC */
    int32_t second;  /* of that day, in UTC; 0 of a day */
    enum moment_precision precision;
};

static inline bool instant_has_clock(const struct instant *instant)
{
    return instant->precision > MOMENT_DAY;
}
static inline struct instant instant_of(struct moment moment)
{
    enum { BEFORE_ALL = 1000000 }; /* so many days are more than the years of four digits before 1970 have */
    const uint64_t since = (uint64_t)moment.seconds + (uint64_t)BEFORE_ALL * CIVIL_DAY;

    return (struct instant){moment.seconds, (int32_t)((int64_t)(since / CIVIL_DAY) - BEFORE_ALL),
                            (int32_t)(since % CIVIL_DAY), moment.precision};
}
/* A column's cells have one clock. False, and of precision MOMENT_NONE, where the cell is no time. */
bool instant_read(struct dayclock *clock, struct slice cell, struct instant *instant);
