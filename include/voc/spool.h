/* spool - rows that wait in an unnamed temporary file, to be read again in order or by their place */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct spool;

/* Where a row came from. */
struct spool_origin {
    uint32_t file;  /* its number, up to 2^24 */
    uint32_t marks; /* what the writer wants to know of it again, up to 2^8 */
    uint64_t line;  /* up to 2^56 */
};

struct spool_row {
    struct spool_origin origin;
    uint64_t place;
    struct slice line; /* its cells, as quoting_put writes them with a comma, and a line end */
    size_t count;
    const struct slice *cells; /* NULL until they are asked for */
};

/* For rows of so many cells. NULL and err where there is no room for temporary files. */
struct spool *spool_open(struct arena *arena, size_t cells, struct err *err);
/* One more row, copied, and its place. */
bool spool_add(struct spool *spool, struct spool_origin origin, const struct slice *cells, uint64_t *place,
               struct err *err);

/* Starts reading, or starts anew; no row may follow. */
bool spool_rewind(struct spool *spool, struct err *err);
/* The next row in order, borrowed until the one after it; false at the end (err->status is 0) or on
   an error. */
bool spool_next(struct spool *spool, struct spool_row *row, struct err *err);
/* Has the cells of the row that spool_next gave. */
void spool_split(struct spool *spool, struct spool_row *row);
/* The row at a place, and its cells, borrowed until the same `hand`, 0 or 1, takes another. */
bool spool_at(struct spool *spool, int hand, uint64_t place, struct spool_row *row, struct err *err);
