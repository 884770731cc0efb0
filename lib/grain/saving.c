/* saving - when clocks change, as a rule says that holds for all years */
#include "voc/saving.h"

#include "voc/civil.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *take_abbreviation(const char *at)
{
    if (*at == '<') {
        const char *end = strchr(at, '>');
        return end ? end + 1 : NULL;
    }
    const char *const start = at;
    while (isalpha((unsigned char)*at))
        at++;
    return at - start >= 3 ? at : NULL;
}

const char *saving_take_clock(const char *at, int32_t *seconds)
{
    const int sign = *at == '-' ? -1 : 1;
    int32_t unit = 3600;
    char *end;

    at += *at == '-' || *at == '+';
    if (!isdigit((unsigned char)*at))
        return NULL;
    for (*seconds = 0; unit > 0; unit /= 60) {
        *seconds += (int32_t)strtol(at, &end, 10) * unit;
        at = end;
        if (*at != ':' || !isdigit((unsigned char)at[1]))
            break;
        at++;
    }
    *seconds *= sign;
    return at;
}

static const char *take_change(const char *at, struct saving_change *change)
{
    int length = 0;

    *change = (struct saving_change){.form = SAVING_YEAR_DAY, .time = 7200};
    if (sscanf(at, "M%d.%d.%d%n", &change->month, &change->week, &change->weekday, &length) == 3)
        change->form = SAVING_MONTH_DAY;
    else if (sscanf(at, "J%d%n", &change->day, &length) == 1)
        change->form = SAVING_JULIAN_DAY;
    else if (sscanf(at, "%d%n", &change->day, &length) != 1)
        return NULL;
    at += length;
    return *at == '/' ? saving_take_clock(at + 1, &change->time) : at;
}

bool saving_parse(const char *at, struct saving *rule)
{
    int32_t west;

    if (!(at = take_abbreviation(at)) || !(at = saving_take_clock(at, &west)))
        return false;
    *rule = (struct saving){.present = true, .standard = -west, .saving = -west + 3600};
    if (*at == '\0')
        return true;
    if (!(at = take_abbreviation(at)))
        return false;
    if (*at != ',') {
        if (!(at = saving_take_clock(at, &west)))
            return false;
        rule->saving = -west;
    }
    rule->saves = *at == ',' && (at = take_change(at + 1, &rule->begin)) && *at == ',' &&
                  take_change(at + 1, &rule->end);
    return rule->saves;
}

static int64_t change_day(const struct saving_change *change, int64_t year)
{
    const int64_t january = civil_days(year, 1, 1);

    if (change->form == SAVING_YEAR_DAY)
        return january + change->day;
    if (change->form == SAVING_JULIAN_DAY) /* counts as if no year had a 29 February */
        return january + change->day - 1 + (change->day > 59 && civil_days(year, 3, 1) - january == 60);
    const int64_t first = civil_days(year, change->month, 1);
    const int64_t next =
        change->month == 12 ? civil_days(year + 1, 1, 1) : civil_days(year, change->month + 1, 1);
    int64_t day = first + (change->weekday - civil_weekday(first) % 7 + 7) % 7 + (change->week - 1) * 7;
    while (day >= next)
        day -= 7;
    return day;
}

static int64_t begin_of(const struct saving *rule, int64_t year)
{
    return change_day(&rule->begin, year) * CIVIL_DAY + rule->begin.time - rule->standard;
}

static int64_t end_of(const struct saving *rule, int64_t year)
{
    return change_day(&rule->end, year) * CIVIL_DAY + rule->end.time - rule->saving;
}

int32_t saving_offset(const struct saving *rule, int64_t utc)
{
    if (!rule->saves)
        return rule->standard;
    const int64_t year = civil_from_seconds(utc + rule->standard).year;
    const int64_t begin = begin_of(rule, year), end = end_of(rule, year);
    const bool saving = begin < end ? utc >= begin && utc < end : utc >= begin || utc < end;
    return saving ? rule->saving : rule->standard;
}

static void add_change(struct transitions *table, const struct saving *rule, int64_t at, int64_t last)
{
    if (at > last)
        transitions_add(table, at, saving_offset(rule, at));
}

void saving_extend(const struct saving *rule, struct transitions *table)
{
    const size_t count = table->count;
    const int64_t last = count ? table->at[count - 1] : INT64_MIN;

    if (!rule->present)
        return;
    if (count)
        table->offset[count - 1] = saving_offset(rule, last);
    else
        table->first = saving_offset(rule, 0);
    for (int64_t year = SAVING_FROM; year <= SAVING_UNTIL && rule->saves; year++) {
        const int64_t begin = begin_of(rule, year), end = end_of(rule, year);
        add_change(table, rule, begin < end ? begin : end, last);
        add_change(table, rule, begin < end ? end : begin, last);
    }
}
