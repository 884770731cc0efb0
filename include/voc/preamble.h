/* preamble - what stands above the header of an export that nobody has told about:
   titles, dates, `key,value` lines */
#pragma once
#include "voc/split.h"

struct arena;

/* Whether the first records show where the header is; *before is the lines above it, 0 where it is the first.
   It is the first record from which on the widths are one, whose cells look like names, and of which the
   names are usual ones or stand over numbers; what is above it is narrower. */
bool preamble_find(struct arena *arena, struct split split, size_t *before);
