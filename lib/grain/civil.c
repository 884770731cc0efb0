/* civil - days of the Gregorian calendar */
#include "voc/civil.h"

int64_t civil_days(int64_t year, int month, int day)
{
    year -= month <= 2;
    const int64_t era = civil_floor(year, 400);
    const int64_t year_of_era = year - era * 400;
    const int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

void civil_from_days(int64_t days, struct civil *civil)
{
    days += 719468;
    const int64_t era = civil_floor(days, 146097);
    const int64_t day_of_era = days - era * 146097;
    const int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month = (5 * day_of_year + 2) / 153;

    civil->day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
    civil->month = (int)(month < 10 ? month + 3 : month - 9);
    civil->year = year_of_era + era * 400 + (civil->month <= 2);
}

int64_t civil_seconds(const struct civil *civil)
{
    return civil_days(civil->year, civil->month, civil->day) * CIVIL_DAY + civil->hour * 3600 +
           civil->minute * 60 + civil->second;
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
    return civil->month >= 1 && civil->month <= 12 && civil->day >= 1 &&
           civil->day <= days_of(civil->year, civil->month) && civil->hour >= 0 && civil->hour < 24 &&
           civil->minute >= 0 && civil->minute < 60 && civil->second >= 0 && civil->second < 60;
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
