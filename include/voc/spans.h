/* spans - the steps of a query that say how long each delay is and what became of it */
#pragma once
#include "voc/inquiry.h"

/* Whether any metric is a delay. */
bool spans_any(const struct inquiry *inquiry);
/* Asks the inlet for their times, and writes the steps behind `pieces`, of which the last is `spans`: for
   each piece of feedback that begins a delay its fate (answered, closed, waiting), exactness (empty, or ` by
   day`) and seconds. Nothing where there are none. False and err where SQL can't count one the same. */
bool spans_write(const struct inquiry *inquiry, struct script *script, struct err *err);
/* The SELECT of those that count. */
void spans_count(const struct inquiry *inquiry, struct script *script);
/* The SELECT of how many have ended in each source, as rows of the tally. */
void spans_evidence(const struct inquiry *inquiry, struct script *script);
