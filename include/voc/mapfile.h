/* mapfile - a map as a table, for a file that one keeps */
#pragma once
#include "voc/err.h"

struct map;
struct writer;

/* Writes its settings, as far as they aren't the usual ones, its tests and its lines; with_left: also those
   of columns that it doesn't take, which have no field. map_read reads it again. */
bool mapfile_write(const struct map *map, bool with_left, struct writer *out, struct err *err);
