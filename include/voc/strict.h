/* strict - one CSV record after the other, read line by line as libcsv has it where it is strict: slowly, but
   with the last word on whatever is odd, and a sentence for what can't be read */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct bytes;
struct shelf;
struct strict;

#define RECORD_UNWANTED ((size_t)-1)

/* What became of a record, however it was read. */
enum record_got {
    RECORD_ROW,
    RECORD_END,
    RECORD_BAD, /* err says why; the next record begins behind it */
    RECORD_LOST /* nothing can come after this: a read error, an open quote at the end */
};

/* Cells are put on the shelf, each in its slot. The bytes and the shelf are borrowed. */
struct strict *strict_open(struct arena *arena, struct bytes *bytes, struct shelf *cells);
/* What splits cells, and how many a good record has, 0 where that isn't known: behind a quote that is closed
   too late, or never, reading goes on at the first line that has as many. */
void strict_split_at(struct strict *strict, char delimiter);
void strict_expect(struct strict *strict, size_t width);
/* Which cells to keep: slots[column], or RECORD_UNWANTED; from `width` on none. Borrowed. Without it all,
   each at its column's place. */
void strict_want(struct strict *strict, const size_t slots[], size_t width, size_t slot_count);

/* Reads the record that begins where the bytes stand, in line *next, however many lines it has; blank lines
   are stepped over. It began in *line, and the next one begins in *next. */
enum record_got strict_next(struct strict *strict, size_t *line, size_t *next, struct err *err);
/* How many cells it had, and whether it was the last and had no line end. */
size_t strict_width(const struct strict *strict);
bool strict_is_cut(const struct strict *strict);
