/* gaps - cells that a row of some id had, and that are empty in the one that holds */
#pragma once
#include "voc/slice.h"

#include <stddef.h>

struct arena;
struct gaps;

struct gaps *gaps_new(struct arena *arena, size_t columns);
/* One more row of the id that is looked at; `holds`: it takes the place of the earlier ones. */
void gaps_see(struct gaps *gaps, const struct slice *cells, bool holds);
/* Adds up what the rows of this id had and the one that holds lacks; the next row is another id's. Whether
   that is the first gap of all: *column is where it is. */
bool gaps_close(struct gaps *gaps, size_t *column);
long long gaps_count(const struct gaps *gaps);
