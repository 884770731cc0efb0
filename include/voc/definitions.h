/* definitions - reads a metrics CSV: metric,column,how,unit,better */
#pragma once
#include "voc/metric.h"

/* Adds what the file defines to *metrics. Rows of one name, also of files read before, pool as one
   metric; what can't pool, such as means over scales that differ or aren't stated, is refused. A
   delay's column is `at>answered_at`. */
bool definitions_read(struct arena *arena, const char *path, struct metrics *metrics, struct err *err);
/* The same of one line, without its end; `name` is for messages. */
bool definitions_read_line(struct arena *arena, struct slice line, const char *name, struct metrics *metrics,
                           struct err *err);
