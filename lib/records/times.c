/* times - a column of times, many rows in one go */
#include "voc/times.h"

/* An end of time that is nearer, so that nothing overflows. */
static const int64_t far = INT64_MAX / 2;

static int64_t nearer(int64_t second)
{
    return second < -far ? -far : second > far ? far : second;
}

/* By the digits of its month. */
bool times_parse(struct times_clocks *clocks, struct slice cell, struct moment *moment)
{
    enum { TEN = 5, ONE = 6 };

    if (cell.length > ONE)
        clocks->latest = (size_t)((cell.at[TEN] & 1) * 10 + (cell.at[ONE] & 15)) % TIMES_CLOCKS;
    return dayclock_parse(&clocks->of[clocks->latest], cell, moment);
}

static bool read_one(struct times_clocks *clocks, struct slice cell, struct times *times, size_t number)
{
    struct moment moment = {0, MOMENT_NONE};
    const bool is_one = cell.length == 0 || times_parse(clocks, cell, &moment);

    stretch_set_moment(&times->said, number, moment);
    times->are_exact &= moment.precision > MOMENT_DAY;
    times->have_days |= moment.precision == MOMENT_DAY;
    return is_one;
}

/* Most are of the month of those before them. */
void times_read(struct times_clocks *clocks, struct feed_column cells, size_t count, struct times *times,
                bool are_times[])
{
    times->are_exact = true;
    times->have_days = false;
    memset(times->said.precision, MOMENT_SECOND, count);
    for (size_t i = 0; i < count; i++) {
        i += dayclock_run(&clocks->of[clocks->latest], cells.cells + i * cells.stride, cells.stride,
                          count - i, times->said.seconds + i);
        if (i < count)
            are_times[i] &= read_one(clocks, feed_column_cell(cells, i), times, i);
    }
}

/* Then nothing is below 0 that is between them and an end. */
bool times_lie(const struct times *times, size_t count, int64_t from, int64_t end)
{
    const int64_t first = nearer(from), last = nearer(end) - 1;
    int64_t between = 0;

    for (size_t i = 0; i < count; i++)
        between |= (times->said.seconds[i] - first) | (last - times->said.seconds[i]);
    return between >= 0;
}

/* Else all are below 0 as seen from there. */
bool times_reach(const struct times *times, size_t first, size_t end, int64_t second)
{
    const int64_t from = nearer(second);
    int64_t before = -1;

    for (size_t i = first; i < end; i++)
        before &= times->said.seconds[i] - from;
    return before >= 0;
}

bool times_apart(const struct times *from, const struct times *until, size_t count, int32_t seconds[])
{
    uint64_t bits = 0;

    for (size_t i = 0; i < count; i++) {
        const int64_t apart = until->said.seconds[i] - from->said.seconds[i];
        seconds[i] = (int32_t)apart;
        bits |= (uint64_t)apart;
    }
    return bits <= INT32_MAX;
}
