/* tally - what was counted in one group and period: sums for shares and means, delays and values for medians;
   its size doesn't grow with the rows */
#pragma once
#include "voc/bins.h"

struct arena;

/* Of rows as numbers: how many, the sum of their weights and of the squares of these. */
struct tally_sum {
    long long n;
    double weight, squares;
};

enum tally_state { TALLY_ANSWERED, TALLY_CLOSED, TALLY_WAITING, TALLY_STATES };

/* What waits is tallied source by source, linked by `next`: a source in which nobody ever answers isn't one
   that waits. */
struct tally_waiting {
    struct tally_waiting *next;
    struct bins of[2]; /* apart where only the day is known (index 1) */
    struct amount
        silent[2]; /* of a source that never answered when they were counted: for how long isn't kept */
    uint32_t source;
    bool is_left_out; /* by whoever reads it, for a while */
};

/* Delays, by what became of them. Answered and closed have a delay in seconds; so has what waits where it is
   known from the start up to when, else the moment since when. Values of a plain number are answered
   "delays", in millionths. */
struct tally_delays {
    struct bins done[2][TALLY_WAITING];
    struct tally_waiting *waiting;
};

/* Sums over values in millionths: of weight times value, and times its square. */
struct tally_moments {
    struct wide first, second;
};

struct tally {
    const struct masses *masses; /* its amounts are of */
    struct amount classes[3];    /* bad, neutral, good; what has a value is good */
    struct tally_moments *moments;
    struct tally_delays *delays;
};

/* What all tallies of a run share. */
struct tally_pool {
    struct arena *arena;
    struct bins_pool *bins;
    bool has_waits; /* waiting is tallied as delays, not moments */
};
struct tally_pool tally_pool_of(struct arena *arena, bool has_waits);

/* Where a delay is tallied. */
struct tally_place {
    enum tally_state state;
    bool by_day; /* known only in whole days */
    uint32_t source;
};

/* More that count; good, neutral and bad are 1, 0 and -1. */
void tally_class(const struct tally_pool *pool, struct tally *tally, int class, const struct mass *mass);
/* More of one value, in millionths, for a mean. */
void tally_value(const struct tally_pool *pool, struct tally *tally, int64_t value, const struct mass *mass);
/* More of one delay (or moment since when it waits). */
void tally_delay(const struct tally_pool *pool, struct tally *tally, const struct bins_limits *limits,
                 struct tally_place place, int64_t value, const struct mass *mass);
/* More that would wait, in a source that never answers. */
void tally_silence(const struct tally_pool *pool, struct tally *tally, struct tally_place place,
                   const struct mass *mass);
/* The bins of a place, made when they are new. */
struct bins *tally_bins(const struct tally_pool *pool, struct tally *tally, struct tally_place place);
/* Sorts the bins, to be read: what was counted in another order is the same after this. */
void tally_settle(const struct tally_pool *pool, struct tally *tally, const struct bins_limits *limits);

/* The rows of a class. */
struct mass tally_class_mass(const struct tally *tally, int class);
/* As numbers: the rows of a class, of all classes, and of bins. */
double tally_weight(const struct tally *tally, int class);
struct tally_sum tally_total(const struct tally *tally);
struct tally_sum tally_sum_of(const struct mass *mass);
struct mass tally_mass(const struct tally *tally, const struct bins *bins);
/* What an item of the bins weighs. */
double tally_item_weight(const struct tally *tally, const struct bins_item *item);
/* The weighted mean of values, and the weighted sum of squared differences from it; of tally_value. */
double tally_mean(const struct tally *tally);
double tally_squares(const struct tally *tally);

/* Kish's effective number: weight^2 / squares; n without weights. */
double tally_effective(const struct tally_sum *sum);
