/* seams - where the records of a CSV end: what bounds finds, without their cells, and so of more records
   where these are short */
#pragma once
#include "voc/bounds.h"

struct arena;
struct seams;

struct seams *seams_new(struct arena *arena);
/* Looks at the first BOUNDS_REACH bytes of `text`, which begins with a record, as bounds_find does, as far as
   there is room for what is found. */
void seams_find(struct seams *seams, struct slice text, char delimiter);
/* How many records are known, and behind which byte of the text each of them ends: borrowed until the next
   seams_find. */
size_t seams_count(const struct seams *seams);
const uint32_t *seams_places(const struct seams *seams);
/* How much of the text all of them take. */
size_t seams_length(const struct seams *seams);
/* The cell of a column of a record that is known, as it stands there: without its quotes, and without its
   line end. False where there is none, or where others are doubled inside of its quotes. */
bool seams_cell(struct slice record, size_t column, char delimiter, struct slice *cell);
