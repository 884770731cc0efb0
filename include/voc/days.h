/* days - on which days the times of a column fall, and which are the first and the last of them */
#pragma once
#include "voc/instant.h"
#include "voc/recent.h"
#include "voc/spot.h"

struct arena;

/* The days that are counted one by one: 1900 to 2099. */
enum { DAYS_FIRST = -25567, DAYS_COUNT = 73049 };

/* Where one of the rows that are at hand was seen; row NULL: in none of them. */
struct days_sight {
    const struct spot_row *row;
    struct slice cell;
};

struct days {
    struct arena *arena;
    uint32_t *rows;           /* by day, from DAYS_FIRST; NULL before the first time */
    long long count;          /* all times */
    long long outside;        /* those before 1900 or after 2099 */
    int64_t earliest, latest; /* of the days within, in seconds */
    struct spot first, last;  /* where those two stand, once days_keep has seen to it */
    struct days_sight now_first, now_last;
    struct spot example; /* the first of all */
    struct spot outer;   /* the first outside */
};

/* 300 KB from the first time on, whatever comes. */
struct days *days_new(struct arena *arena);
/* One before 1900 or after 2099, and the first of all, for which there is no room yet. */
void days_see_odd(struct days *days, const struct instant *instant, struct slice cell,
                  const struct spot_row *row);
static inline bool days_has(int32_t day)
{
    return (uint32_t)(day - DAYS_FIRST) < DAYS_COUNT;
}
/* Whether a time of a day within is the first or the last. */
static inline void days_hold(struct days *days, int64_t seconds, struct days_sight sight)
{
    if (seconds < days->earliest) {
        days->earliest = seconds;
        days->now_first = sight;
    }
    if (seconds > days->latest) {
        days->latest = seconds;
        days->now_last = sight;
    }
}
/* The cell and the row stay until days_keep. */
static inline void days_see(struct days *days, const struct instant *instant, struct slice cell,
                            const struct spot_row *row)
{
    const bool is_within = days_has(instant->day);

    if (days->count++ == 0 || !is_within)
        days_see_odd(days, instant, cell, row);
    if (!is_within)
        return;
    days->rows[instant->day - DAYS_FIRST]++;
    days_hold(days, instant->seconds, (struct days_sight){row, cell});
}
/* Several at once, in the column at that place; not the first of all. */
void days_see_recent(struct days *days, const struct recent *recent, const struct spot_rows *rows,
                     size_t place);
/* Copies what has to be known of the rows that were seen, before they go. */
void days_keep(struct days *days);
/* The next day from `day` on (back from it, where `step` is -1) that has a row, or INT32_MIN. */
int32_t days_next(const struct days *days, int32_t day, int step);
long long days_rows(const struct days *days, int32_t day);
