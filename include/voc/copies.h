/* copies - columns of a table that say the same in every row */
#pragma once
#include "voc/rows.h"

struct arena;

/* Whether two columns do, for which the file is read once more; false where there is no row, or the table
   comes through a pipe. */
bool copies_are(struct arena *arena, const struct rows *rows, size_t one, size_t other);
