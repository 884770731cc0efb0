/* places - where an export has the columns that a map names */
#pragma once
#include "voc/map.h"
#include "voc/rows.h"

struct arena;

/* The column of the export's header that a field stands for, ROWS_NONE for a constant. False and err where it
   isn't there, or is there twice. */
bool places_find(struct arena *arena, const struct map *map, const struct map_field *field,
                 const struct rows *rows, size_t *column, struct err *err);
/* Whether the header has it, be it twice. */
bool places_has(const struct map_field *field, const struct rows *rows);
