/* target - where should we be, and by when? */
#pragma once
#include "voc/aims.h"

struct arena;
struct writer;

/* Writes the measures with the columns target, start, due, required. Where rows of a series have baselines of
   their own (seasons, a trend) the way starts from that of each row, and a target that is a change is one
   from it. What a later program had made of old targets is left out and told. */
bool target_write(struct arena *arena, const struct aims *aims, struct writer *writer,
                  const struct talk *talk, struct err *err);
/* Says which targets of the file fit no row, and why. */
void target_tell_unused(const struct aims *aims, const struct talk *talk);
