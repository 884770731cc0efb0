/* dated - columns of days for tests, from a rule that says the n-th */
#pragma once
#include "sniff.h"
#include "voc/days.h"

static inline void dated_see(struct days *days, int64_t day)
{
    char text[MOMENT_SIZE];

    moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
    struct instant instant;
    instant_read(&(struct dayclock){0}, slice_of(text), &instant);
    days_see(days, &instant, slice_of(text), &(struct spot_row){"a.csv", (size_t)days->count + 2});
    days_keep(days);
}

/* The day with the day of the month and the month changed places, where there is such a day. */
static inline int64_t dated_swap(int64_t day)
{
    struct civil civil = {0};

    civil_from_days(day, &civil);
    return civil.day <= 12 ? civil_days(civil.year, civil.day, civil.month) : day;
}
