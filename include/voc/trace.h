/* trace - the rows of feedback behind the numbers, and how each was counted */
#pragma once
#include "voc/count.h"

struct writer;

/* Writes a row for each metric and each row of feedback in the periods that are asked for: the metric, the
   columns that group, the period, how it counted or why it didn't; where there are delays, how long it took
   or waits (in the metric's unit, of a limit in hours); then the row's other columns as they were. `feed` is
   read first, to know which sources answer and which periods there are; `again` is the same tables opened a
   second time. */
bool trace_write(struct arena *arena, struct feed *feed, struct feed *again, const struct count_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err);
