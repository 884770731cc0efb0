/* dayclock - times as voc's tables have them */
#include "voc/dayclock.h"

enum { LENGTH = sizeof "2026-11-21T19:30:00Z" - 1, DAY = sizeof "2026-11-21T" - 1 };

/* Two digits below `end`. */
static bool take_two(const char *at, int end, int64_t *number)
{
    const unsigned tens = (unsigned char)at[0] - '0', ones = (unsigned char)at[1] - '0';

    *number = tens * 10 + ones;
    return tens < 10 && ones < 10 && *number < end;
}

/* `19:30:00Z`, of a day that doesn't end in it. */
static bool read_clock(const char *at, int64_t *seconds)
{
    int64_t hour, minute, second;

    if (!take_two(at, 24, &hour) || !take_two(at + 3, 60, &minute) || !take_two(at + 6, 60, &second))
        return false;
    *seconds = hour * 3600 + minute * 60 + second;
    return at[2] == ':' && at[5] == ':' && at[8] == 'Z';
}

bool dayclock_parse(struct dayclock *clock, struct slice text, struct moment *moment)
{
    int64_t seconds;
    const bool has_clock =
        text.length == LENGTH && text.at[DAY - 1] == 'T' && read_clock(text.at + DAY, &seconds);

    if (has_clock && memcmp(text.at, clock->day, DAY) == 0) {
        *moment = (struct moment){clock->midnight + seconds, MOMENT_SECOND};
        return true;
    }
    if (!moment_parse(text, moment))
        return false;
    if (has_clock) {
        memcpy(clock->day, text.at, DAY);
        clock->midnight = moment->seconds - seconds;
    }
    return true;
}
