/* target - where should we be, and by when? */
#pragma once
#include "voc/aims.h"

struct writer;

/* Writes the measures with the columns target, start, due, required. Where rows of a series have baselines of
   their own (seasons, a trend) the way starts from that of each row, and a target that is a change is one
   from it. */
bool target_write(const struct aims *aims, struct writer *writer, struct err *err);
/* Says which targets of the file fit no row, and why. */
void target_tell_unused(const struct aims *aims, const struct talk *talk);
