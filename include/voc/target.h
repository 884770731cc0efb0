/* target - where should we be, and by when? */
#pragma once
#include "voc/measures.h"
#include "voc/talk.h"

struct arena;
struct writer;

/* Writes the measures with the columns target, start, due, required: the way from the baseline at the start
   straight to the target at the due day, at the last day of each row's period. A baseline that is already
   past the target is to be held there. Says which targets of the file fit no row. With `lint` it writes what
   is doubtful about the targets instead. */
bool target_write(struct arena *arena, const struct measures *measures, const char *goals_path, bool lint,
                  struct writer *writer, const struct talk *talk, struct err *err);
