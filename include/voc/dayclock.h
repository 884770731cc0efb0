/* dayclock - times as voc's tables have them, read by arithmetic: eight bytes at a time, and the calendar is
   asked once for each month, as most are of the same one as the time before */
#pragma once
#include "voc/moment.h"

/* The month that was read last: its eight bytes (`2026-11-`), its first midnight, and how far its days may
   go. Zeroed: none yet. */
struct dayclock {
    uint64_t month, days;
    int64_t start;
};

/* `2026-11-21T19:30:00Z` and `2026-11-21T19:30Z`: */
enum { DAYCLOCK_MONTH = 8, DAYCLOCK_MINUTE = 16, DAYCLOCK_WITHOUT = 17, DAYCLOCK_WITH_SECONDS = 20 };
#define DAYCLOCK_HIGHS UINT64_C(0x8080808080808080)
/* Added to a byte of a word, it sets the high bit of what is more than `most`. */
#define DAYCLOCK_LIMIT(byte, most) ((uint64_t)(127 - (most)) << (8 * (byte)))

/* The digits of eight bytes, each as a number in its own byte. *misfits gets high bits where there is
   something else, or another mark than `form` has: `slack` is by how much bytes may go beyond it. */
static inline uint64_t dayclock_digits(const char *at, const char *form, const char *slack, uint64_t *misfits)
{
    const uint64_t digits = slice_little(at) ^ slice_little(form);

    *misfits |= digits | (digits + slice_little(slack));
    return digits;
}

/* What each digit and the next one say together, and one byte of that. */
static inline uint64_t dayclock_pairs(uint64_t digits)
{
    return digits * 10 + (digits >> 8);
}

static inline int64_t dayclock_pair(uint64_t pairs, int byte)
{
    return (int64_t)(pairs >> (8 * byte) & 0xFF);
}

/* `21T19:30` as seconds of the month; less one, the first day is 0 and there is none before it. */
static inline int64_t dayclock_minute(const struct dayclock *clock, const char *at, uint64_t *misfits)
{
    const uint64_t hours = DAYCLOCK_LIMIT(3, 23), minutes = DAYCLOCK_LIMIT(6, 59);
    const uint64_t pairs =
        dayclock_pairs(dayclock_digits(at, "00T00:00", "\x76\x76\x7F\x76\x76\x7F\x76\x76", misfits)) - 1;

    *misfits |= pairs | (pairs + (clock->days | hours | minutes));
    return dayclock_pair(pairs, 0) * CIVIL_DAY + dayclock_pair(pairs, 3) * 3600 +
           dayclock_pair(pairs, 6) * 60;
}

/* The last part of `9:30:00Z`. */
static inline int64_t dayclock_second(const char *at, uint64_t *misfits)
{
    const uint64_t pairs =
        dayclock_pairs(dayclock_digits(at, "0:00:00Z", "\x76\x7F\x76\x76\x7F\x76\x76\x7F", misfits));

    *misfits |= pairs + DAYCLOCK_LIMIT(5, 59);
    return dayclock_pair(pairs, 5);
}

/* Whether it is a time of the clock's month in one of the two forms, which most are. */
static inline bool dayclock_glance(const struct dayclock *clock, struct slice text, struct moment *moment)
{
    const bool has_seconds = text.length == DAYCLOCK_WITH_SECONDS;
    uint64_t misfits = 0;

    if ((!has_seconds && text.length != DAYCLOCK_WITHOUT) || slice_word(text.at) != clock->month)
        return false;
    moment->precision = has_seconds ? MOMENT_SECOND : MOMENT_MINUTE;
    moment->seconds = clock->start + dayclock_minute(clock, text.at + DAYCLOCK_MONTH, &misfits);
    if (has_seconds)
        moment->seconds += dayclock_second(text.at + DAYCLOCK_WITH_SECONDS - 8, &misfits);
    else if (text.at[DAYCLOCK_MINUTE] != 'Z')
        return false;
    return (misfits & DAYCLOCK_HIGHS) == 0;
}

/* As moment_parse, of any time, and of its month from then on. */
bool dayclock_parse(struct dayclock *clock, struct slice text, struct moment *moment);
