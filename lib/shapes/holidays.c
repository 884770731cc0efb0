/* holidays - days on which nobody works */
#include "voc/holidays.h"

#include "voc/arena.h"
#include "voc/civil.h"

#include <stdlib.h>

void holidays_add(struct arena *arena, struct holidays *holidays, int64_t first, int64_t last)
{
    const size_t more = (size_t)(last - first + 1), size = sizeof *holidays->days;

    holidays->days =
        arena_grow(arena, holidays->days, holidays->count * size, (holidays->count + more) * size);
    for (int64_t day = first; day <= last; day++)
        holidays->days[holidays->count++] = day;
}

static int by_day(const void *left, const void *right)
{
    const int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

void holidays_sort(struct holidays *holidays)
{
    size_t kept = 0;

    if (holidays->count)
        qsort(holidays->days, holidays->count, sizeof *holidays->days, by_day);
    for (size_t i = 0; i < holidays->count; i++)
        if (kept == 0 || holidays->days[kept - 1] != holidays->days[i])
            holidays->days[kept++] = holidays->days[i];
    holidays->count = kept;
}

/* How many of them lie before a day. */
static size_t before(const struct holidays *holidays, int64_t day)
{
    size_t low = 0, high = holidays->count;

    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (holidays->days[middle] < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool holidays_have(const struct holidays *holidays, int64_t day)
{
    const size_t at = before(holidays, day);
    struct civil civil;

    if (at < holidays->count && holidays->days[at] == day)
        return true;
    civil_from_days(day, &civil);
    return holidays->yearly[civil.month - 1][civil.day - 1];
}

bool holidays_know(const struct holidays *holidays, int64_t year)
{
    return before(holidays, civil_days(year, 1, 1)) < before(holidays, civil_days(year + 1, 1, 1));
}
