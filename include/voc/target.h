/* target - where should we be, and by when? */
#pragma once
#include "voc/aims.h"

struct writer;

/* Writes the measures with the columns target, start, due, required. */
bool target_write(const struct aims *aims, struct writer *writer, struct err *err);
/* Says which targets of the file fit no row, and why. */
void target_tell_unused(const struct aims *aims, const struct talk *talk);
