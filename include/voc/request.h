/* request - the one query that makes a tally inside a database, from a table that holds feedback as text */
#pragma once
#include "voc/conditions.h"
#include "voc/dialect.h"
#include "voc/script.h"

/* Writes the query, of a table that has the feed's columns: its rows and their order are those of the tally
   that the plan makes of the same rows. False and err where SQL can't count something the same. */
bool request_write(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                   const struct conditions *conditions, const char *table, struct script *script,
                   struct err *err);
