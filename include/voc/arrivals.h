/* arrivals - feedback on its way into a store: read whole and found good before anything is changed, and each
   row once */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct arrivals;
struct feed;
struct succession;

/* Reads all rows into a temporary file. Of rows with the same source and id the later one holds, where its
   table has the column, which the succession is told. NULL and err on the first row that a store
   can't keep. */
struct arrivals *arrivals_read(struct arena *arena, struct feed *feed, struct succession *succession,
                               struct err *err);
/* The columns without `id` and `source`; *count of them. */
const struct slice *arrivals_columns(const struct arrivals *arrivals, size_t *count);
/* Whether all that stands in the column are numbers. */
bool arrivals_are_numbers(const struct arrivals *arrivals, size_t column);
long long arrivals_read_rows(const struct arrivals *arrivals);
/* How many of them came again. */
long long arrivals_repeated(const struct arrivals *arrivals);

/* The next row, by time, source and id; false at the end (err->status is 0) or on an error. */
bool arrivals_next(struct arrivals *arrivals, struct err *err);
struct slice arrivals_source(const struct arrivals *arrivals);
struct slice arrivals_id(const struct arrivals *arrivals);
/* Whether the row's table has the column, and what stands in it; valid until the next row. */
bool arrivals_has(const struct arrivals *arrivals, size_t column);
struct slice arrivals_cell(const struct arrivals *arrivals, size_t column);
