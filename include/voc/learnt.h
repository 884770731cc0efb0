/* learnt - the date format of a line of a map that states none (`date`, `date by Source`), learnt from all
   rows of the export before any is read */
#pragma once
#include "voc/input.h"

struct arena;
struct learnt;

/* Reads all rows, to settle those inputs whose meaning learns: they get their `learnt`. Inputs of one field
   stand in the order in which they are tried. False and err, with the evidence, where a column could be read
   in two ways or in none. */
bool learnt_all(struct arena *arena, const struct map *map, struct input *const inputs[], size_t count,
                struct rows *rows, struct err *err);

/* When the rows are opened again, before the first one. */
void learnt_want(struct learnt *learnt, struct rows *rows);
/* What the line makes of the cell of this row. */
const struct meaning *learnt_meaning(struct learnt *learnt, const struct rows *rows);
