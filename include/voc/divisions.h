/* divisions - by which groupings the rows of tallies are, and which of them are asked for */
#pragma once
#include "voc/grouping.h"

struct divisions;

/* The most columns that group. */
enum { DIVISIONS_MOST = 64 };

/* Of tables with so many groups behind `metric`, that say they were counted by these groupings; `table` is
   for messages. NULL and err where a column is missing. */
struct divisions *divisions_read(struct arena *arena, struct feed *feed, size_t group_count,
                                 const char *const groupings[], size_t count, const char *table,
                                 struct err *err);
/* Whether these are among them; `by` is what the table says. False and err where one isn't. */
bool divisions_have(const struct divisions *divisions, const char *const groupings[], size_t count,
                    const char *by, struct err *err);
/* Takes these, of which the last may be the finest one, to hide by. */
bool divisions_match(struct divisions *divisions, const struct groupings *groupings, struct err *err);
/* The group of the row at hand in those; SIZE_MAX where its grouping isn't one of them. */
bool divisions_group(const struct divisions *divisions, struct groupings *groupings, struct cells *cells,
                     size_t *group, struct err *err);
