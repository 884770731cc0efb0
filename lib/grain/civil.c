/* civil - days of the Gregorian calendar */
#include "voc/civil.h"

void civil_from_days(int64_t days, struct civil *civil)
{
    const uint64_t n = ((uint64_t)days + CIVIL_TURNS * CIVIL_TURN_DAYS + CIVIL_TO_1970) * 4 + 3;
    const uint64_t century = n / CIVIL_TURN_DAYS;
    const uint64_t product = UINT64_C(2939745) * ((n % CIVIL_TURN_DAYS) | 3);
    const uint32_t day_of_year = (uint32_t)product / 2939745 / 4;
    const uint32_t month_and_day = 2141 * day_of_year + 197913;
    const bool before_march = day_of_year >= 306;

    civil->year =
        (int64_t)(100 * century + (product >> 32) + before_march) - (int64_t)(CIVIL_TURNS * CIVIL_TURN_YEARS);
    civil->month = (int)(month_and_day >> 16) - (before_march ? 12 : 0);
    civil->day = (int)((month_and_day & UINT16_MAX) / 2141) + 1;
}

struct civil civil_from_seconds(int64_t seconds)
{
    const int64_t days = civil_floor(seconds, CIVIL_DAY);
    const int rest = (int)(seconds - days * CIVIL_DAY);
    struct civil civil = {.hour = rest / 3600, .minute = rest / 60 % 60, .second = rest % 60};

    civil_from_days(days, &civil);
    return civil;
}

static int days_of(int64_t year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    return days[month - 1] + (month == 2 && leap);
}

bool civil_is_valid(const struct civil *civil)
{
    enum { SHORTEST = 28 }; /* days of a month */

    return civil->month >= 1 && civil->month <= 12 && civil->day >= 1 &&
           (civil->day <= SHORTEST || civil->day <= days_of(civil->year, civil->month)) && civil->hour >= 0 &&
           civil->hour < 24 && civil->minute >= 0 && civil->minute < 60 && civil->second >= 0 &&
           civil->second < 60;
}

int civil_weekday(int64_t days)
{
    return (int)(days + 3 - civil_floor(days + 3, 7) * 7) + 1;
}

int64_t civil_week_start(int64_t year, int week)
{
    const int64_t fourth = civil_days(year, 1, 4);

    return fourth - (civil_weekday(fourth) - 1) + (week - 1) * 7;
}

void civil_week(int64_t days, int64_t *year, int *week)
{
    struct civil thursday;

    civil_from_days(days - (civil_weekday(days) - 4), &thursday);
    *year = thursday.year;
    *week = (int)((days - civil_week_start(thursday.year, 1)) / 7) + 1;
}

int civil_weeks_of(int64_t year)
{
    return (int)((civil_week_start(year + 1, 1) - civil_week_start(year, 1)) / 7);
}
