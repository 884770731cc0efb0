/* recent - the times of a column in several rows, where they are of the years that most feedback is from:
   then they fit into 32 bits, and none of their days takes a look */
#pragma once
#include "voc/civil.h"
#include "voc/stretch.h"

/* Days, from 2000-01-01 to 2038-01-19: the days between stand for no other, as those two may. */
enum { RECENT_EVE = 10957, RECENT_END = 24855 };

struct recent {
    size_t count;                                     /* of those that are there */
    uint32_t seconds[STRETCH_MOST], earliest, latest; /* since RECENT_EVE began */
    unsigned char rows[STRETCH_MOST];                 /* in which each is */
};

/* The times that are there in so many rows; false where one lies not between those days, or none is there. */
bool recent_take(struct recent *recent, const struct stretch_times *times, size_t count);
/* The row of the first that is so many seconds; one is. */
size_t recent_find(const struct recent *recent, uint32_t seconds);
static inline bool recent_has(int32_t day)
{
    return (day > RECENT_EVE) & (day < RECENT_END);
}
static inline int32_t recent_day(uint32_t seconds)
{
    return (int32_t)(seconds / CIVIL_DAY) + RECENT_EVE;
}
/* As a moment has them. */
static inline int64_t recent_moment(uint32_t seconds)
{
    return (int64_t)seconds + (int64_t)RECENT_EVE * CIVIL_DAY;
}
