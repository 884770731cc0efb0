/* recent - the times of a column in several rows, where they are of the years that most feedback is from */
#include "voc/recent.h"

bool recent_take(struct recent *recent, const struct stretch_times *times, size_t count)
{
    const uint64_t first = CIVIL_DAY, end = (uint64_t)(RECENT_END - RECENT_EVE) * CIVIL_DAY;
    uint32_t earliest = UINT32_MAX, latest = 0;
    size_t taken = 0;
    bool odd = false;

    for (size_t i = 0; i < count; i++) { /* times and none come in turn: without a branch */
        const bool is_there = times->precision[i] != MOMENT_NONE;
        const uint64_t since = (uint64_t)times->seconds[i] - (uint64_t)recent_moment(0);
        odd |= is_there & (since - first >= end - first);
        recent->seconds[taken] = (uint32_t)since;
        recent->rows[taken] = (unsigned char)i;
        taken += is_there;
    }
    for (size_t i = 0; i < taken; i++) {
        earliest = recent->seconds[i] < earliest ? recent->seconds[i] : earliest;
        latest = recent->seconds[i] > latest ? recent->seconds[i] : latest;
    }
    recent->count = taken;
    recent->earliest = earliest;
    recent->latest = latest;
    return !odd && taken > 0;
}

size_t recent_find(const struct recent *recent, uint32_t seconds)
{
    size_t i = 0;

    while (recent->seconds[i] != seconds)
        i++;
    return recent->rows[i];
}
