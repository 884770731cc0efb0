/* statement - a whole count as a tally table: how it was counted, then metric by metric what every group has
   in every period, in an order of its own, whatever was counted first */
#pragma once
#include "voc/conditions.h"

struct writer;

/* Writes it. False and err where it can't be written, and where a mean has more different values than a tally
   holds. */
bool statement_write(struct arena *arena, const struct count *count, const struct conditions *conditions,
                     struct writer *writer, struct err *err);
