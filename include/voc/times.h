/* times - a column of times, many rows in one go */
#pragma once
#include "voc/dayclock.h"
#include "voc/feed.h"
#include "voc/stretch.h"

/* Their moments, of precision MOMENT_NONE where a cell is empty; whether each is known to the minute, and any
   only by the day. */
struct times {
    struct stretch_times said;
    bool are_exact, have_days;
};
static inline struct moment times_at(const struct times *times, size_t number)
{
    return stretch_moment(&times->said, number);
}

/* What times are read by: each month of a year has a clock of its own, as rows may be in any order. Zeroed:
   none has been read yet. */
enum { TIMES_CLOCKS = 16 };
struct times_clocks {
    struct dayclock of[TIMES_CLOCKS];
    size_t latest;
};
/* As moment_parse; and whether it is a time of the month that was read last. */
bool times_parse(struct times_clocks *clocks, struct slice cell, struct moment *moment);
static inline bool times_glance(const struct times_clocks *clocks, struct slice cell, struct moment *moment)
{
    return dayclock_glance(&clocks->of[clocks->latest], cell, moment);
}
/* Reads so many cells; `are_times` stays as it is but for those that are neither a time nor empty. */
void times_read(struct times_clocks *clocks, struct feed_column cells, size_t count, struct times *times,
                bool are_times[]);

/* Whether all of the first `count` lie from a second up to another one. */
bool times_lie(const struct times *times, size_t count, int64_t from, int64_t end);
/* Whether any from number `first` up to `end` is at that second or later. */
bool times_reach(const struct times *times, size_t first, size_t end, int64_t second);
/* How far each is behind another one, in seconds; false, and it isn't known, where one is before it, or too
   far for 32 bits. */
bool times_apart(const struct times *from, const struct times *until, size_t count, int32_t seconds[]);
