/* places - where an export has the columns that a map names */
#pragma once
#include "voc/map.h"
#include "voc/rows.h"

struct arena;

/* Columns of an export, from 0. */
struct places {
    size_t *at;
    size_t count;
};

/* The columns of the export's header that a field stands for, none for a constant; a header that is just what
   the map says wins over its parts, and over a glob that one header fits. False and err where one isn't
   there, or is there twice. */
bool places_find(struct arena *arena, const struct map *map, const struct map_field *field,
                 const struct rows *rows, struct places *places, struct err *err);
/* The column of the field's condition, ROWS_NONE where it has none. */
bool places_find_condition(struct arena *arena, const struct map *map, const struct map_field *field,
                           const struct rows *rows, size_t *place, struct err *err);
/* The column for whose values its date format is learnt, ROWS_NONE where there is none. */
bool places_find_by(struct arena *arena, const struct map *map, const struct map_field *field,
                    const struct rows *rows, size_t *place, struct err *err);
/* Whether the header has them all, be it twice. */
bool places_has(struct arena *arena, const struct map_field *field, const struct rows *rows);
/* Whether the map names them by place. */
bool places_by_number(const struct map_field *field);
