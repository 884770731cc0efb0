/* luck - whole-number chance, so that the sample's bytes are the same everywhere */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* A whole number from 0 to below `limit`, and the seed moves on. */
int below(uint64_t *seed, int64_t limit);

/* The seed's next 64 bits: splitmix64 (Steele, Lea and Flood 2014). */
uint64_t next(uint64_t *seed);

bool chance(uint64_t *seed, int thousandths);

/* Which of the weights was drawn. */
int pick(uint64_t *seed, const int *weights, int count);

/* When row `index` of `rows` happens, in seconds from the story's first Monday: busy hours have more rows. */
int64_t moment_of(uint64_t *seed, int64_t index, int64_t rows);

/* In the unit of the median: mostly short, a few very long. */
int64_t delay_around(uint64_t *seed, int64_t median);

/* What a clock shows in UTC; months and days count from 1. */
struct date {
    int month, day, hour, minute, second;
};

struct date date_of(int64_t moment);
