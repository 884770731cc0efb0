/* dates - how the times in a column are written, learnt from all its cells */
#pragma once
#include "voc/slice.h"

struct arena;
struct dates;

struct dates *dates_new(struct arena *arena);
/* Looks at a cell, trimmed and not empty. */
void dates_see(struct dates *dates, struct slice cell);

/* What tells 3/4 from 4/3. */
struct dates_order {
    long long day_first;   /* cells whose first number is above 12 */
    long long month_first; /* cells whose second number is above 12 */
    long long open;        /* cells that could be either */
    const char *example;   /* one of the open ones, or NULL */
};
/* All zero where no cell leaves the question open. */
struct dates_order dates_order(const struct dates *dates);
/* How many cells were seen, and how many of them look like no time at all. */
long long dates_count(const struct dates *dates);
long long dates_strange(const struct dates *dates);
/* The clause of a map that reads the column: empty where all is ISO 8601, NULL where nothing
   looks like a time. */
const char *dates_clause(const struct dates *dates, struct arena *arena, bool day_first);
