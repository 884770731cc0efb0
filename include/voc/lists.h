/* lists - the steps of a query that count rows: lists of values, exact while few are different,
   else binned */
#pragma once
#include "voc/inquiry.h"

/* Writes the steps behind `counted`, of which the last is `texts`: metric, groups, period, state, origin,
   value and bins as they are written, row_text (how many rows) and, with weights, their exact sums. */
void lists_write(const struct inquiry *inquiry, struct script *script);
