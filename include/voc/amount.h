/* amount - a number as people write it in a small table, with its unit behind it */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>

/* `85`, `+5`, `25 %`, `24 h`, `12,5`; a minus may be the typographer's, blanks may be no-break ones. A comma
   is a decimal one unless three digits follow: `1,250` could be either and is no amount. The unit is a part
   of the text, empty where none stands there. */
bool amount_parse(struct slice text, double *value, struct slice *unit);
/* Whether people write a measure's unit so: `h` and `hours`, `pts` and `points`; of a percentage, whose
   differences are points, both; none, and any where the measure has none, fits. */
bool amount_is_in(struct slice written, const char *unit);
