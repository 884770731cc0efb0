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

/* Values with the weight at each: the first `sorted` in ascending order and each once, the others as they
   came. Exact while there are at most TALLY_EXACT different ones; beyond that each stands for the lower edge
   of one of 128 bins for each doubling. Moments are binned by how long they lie behind the newest one, so
   `mend` says at how many the list is next to be gone over. */
enum { TALLY_EXACT = 1024 };
struct tally_list {
    struct tally_item *items;
    size_t sorted, count, capacity, mend;
    bool binned;
};

/* Where lists grow: what one outgrew is used by the next. */
struct tally_pool;
struct tally_pool *tally_pool_new(struct arena *arena);
/* The newest moment so far, which only grows: how long something has waited at least. */
void tally_pool_see(struct tally_pool *pool, int64_t newest);

/* Delays that nothing is rounded across: what took longer than a limit stays longer. */
struct tally_limits {
    const int64_t *items;
    size_t count;
};

/* Delays, by what became of them, apart where only the day is known (index 1). Answered and closed
   have a delay in seconds, what waits has the moment since when. Values of a plain number are
   answered "delays", in millionths. */
struct tally_delays {
    struct tally_list lists[2][TALLY_STATES];
    struct tally_sum sums[2];
    long long waiting[2];
};

/* Delays are tallied source by source, linked by `next`: a source in which nobody ever answers
   isn't one that waits. */
struct tally {
    struct tally *next;
    size_t source;
    struct tally_sum sum;
    double good, bad;     /* weights: shares, nets */
    double mean, squares; /* weighted mean and sum of squared differences from it */
    struct tally_delays *delays;
    bool is_left_out; /* by whoever reads it, for a while */
};

/* One more that counts; good, neutral and bad are 1, 0 and -1. */
void tally_class(struct tally *tally, int class, double weight);
/* One more value for a mean (updating formula: West 1979, CACM 22:532). */
void tally_value(struct tally *tally, double value, double weight);
/* One more delay (or moment since when it waits); by_day: known only in whole days. */
void tally_delay(struct tally_pool *pool, struct tally *tally, const struct tally_limits *limits,
                 enum tally_state state, bool by_day, int64_t value, double weight);
/* Sorts the lists, to be read, and brings binned moments to the width that they have as seen from the pool's
   newest moment: what was counted in another order is the same after this. */
void tally_settle(struct tally_pool *pool, struct tally *tally, const struct tally_limits *limits);

/* The lower edge of a delay's bin. */
int64_t tally_bin(int64_t value, const struct tally_limits *limits);
/* That of a moment as seen from the newest one, which isn't before it. */
int64_t tally_bin_moment(int64_t value, int64_t newest);

/* Kish's effective number: weight^2 / squares; n without weights. */
double tally_effective(const struct tally_sum *sum);
