/* workunit - what a metric's limit and unit are in working time */
#pragma once
#include "voc/metric.h"
#include "voc/worktime.h"

/* Has a delay's limit and unit count work: a limit of days or weeks becomes as much work as these have,
   `hours` become `working hours`, so that nobody takes them for hours of the clock. Metrics of anything else
   stay as they are. False and err where days are meant that aren't equally long: then `1d` has no
   one length. */
bool workunit_apply(struct arena *arena, const struct worktime *worktime, struct metric *metric,
                    struct err *err);
/* A metric's unit before that; NULL worktime: it wasn't applied. */
const char *workunit_plain(const struct worktime *worktime, const struct metric *metric);
