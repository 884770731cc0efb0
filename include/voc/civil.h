/* civil - days of the Gregorian calendar and seconds of the day, by arithmetic alone */
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { CIVIL_DAY = 86400 };

struct civil {
    int64_t year;
    int month, day;           /* 1..12, 1..31 */
    int hour, minute, second; /* 0..23, 0..59, 0..59 */
};

/* Days are counted from so many years before our era that nothing is ever negative, in whole turns of 400
   years, and each year from its March, so that leap days end it. */
#define CIVIL_TURNS (UINT64_C(1) << 30)
enum { CIVIL_TURN_YEARS = 400, CIVIL_TURN_DAYS = 146097, CIVIL_TO_1970 = 719468 /* from 0000-03-01 */ };

/* Days from 1970-01-01, of years up to some hundred milliards (Neri and Schneider, "Euclidean affine
   functions and their application to calendar algorithms", Software: Practice and Experience 53, 2023,
   937-970). */
static inline int64_t civil_days(int64_t year, int month, int day)
{
    const bool before_march = month <= 2;
    const uint64_t y = (uint64_t)year + CIVIL_TURNS * CIVIL_TURN_YEARS - before_march, century = y / 100;
    const uint32_t m = (uint32_t)(before_march ? month + 12 : month);
    const uint64_t days = 1461 * y / 4 - century + century / 4 + (979 * m - 2919) / 32;

    return (int64_t)(days - CIVIL_TURNS * CIVIL_TURN_DAYS - CIVIL_TO_1970) + day - 1;
}
/* Fills year, month and day; leaves the time of day alone. */
void civil_from_days(int64_t days, struct civil *civil);
/* Seconds from 1970-01-01T00:00:00, no zone. */
static inline int64_t civil_seconds(const struct civil *civil)
{
    return civil_days(civil->year, civil->month, civil->day) * CIVIL_DAY + civil->hour * 3600 +
           civil->minute * 60 + civil->second;
}
struct civil civil_from_seconds(int64_t seconds);
/* Whether there is such a day and time; second 60 (a leap second) is not one. */
bool civil_is_valid(const struct civil *civil);
/* 1 Monday .. 7 Sunday (ISO 8601). */
int civil_weekday(int64_t days);
/* The day of the Monday that starts week `week` of the ISO year. */
int64_t civil_week_start(int64_t year, int week);
/* The ISO year and week (1..53) of a day. */
void civil_week(int64_t days, int64_t *year, int *week);
/* 52 or 53. */
int civil_weeks_of(int64_t year);

/* a / b and the remainder, both as if the number line had no zero to fold at. */
static inline int64_t civil_floor(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}
