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

struct instant instant_read(struct slice cell)
{
    const char *const at = cell.at;
    struct instant instant = {.precision = cell.length == DAY      ? MOMENT_DAY
                                           : cell.length == MINUTE ? MOMENT_MINUTE
                                           : cell.length == SECOND ? MOMENT_SECOND
                                                                   : MOMENT_NONE};

    if (!instant.precision || at[4] != '-' || at[7] != '-')
        return (struct instant){0};
    const int year = two(at) * 100 + two(at + 2), month = two(at + 5), day = two(at + 8);
    if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return (struct instant){0};
    instant.day = (int32_t)civil_days(year, month, day);
    instant.seconds = (int64_t)instant.day * CIVIL_DAY;
    if (instant.precision == MOMENT_DAY)
        return instant;
    instant.minute = two(at + 11) * 60 + two(at + 14);
    if (instant.minute < 0 || instant.minute >= 24 * 60)
        return (struct instant){0};
    instant.seconds += (int64_t)instant.minute * 60;
    if (instant.precision == MOMENT_SECOND)
        instant.seconds += two(at + 17);
    return instant;
}
