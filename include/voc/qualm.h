/* qualm - a doubt about a target in a sentence */
#pragma once
#include "voc/doubts.h"

/* What the doubt is, with the numbers behind it: a whole sentence without a point; strangers' text in it is
   as it was, and no-break spaces hold numbers and units together. */
const char *qualm_words(struct arena *arena, const struct doubts *doubts, const struct aim *aim,
                        enum doubt doubt);
/* `60 points`, `8 h`: a value of the row's metric, of which an interval would be `margin` wide to
   each side. */
const char *qualm_value(struct arena *arena, const struct measure *row, double value, double margin);
