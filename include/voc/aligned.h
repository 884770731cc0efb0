/* aligned - rows of cells as text for a reader: columns line up, numbers are rounded, what says
   nothing is left out */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>

struct arena;
struct aligned;

struct aligned *aligned_new(struct arena *arena);
/* One more row, `count` cells one after the other, each ended by a NUL; the first row is the header. They are
   copied, made harmless for a terminal. */
void aligned_add(struct aligned *aligned, const char *cells, size_t count);
/* How many rows are held. */
size_t aligned_rows(const struct aligned *aligned);
/* The held rows as text, which are then forgotten; valid as long as the arena. Columns keep their widths. If
   these are all the rows that there are (`whole`), empty columns are left out, and columns that say the same
   in every row are said once, above the table. Numbers are shown with at most two decimals (four in a column
   of numbers below 0.1). */
struct slice aligned_text(struct aligned *aligned, bool whole);
