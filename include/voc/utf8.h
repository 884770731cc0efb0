/* utf8 - whether a text is UTF-8, told by vector instructions where the machine has them */
#pragma once
#include "voc/slice.h"

/* From its first character to its last, as text_valid has it. */
bool utf8_is(struct slice text);
/* Whether all ways in which the machine at hand can tell say the same, as they have to. */
bool utf8_ways_agree(struct slice text);
