/* clockwork - many times of one month, read by vector instructions where the machine has them */
#pragma once
#include "voc/slice.h"

/* A month: the eight bytes that its times begin with, as they stand in memory (`2026-11-`); when the day
   before it began, in seconds; how many days it has. */
struct clockwork_month {
    uint64_t name;
    int64_t start;
    int days;
};

/* Reads times like `2026-11-21T19:30:00Z`: gives how many of these cells, from the first one on, are such
   times of the month; `seconds` of each. None where the machine has no instructions for it. */
size_t clockwork_read(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                      size_t count, int64_t seconds[]);
/* The same of times like `2026-11-21 19:30:00`, as most exports have them, each of which is written as the
   table has it to a room of its own. */
enum { CLOCKWORK_ROOM = 20 };
size_t clockwork_restate(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                         size_t count, char *rooms, size_t room_width, int64_t seconds[]);
