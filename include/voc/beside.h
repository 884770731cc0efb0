/* beside - the clock of a column of dates, where an export has that in a column of its own */
#pragma once
#include "voc/dates.h"

struct arena;

/* The column whose header is that of a clock for the dates in column `place`: one that has `time` where the
   other has `date`, or right behind it one that is called a time and nothing else. Headers are plain ones,
   NULL where a column is taken. `width`: there is none. */
size_t beside_find(struct arena *arena, const char *const *plain, size_t width, size_t place,
                   const char *date);

/* Dates and clocks as the times that they make together. */
struct beside {
    struct dates *joined;
    long long clocks; /* cells of the clock that weren't empty */
};

/* Looks at a row's date and clock, both trimmed. Without a date there is no time, without a clock it is the
   date. */
void beside_see(struct beside *beside, struct slice date, struct slice clock);
/* Whether they make times wherever the dates alone are dates. */
bool beside_holds(const struct beside *beside, const struct dates *dates);
