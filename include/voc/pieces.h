/* pieces - the first steps of a query: the cells that it reads, and what they say */
#pragma once
#include "voc/inlet.h"
#include "voc/period.h"
#include "voc/script.h"

/* Writes the steps, of which the last is `pieces`: a row for each piece of feedback in `table`, with all that
   the inlet was asked for. A cell that can't be ends the query. */
void pieces_write(const struct inlet *inlet, enum period_kind every, struct script *script,
                  const char *table);
