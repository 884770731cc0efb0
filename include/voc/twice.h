/* twice - tables that hold the same rows, as one that is a copy of the other does */
#pragma once
#include "voc/slice.h"
#include "voc/talk.h"

struct arena;
struct twice;

/* Tables of fewer rows can be the same by chance. */
enum { TWICE_FEWEST = 20 };

struct twice *twice_new(struct arena *arena);
/* A table begins, under a name that is borrowed for as long as the run; cells that follow are its. */
void twice_begin(struct twice *twice, const char *table);
void twice_cell(struct twice *twice, struct slice cell);
void twice_end_row(struct twice *twice);
/* Warns of the first table that has all the rows of an earlier one in their order, and says how many
   more do. */
void twice_say(const struct twice *twice, const struct talk *talk);
