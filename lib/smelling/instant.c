/* instant - a time as import wrote it */
#include "voc/instant.h"

enum {
    DAY = 10,
    MINUTE = 17,
    SECOND = 20
}; /* lengths: 2026-11-21, 2026-11-21T19:30Z, 2026-11-21T19:30:00Z */

static int two(const char *digits)
{
    return (digits[0] - '0') * 10 + (digits[1] - '0');
}

static bool read_day(const char *at, struct instant *instant)
{
    const int year = two(at) * 100 + two(at + 2), month = two(at + 5), day = two(at + 8);

    if (at[4] != '-' || at[7] != '-' || year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > 31)
        return false;
    instant->day = (int32_t)civil_days(year, month, day);
    return true;
}

static enum moment_precision precision_of(size_t length)
{
    return length == SECOND   ? MOMENT_SECOND
           : length == MINUTE ? MOMENT_MINUTE
           : length == DAY    ? MOMENT_DAY
                              : MOMENT_NONE;
}

bool instant_read(struct slice cell, struct instant *instant)
{
    const enum moment_precision precision = precision_of(cell.length);
    const char *const at = cell.at;

    instant->precision = MOMENT_NONE;
    if (!precision || !read_day(at, instant))
        return false;
    instant->minute = precision > MOMENT_DAY ? two(at + 11) * 60 + two(at + 14) : 0;
    if (instant->minute < 0 || instant->minute >= 24 * 60)
        return false;
    instant->seconds = (int64_t)instant->day * CIVIL_DAY + (int64_t)instant->minute * 60 +
                       (precision == MOMENT_SECOND ? two(at + 17) : 0);
    instant->precision = precision;
    return true;
}
