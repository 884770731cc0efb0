/* lesson - what one line of a map that states no date format (`date`, `date by Source`) learns from the cells
   of its column: a format for each value of another one, or for all rows, which then have one value */
#pragma once
#include "voc/dated.h"
#include "voc/input.h"

struct arena;
struct lesson;

/* For the line of an input; finds the column that it learns by. NULL and err where that isn't there. */
struct lesson *lesson_new(struct arena *arena, const struct map *map, const struct input *input,
                          const struct rows *rows, struct err *err);
/* Each time that the rows are opened, before the first one. */
void lesson_want(struct lesson *lesson, struct rows *rows);

/* A cell of this row, trimmed and no silent one. False and err where there are too many values. */
bool lesson_see(struct lesson *lesson, struct slice cell, const struct rows *rows, struct err *err);
size_t lesson_count(const struct lesson *lesson);
struct slice lesson_value(const struct lesson *lesson, size_t place);
/* What was seen where the other column has this value; NULL: nothing. */
const struct dates *lesson_dates(struct lesson *lesson, struct slice value);
/* Whether two lines learn from the same rows, by the same column. */
bool lesson_is_kin(const struct lesson *lesson, const struct lesson *other);
/* Settles the format for the value at that place. False and err, with the evidence,
   where there are two or none. */
bool lesson_settle(struct lesson *lesson, size_t place, const struct dated_kin *kin, const struct rows *rows,
                   struct err *err);

/* What the line makes of its cell in this row. */
const struct meaning *lesson_meaning(struct lesson *lesson, const struct rows *rows);
/* The same in all rows; NULL where it depends on the row. */
const struct meaning *lesson_for_all(struct lesson *lesson);
