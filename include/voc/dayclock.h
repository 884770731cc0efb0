/* dayclock - times as voc's tables have them, read by arithmetic: eight bytes at a time, and the calendar is
   asked once for each month, as most are of the same one as the time before */
#pragma once
#include "voc/clockwork.h"
#include "voc/moment.h"

/* The month that was read last: its eight bytes (`2026-11-`), how many hours it has, and when the day before
   it began. Zeroed: none yet. */
struct dayclock {
    uint64_t month, hours;
    int64_t start;
};

/* How long `2026-11-21T19:30:00Z` and `2026-11-21T19:30Z` are, and where what follows the month begins, and
   the last digit of the hour. */
enum { DAYCLOCK_SECOND = 20, DAYCLOCK_MINUTE = 17, DAYCLOCK_DAY = 8, DAYCLOCK_HOUR = 12 };
#define DAYCLOCK_HIGHS UINT64_C(0x8080808080808080)

/* The digits of eight bytes, each as a number in its own byte, and 0 for marks. *misfits gets high bits where
   there is something else than `form` has, which bytes may go beyond: added to `slack` that still is less
   than 128. */
static inline uint64_t dayclock_digits(uint64_t bytes, const char *form, const char *slack, uint64_t *misfits)
{
    const uint64_t digits = bytes ^ slice_little(form);

    *misfits |= digits | (digits + slice_little(slack));
    return digits;
}

/* Of `0:00:00` in the low bytes of a word: each two digits become a number, and one product adds up their
   seconds where the last number lies, 40 bits up; what else it adds lies below that or 16 bits above. */
static inline int64_t dayclock_seconds(uint64_t digits)
{
    const uint64_t pairs = (digits * 10 + (digits >> 8)) & UINT64_C(0xFF0000FF00FF);

    return (int64_t)(pairs * ((UINT64_C(360) << 40) + (UINT64_C(60) << 24) + 1) >> 40 & 0xFFFF);
}

/* Of `00T0`, in the same way, where the last digit lies: the hours of the days and of the hour's
   first digit. */
static inline uint64_t dayclock_hours(uint64_t digits)
{
    return (uint32_t)digits * ((UINT64_C(240) << 24) + (UINT64_C(24) << 16) + 10) >> 24 & 0x3FF;
}

/* A time of the clock's month: its bytes from the day on, and from the last digit of the hour on. */
static inline bool dayclock_sum(const struct dayclock *clock, uint64_t from_day, uint64_t from_hour,
                                enum moment_precision precision, struct moment *moment)
{
    uint64_t misfits = 0;
    const uint64_t day = dayclock_digits(from_day, "00T00:00", "\x7C\x76\x7F\x7D\x76\x7F\x7A\x76", &misfits),
                   late = (day + (UINT64_C(0x7C) << 32)) & day << 14; /* the hours from 24 to 29 */
    const uint64_t rest =
        precision == MOMENT_SECOND
            ? dayclock_digits(from_hour, "0:00:00Z", "\x76\x7F\x7A\x76\x7F\x7A\x76\x7F", &misfits)
            : dayclock_digits(from_hour, "0:00Z\0\0", "\x76\x7F\x7A\x76\x7F\x7F\x7F\x7F", &misfits);
    const uint64_t hours = dayclock_hours(day);

    *moment = (struct moment){clock->start + (int64_t)hours * 3600 + dayclock_seconds(rest), precision};
    return ((misfits | late) & DAYCLOCK_HIGHS) == 0 && hours - 24 < clock->hours;
}

/* Whether it is a time of the clock's month in one of the two forms, which most are. */
static inline bool dayclock_glance(const struct dayclock *clock, struct slice text, struct moment *moment)
{
    const bool has_seconds = text.length == DAYCLOCK_SECOND;

    if ((!has_seconds && text.length != DAYCLOCK_MINUTE) || slice_word(text.at) != clock->month)
        return false;
    return dayclock_sum(clock, slice_little(text.at + DAYCLOCK_DAY),
                        has_seconds ? slice_little(text.at + DAYCLOCK_HOUR)
                                    : slice_little(text.at + DAYCLOCK_HOUR - 3) >> 24,
                        has_seconds ? MOMENT_SECOND : MOMENT_MINUTE, moment);
}

/* The same of a time as most exports have it, with a blank for the T or without the Z, which is written in
   the table's form; `in_utc`: without a Z it is in UTC. Gives the length, or 0 where that takes a look. */
static inline size_t dayclock_restate(const struct dayclock *clock, struct slice text, bool in_utc,
                                      char room[MOMENT_SIZE], struct moment *moment)
{
    const bool has_zone = text.length && text.at[text.length - 1] == 'Z';
    const size_t width = text.length - has_zone;
    const bool has_seconds = width == DAYCLOCK_SECOND - 1;
    const uint64_t zone = 'Z', mark = UINT64_C(0xFF) << 16, t = (uint64_t)'T' << 16,
                   blank = (uint64_t)' ' << 16;

    if ((!has_seconds && width != DAYCLOCK_MINUTE - 1) || !(has_zone || in_utc) ||
        slice_word(text.at) != clock->month)
        return 0;
    const uint64_t from_day = slice_little(text.at + DAYCLOCK_DAY);
    const uint64_t from_hour = has_seconds ? slice_little(text.at + DAYCLOCK_HOUR - 1) >> 8 | zone << 56
                                           : from_day >> 32 | zone << 32;
    memcpy(room, text.at, DAYCLOCK_MINUTE - 1);
    memcpy(room + width - 3, text.at + width - 3, 3);
    room[DAYCLOCK_DAY + 2] = 'T';
    room[width] = 'Z';
    return ((from_day & mark) == t || (from_day & mark) == blank) &&
                   dayclock_sum(clock, (from_day & ~mark) | t, from_hour,
                                has_seconds ? MOMENT_SECOND : MOMENT_MINUTE, moment)
               ? width + 1
               : 0;
}

static inline struct clockwork_month dayclock_month(const struct dayclock *clock)
{
    return (struct clockwork_month){clock->month, clock->start, (int)(clock->hours / 24)};
}

/* How many of these cells, from the first one on, are times of the clock's month, known to the second: at the
   least, as not every machine reads many at a time. `seconds` of each. */
static inline size_t dayclock_run(const struct dayclock *clock, const struct slice *cells, size_t stride,
                                  size_t count, int64_t seconds[])
{
    const struct clockwork_month month = dayclock_month(clock);

    return clockwork_read(&month, cells, stride, count, seconds);
}

/* The same of times as most exports have them, restated as dayclock_restate does. */
static inline size_t dayclock_restate_run(const struct dayclock *clock, const struct slice *cells,
                                          size_t stride, size_t count, char *rooms, size_t room_width,
                                          int64_t seconds[])
{
    const struct clockwork_month month = dayclock_month(clock);

    return clockwork_restate(&month, cells, stride, count, rooms, room_width, seconds);
}

/* As moment_parse, of any time, and of its month from then on. */
bool dayclock_parse(struct dayclock *clock, struct slice text, struct moment *moment);
