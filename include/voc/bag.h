/* bag - many whole numbers in little room, each with how often it came, some of them marked; exact while few
   are different, and in bins beyond (bins.h). It takes them as they come, four bytes each, and sorts and
   counts them when a few thousand have come */
#pragma once
#include "voc/bins.h"

struct arena;
struct bag_room;
struct bag_counts;

/* Words of a line, values in it, and when a bag is full: of a whole number of lines. */
enum { BAG_LINE = 8, BAG_LINE_VALUES = BAG_LINE - 1, BAG_FRESH = 292 * BAG_LINE_VALUES };

struct bag {
    uint32_t line, fresh; /* the newest line; how many came since the last counting */
    struct bag_counts *counts;
};

/* How values fall into bins: delays by these limits, all of them and the marked ones; moments by how long
   they lie behind the newest. */
struct bag_bins {
    bool are_moments;
    const struct bins_limits *limits[2];
};

/* Where bags lie, as many as there are. */
struct bag_room *bag_room_new(struct arena *arena);
/* The newest moment so far, which only grows. */
void bag_room_see(struct bag_room *room, int64_t newest);

/* Whether a bag can have it: a delay of less than 68 years, a moment from 1970 to 2038. */
static inline bool bag_takes(int64_t value)
{
    return value >= 0 && value <= INT32_MAX;
}

/* Whether what came must be counted before more fits. */
static inline bool bag_is_full(const struct bag *bag)
{
    return bag->fresh == BAG_FRESH;
}
/* Counts what came; the same bins at each call. A bag takes fewer than 2^32. */
void bag_count(struct bag_room *room, struct bag *bag, const struct bag_bins *bins);
/* One more, in a bag that isn't full. */
void bag_add(struct bag_room *room, struct bag *bag, int64_t value, bool is_marked);
/* Sorts what came, to be read. */
void bag_settle(struct bag_room *room, struct bag *bag, const struct bag_bins *bins);
/* What a settled bag has, all of it or what is marked, as bins in `arena`. */
struct bins bag_list(struct bag_room *room, struct arena *arena, const struct bag *bag, bool is_marked);
