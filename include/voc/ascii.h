/* ascii - how far a text is ASCII, told by vector instructions where the machine has them */
#pragma once
#include "voc/slice.h"

/* How many bytes at its start are, as slice_ascii has it. */
size_t ascii_length(struct slice text);
