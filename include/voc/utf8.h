/* utf8 - whether a text is UTF-8, told by vector instructions where the machine has them */
#pragma once
#include "voc/slice.h"

/* From its first character to its last, as text_valid has it. */
bool utf8_is(struct slice text);
/* The same as one of the ways tells it that the machine at hand has, 0 the one that is taken. False behind
   the last. */
bool utf8_is_by(size_t way, struct slice text, bool *is_utf8);
