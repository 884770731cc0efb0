/* shares - the step of a query that says how each piece of feedback counts for shares, means and counts */
#pragma once
#include "voc/inquiry.h"

/* Asks the inlet for the cells of metrics that are no delays, and writes the SELECTs of what counts for them:
   metric, groups, period, state, origin, value (in millionths, or NULL) and weight. False and err where SQL
   can't count one the same. *any: whether there was one. */
bool shares_write(const struct inquiry *inquiry, struct script *script, bool *any, struct err *err);
