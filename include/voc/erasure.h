/* erasure - what becomes of a column of the rows of someone who is forgotten */
#pragma once
#include "voc/slice.h"

struct arena;

/* The statement that takes out of a column of the feedback what could tell who it was; NULL: the column
   stays. `rows` is SQL for the source and id of the rows that leave. */
const char *erasure_of(struct arena *arena, struct slice column, const char *rows);
