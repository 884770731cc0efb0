/* days - on which days the times of a column fall */
#include "voc/days.h"

#include "voc/arena.h"
#include "voc/civil.h"

struct days *days_new(struct arena *arena)
{
    struct days *days = arena_alloc(arena, sizeof *days);

    days->arena = arena;
    days->earliest = INT64_MAX;
    days->latest = INT64_MIN;
    return days;
}

void days_see_odd(struct days *days, const struct instant *instant, struct slice cell,
                  const struct spot_row *row)
{
    if (!days->rows)
        days->rows = arena_array(days->arena, DAYS_COUNT, sizeof *days->rows);
    spot_first(&days->example, row, cell);
    if (days_has(instant->day))
        return;
    days->outside++;
    spot_first(&days->outer, row, cell);
}

/* One of the rows' times, which is so many seconds. */
static void hold(struct days *days, const struct recent *recent, uint32_t seconds,
                 const struct spot_rows *rows, size_t place)
{
    const size_t row = recent_find(recent, seconds);

    days_hold(days, recent_moment(seconds),
              (struct days_sight){&rows->spots[row], rows->cells[row * rows->width + place]});
}

void days_see_recent(struct days *days, const struct recent *recent, const struct spot_rows *rows,
                     size_t place)
{
    const int32_t first = recent_day(recent->earliest);

    days->count += (long long)recent->count;
    if (first == recent_day(recent->latest))
        days->rows[first - DAYS_FIRST] += (uint32_t)recent->count;
    else
        for (size_t i = 0; i < recent->count; i++)
            days->rows[recent_day(recent->seconds[i]) - DAYS_FIRST]++;
    if (recent_moment(recent->earliest) < days->earliest)
        hold(days, recent, recent->earliest, rows, place);
    if (recent_moment(recent->latest) > days->latest)
        hold(days, recent, recent->latest, rows, place);
}

static void keep(struct spot *spot, struct days_sight *now)
{
    if (now->row)
        spot_set(spot, now->row, now->cell);
    now->row = NULL;
}

void days_keep(struct days *days)
{
    keep(&days->first, &days->now_first);
    keep(&days->last, &days->now_last);
}

/* A day by its own clock is at most one away from that of the seconds. */
enum { APART = 1 };

int32_t days_next(const struct days *days, int32_t day, int step)
{
    if (days->earliest > days->latest)
        return INT32_MIN;
    const int64_t first = civil_floor(days->earliest, CIVIL_DAY) - APART,
                  last = civil_floor(days->latest, CIVIL_DAY) + APART;
    if (step > 0 && day >= DAYS_FIRST && day < first)
        day = (int32_t)first;
    if (step < 0 && day < DAYS_FIRST + DAYS_COUNT && day > last)
        day = (int32_t)last;
    for (; days_has(day) && day >= first && day <= last; day += step)
        if (days->rows[day - DAYS_FIRST])
            return day;
    return INT32_MIN;
}

long long days_rows(const struct days *days, int32_t day)
{
    return days->rows && days_has(day) ? days->rows[day - DAYS_FIRST] : 0;
}
