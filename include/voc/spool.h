/* spool - rows that wait in an unnamed temporary file, to be read again in order or by their place */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct spool;

/* Where a row came from. */
struct spool_origin {
    uint32_t file;  /* its number */
    uint32_t marks; /* what the writer wants to know of it again */
    uint64_t line;
};

struct spool_row {
    struct spool_origin origin;
    uint64_t place;
    const struct slice *cells;
    size_t count;
    struct slice body; /* all of them together: rows of the same cells have the same body */
};

/* For rows of so many cells. NULL and err where there is no room for temporary files. */
struct spool *spool_open(struct arena *arena, size_t cells, struct err *err);
/* One more row, copied, and its place. */
bool spool_add(struct spool *spool, struct spool_origin origin, const struct slice *cells, uint64_t *place,
               struct err *err);

/* Starts reading, or starts anew; no row may follow. */
bool spool_rewind(struct spool *spool, struct err *err);
/* The next row in order, borrowed until the one after it; false at the end (err->status is 0) or on an error.
 */
bool spool_next(struct spool *spool, struct spool_row *row, struct err *err);
/* The row at a place, borrowed until the same `hand`, 0 or 1, takes another. */
bool spool_at(struct spool *spool, int hand, uint64_t place, struct spool_row *row, struct err *err);
