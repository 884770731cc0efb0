/* tally - what was counted in one group and period: sums for shares and means, delays and values for medians;
   its size doesn't grow with the rows */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* How many counted, the sum of their weights and of the squares of these. */
struct tally_sum {
    long long n;
    double weight, squares;
};

enum tally_state { TALLY_ANSWERED, TALLY_CLOSED, TALLY_WAITING, TALLY_STATES };

struct tally_item {
    int64_t value;
    double weight;
};

/* Values in ascending order with the weight at each. Exact while there are at most TALLY_EXACT different
   ones; beyond that each stands for its bin's lower edge. */
enum { TALLY_EXACT = 1024 };
struct tally_list {
    struct tally_item *items;
    size_t count, capacity;
    int grid; /* the bins of moments: multiples of 2^grid */
    bool binned;
};

/* Delays, by what became of them, apart where only the day is known (index 1). Answered and closed have a
   delay in seconds, what waits has the moment since when. Values of a plain number are answered "delays", in
   millionths. */
struct tally_delays {
    struct tally_list lists[2][TALLY_STATES];
    struct tally_sum sums[2];
    long long waiting[2];
};

/* Delays are tallied source by source, linked by `next`: a source in which nobody ever answers isn't one that
 * waits. */
struct tally {
    struct tally *next;
    size_t source;
    struct tally_sum sum;
    double good, bad;     /* weights: shares, nets */
    double mean, squares; /* weighted mean and sum of squared differences from it */
    struct tally_delays *delays;
};

/* One more that counts; good, neutral and bad are 1, 0 and -1. */
void tally_class(struct tally *tally, int class, double weight);
/* One more value for a mean (updating formula: West 1979, CACM 22:532). */
void tally_value(struct tally *tally, double value, double weight);
/* One more delay (or moment since when it waits); by_day: known only in whole days. */
void tally_delay(struct arena *arena, struct tally *tally, enum tally_state state, bool by_day, int64_t value,
                 double weight);

/* Kish's effective number: weight^2 / squares; n without weights. */
double tally_effective(const struct tally_sum *sum);
