/* input - what one line of a map takes from a row of an export: a cell, several cells joined, the label of
   the one that is marked; where the line has a condition, only from rows that fit it */
#pragma once
#include "voc/err.h"
#include "voc/map.h"
#include "voc/places.h"
#include "voc/rows.h"

struct arena;
struct lesson;

struct input {
    const struct meaning *meaning; /* NULL: a constant */
    size_t *slots;                 /* while the rows are read */
    const struct map_field *field; /* NULL: a column that is kept as it is */
    struct places places;          /* of its columns */
    size_t condition;              /* the place of its column, or ROWS_NONE */
    struct lesson *lesson;         /* where the meaning is learnt from all rows, else NULL */
    struct slice *labels; /* of each column, where the marked one answers; NULL: its cell is the answer */

    size_t condition_slot; /* while the rows are read */
    struct arena *arena;
    char *joined; /* room for several cells */
    size_t joined_size;
};

/* Finds a field's columns. False and err where one isn't there. */
bool input_find(struct arena *arena, const struct map *map, const struct map_field *field,
                const struct rows *rows, struct input *input, struct err *err);
/* Asks for them before the first row; what it needs while they are read is the arena's. */
void input_want(struct arena *arena, struct input *input, struct rows *rows);

/* Whether the line is for this row; what its condition's column has there (empty where it has none). */
struct slice input_condition(const struct input *input, const struct rows *rows);
bool input_fits(const struct input *input, const struct rows *rows);
/* Its cell in this row, before its meaning is read; borrowed until the next one. False and err, without a
   place, where several columns are marked and only one may be: *cell has their labels. */
bool input_cell(struct input *input, const struct rows *rows, struct slice *cell, struct err *err);
