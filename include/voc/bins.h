/* bins - values and how many rows have each: exact while few are different, else in bins that don't depend on
   the order, so that their size doesn't grow with the rows */
#pragma once
#include "voc/mass.h"

struct bins_item {
    int64_t value;
    struct amount amount;
};

/* The first `sorted` in ascending order and each once, the others as they came. Exact while there are at most
   BINS_EXACT different ones; beyond that each stands for the lower edge of one of 128 bins for each doubling.
   Moments are binned by how long they lie behind the newest one, so `mend` says at how many they are next to
   be gone over. */
enum { BINS_EXACT = 1024 };
struct bins {
    struct bins_item *items;
    uint32_t sorted, count, capacity, mend;
    bool is_binned;
};

/* Where bins grow: what one outgrew is used by the next. */
struct bins_pool;
struct bins_pool *bins_pool_new(struct arena *arena);
/* The newest moment so far, which only grows: how long something has waited at least. */
void bins_pool_see(struct bins_pool *pool, int64_t newest);
/* The amounts of their items. */
struct masses *bins_pool_masses(const struct bins_pool *pool);

/* Delays that nothing is rounded across: what took longer than a limit stays longer. */
struct bins_limits {
    const int64_t *items;
    size_t count;
};

/* One more delay. */
void bins_add(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits, int64_t value,
              const struct mass *mass);
/* One more moment. */
void bins_add_moment(struct bins_pool *pool, struct bins *bins, int64_t moment, const struct mass *mass);
/* They are binned from now on, as others were that are added to them. */
void bins_coarsen(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits);
/* Sorts them, to be read: what was added in another order is the same after this. */
void bins_settle(struct bins_pool *pool, struct bins *bins, const struct bins_limits *limits);
/* The same of moments, in bins as wide as they are seen from the pool's newest one. */
void bins_settle_moments(struct bins_pool *pool, struct bins *bins);

/* The lower edge of a delay's bin: |value| without what lies below its eight highest bits. No limit lies
   between a value and its edge. */
int64_t bins_edge(int64_t value, const struct bins_limits *limits);
/* That of a moment as seen from the newest one, which isn't before it. */
int64_t bins_edge_of_moment(int64_t value, int64_t newest);
