/* luck - whole-number chance, so that the sample's bytes are the same everywhere */
#include "luck.h"

#include "story.h"

uint64_t next(uint64_t *seed)
{
    uint64_t bits = *seed += UINT64_C(0x9e3779b97f4a7c15);

    bits = (bits ^ bits >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    bits = (bits ^ bits >> 27) * UINT64_C(0x94d049bb133111eb);
    return bits ^ bits >> 31;
}

int below(uint64_t *seed, int64_t limit)
{
    return (int)(next(seed) % (uint64_t)limit);
}

bool chance(uint64_t *seed, int thousandths)
{
    return below(seed, 1000) < thousandths;
}

static int64_t sum(const int *weights, int count)
{
    int64_t total = 0;

    for (int i = 0; i < count; i++)
        total += weights[i];
    return total;
}

/* Where `left` falls among weights that are `unit` wide; `left` becomes how far into that one it is. */
static int slot(int64_t *left, const int *weights, int64_t unit)
{
    int chosen = 0;

    for (; *left >= weights[chosen] * unit; chosen++)
        *left -= weights[chosen] * unit;
    *left /= weights[chosen];
    return chosen;
}

int pick(uint64_t *seed, const int *weights, int count)
{
    int64_t left = below(seed, sum(weights, count));

    return slot(&left, weights, 1);
}

int64_t moment_of(uint64_t *seed, int64_t index, int64_t rows)
{
    const int64_t day_long = sum(hours, 24);
    const int64_t week_long = sum(days, 7) * day_long;
    const int64_t all = sum(weeks, WEEKS) * week_long;
    int64_t left = (index * all + below(seed, all)) / rows;
    const int64_t week = slot(&left, weeks, week_long);
    const int64_t day = slot(&left, days, day_long);
    const int64_t hour = slot(&left, hours, 1);

    return (week * 7 + day) * DAY + hour * 3600 + below(seed, 3600);
}

int64_t delay_around(uint64_t *seed, int64_t median)
{
    const int step = below(seed, 16);
    const int part = below(seed, 1000);
    const int64_t millionths = delays[step] * INT64_C(1000) + (delays[step + 1] - delays[step]) * part;

    return median * millionths / 1000000;
}

struct date date_of(int64_t moment)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}; /* of 2026 */
    const int second = (int)(moment % DAY);
    int day = (int)(moment / DAY) + FIRST_DAY;
    int month = 0;

    while (day >= lengths[month])
        day -= lengths[month++];
    return (struct date){month + 1, day + 1, second / 3600, second / 60 % 60, second % 60};
}
