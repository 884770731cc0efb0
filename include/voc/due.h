/* due - from when on a row's target is required, the day when it is due, and whether these have come */
#pragma once
#include "voc/measures.h"

/* Days are those since 1970; 0 where there is none. */
struct due {
    bool has_day, has_start;
    int64_t day, start;
    int64_t today; /* the last day of the row's period; of `all` the due one */
    bool has_come; /* by the row's as_of where that is before its period ends; without a day always */
    bool is_ahead; /* the start is still to come */
};

/* From the columns `due` and `start`. Before the row's period is over it tells until its as_of, if that is in
   the period; a partial one, which isn't judged, until the period before. False and err where a cell is no
   date. */
bool due_read(const struct measures *measures, const struct measure *row, struct due *due, struct err *err);
