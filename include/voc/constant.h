/* constant - what a line of a map says that names no column */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"
#include "voc/take.h"

struct arena;

/* Reads the format of such a line for a field: a constant, as the feedback table has it, and its condition;
   where rows are events (`@each`) also `count`, which counts them. What it gives is in the arena. False and
   err, without a place, where it is none, or would be a clause if there were a column. */
bool constant_read(struct arena *arena, struct slice field, struct slice format, bool is_events,
                   struct take *take, struct slice *constant, struct err *err);
