/* titles - what an export's columns are called where the first row of its header doesn't tell: the question,
   carried forward over the blanks behind it, and the option below */
#pragma once
#include "voc/rows.h"
#include "voc/slice.h"

struct arena;

/* `Question > Option` for a column of which the header's first row is empty or there twice, and the second
   row isn't; for the others the first row's cell. One for each column of the header, in the arena. */
const struct slice *titles_of(struct arena *arena, const struct rows *rows);
/* The column of that question and option, as `Question > Option`, also where the first row alone would name
   it; ROWS_NONE where there is none. *twin is another one, or ROWS_NONE. */
size_t titles_find(struct arena *arena, const struct rows *rows, struct slice title, size_t *twin);
