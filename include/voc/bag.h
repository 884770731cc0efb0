/* bag - many whole numbers in little room, each with how often it came, some of them marked; exact while few
   are different, and in bins beyond (bins.h). It takes them as they come, four bytes each, and sorts and
   counts them when a few thousand have come */
#pragma once
#include "voc/bins.h"

struct arena;
struct bag_counter;
struct bag_counts;

/* Values come in lines. The first word of a line is the number of the line before it; the others have a value
   each. A bag is full when it has so many. */
enum { BAG_LINE = 16, BAG_LINE_VALUES = BAG_LINE - 1, BAG_MOST_LINES = 136 };
enum { BAG_FRESH = BAG_MOST_LINES * BAG_LINE_VALUES };

struct bag {
    uint32_t line;          /* the newest one */
    uint16_t words, sorted; /* how many words of all lines are used; and were when they were sorted */
    struct bag_counts *counts;
};

/* Where the lines of all bags lie: numbered from 1, in blocks. */
enum { BAG_BLOCK = 512 };
struct bag_room {
    struct arena *arena;
    uint32_t **blocks;
    size_t block_count;
    uint32_t used, free; /* lines: how many were ever taken; the first that nobody has any more */
    struct bag_counter *counter;
};

/* How values fall into bins: delays by these limits, all of them and the marked ones; moments by how long
   they lie behind the newest. */
struct bag_bins {
    bool are_moments;
    const struct bins_limits *limits[2];
};

struct bag_room *bag_room_new(struct arena *arena);
/* The same room for somebody else who lists settled bags at the same time; good until one is added to. */
struct bag_room *bag_room_beside(struct arena *arena, const struct bag_room *room);
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
    return bag->words == BAG_MOST_LINES * BAG_LINE;
}
/* Counts what came; the same bins at each call. A bag takes fewer than 2^32. */
void bag_count(struct bag_room *room, struct bag *bag, const struct bag_bins *bins);
/* Begins its next line. */
void bag_take_line(struct bag_room *room, struct bag *bag);
static inline uint32_t *bag_line_at(const struct bag_room *room, uint32_t number)
{
    return room->blocks[(number - 1) / BAG_BLOCK] + (number - 1) % BAG_BLOCK * BAG_LINE;
}
/* One more, in a bag that isn't full. */
static inline void bag_add(struct bag_room *room, struct bag *bag, int64_t value, bool is_marked)
{
    if (bag->words % BAG_LINE == 0)
        bag_take_line(room, bag);
    bag_line_at(room, bag->line)[bag->words++ % BAG_LINE] = (uint32_t)value << 1 | is_marked;
}
/* Readies it to be listed. */
void bag_settle(struct bag_room *room, struct bag *bag, const struct bag_bins *bins);
/* What a settled bag has, all of it or what is marked, as bins in `arena`. It lies sorted then, so that it is
   listed faster again. */
struct bins bag_list(struct bag_room *room, struct arena *arena, struct bag *bag, bool is_marked);
