/* facing - words in a header that say which way a scale goes, without numbers */
#pragma once
#include "voc/slice.h"

/* Whether they leave open that the first number is the best: `(reversed)`, `(best to worst)`, `(school
   grade)`. `effort` is -1 where much of what is asked for is bad, else 1. */
bool facing_is_doubtful(struct slice header, int effort);
