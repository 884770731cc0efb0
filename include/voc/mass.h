/* mass - how many rows something has, and what they weigh: exact, whatever the order in which they came */
#pragma once
#include "voc/wide.h"

struct arena;
struct masses;

/* Weights are whole billionths. */
enum { MASS_ONE = 1000000000 };

/* So many rows. is_plain: each weighs 1, and the sums aren't there. Else the sum of their weights in
   billionths, and that of the squares of these. */
struct mass {
    long long n;
    bool is_plain;
    struct wide weight, squares;
};

/* Of one row. */
struct mass mass_of(int64_t weight);
/* Of rows that weigh 1 each. */
struct mass mass_plain(long long n);
void mass_add(struct mass *mass, const struct mass *more);
/* The sums, of plain ones too. */
struct mass mass_whole(const struct mass *mass);
/* Whether each of them weighs 1, plain or not: their weights and the squares of these both add up to n. */
bool mass_is_even(const struct mass *mass);

/* The same in 8 bytes: n rows that weigh 1 each, or which of many masses. Zeroed: nothing. */
struct amount {
    uint32_t n, mass;
};

/* Where those are kept that aren't plain. */
struct masses *masses_new(struct arena *arena);
void masses_add(struct masses *masses, struct amount *amount, const struct mass *more);
/* Adds an amount to another; what it was is gone. */
void masses_join(struct masses *masses, struct amount *amount, struct amount more);
struct mass masses_of(const struct masses *masses, struct amount amount);
