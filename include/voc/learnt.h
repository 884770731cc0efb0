/* learnt - the date formats that a map leaves to be learnt, from all rows of the export before any is read */
#pragma once
#include "voc/input.h"

struct arena;

/* Whether the map leaves any. */
bool learnt_is_needed(const struct map *map);
/* Reads all rows, to settle those inputs whose meaning learns: they get their lesson, or the meaning that it
   settles for all rows. Inputs of one field stand in the order in which they are tried. False and err, with
   the evidence, where a column could be read in two ways or in none. */
bool learnt_all(struct arena *arena, const struct map *map, struct input *const inputs[], size_t count,
                struct rows *rows, struct err *err);
